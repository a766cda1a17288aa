package main

import (
	"context"
	"fmt"

	"hoso/model"
	"hoso/storage"
)

func runSummary(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	if c.out == "" && !c.json {
		return c.usageError("thiếu -o: tệp PDF để ghi, hoặc -json")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		shown := c.progress()
		s, err := w.PoolSummary(ctx, c.plan, c.today, func(done, total int) { shown("Tổng hợp gói đã nhận", done, total) })
		if err != nil {
			return err
		}
		if s.Packages == 0 {
			c.say("Chưa nhận gói nộp nào.")
		}
		c.sayOtherPlans(s)
		return c.giveSummary(ctx, w, s)
	})
}

// sayOtherPlans says what else there is a summary of.
func (c *call) sayOtherPlans(s model.PoolSummary) {
	for _, p := range s.Plans {
		if p.ID != s.PlanID && p.Packages > 0 {
			c.say("Còn %d hồ sơ theo kế hoạch khác: -plan %s", p.Packages, p.ID)
		}
	}
}

// giveSummary writes the page where one is asked for, and answers.
func (c *call) giveSummary(ctx context.Context, w *storage.Workspace, s model.PoolSummary) error {
	if c.out != "" {
		if err := w.WritePoolSummary(ctx, c.out, s); err != nil {
			return err
		}
	}
	if c.json {
		return c.printJSON(s)
	}
	fmt.Fprintln(c.stdout, c.out)
	return nil
}
