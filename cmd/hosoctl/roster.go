package main

import (
	"context"
	"fmt"
	"strings"

	"hoso/model"
	"hoso/storage"
)

// runTemplate writes a workbook to fill in.
func runTemplate(_ context.Context, c *call) error {
	if err := c.wantArgs(1, 1); err != nil {
		return err
	}
	what := c.args[0]
	if what != "nominees" && what != "council" {
		return c.usageError(fmt.Sprintf("không có tệp mẫu %q", what))
	}
	if c.out == "" {
		return c.usageError("thiếu -o: tệp Excel để ghi")
	}
	if err := storage.WriteTemplate(c.out, what == "council"); err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, c.out)
	return nil
}

// rosterAnswer is what roster -json prints.
type rosterAnswer struct {
	Sheet   string   `json:"sheet"`
	Remarks []string `json:"remarks"` // on the file
	Ignored []string `json:"ignored"` // titles of columns
	// Taken counts the nominees that the dossier has got.
	Taken int             `json:"taken"`
	Rows  []rosterRowSaid `json:"rows"`
}

// rosterRowSaid is a row of the workbook and what became of it.
type rosterRowSaid struct {
	Row     int                 `json:"row"` // as the workbook numbers it, from 1
	Type    model.NomineeType   `json:"type"`
	Name    string              `json:"name"`
	Verdict model.RosterVerdict `json:"verdict"`
	Remarks []string            `json:"remarks"`
	// Nominee is the id in the dossier; empty where the row was not taken.
	Nominee string `json:"nominee,omitempty"`
}

// runRoster takes the nominees of a workbook into a dossier. Rows without a
// name, or with a strange one, or no rows at all, are the answer no: somebody
// was meant to be there.
// Rows that stand twice, or that the dossier has, lose nobody.
func runRoster(ctx context.Context, c *call) error {
	if err := c.wantArgs(2, 2); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		taken, err := w.TakeRoster(ctx, c.args[0], c.args[1], c.dry)
		if err != nil {
			return err
		}
		answer := rosterAnswerOf(taken)
		if c.json {
			err = c.printJSON(answer)
		} else {
			c.printRoster(answer)
		}
		if err == nil && !answer.whole() {
			err = errNo
		}
		return err
	})
}

func rosterAnswerOf(taken storage.RosterTaken) rosterAnswer {
	answer := rosterAnswer{Sheet: taken.Sheet, Remarks: list(taken.Chosen.Remarks), Ignored: list(taken.Ignored), Taken: len(taken.Taken), Rows: []rosterRowSaid{}}
	for i, row := range taken.Rows {
		answer.Rows = append(answer.Rows, rosterRowSaid{row.Row + 1, row.Nominee.Type, row.Nominee.Name, row.Verdict, list(row.Remarks), taken.Taken[i]})
	}
	return answer
}

// whole tells that there are rows, and that none of them waits for a name or a
// second look.
func (a rosterAnswer) whole() bool {
	for _, row := range a.Rows {
		if row.Verdict == model.RosterNameless || row.Verdict == model.RosterStrange {
			return false
		}
	}
	return len(a.Rows) > 0
}

// printRoster writes a line a row on standard output, and what is to be known of
// the file on standard error.
func (c *call) printRoster(a rosterAnswer) {
	for _, remark := range a.Remarks {
		c.say("%s", remark)
	}
	if len(a.Ignored) > 0 {
		c.say("Các cột không dùng đến: %s.", strings.Join(a.Ignored, ", "))
	}
	if len(a.Rows) == 0 {
		c.say("Không thấy tập thể, cá nhân nào trong tệp.")
		return
	}
	rows := [][]string{{"DÒNG", "LOẠI", "TÊN", "KẾT QUẢ", "GHI CHÚ"}}
	for _, row := range a.Rows {
		rows = append(rows, []string{fmt.Sprint(row.Row), row.Type.Name(), row.Name, rosterWords[row.Verdict], strings.Join(row.Remarks, "; ")})
	}
	printTable(c.stdout, rows)
	if c.dry {
		c.say("Mới xem thử, chưa thêm ai vào hồ sơ.")
	} else {
		c.say("Đã thêm %d trường hợp vào hồ sơ.", a.Taken)
	}
}

var rosterWords = map[model.RosterVerdict]string{
	model.RosterSound: "thêm được", model.RosterDoubtful: "thêm, cần xem lại", model.RosterStrange: "chưa thêm, cần sửa",
	model.RosterTwice: "bỏ qua", model.RosterKnown: "bỏ qua", model.RosterNameless: "không thêm được",
}
