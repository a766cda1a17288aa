package ui

import (
	"cmp"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// follower goes through the findings one after the other: what stands on the
// page that is open first, then the pages after it.
type follower struct {
	at      model.Finding
	started bool
	seen    map[findingKey]bool // gone to in this round
}

// spot is where a finding stands: on which part, and how far down its page.
type spot struct{ part, field int }

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

func (f *follower) same(g model.Finding) bool { return keyOf(g) == keyOf(f.at) }

// follow begins with a finding.
func (f *follower) follow(g model.Finding) {
	f.at, f.started = g, true
	if f.seen == nil {
		f.seen = map[findingKey]bool{}
	}
	f.seen[keyOf(g)] = true
}

// next is the finding that follows on the part here: below the one followed,
// else above it, else on the parts after this one, and from the beginning after
// the last. Nothing comes twice before all have come. ok is false when nothing
// is left.
func (f *follower) next(list []model.Finding, here int, at func(model.Finding) spot) (g model.Finding, ok bool) {
	if len(list) == 0 {
		*f = follower{}
		return g, false
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b model.Finding) int {
		return cmp.Or(cmp.Compare(at(a).part, at(b).part), cmp.Compare(at(a).field, at(b).field))
	})
	from := spot{here, 0}
	if f.started && at(f.at).part == here {
		from = at(f.at)
	} else { // the clerk came here alone
		maps.DeleteFunc(f.seen, func(k findingKey, _ bool) bool {
			return slices.ContainsFunc(list, func(g model.Finding) bool { return keyOf(g) == k && at(g).part == here })
		})
	}
	maps.DeleteFunc(f.seen, func(k findingKey, _ bool) bool {
		return !slices.ContainsFunc(list, func(g model.Finding) bool { return keyOf(g) == k })
	})
	if len(f.seen) >= len(list) {
		f.seen = map[findingKey]bool{keyOf(f.at): len(list) > 1}
	}
	for _, wanted := range []func(spot) bool{
		func(s spot) bool { return s.part == here && s.field >= from.field },
		func(s spot) bool { return s.part == here },
		func(s spot) bool { return s.part > here },
		func(spot) bool { return true },
	} {
		if i := slices.IndexFunc(list, func(g model.Finding) bool { return !f.seen[keyOf(g)] && wanted(at(g)) }); i >= 0 {
			return list[i], true
		}
	}
	return list[0], true
}

// followBar stands above the page and says what is to be mended there.
type followBar struct {
	words *widget.Label
	next  *button
	box   *fyne.Container
}

func newFollowBar(keys func(*fyne.KeyEvent) bool, next func()) *followBar {
	b := &followBar{words: newWords("")}
	b.next = newButton(nowhere{keys}, text("check.next"), theme.NavigateNextIcon(), next)
	b.box = container.NewVBox(border(nil, nil, nil, container.NewVBox(b.next), b.words), widget.NewSeparator())
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
	v.follower.follow(g)
	v.page.typing = nil // whoever asks is told
	if part := v.form.partAt(g.Path); part != v.part {
		v.show(part, "")
	} else {
		v.showFound()
	}
	if _, offered := v.page.fields["exception"]; exceptional(g) && !offered && v.form.d.Exception == nil {
		v.rebuild("") // the page was built before the quota was exceeded
	}
	v.goTo(landing(g))
}

// landing is the path of the field in which a finding is to be mended: more
// nominees than the quota need a written leave, and none of them is wrong.
func landing(g model.Finding) string {
	if exceptional(g) {
		return "exception"
	}
	return g.Path
}

// spots tells where findings stand: the parts in their order, and on the page
// that is open the fields in theirs.
func (v *dossierView) spots() func(model.Finding) spot {
	parts := map[string]int{}
	for i, p := range v.form.parts() {
		parts[p.id] = i
	}
	field := v.page.order()
	return func(g model.Finding) spot {
		part := v.form.partAt(g.Path)
		if part != v.part {
			return spot{parts[part], 0}
		}
		return spot{parts[part], field(landing(g))}
	}
}

// nextFinding is where F8 leads. The page of another part is opened first: only
// then is it known which of its findings is the uppermost.
func (v *dossierView) nextFinding() (g model.Finding, ok bool) {
	list := pending(v.form.findings)
	g, ok = v.follower.next(list, v.here(), v.spots())
	if part := v.form.partAt(g.Path); ok && part != v.part {
		v.show(part, "")
		g, ok = v.follower.next(list, v.here(), v.spots())
	}
	return g, ok
}

// here is the place of the open part in the order of the parts; before all
// others where it has no fields of its own.
func (v *dossierView) here() int {
	if v.part == partCheck || v.part == partHandover || v.part == partHistory {
		return -1
	}
	return slices.IndexFunc(v.form.parts(), func(p part) bool { return p.id == v.part })
}

// showFollowed brings what is said of the finding followed up to date. Where it
// is mended and something else stands at the same field or row, that comes in
// its place.
func (v *dossierView) showFollowed() {
	defer v.layBar()
	f := &v.follower
	if !f.started || v.form.partAt(f.at.Path) != v.part {
		v.bar.box.Hide()
		return
	}
	stands := f.stands(v.form.findings)
	if other, ok := v.besides(f.at); ok && !stands {
		f.follow(other)
		stands = true
	}
	v.bar.say(f.at, stands)
}

// besides is the gravest of the findings that stand at the same field or row as
// one does.
func (v *dossierView) besides(g model.Finding) (other model.Finding, ok bool) {
	mark := v.page.markOf(g.Path)
	if mark == v.page.top {
		return other, false
	}
	for _, grade := range []model.Grade{model.Error, model.Warning} {
		for _, f := range ofGrade(v.form.findingsOf(v.part), grade) {
			if v.page.markOf(f.Path) == mark {
				return f, true
			}
		}
	}
	return other, false
}

// layBar gives the bar the room that its words need, which they know once they
// know their width.
func (v *dossierView) layBar() {
	for range 2 {
		v.area.Layout.Layout(v.area.Objects, v.area.Size())
	}
	v.bar.box.Refresh()
}

// onNext is F8: the next error, after a look at what has been mended.
func (v *dossierView) onNext() {
	v.form.fresh.asked()
	v.form.check(func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.parts.update(v.part)
		v.showFound()
		if g, ok := v.nextFinding(); ok {
			v.jumpTo(g)
			return
		}
		v.notices.inform(text("part.check"), text("check.clean.long"))
	})
}
