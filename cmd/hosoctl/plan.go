package main

import (
	"context"

	"hoso/storage"
)

// runPlan lists plans and unit lists, takes a newer one in, or goes back to the
// one before.
func runPlan(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 1); err != nil {
		return err
	}
	if c.back != "" && (len(c.args) > 0 || c.main) {
		return c.usageError("-back không đi cùng tệp hay -main")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		switch {
		case c.back != "":
			u, err := w.Before(ctx, c.back)
			if err != nil {
				return err
			}
			return c.takeUpdate(ctx, w, u)
		case len(c.args) == 1:
			u, err := w.ReadUpdate(ctx, c.args[0])
			if err != nil {
				return err
			}
			return c.takeUpdate(ctx, w, u)
		}
		return c.listKept(ctx, w)
	})
}

// takeUpdate tells what an update changes, and takes it in unless that was only
// to be seen.
func (c *call) takeUpdate(ctx context.Context, w *storage.Workspace, u storage.Update) error {
	if !c.dry {
		if err := w.TakeUpdate(ctx, u, c.main); err != nil {
			return err
		}
	}
	if c.json {
		return c.printJSON(u)
	}
	c.printChanges(u.Changes)
	for _, warning := range u.Warnings {
		c.say("Lưu ý: %s", warning)
	}
	switch {
	case u.Known:
		c.say("Bản này đang được dùng rồi.")
	case c.dry:
		c.say("Xem thử, chưa có gì thay đổi.")
	default:
		c.say("Đã đưa vào dùng: %s. Hồ sơ đã có giữ kế hoạch của nó.", u.Name)
	}
	return nil
}

var keptNames = map[storage.UpdateKind]string{storage.PlanUpdate: "kế hoạch", storage.UnitsUpdate: "danh sách đơn vị"}

func (c *call) listKept(ctx context.Context, w *storage.Workspace) error {
	kept, err := w.Kept(ctx)
	if err != nil {
		return err
	}
	if c.json {
		return c.printJSON(list(kept))
	}
	rows := [][]string{{"Loại", "Mã", "Bản", "Đưa vào", "Trạng thái", "Tên"}}
	for _, k := range kept {
		rows = append(rows, []string{keptNames[k.Kind], k.ID, k.Version, k.Saved.Format("2/1/2006"), stateOfKept(k), k.Name})
	}
	printTable(c.stdout, rows)
	return nil
}

func stateOfKept(k storage.Kept) string {
	switch {
	case !k.InForce:
		return "bản trước"
	case k.Main:
		return "kế hoạch chính"
	case k.Aside:
		return "ngừng dùng"
	}
	return "đang dùng"
}
