package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// follower goes through the findings one after the other.
type follower struct {
	at      model.Finding
	place   int // among its kind, where the next one stands once it is mended
	started bool
}

// pending lists what is still to be mended: errors, and where there are none,
// warnings.
func pending(findings []model.Finding) []model.Finding {
	for _, g := range []model.Grade{model.Error, model.Warning} {
		if list := ofGrade(findings, g); len(list) > 0 {
			return list
		}
	}
	return nil
}

// stands tells whether the finding followed is still among the findings.
func (f *follower) stands(findings []model.Finding) bool {
	return f.started && slices.ContainsFunc(findings, f.same)
}

func (f *follower) same(g model.Finding) bool { return g.Rule == f.at.Rule && g.Path == f.at.Path }

// follow begins with a finding.
func (f *follower) follow(g model.Finding, findings []model.Finding) {
	f.at, f.started = g, true
	f.place = max(0, slices.IndexFunc(pending(findings), f.same))
}

// next goes on to the following finding, and after the last one to the first.
// ok is false when nothing is left.
func (f *follower) next(findings []model.Finding) (g model.Finding, ok bool) {
	list := pending(findings)
	if len(list) == 0 {
		f.started = false
		return g, false
	}
	place := 0
	if f.started {
		place = f.place
		if i := slices.IndexFunc(list, f.same); i >= 0 {
			place = i + 1
		}
	}
	g = list[place%len(list)]
	f.follow(g, findings)
	return g, true
}

// followBar stands above the page and says what is to be mended there.
type followBar struct {
	words *widget.Label
	box   *fyne.Container
}

func newFollowBar(keys func(*fyne.KeyEvent) bool, next func()) *followBar {
	b := &followBar{words: newWords("")}
	button := newButton(nowhere{keys}, text("check.next"), theme.NavigateNextIcon(), next)
	b.box = container.NewVBox(border(nil, nil, nil, container.NewVBox(button), b.words), widget.NewSeparator())
	b.box.Hide()
	return b
}

// say shows the finding, or that it is mended.
func (b *followBar) say(g model.Finding, stands bool) {
	words, importance := text("check.mended"), widget.SuccessImportance
	if stands {
		words, importance = g.Message, widget.WarningImportance
		if g.Grade == model.Error {
			importance = widget.DangerImportance
		}
	}
	b.words.Importance = importance
	b.words.SetText(words)
	b.box.Show()
}

// jumpTo opens the field of a finding and says there what is wrong.
func (v *dossierView) jumpTo(g model.Finding) {
	v.follower.follow(g, v.form.findings)
	v.show(v.form.partAt(g.Path), "")
	v.goTo(g.Path)
}

// showFollowed brings what is said of the finding followed up to date.
func (v *dossierView) showFollowed() {
	defer v.area.Refresh()
	f := &v.follower
	if !f.started || v.form.partAt(f.at.Path) != v.part {
		v.bar.box.Hide()
		return
	}
	v.bar.say(f.at, f.stands(v.form.findings))
}

// onNext is F8: the next error, after a look at what has been mended.
func (v *dossierView) onNext() {
	v.form.check(func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.parts.update(v.part)
		v.showFound()
		if g, ok := v.follower.next(v.form.findings); ok {
			v.jumpTo(g)
			return
		}
		v.notices.inform(text("part.check"), text("check.clean.long"))
	})
}
