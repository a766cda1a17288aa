package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/storage"
	"hoso/storage/bag"
)

func runPapers(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, 1); err != nil {
		return err
	}
	if c.out == "" {
		return c.usageError("thiếu -o: nơi ghi văn bản")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		set, err := w.MakePapers(ctx, c.args[0], c.progress())
		if err != nil {
			return err
		}
		files, err := set.Write(c.out)
		if err == nil && c.docx {
			words, wordErr := c.words(ctx, w)
			files, err = append(files, words...), wordErr
		}
		for _, f := range files {
			fmt.Fprintln(c.stdout, f)
		}
		return err
	})
}

// words writes the papers as Word files too.
func (c *call) words(ctx context.Context, w *storage.Workspace) ([]string, error) {
	made, err := w.MakeWord(ctx, c.args[0], nil, c.progress())
	if err != nil {
		return nil, err
	}
	return storage.WriteWord(c.out, made)
}

// packAnswer is what pack -json prints.
type packAnswer struct {
	File     string          `json:"file"`
	Receipt  string          `json:"receipt"`
	Code     bag.Code        `json:"code"`
	Findings []model.Finding `json:"findings"`
}

func runPack(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, 1); err != nil {
		return err
	}
	if c.out == "" {
		return c.usageError("thiếu -o: nơi ghi gói")
	}
	envelope, err := c.envelope(ctx)
	if err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		packed, err := w.PackAs(ctx, c.args[0], c.out, storage.Wrapping{Envelope: envelope, Word: c.docx, Clickable: c.hoso}, c.today, c.progress())
		var held *storage.HeldError
		if err != nil && !errors.As(err, &held) {
			return err
		}
		if c.json {
			if err := c.printJSON(packAnswer{packed.File, packed.Receipt, packed.Code, list(packed.Findings)}); err != nil {
				return err
			}
		} else if held != nil {
			c.printFindings(held.Findings)
		} else {
			fmt.Fprintf(c.stdout, "%s\n%s\nMã gói: %s\n", packed.File, packed.Receipt, strings.Join(packed.Code.Groups(), " "))
		}
		if held != nil {
			c.say("Chưa đóng gói: hồ sơ còn lỗi (%s).", countFindings(held.Findings))
			return errNo
		}
		return nil
	})
}

// receiveAnswer is one element of what receive -json prints.
type receiveAnswer struct {
	File     string          `json:"file"`
	ID       string          `json:"id"`
	Code     bag.Code        `json:"code"`
	New      bool            `json:"new"`
	Findings []model.Finding `json:"findings"`
}

func runReceive(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, -1); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		if _, err := w.KeepBackup(ctx, storage.BeforeImport); err != nil {
			return err
		}
		files, err := filesNamed(c.args)
		if err != nil {
			return err
		}
		w.SetAskPassphrase(c.passphraseOnce(ctx))
		all, err := w.ReceiveAll(ctx, files, c.today, c.progress())
		if err != nil && len(all) == 0 {
			return err
		}
		answers := make([]receiveAnswer, 0, len(all))
		refused := false
		for _, got := range all {
			var unsound *storage.UnsoundError
			if got.Err != nil && !errors.As(got.Err, &unsound) {
				err = errors.Join(err, got.Err)
			}
			refused = refused || unsound != nil
			answers = append(answers, receiveAnswer{got.File, got.ID, got.Code, got.New, list(got.Findings)})
			if !c.json {
				c.printReceived(filepath.Base(got.File), got)
			}
		}
		if c.json {
			if err := c.printJSON(answers); err != nil {
				return err
			}
		}
		if err == nil && refused {
			return errNo
		}
		return err
	})
}

func (c *call) printReceived(file string, got storage.Received) {
	switch {
	case got.Err != nil:
		fmt.Fprintf(c.stdout, "%s: không nhận, dữ liệu giữ nguyên\n", file)
	case got.Older && got.New:
		fmt.Fprintf(c.stdout, "%s: đã cất, nhưng hồ sơ %s đã có gói nộp sau nên danh sách không đổi\n", file, got.ID)
	case got.Replaced != "":
		fmt.Fprintf(c.stdout, "%s: đã nhận, hồ sơ %s, mã gói %s, thay cho gói %s…\n", file, got.ID, got.Code, bag.Code(got.Replaced).Short())
	case got.New:
		fmt.Fprintf(c.stdout, "%s: đã nhận, hồ sơ %s, mã gói %s\n", file, got.ID, got.Code)
	default:
		fmt.Fprintf(c.stdout, "%s: đã nhận từ trước, không có gì thay đổi\n", file)
	}
	c.printFindings(got.Findings)
}

func runConsolidate(ctx context.Context, c *call) error {
	if c.theme == "" {
		return c.usageError("thiếu -theme: mã chuyên đề")
	}
	filter := storage.PoolFilter{Plan: c.plan, Theme: c.theme, Unit: c.unit, Group: c.group, Verdict: storage.PoolVerdict(c.verdict)}
	switch chosen := c.unit != "" || c.group != "" || c.verdict != ""; {
	case filter.Verdict != "" && filter.Verdict != storage.Sound && filter.Verdict != storage.Faulty:
		return c.usageError("-verdict phải là sound hoặc faulty")
	case chosen && len(c.args) > 0:
		return c.usageError("ghi mã gói hoặc điều kiện chọn, không ghi cả hai")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		codes, err := c.args, error(nil)
		if filter.Plan == "" {
			s, err := w.Settings(ctx)
			if err != nil {
				return err
			}
			filter.Plan = s.PlanID
		}
		if len(codes) == 0 {
			if codes, err = w.PoolCodes(ctx, filter, c.today); err != nil {
				return err
			}
			c.say("Chọn được %d gói.", len(codes))
		}
		d, err := w.ConsolidateUnder(ctx, filter.Plan, c.theme, codes, c.today, c.progress())
		if err != nil {
			return err
		}
		if c.json {
			return c.printJSON(map[string]any{"id": d.ID, "collectives": d.Collectives(), "individuals": d.Individuals()})
		}
		fmt.Fprintln(c.stdout, d.ID)
		return nil
	})
}

func runRefresh(ctx context.Context, c *call) error {
	if err := c.wantArgs(2, 2); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		d, err := w.RefreshSource(ctx, c.args[0], c.args[1])
		if err != nil {
			return err
		}
		fmt.Fprintf(c.stdout, "%s: %d tập thể, %d cá nhân\n", d.ID, d.Collectives(), d.Individuals())
		return nil
	})
}
