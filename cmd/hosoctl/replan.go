package main

import (
	"context"
	"fmt"

	"hoso/model"
	"hoso/storage"
)

// runReplan takes a dossier over to another plan, or to the version of its plan
// in force; without a plan it lists those that the dossier may be taken over to.
func runReplan(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, 2); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		if len(c.args) == 1 {
			return c.listPlansFor(ctx, w, c.args[0])
		}
		r, err := w.PreviewReplan(ctx, c.args[0], c.args[1])
		if err != nil {
			return err
		}
		if !c.dry {
			if err := w.TakeReplan(ctx, r); err != nil {
				return err
			}
		}
		if c.json {
			return c.printJSON(r)
		}
		c.printChanges(r.Changes)
		if c.dry {
			c.say("Xem thử, chưa có gì thay đổi.")
		} else {
			c.say("Đã chuyển hồ sơ sang %s. Bản trước còn trong lịch sử của hồ sơ.", r.Name)
		}
		return nil
	})
}

// planFor is an element of what replan -json prints without a plan.
type planFor struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Name    string `json:"name"`
}

func (c *call) listPlansFor(ctx context.Context, w *storage.Workspace, id string) error {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return err
	}
	plans, err := w.OtherPlans(ctx, d.Plan.Hash)
	if err != nil {
		return err
	}
	found := []planFor{}
	for _, p := range plans {
		if _, fits := p.Plan.DossierKind(d.Kind, d.Stage); fits {
			found = append(found, planFor{p.Plan.ID, p.Plan.Version, p.Plan.Name})
		}
	}
	if c.json {
		return c.printJSON(found)
	}
	if len(found) == 0 {
		c.say("Không có kế hoạch nào khác để chuyển hồ sơ này sang.")
		return nil
	}
	rows := [][]string{{"MÃ", "BẢN", "TÊN"}}
	for _, p := range found {
		rows = append(rows, []string{p.ID, p.Version, p.Name})
	}
	printTable(c.stdout, rows)
	return nil
}

// printChanges writes a line for each change: part, fact, what it was, what it
// will be.
func (c *call) printChanges(parts []model.PartChanges) {
	for _, part := range parts {
		for _, change := range part.Changes {
			fmt.Fprintf(c.stdout, "%s\t%s\t%s\t%s\n", part.Part.Name(), change.Name, change.Was, change.Is)
		}
	}
}
