package ui

import (
	"context"
	"path/filepath"
	"strings"
	"time"
)

// updateForm is a plan or a unit list that was read and may be taken in.
type updateForm struct {
	u      Update
	parts  []comparedPart // its changes
	again  bool           // it was in the workspace before: taking it goes back
	asMain bool           // the settings go by the plan from now on
	zone   *time.Location
}

// title heads the question.
func (f *updateForm) title() string {
	switch {
	case f.again:
		return text("update.back.title")
	case f.u.Units:
		return text("update.units.title")
	}
	return text("update.plan.title")
}

// yes is what the button says that takes it in.
func (f *updateForm) yes() string {
	if f.again {
		return text("update.back.yes")
	}
	return text("update.yes")
}

// about says what the file is and what it takes the place of.
func (f *updateForm) about() string {
	since := f.u.Since.In(f.zone).Format("2/1/2006")
	switch {
	case f.u.Units && f.u.Was == "":
		return textf("update.units.new", f.u.Name)
	case f.u.Units:
		return textf("update.units.newer", f.u.Name, since)
	case f.u.Was == "" && f.u.Base == "":
		return textf("update.plan.first", f.u.Name, f.u.Version)
	case f.u.Was == "":
		return textf("update.plan.new", f.u.Name, f.u.Version, f.u.Base)
	}
	return textf("update.plan.newer", f.u.Name, f.u.Version, f.u.Was, since)
}

// consequence says what taking it in means for what there is.
func (f *updateForm) consequence() string {
	if f.u.Units {
		return text("update.units.keeps")
	}
	return text("update.plan.keeps")
}

// sides head the columns of old and new.
func (f *updateForm) sides() (was, is string) {
	if f.u.Base != "" {
		return text("update.side.base"), text("update.side.new")
	}
	return text("update.side.was"), text("update.side.is")
}

// same tells that old and new say the same in everything that a clerk reads.
func (f *updateForm) same() bool { return len(f.u.Changes) == 0 }

// asksMain tells that the clerk may choose whether new dossiers are made under
// the plan from now on.
func (f *updateForm) asksMain() bool { return !f.u.Units && !f.u.Main }

// take returns the work of taking it in, for any thread.
func (f *updateForm) take() func() error {
	u, asMain := f.u, f.asMain && f.asksMain()
	return func() error { return u.Take(context.Background(), asMain) }
}

// done says that it was taken in.
func (f *updateForm) done() string {
	switch {
	case f.u.Units:
		return textf("update.units.done", f.u.Name)
	case f.asMain || f.u.Main:
		return textf("update.plan.done", f.u.Name, f.u.Version)
	}
	return textf("update.plan.done.beside", f.u.Name, f.u.Version)
}

// mayBeUpdate tells by the name alone whether a file is worth a look inside.
func mayBeUpdate(files []string) bool {
	return len(files) == 1 && strings.EqualFold(filepath.Ext(files[0]), ".json") && !looksLikeReceipt(files[0])
}

// updateQuestion asks for a plan or a unit list.
func updateQuestion() FileQuestion {
	return FileQuestion{Title: titleOf(text("update.open")), Kinds: text("update.kinds"), Patterns: []string{"*.json", "*.JSON"}}
}
