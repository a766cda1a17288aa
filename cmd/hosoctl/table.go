package main

import (
	"context"
	"fmt"

	"hoso/storage"
)

func runTable(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	if c.out == "" {
		return c.usageError("thiếu -o: tệp Excel để ghi")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		shown := c.progress()
		t, err := w.WriteTable(ctx, c.out, storage.Filter{Plan: c.plan, Theme: c.theme, Unit: c.unit}, c.today, func(done, total int) {
			shown("Tổng hợp gói đã nhận", done, total)
		})
		if err != nil {
			return err
		}
		if len(t.Nominees) == 0 {
			c.say("Chưa nhận gói nộp nào khớp điều kiện; bảng để trống.")
		}
		if c.json {
			return c.printJSON(t)
		}
		fmt.Fprintln(c.stdout, c.out)
		return nil
	})
}
