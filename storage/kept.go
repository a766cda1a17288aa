package storage

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"hoso/model"
)

// Kept is a version of a plan or a unit list in the workspace.
type Kept struct {
	Kind    UpdateKind `json:"kind"`
	ID      string     `json:"id"`
	Name    string     `json:"name"`
	Version string     `json:"version,omitempty"` // of a unit list only where it has one
	Hash    string     `json:"hash"`
	Saved   time.Time  `json:"saved"` // when it was taken in
	// InForce tells the newest of its id, Main the plan that the settings go by,
	// Aside a plan that no new dossier is to be made under.
	InForce bool `json:"inForce"`
	Main    bool `json:"main,omitempty"`
	Aside   bool `json:"aside,omitempty"`
}

// Earlier versions of a unit list stand in its table under its id, a "@" and the
// stamp of when they were taken in: an id has no "@" in it.
const earlierUnits = "@"

// ErrMainPlan: the plan that new dossiers are made under cannot be put aside.
var ErrMainPlan error = &hinted{"main plan put aside", "Đây là kế hoạch chính đang dùng cho hồ sơ mới nên chưa ngừng dùng được. Hãy chọn một kế hoạch khác làm kế hoạch chính trước."}

// Kept lists every version of every plan and unit list: plans before unit
// lists, those in force before earlier ones of their id, and the newest first.
func (w *Workspace) Kept(ctx context.Context) ([]Kept, error) {
	s, err := w.Settings(ctx)
	if err != nil && !errors.Is(err, model.ErrNotFound) {
		return nil, err
	}
	plans, err := w.keptPlans(ctx, s)
	if err != nil {
		return nil, err
	}
	units, err := w.keptUnits(ctx)
	if err != nil {
		return nil, err
	}
	return append(plans, units...), nil
}

func (w *Workspace) keptPlans(ctx context.Context, s model.Settings) ([]Kept, error) {
	var list []Kept
	seen := map[string]bool{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		k := Kept{Kind: PlanUpdate}
		var saved string
		var data []byte
		if err := row.Scan(&k.ID, &k.Version, &k.Hash, &saved, &data); err != nil {
			return err
		}
		plan, err := model.ReadPlan(k.ID, data)
		if err != nil {
			return err
		}
		k.Name, k.Saved = plan.Name, w.timeOf(saved)
		k.InForce, k.Main, k.Aside = !seen[k.ID], k.ID == s.PlanID, slices.Contains(s.PlansAside, k.ID)
		seen[k.ID] = true
		list = append(list, k)
		return nil
	}, "SELECT id, version, hash, saved, data FROM plans ORDER BY (SELECT max(number) FROM plans p WHERE p.id = plans.id) DESC, number DESC")
	if err != nil {
		return nil, fmt.Errorf("list plans: %w", err)
	}
	return list, nil
}

func (w *Workspace) keptUnits(ctx context.Context) ([]Kept, error) {
	var list []Kept
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id, saved string
		var data []byte
		if err := row.Scan(&id, &saved, &data); err != nil {
			return err
		}
		units, err := model.ReadUnits(id, data)
		if err != nil {
			return err
		}
		list = append(list, Kept{
			Kind: UnitsUpdate, ID: units.ID, Name: units.Name, Version: units.Version, Hash: model.PlanHash(data), Saved: w.timeOf(saved), InForce: !strings.Contains(id, earlierUnits),
		})
		return nil
	}, "SELECT id, saved, data FROM units ORDER BY id")
	if err != nil {
		return nil, fmt.Errorf("list unit lists: %w", err)
	}
	slices.SortStableFunc(list, func(a, b Kept) int {
		switch {
		case a.ID != b.ID:
			return strings.Compare(a.ID, b.ID)
		case a.InForce != b.InForce:
			if a.InForce {
				return -1
			}
			return 1
		}
		return b.Saved.Compare(a.Saved)
	})
	return list, nil
}

// KeptUpdate is a version that the workspace keeps, as an update that can be
// taken again: the way back from a newer one.
func (w *Workspace) KeptUpdate(ctx context.Context, kind UpdateKind, id, hash string) (Update, error) {
	if kind == PlanUpdate {
		data, err := w.PlanFile(ctx, hash)
		if err != nil {
			return Update{}, err
		}
		return w.PreviewUpdate(ctx, id, data)
	}
	var found []byte
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var data []byte
		err := row.Scan(&data)
		if model.PlanHash(data) == hash {
			found = data
		}
		return err
	}, "SELECT data FROM units WHERE id = ?1 OR substr(id, 1, length(?1) + 1) = ?1 || '@'", id)
	if err == nil && found == nil {
		err = model.ErrNotFound
	}
	if err != nil {
		return Update{}, fmt.Errorf("read unit list %s: %w", id, err)
	}
	return w.PreviewUpdate(ctx, id, found)
}

// Before is the version of a plan or a unit list that the one in force took the
// place of; model.ErrNotFound where there was none.
func (w *Workspace) Before(ctx context.Context, id string) (Update, error) {
	kept, err := w.Kept(ctx)
	if err != nil {
		return Update{}, err
	}
	for _, k := range kept { // the newest first
		if k.ID == id && !k.InForce {
			return w.KeptUpdate(ctx, k.Kind, id, k.Hash)
		}
	}
	return Update{}, fmt.Errorf("version before that of %s: %w", id, model.ErrNotFound)
}

// TakeUpdate takes a plan or unit list in, in the place of the one in force of
// its id. Dossiers keep the plan that they were made under. With asMain the
// settings go by the plan from now on.
func (w *Workspace) TakeUpdate(ctx context.Context, u Update, asMain bool) error {
	if u.Kind == UnitsUpdate {
		_, err := w.SaveUnits(ctx, u.data)
		return err
	}
	if !u.Known {
		if _, err := w.SavePlan(ctx, u.data); err != nil {
			return err
		}
	}
	return w.changePlans(ctx, func(s *model.Settings) error {
		s.PlansAside = without(s.PlansAside, u.ID)
		if asMain {
			s.UsePlan(u.ID)
		}
		return nil
	})
}

// UsePlan has the settings go by a kept plan.
func (w *Workspace) UsePlan(ctx context.Context, id string) error {
	if _, _, err := w.PlanInForce(ctx, id); err != nil {
		return err
	}
	return w.changePlans(ctx, func(s *model.Settings) error {
		s.PlansAside = without(s.PlansAside, id)
		s.UsePlan(id)
		return nil
	})
}

// PutPlanAside has no new dossier made under a plan, or with back offers it
// again. It stays for the dossiers that were made under it. The error is
// ErrMainPlan for the plan that the settings go by.
func (w *Workspace) PutPlanAside(ctx context.Context, id string, back bool) error {
	return w.changePlans(ctx, func(s *model.Settings) error {
		if s.PlanID == id && !back {
			return ErrMainPlan
		}
		s.PlansAside = without(s.PlansAside, id)
		if !back {
			s.PlansAside = append(s.PlansAside, id)
		}
		return nil
	})
}

func without(list []string, x string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(y string) bool { return y == x })
}

// changePlans changes what the settings say of plans; a workspace that was not
// set up has none.
func (w *Workspace) changePlans(ctx context.Context, change func(*model.Settings) error) error {
	s, err := w.Settings(ctx)
	if errors.Is(err, model.ErrNotFound) {
		return nil
	}
	if err == nil {
		err = change(&s)
	}
	if err != nil {
		return err
	}
	return w.SaveSettings(ctx, s)
}

// OtherPlans are the plans beside one of a file's hash that a new dossier may be
// made under: the newest of each id, those that were put aside left out, and the
// one that the settings go by first.
func (w *Workspace) OtherPlans(ctx context.Context, hash string) ([]model.PlanVersion, error) {
	s, err := w.Settings(ctx)
	if err != nil && !errors.Is(err, model.ErrNotFound) {
		return nil, err
	}
	plans, err := w.Plans(ctx)
	if err != nil {
		return nil, err
	}
	var list []model.PlanVersion
	seen := map[string]bool{}
	for _, p := range plans {
		newest := !seen[p.ID]
		seen[p.ID] = true
		if !newest || p.Hash == hash || slices.Contains(s.PlansAside, p.ID) && p.ID != s.PlanID {
			continue
		}
		plan, err := w.Plan(ctx, model.PlanRef{ID: p.ID, Hash: p.Hash})
		if err != nil {
			return nil, err
		}
		at := len(list)
		if p.ID == s.PlanID {
			at = 0
		}
		list = slices.Insert(list, at, model.PlanVersion{Plan: plan, Hash: p.Hash})
	}
	return list, nil
}

// keepEarlierUnits keeps the unit list in force under another id, before data
// takes its place; the same data among the earlier ones goes.
func keepEarlierUnits(ctx context.Context, tx *sql.Tx, id string, data []byte) error {
	var saved string
	var old []byte
	err := tx.QueryRowContext(ctx, "SELECT saved, data FROM units WHERE id = ?", id).Scan(&saved, &old)
	if errors.Is(err, sql.ErrNoRows) || err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM units WHERE substr(id, 1, length(?1) + 1) = ?1 || '@' AND (data = ?2 OR data = ?3)", id, data, old); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "INSERT OR REPLACE INTO units (id, saved, data) VALUES (?, ?, ?)", id+earlierUnits+saved, saved, old)
	return err
}
