package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/storage"
)

func joinWords(words []string) string { return strings.Join(words, " ") }

// answer prints findings, and is errNo when one of them is an error.
func (c *call) answer(findings []model.Finding) error {
	if c.json {
		if err := c.printJSON(list(findings)); err != nil {
			return err
		}
	} else {
		c.printFindings(findings)
	}
	if model.HasErrors(findings) {
		return errNo
	}
	return nil
}

func runPut(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, -1); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		for _, file := range c.args {
			data, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			d, err := w.Put(ctx, filepath.Base(file), data, c.today)
			if err != nil {
				return err
			}
			for _, cleaned := range d.Cleaned {
				c.say("%s: đã bỏ ký tự không nhìn thấy tại %s: %s", filepath.Base(file), cleaned.Path, cleaned.Removed)
			}
			fmt.Fprintln(c.stdout, d.ID)
		}
		return nil
	})
}

var attachAs = map[string]model.AttachmentAs{
	"signed": model.SignedScan, "consent": model.ConsentLetter, "other": model.OtherDocument,
}

func runAttach(ctx context.Context, c *call) error {
	if err := c.wantArgs(2, 2); err != nil {
		return err
	}
	as, ok := attachAs[c.as]
	if !ok {
		return c.usageError("-as phải là signed, consent hoặc other")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		attached, err := w.Attach(ctx, c.args[0], c.paper, as, c.args[1])
		if err != nil {
			return err
		}
		fmt.Fprintln(c.stdout, attached.ID)
		return nil
	})
}

func runList(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		entries, err := w.Dossiers(ctx, storage.Filter{})
		if err != nil {
			return err
		}
		if c.json {
			return c.printJSON(list(entries))
		}
		rows := [][]string{{"MÃ", "LOẠI", "CHUYÊN ĐỀ", "ĐƠN VỊ", "TẬP THỂ", "CÁ NHÂN", "TRẠNG THÁI"}}
		for _, e := range entries {
			rows = append(rows, []string{
				e.ID, e.Kind.Name(e.Stage), e.Theme, e.UnitName, fmt.Sprint(e.Collectives), fmt.Sprint(e.Individuals), e.State.Name(),
			})
		}
		printTable(c.stdout, rows)
		return nil
	})
}

func runShow(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, 1); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		d, err := w.Dossier(ctx, c.args[0])
		if err != nil {
			return err
		}
		if c.json {
			data, err := model.Encode(d)
			if err != nil {
				return err
			}
			_, err = c.stdout.Write(data)
			return err
		}
		fmt.Fprintf(c.stdout, "%s\n%s, %s\n", d.ID, d.Kind.Name(d.Stage), d.State.Name())
		fmt.Fprintf(c.stdout, "Đơn vị đề nghị: %s\nHình thức: %s\n", d.Proposer.Body, d.Award.Name)
		for _, n := range d.Nominees {
			fmt.Fprintf(c.stdout, "  %s\t%s\t%s\n", n.ID, n.Type.Name(), n.Name)
		}
		return nil
	})
}

func runCheck(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, 1); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		findings, err := w.Check(ctx, c.args[0], c.today)
		if err != nil {
			return err
		}
		c.say("%s", countFindings(findings))
		return c.answer(findings)
	})
}

func runSchema(_ context.Context, c *call) error {
	if err := c.wantArgs(0, 1); err != nil {
		return err
	}
	schema := model.DossierSchema
	switch what := strings.Join(c.args, ""); what {
	case "", "dossier":
	case "plan":
		schema = model.PlanSchema
	default:
		return c.usageError(fmt.Sprintf("không có schema %q", what))
	}
	data, err := schema()
	if err != nil {
		return err
	}
	fmt.Fprintln(c.stdout, string(data))
	return nil
}
