package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"hoso/model"
	"hoso/storage"
)

// wordAnswer is what word -json prints.
type wordAnswer struct {
	Remarks []string `json:"remarks"` // on the file
	// Own tells that the file is an edited copy of the dossier's papers: then
	// Edits are set, else Lines.
	Own   bool       `json:"own"`
	Same  int        `json:"same"` // blocks that are as they were
	Edits []wordEdit `json:"edits"`
	Lines []wordLine `json:"lines"`
	Left  int        `json:"left"`  // lines and edits that were not taken
	Facts int        `json:"facts"` // lines not taken that have fields of their own
}

// wordEdit is a change of one of the dossier's own papers.
type wordEdit struct {
	Paper  string `json:"paper"`
	Before string `json:"before"`
	After  string `json:"after"`
	Taken  bool   `json:"taken"`
}

// wordLine is a line of the file with the section that it goes to.
type wordLine struct {
	Section string `json:"section"` // empty: none; model.AwardsPlace: earlier awards
	Heading bool   `json:"heading"` // of the section itself
	Text    string `json:"text"`
	Known   string `json:"known"` // why no section is needed: model.Composed, model.Entered
}

// runWord takes a Word file into a nominee's report. What has no place there is
// the answer no.
func runWord(ctx context.Context, c *call) error {
	if err := c.wantArgs(3, 3); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		taken, err := w.TakeWord(ctx, c.args[0], c.args[1], c.args[2], c.dry)
		if err != nil {
			return err
		}
		answer := wordAnswerOf(taken)
		if c.json {
			err = c.printJSON(answer)
		} else {
			c.printWord(answer, taken.Prompts)
		}
		if err == nil && answer.Left+answer.Facts > 0 {
			err = errNo
		}
		return err
	})
}

func wordAnswerOf(t storage.WordTaken) wordAnswer {
	a := wordAnswer{Remarks: list(t.File.Remarks), Own: t.Own(), Edits: []wordEdit{}, Lines: []wordLine{}}
	if a.Own {
		a.Same, a.Left = t.Edited.Same, len(t.Left)
		for _, e := range t.Edited.Edits {
			a.Edits = append(a.Edits, wordEdit{e.Title, e.Before, e.After, !slices.Contains(t.Left, e)})
		}
		return a
	}
	for _, p := range t.Placed {
		a.Lines = append(a.Lines, wordLine{p.Prompt, p.Heading, p.Text, string(p.Known)})
		switch {
		case p.Left():
			a.Left++
		case p.Prompt == "" && p.Known == model.Entered:
			a.Facts++
		}
	}
	return a
}

// printWord writes a line for each change or paragraph on standard output, and what is
// to be known of the file on standard error.
func (c *call) printWord(a wordAnswer, prompts []model.SectionPrompt) {
	for _, remark := range a.Remarks {
		c.say("%s", remark)
	}
	if a.Own {
		c.say("Tệp là bản đã sửa của văn bản do chương trình làm: %d đoạn như cũ, %d đoạn khác.", a.Same, len(a.Edits))
		for _, e := range a.Edits {
			what := "lấy"
			if !e.Taken {
				what = "không lấy"
			}
			fmt.Fprintf(c.stdout, "%s\t%s\t%s\t%s\n", what, e.Paper, oneLine(e.Before), oneLine(e.After))
		}
	}
	titles := map[string]string{"": "chưa có chỗ", model.AwardsPlace: model.AwardsTitle}
	for _, p := range prompts {
		titles[p.ID] = p.Title
	}
	for _, l := range a.Lines {
		kind := "đoạn"
		if l.Heading {
			kind = "đề mục"
		}
		fmt.Fprintf(c.stdout, "%s\t%s\t%s\n", l.place(titles), kind, oneLine(l.Text))
	}
	if a.Left > 0 {
		c.say("%d đoạn không có chỗ trong báo cáo hoặc không lấy được; hãy xem trong chương trình.", a.Left)
	}
	if a.Facts > 0 {
		c.say("%d đoạn là dữ liệu chung đã có ô riêng, không lấy từ tệp; hãy so với ô nhập.", a.Facts)
	}
	if c.dry {
		c.say("Mới xem thử, hồ sơ chưa thay đổi.")
	}
}

// place says where a line goes, or why it needs no place.
func (l wordLine) place(titles map[string]string) string {
	switch {
	case l.Section != "":
	case l.Known == string(model.Composed):
		return "chương trình tự ghi"
	case l.Known == string(model.Entered):
		return "dữ liệu chung: đã có ô riêng"
	}
	return titles[l.Section]
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
