package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// checkView is the part "Kiểm tra".
type checkView struct {
	dossier *dossierView
	form    *checkForm
	list    *findingsList
	verdict *fyne.Container // says where things stand, above the list
	filters *fyne.Container
	body    *fyne.Container
}

// buildCheck checks what is there now, and shows it again when the answer is in.
func (v *dossierView) buildCheck() {
	c := v.findings
	c.form.dossier = v.form
	v.form.fresh.asked()
	p := v.page
	p.title(text("part.check"), text("check.guide"))
	p.add(c.verdict, c.filters)
	p.whole = container.New(wholePage{pageMargin{p}}, border(p.box, nil, nil, nil, c.body))
	p.first = c.list
	p.know("overrides", c.list)
	c.refresh()
	if !v.follower.started {
		c.list.begin() // or the clerk comes back from a finding
	}
	v.form.check(func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.parts.update(v.part)
		v.showFound()
	})
}

func newCheckView(v *dossierView) *checkView {
	c := &checkView{dossier: v, form: newCheckForm(v.form), verdict: container.NewVBox(), filters: container.NewHBox(), body: container.NewStack()}
	c.list = newFindingsList(c.form.lines, v.keys)
	c.list.jump, c.list.unfold, c.list.permit = v.jumpTo, c.onUnfold, v.onException
	c.list.renew, c.list.beside = v.onRenewSource, v.onSimilar
	c.list.moved = c.onMoved
	return c
}

// refresh brings everything up to date where it can be seen.
func (c *checkView) refresh() {
	if c.dossier.part != partCheck {
		return
	}
	if c.form.count(c.form.grade) == 0 {
		c.form.grade = ""
	}
	c.showVerdict()
	c.showFilters()
	c.list.refresh()
	c.body.Objects = []fyne.CanvasObject{c.list}
	if c.form.count("") == 0 {
		c.body.Objects = nil
	}
	c.body.Refresh()
	c.onMoved()
}

// showVerdict says that nothing is in the way any more, with the button to go
// on; or how to go through what is.
func (c *checkView) showVerdict() {
	v := c.dossier
	var objects []fyne.CanvasObject
	if c.form.count(model.Error) == 0 {
		words := newWords(text("check.ready"))
		words.Importance = widget.SuccessImportance
		words.TextStyle.Bold = true
		on := newButton(nowhere{v.keys}, text("check.go-on"), theme.DocumentPrintIcon(), func() { v.show(partHandover, "") }).main()
		objects = append(objects, border(nil, nil, nil, on, container.New(signed{}, widget.NewIcon(theme.NewSuccessThemedResource(theme.ConfirmIcon())), words)))
	}
	if len(pending(v.form.findings)) > 0 {
		objects = append(objects, newGuide(text("check.next.guide")))
	}
	exchange(c.verdict, objects)
}

// onMoved shows the paper of the finding that is marked now.
func (c *checkView) onMoved() {
	v := c.dossier
	if v.part != partCheck {
		return
	}
	if papers, _ := v.sheetsOf(partCheck); !slices.Equal(papers, v.sheets.form.papers) {
		v.showSheets()
	}
}

// filterWords are the words of the buttons that choose a grade.
func filterWords(g model.Grade, n int) string {
	switch g {
	case model.Error:
		return textf("check.filter.errors", n)
	case model.Warning:
		return textf("check.filter.warnings", n)
	case model.Note:
		return textf("check.filter.notes", n)
	}
	return textf("check.filter.all", n)
}

// showFilters keeps the buttons, so that the keyboard stays on the one pressed.
func (c *checkView) showFilters() {
	for i, g := range append([]model.Grade{""}, grades...) {
		if i == len(c.filters.Objects) {
			c.filters.Add(newButton(nowhere{c.dossier.keys}, "", nil, func() { c.onFilter(g) }))
		}
		b, n := c.filters.Objects[i].(*button), c.form.count(g)
		b.Text, b.Importance = filterWords(g, n), widget.MediumImportance
		if g == c.form.grade {
			b.Importance = widget.HighImportance
		}
		if n == 0 && g != "" {
			b.Disable()
		} else {
			b.Enable()
		}
		b.Refresh()
	}
	if c.form.count("") == 0 {
		c.filters.Hide()
	} else {
		c.filters.Show()
	}
}

func (c *checkView) onFilter(g model.Grade) {
	c.form.grade = g
	c.refresh()
}

// onUnfold tells what a rule asks for and what it rests on, below the finding.
func (c *checkView) onUnfold(f model.Finding) {
	open := c.form.unfold(f)
	c.list.refresh()
	if _, known := c.form.sources[f.Rule]; !open || known {
		return
	}
	store, id := c.dossier.form.store, c.dossier.form.d.ID
	fetch(c.dossier.back, func() (string, error) { return store.CheckSource(context.Background(), id, f.Rule) }, func(source string, err error) {
		if err != nil { // the rule's own words stand there
			c.dossier.notices.log(err)
			return
		}
		c.form.sources[f.Rule] = source
		c.list.refresh()
	})
}
