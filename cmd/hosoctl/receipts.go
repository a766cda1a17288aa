package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/storage"
	"hoso/storage/bag"
)

// takenAnswer is one element of what receipt -json prints for receipts read.
type takenAnswer struct {
	File     string          `json:"file"`
	ID       string          `json:"id"`
	Code     string          `json:"code"`
	Receiver string          `json:"receiver"`
	Received string          `json:"received"`
	New      bool            `json:"new"`
	Findings []model.Finding `json:"findings"`
}

// runReceipt writes the receipts of received packages, given by their codes, or
// reads receipts that came back, given as files.
func runReceipt(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, -1); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		var taken []takenAnswer
		for _, arg := range c.args {
			if code, ok := bag.ParseCode(arg); ok {
				if err := c.writeReceipt(ctx, w, code); err != nil {
					return err
				}
				continue
			}
			t, err := w.TakeReceipt(ctx, arg)
			if err != nil {
				return fmt.Errorf("%s: %w", filepath.Base(arg), err)
			}
			taken = append(taken, takenAnswer{arg, t.ID, t.Package, t.ReceiverName, t.Received, t.New, list(t.Findings)})
			if !c.json {
				c.printTaken(t)
			}
		}
		if c.json && len(taken) > 0 {
			return c.printJSON(taken)
		}
		return nil
	})
}

func (c *call) writeReceipt(ctx context.Context, w *storage.Workspace, code bag.Code) error {
	if c.out == "" {
		return c.usageError("thiếu -o: nơi ghi phiếu tiếp nhận")
	}
	a, err := w.Acknowledge(ctx, string(code), c.out, c.today)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.stdout, "%s\n%s\n", a.File, a.Page)
	return nil
}

func (c *call) printTaken(t storage.Taken) {
	state := "đã ghi nhận"
	switch {
	case !t.New:
		state = "đã ghi nhận từ trước"
	case !t.Last:
		state = "đã ghi nhận, cho một gói nộp trước"
	}
	switch t.Answer() {
	case model.Returned:
		state = "TRẢ LẠI: không đúng nơi nhận; " + state
	case model.AcceptedFaulty:
		state = fmt.Sprintf("đã nhận, có %02d lỗi cần sửa; %s", len(t.Errors()), state)
	}
	fmt.Fprintf(c.stdout, "%s: %s tiếp nhận lúc %s ngày %s, mã gói %s (%s)\n",
		t.ID, t.ReceiverName, t.Time().Format("15:04"), t.Day(), strings.Join(bag.Code(t.Package).Groups(), " "), state)
	c.printFindings(t.Findings)
}
