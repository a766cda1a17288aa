package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hoso/assets"
	"hoso/model"
)

// updating is a workspace that goes by the invented plan.
func updating(t *testing.T) *Workspace {
	t.Helper()
	w, _ := newWorkspace(t)
	_, err := w.SaveUnits(t.Context(), unitsFile(t))
	must(t, err)
	plan, err := w.SavePlan(t.Context(), planFile(t))
	must(t, err)
	must(t, w.SaveSettings(t.Context(), model.Settings{PlanID: plan.ID, Unit: model.Unit{ID: "xa-thu-nghiem", Name: "xã Thử Nghiệm"}}))
	return w
}

func rewritten(t *testing.T, data []byte, pairs ...string) []byte {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if !bytes.Contains(data, []byte(pairs[i])) {
			t.Fatalf("the file does not hold %q", pairs[i])
		}
		data = bytes.Replace(data, []byte(pairs[i]), []byte(pairs[i+1]), 1)
	}
	return data
}

func take(t *testing.T, w *Workspace, data []byte, asMain bool) Update {
	t.Helper()
	u, err := w.PreviewUpdate(t.Context(), "tep.json", data)
	must(t, err)
	must(t, w.TakeUpdate(t.Context(), u, asMain))
	return u
}

func inForce(t *testing.T, w *Workspace, id string) (version, hash string) {
	t.Helper()
	p, hash, err := w.PlanInForce(t.Context(), id)
	must(t, err)
	return p.Version, hash
}

func TestTakeUpdate_planAndBack(t *testing.T) {
	w := updating(t)
	d := model.Dossier{ID: "hs", Plan: model.PlanRef{ID: "vi-du-2026"}}
	must(t, w.pinPlan(t.Context(), &d.Plan))
	save(t, w, d)
	u := take(t, w, rewritten(t, planFile(t), `"version": "0.3"`, `"version": "0.4"`, `"sets": 2`, `"sets": 3`), false)
	if u.Was != "0.3" || u.Since.IsZero() || u.Known || len(u.Changes) != 1 || len(u.Changes[0].Changes) != 2 {
		t.Errorf("preview: got %+v", u)
	}
	if v, _ := inForce(t, w, u.ID); v != "0.4" {
		t.Errorf("in force: got %s", v)
	}
	if got, err := w.Dossier(t.Context(), "hs"); err != nil || got.Plan.Version != "0.3" {
		t.Errorf("the dossier's plan: got %+v, %v", got.Plan, err)
	}
	if p, err := w.Plan(t.Context(), d.Plan); err != nil || p.Sets != 2 {
		t.Errorf("the plan of the dossier is not kept: %v", err)
	}
	before, err := w.Before(t.Context(), u.ID)
	must(t, err)
	must(t, w.TakeUpdate(t.Context(), before, false))
	if v, _ := inForce(t, w, u.ID); v != "0.3" {
		t.Errorf("after going back: got %s", v)
	}
}

func TestTakeUpdate_anotherPlan(t *testing.T) {
	w := updating(t)
	other := rewritten(t, planFile(t), `"id": "vi-du-2026"`, `"id": "vi-du-2027"`)
	u := take(t, w, other, false)
	if u.Was != "" || u.Base == "" {
		t.Errorf("got was %q, base %q", u.Was, u.Base)
	}
	_, main := inForce(t, w, "vi-du-2026")
	list, err := w.OtherPlans(t.Context(), main)
	must(t, err)
	if len(list) != 1 || list[0].Plan.ID != "vi-du-2027" {
		t.Fatalf("got %d plans, want the other one", len(list))
	}
	if both, _ := w.OtherPlans(t.Context(), ""); len(both) != 2 || both[0].Plan.ID != "vi-du-2026" {
		t.Errorf("got %d plans, want two, the main one first", len(both))
	}
	must(t, w.PutPlanAside(t.Context(), "vi-du-2027", false))
	if list, _ := w.OtherPlans(t.Context(), main); len(list) != 0 {
		t.Errorf("put aside: got %d plans", len(list))
	}
	if err := w.PutPlanAside(t.Context(), "vi-du-2026", false); !errors.Is(err, ErrMainPlan) {
		t.Errorf("the main plan: got %v", err)
	}
	must(t, w.UsePlan(t.Context(), "vi-du-2027"))
	s, err := w.Settings(t.Context())
	must(t, err)
	if s.PlanID != "vi-du-2027" || len(s.PlansAside) != 0 {
		t.Errorf("got %s, aside %v", s.PlanID, s.PlansAside)
	}
}

func TestTakeUpdate_unitsAndBack(t *testing.T) {
	w := updating(t)
	newer := rewritten(t, unitsFile(t), `"name": "xã Thử Nghiệm"`, `"name": "phường Thử Nghiệm"`)
	name := func() string {
		u, err := w.Unit(t.Context(), "xa-thu-nghiem")
		must(t, err)
		return u.Name
	}
	for range 2 { // there and back twice: nothing piles up
		u := take(t, w, newer, false)
		if name() != "phường Thử Nghiệm" || len(u.Warnings) != 1 || u.Changes[0].Part != model.UnitsRenamedPart {
			t.Errorf("got %s, %+v", name(), u)
		}
		before, err := w.Before(t.Context(), u.ID)
		must(t, err)
		must(t, w.TakeUpdate(t.Context(), before, false))
		if name() != "xã Thử Nghiệm" {
			t.Errorf("after going back: got %s", name())
		}
	}
	kept, err := w.Kept(t.Context())
	must(t, err)
	units := 0
	for _, k := range kept {
		if k.Kind == UnitsUpdate {
			units++
		}
	}
	if units != 2 {
		t.Errorf("got %d versions of the list, want 2", units)
	}
	if lists, _ := w.Units(t.Context()); len(lists) != 1 {
		t.Errorf("got %d lists in force", len(lists))
	}
}

func TestPreviewUpdate_warnsOfUnitsThatPlansNeed(t *testing.T) {
	w := updating(t)
	u, err := w.PreviewUpdate(t.Context(), "u.json", rewritten(t, unitsFile(t), `"so-duong-thu"`, `"so-duong-moi"`))
	must(t, err)
	if len(u.Warnings) == 0 || !strings.Contains(u.Warnings[0], "so-duong-thu") {
		t.Errorf("got %v", u.Warnings)
	}
}

func TestReadUpdate_brokenFiles(t *testing.T) {
	w := updating(t)
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"nothing":          {nil, "tệp trống"},
		"a picture":        {[]byte("\x89PNG\r\n\x1a\n\x00"), "UTF-8"},
		"cut short":        {planFile(t)[:400], "cắt cụt"},
		"another format":   {[]byte(`{"format": "hoso-dossier/1"}`), "không phải kế hoạch hay danh sách đơn vị"},
		"no format":        {[]byte(`[1, 2]`), "không phải kế hoạch hay danh sách đơn vị"},
		"a newer format":   {rewritten(t, planFile(t), "hoso-plan/1", "hoso-plan/2"), "bản mới hơn"},
		"an unknown key":   {rewritten(t, planFile(t), `"sets"`, `"sats"`), "dòng "},
		"units not here":   {rewritten(t, planFile(t), `"unitLists": ["vi-du-2026"]`, `"unitLists": ["la"]`), "mở tệp danh sách đơn vị đó trước"},
		"too large":        {bytes.Repeat([]byte(" "), MaxUpdateBytes+1), "lớn quá"},
		"units cut short":  {unitsFile(t)[:300], "cắt cụt"},
		"units misspelled": {rewritten(t, unitsFile(t), `"symbol"`, `"simbol"`), "dòng "},
	} {
		file := filepath.Join(t.TempDir(), "kế hoạch.json")
		must(t, os.WriteFile(file, c.data, 0o600))
		if named := strings.Contains(string(c.data), `hoso-plan/`) || strings.Contains(string(c.data), `hoso-units/`); LooksLikeUpdate(file) != named {
			t.Errorf("%s: looks like an update: %v", name, !named)
		}
		_, err := w.ReadUpdate(t.Context(), file)
		var refused *UpdateError
		if !errors.As(err, &refused) || !strings.Contains(Hint(err), c.want) || !strings.Contains(Hint(err), "kế hoạch.json") {
			t.Errorf("%s: got %v\nhint %q, want %q in it", name, err, Hint(err), c.want)
		}
	}
	if _, err := w.ReadUpdate(t.Context(), t.TempDir()); !strings.Contains(Hint(err), "thư mục") {
		t.Errorf("a folder: got %v", err)
	}
	if _, err := w.ReadUpdate(t.Context(), "khong-co.json"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("no file: got %v", err)
	}
	if kept, _ := w.Kept(t.Context()); len(kept) != 2 {
		t.Errorf("something was taken: %+v", kept)
	}
}

func TestSetUp_keepsANewerPlan(t *testing.T) {
	w, _ := newWorkspace(t)
	_, err := w.SetUp(t.Context(), assets.FS, "quan-ba-dinh", nil)
	must(t, err)
	shipped, err := assets.FS.ReadFile("plans/hanoi-2024.json")
	must(t, err)
	take(t, w, rewritten(t, shipped, `"version": "1"`, `"version": "2"`), false)
	_, err = w.SetUp(t.Context(), assets.FS, "quan-ba-dinh", nil)
	must(t, err)
	if v, _ := inForce(t, w, "hanoi-2024"); v != "2" {
		t.Errorf("got version %s, want the one that was taken in", v)
	}
}
