package main

import (
	"context"
	"fmt"
	"os"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
)

// open opens the workspace that -w names, which must have been set up.
func (c *call) open(ctx context.Context) (*storage.Workspace, error) {
	if c.workspace == "" {
		return nil, c.usageError("thiếu -w: thư mục làm việc")
	}
	if _, err := os.Stat(c.workspace); err != nil {
		return nil, fmt.Errorf("open workspace %s: %w", c.workspace, model.ErrNotFound)
	}
	w, err := storage.Open(ctx, c.workspace, c.now)
	if err == nil && w.TidyError() != nil {
		c.say("hosoctl: chưa dọn dẹp xong thư mục làm việc: %v", w.TidyError())
	}
	return w, err
}

// inWorkspace runs do in the workspace of -w and closes it.
func (c *call) inWorkspace(ctx context.Context, do func(*storage.Workspace) error) error {
	w, err := c.open(ctx)
	if err != nil {
		return err
	}
	err = do(w)
	if closeErr := w.Close(); err == nil {
		err = closeErr
	}
	return err
}

func runInit(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	if c.workspace == "" || c.unit == "" {
		return c.usageError("thiếu -w hoặc -unit")
	}
	w, err := storage.Open(ctx, c.workspace, c.now)
	if err != nil {
		return err
	}
	defer w.Close()
	var plan []byte
	if c.plan != "" {
		if plan, err = os.ReadFile(c.plan); err != nil {
			return err
		}
	}
	settings, err := w.SetUp(ctx, assets.FS, c.unit, plan)
	if err != nil {
		return err
	}
	c.say("Đã tạo thư mục làm việc của %s theo kế hoạch %s.", settings.Unit.Name, settings.PlanID)
	return nil
}

func runUnits(ctx context.Context, c *call) error {
	lists, err := storage.ShippedUnits(assets.FS)
	if err != nil {
		return err
	}
	units := model.FindUnits(lists, c.args)
	if c.json {
		return c.printJSON(list(units))
	}
	for _, u := range units {
		fmt.Fprintf(c.stdout, "%s\t%s\n", u.ID, u.Name)
	}
	return nil
}

func runSearch(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, -1); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		hits, err := w.Search(ctx, joinWords(c.args))
		if err != nil {
			return err
		}
		if c.json {
			return c.printJSON(list(hits))
		}
		for _, h := range hits {
			fmt.Fprintf(c.stdout, "%s\t%s\t%s\n", h.Dossier, h.Path, h.Snippet)
		}
		return nil
	})
}

func runBackup(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		file, err := c.out, error(nil)
		if file == "" {
			file, err = w.KeepBackup(ctx, "hosoctl")
		} else {
			err = w.Backup(ctx, file)
		}
		if err != nil {
			return err
		}
		fmt.Fprintln(c.stdout, file)
		return nil
	})
}

func runRestore(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, 1); err != nil {
		return err
	}
	if c.workspace == "" {
		return c.usageError("thiếu -w: thư mục làm việc")
	}
	if err := storage.Restore(ctx, c.workspace, c.args[0], c.now); err != nil {
		return err
	}
	c.say("Đã khôi phục từ %s; dữ liệu trước đó được giữ trong thư mục backups.", c.args[0])
	return nil
}

func runDoctor(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		findings, err := w.Doctor(ctx)
		if err != nil {
			return err
		}
		if err := c.answer(findings); err != nil {
			return err
		}
		if !c.json {
			c.say("Thư mục làm việc lành lặn.")
		}
		return nil
	})
}
