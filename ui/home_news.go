package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"hoso/model"
)

// newsStore tells what came.
type newsStore interface {
	PoolNews(ctx context.Context) (PoolNews, error)
}

// PoolNews counts the dossiers that came in packages.
type PoolNews struct {
	All int
	// Fresh have neither a receipt yet nor a place in a lead dossier, or lead
	// dossiers have an earlier package of them.
	Fresh int
}

// receives tells that the unit has packages to receive: some are here, it leads
// a theme, or it is the plan's board.
func (f *homeForm) receives() bool {
	unit := f.settings.Unit.ID
	return f.news.All > 0 || f.plan.Board == unit || slices.ContainsFunc(f.plan.Themes, func(t model.Theme) bool { return t.Lead == unit })
}

// poolButtons lead to what was received, with how much of it is new.
func (v *homeView) poolButtons() []fyne.CanvasObject {
	if !v.form.receives() {
		return nil
	}
	return []fyne.CanvasObject{newButton(nowhere{v.keys}, textf("home.pool", v.form.news.Fresh), theme.MoveDownIcon(), v.ways.pool)}
}
