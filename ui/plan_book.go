package ui

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"hoso/model"
)

// planBook are the plans that the dossiers of a list were made under.
type planBook struct {
	main   *model.Plan
	others []*model.Plan // in the order of their names
}

// planReader finds plans by their ids.
type planReader interface {
	PlanInForce(ctx context.Context, id string) (*model.Plan, string, error)
}

// readPlans reads the plans of the ids beside the main one. Of one that the
// workspace does not keep it knows the id alone.
func readPlans(ctx context.Context, from planReader, main *model.Plan, ids []string) (planBook, error) {
	b := planBook{main: main}
	seen := map[string]bool{"": true, main.ID: true}
	for _, id := range ids {
		if seen[id] {
			continue
		}
		seen[id] = true
		p, _, err := from.PlanInForce(ctx, id)
		if errors.Is(err, model.ErrNotFound) {
			p, err = &model.Plan{ID: id, Name: textf("plan.unknown", id)}, nil
		}
		if err != nil {
			return b, err
		}
		if p.ID != main.ID {
			b.others = append(b.others, p)
		}
	}
	slices.SortStableFunc(b.others, func(x, y *model.Plan) int { return cmp.Compare(model.Fold(x.Name), model.Fold(y.Name)) })
	return b, nil
}

// other is the plan of an id where that is not the main one; nil for the main
// one, and for one that was not asked for.
func (b planBook) other(id string) *model.Plan {
	for _, p := range b.others {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// of is the plan of an id; the main one where it is not known.
func (b planBook) of(id string) *model.Plan {
	if p := b.other(id); p != nil {
		return p
	}
	return b.main
}

// note says under which plan something is that is not under the main one, before
// what else there is to say of it.
func (b planBook) note(id, words string) string {
	p := b.other(id)
	switch {
	case p == nil:
		return words
	case words == "":
		return textf("plan.under", p.Name)
	}
	return textf("plan.under.with", p.Name, words)
}

// themeKey tells a theme from those of other plans that have its number.
func (b planBook) themeKey(plan, theme string) string {
	if b.other(plan) == nil {
		return theme
	}
	return themeOfOther(plan, theme)
}

// themeOfOther is how lists know a theme of another plan than the main one.
func themeOfOther(plan, theme string) string { return plan + "/" + theme }
