package storage

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func planFile(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../model/testdata/plan-communes.json")
	must(t, err)
	return data
}

func unitsFile(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile("../model/testdata/units-communes.json")
	must(t, err)
	return data
}

func TestPlan(t *testing.T) {
	w, _ := newWorkspace(t)
	first := planFile(t)
	second := append(bytes.Clone(first), '\n') // another file of the same plan
	plan, err := w.SavePlan(t.Context(), first)
	must(t, err)
	_, err = w.SavePlan(t.Context(), second)
	must(t, err)
	h1, h2 := model.PlanHash(first), model.PlanHash(second)

	t.Run("by hash", func(t *testing.T) {
		got, err := w.Plan(t.Context(), model.PlanRef{ID: plan.ID, Hash: h1})
		must(t, err)
		if diff := cmp.Diff(plan, got); diff != "" {
			t.Errorf("plan (-want +got):\n%s", diff)
		}
		data, err := w.PlanFile(t.Context(), h1)
		if err != nil || !bytes.Equal(data, first) {
			t.Errorf("got another file, %v", err)
		}
	})
	t.Run("newest", func(t *testing.T) {
		stored := []StoredPlan{{plan.ID, plan.Version, h2}, {plan.ID, plan.Version, h1}}
		got, err := w.Plans(t.Context())
		must(t, err)
		if diff := cmp.Diff(stored, got); diff != "" {
			t.Errorf("plans (-want +got):\n%s", diff)
		}
		_, err = w.Plan(t.Context(), model.PlanRef{ID: plan.ID})
		must(t, err)
	})
	t.Run("saved again", func(t *testing.T) {
		_, err := w.SavePlan(t.Context(), first)
		must(t, err)
		got, err := w.Plans(t.Context())
		if err != nil || len(got) != 2 || got[0].Hash != h1 {
			t.Errorf("got %v, %v, want the plan saved last first", got, err)
		}
	})
	for name, ref := range map[string]model.PlanRef{"unknown hash": {ID: plan.ID, Hash: "0"}, "unknown id": {ID: "không"}} {
		t.Run(name, func(t *testing.T) {
			if _, err := w.Plan(t.Context(), ref); !errors.Is(err, model.ErrNotFound) {
				t.Errorf("got %v, want %v", err, model.ErrNotFound)
			}
		})
	}
	t.Run("unsound", func(t *testing.T) {
		_, err := w.SavePlan(t.Context(), []byte(`{"format":"hoso-plan/1"}`))
		var pack *model.PackError
		if !errors.As(err, &pack) {
			t.Errorf("got %v, want a *model.PackError", err)
		}
	})
}

func TestUnits(t *testing.T) {
	w, _ := newWorkspace(t)
	data := unitsFile(t)
	want, err := w.SaveUnits(t.Context(), data)
	must(t, err)
	_, err = w.SaveUnits(t.Context(), data)
	must(t, err)
	got, err := w.Units(t.Context())
	must(t, err)
	if diff := cmp.Diff([]model.UnitList{want}, got); diff != "" {
		t.Errorf("lists (-want +got):\n%s", diff)
	}
	if _, err := w.SaveUnits(t.Context(), []byte("{}")); err == nil {
		t.Error("got no error for an unsound list")
	}
}
