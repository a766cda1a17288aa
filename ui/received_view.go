package ui

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// receivedView is the screen of a received dossier, to be read only: its facts,
// its papers as they came, what was found, and the packages that it came in.
type receivedView struct {
	form    *receivedForm
	notices *notices
	back    Background
	keys    func(*fyne.KeyEvent) bool
	system  system
	ways    receivedWays

	tabs    *fyne.Container
	body    *fyne.Container
	first   fyne.Focusable // of the tab that is shown
	content fyne.CanvasObject
}

// receivedWays lead from a received dossier to other screens.
type receivedWays struct {
	pool func()
	// acknowledge writes the receipt of a package.
	acknowledge func(codes []string)
}

// receivedTab is one of the sides that a received dossier is shown from.
type receivedTab string

const (
	tabFacts    receivedTab = "facts"
	tabFiles    receivedTab = "files"
	tabFindings receivedTab = "findings"
	tabPackages receivedTab = "packages"
)

func newReceivedView(form *receivedForm, n *notices, back Background, keys func(*fyne.KeyEvent) bool, s system, ways receivedWays) *receivedView {
	v := &receivedView{form: form, notices: n, back: back, keys: keys, system: s, ways: ways, tabs: container.NewHBox(), body: container.NewStack()}
	around := nowhere{keys}
	title := newWords(form.title())
	title.TextStyle.Bold = true
	title.SizeName = theme.SizeNameSubHeadingText
	back2pool := newBackButton(keys, text("received.back"), ways.pool)
	receipt := newButton(around, text("acknowledge.one"), theme.DocumentSaveIcon(), func() { ways.acknowledge([]string{form.d.Origin}) })
	for _, t := range []receivedTab{tabFacts, tabFiles, tabFindings, tabPackages} {
		v.tabs.Add(newButton(around, form.tabName(t), nil, func() { v.show(t) }))
	}
	top := container.NewVBox(border(nil, nil, container.NewVBox(back2pool), container.NewVBox(receipt), title), newWords(form.about()), v.tabs, widget.NewSeparator())
	v.content = container.NewPadded(border(top, nil, nil, nil, v.body))
	v.show(tabFacts)
	return v
}

// tabName is the words of the button of a tab, with how much there is.
func (f *receivedForm) tabName(t receivedTab) string {
	switch t {
	case tabFiles:
		return textf("received.tab.files", len(f.files))
	case tabFindings:
		return textf("received.tab.findings", verdictWords(f.findings.findings))
	case tabPackages:
		return textf("received.tab.packages", len(f.deliveries))
	}
	return text("received.tab.facts")
}

// show shows a tab, with the keyboard in it once the screen is there.
func (v *receivedView) show(t receivedTab) {
	for i, other := range []receivedTab{tabFacts, tabFiles, tabFindings, tabPackages} {
		b := v.tabs.Objects[i].(*button)
		b.Importance = widget.MediumImportance
		if other == t {
			b.Importance = widget.HighImportance
		}
		b.Refresh()
	}
	build := map[receivedTab]func() fyne.CanvasObject{
		tabFacts: v.buildFacts, tabFiles: v.buildFiles, tabFindings: v.buildFindings, tabPackages: v.buildPackages,
	}
	v.body.Objects = []fyne.CanvasObject{build[t]()}
	v.body.Refresh()
	v.begin()
}

// begin puts the keyboard into the tab.
func (v *receivedView) begin() {
	if v.content != nil && v.first != nil {
		v.notices.focus(v.first)
	}
}

// buildFindings lists what was found, by grade.
func (v *receivedView) buildFindings() fyne.CanvasObject {
	list := newGradedList(v.form.findings, nowhere{v.keys})
	list.begin()
	if v.first = list; len(v.form.findings.findings) == 0 {
		v.first = nil
		return newGuide(text("receive.no-findings"))
	}
	return list
}

var fileColumns = columns{0.6, 0.4, 110}

// buildFiles lists the papers and documents as they came.
func (v *receivedView) buildFiles() fyne.CanvasObject {
	files := v.form.files
	cell := func() fyne.CanvasObject { return newCell("", fyne.TextStyle{}) }
	newRow := func() fyne.CanvasObject { return fileColumns.row(cell(), cell(), newFigure("", fyne.TextStyle{})) }
	list := newChooser(func() int { return len(files) }, newRow, func(i int, o fyne.CanvasObject) {
		cells := o.(*fyne.Container).Objects
		for at, words := range []string{files[i].Title, filepath.Base(files[i].Path), sizeWords(files[i].Size)} {
			setWords(cells[at].(*widget.Label), words)
		}
	}, v.onFile, v.keys)
	v.first = list
	head := fileColumns.row(newCell(text("received.file"), boldWords), newCell(text("received.file.name"), boldWords), newFigure(text("received.file.size"), boldWords))
	return border(container.NewVBox(newGuide(text("received.files.guide")), head, widget.NewSeparator()), nil, nil, nil, list)
}

// onFile opens a paper with the system's program for it.
func (v *receivedView) onFile(i int) {
	store, code, file := v.form.store, v.form.d.Origin, v.form.files[i]
	var unopened error
	fetch(v.back, func() (string, error) {
		dir, err := v.system.viewDir()
		if err != nil {
			return "", err
		}
		path, err := store.ExtractReceived(context.Background(), code, file.Path, dir)
		if err != nil {
			return "", err
		}
		unopened = v.system.open(path)
		return path, nil
	}, func(path string, err error) {
		switch {
		case err != nil:
			v.notices.showError(err)
			return
		case unopened != nil:
			v.notices.log(unopened)
			v.tellUnopened(code, file, path)
			return
		}
		v.notices.say(textf("received.opened", file.Title), widget.MediumImportance)
	})
}

// sizeWords is a file's size for people.
func sizeWords(bytes int64) string {
	if bytes >= 1<<20 {
		return textf("size.mb", strings.ReplaceAll(strconv.FormatFloat(float64(bytes)/(1<<20), 'f', 1, 64), ".", ","))
	}
	return textf("size.kb", max(1, bytes>>10))
}

// buildPackages lists the packages that the dossier came in, and below what the
// marked one changed.
func (v *receivedView) buildPackages() fyne.CanvasObject {
	form, detail := v.form, container.NewVBox()
	list := newChooser(func() int { return len(form.deliveries) }, newVersionRow, func(i int, o fyne.CanvasObject) {
		title, below := form.deliveryName(form.deliveries[i])
		words := o.(*fyne.Container).Objects
		setWords(words[0].(*widget.Label), title)
		setWords(words[1].(*widget.Label), below)
	}, func(int) {}, v.keys)
	list.OnSelected = func(i widget.ListItemID) { v.showChanges(detail, i) }
	v.first = list
	split := container.NewVSplit(list, container.NewVScroll(detail))
	split.Offset = 0.28
	list.mark(0)
	return split
}

// showChanges tells what a package changed, nominee by nominee.
func (v *receivedView) showChanges(detail *fyne.Container, i int) {
	if i >= len(v.form.deliveries) {
		return
	}
	v.form.compare(v.back, v.form.deliveries[i].Code, func(groups []changeGroup, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		detail.Objects = changeObjects(groups)
		detail.Refresh()
	})
}

// changeObjects show changes, each nominee's under its name.
func changeObjects(groups []changeGroup) []fyne.CanvasObject {
	switch {
	case groups == nil:
		return []fyne.CanvasObject{newGuide(text("received.first"))}
	case len(groups) == 0:
		return []fyne.CanvasObject{newGuide(text("received.same"))}
	}
	var objects []fyne.CanvasObject
	bytes := 0
	for _, g := range groups {
		head := newWords(textf("received.change", g.title, changeWords(g.kind)))
		head.TextStyle.Bold = true
		objects = append(objects, head)
		for _, d := range g.changes {
			if bytes += d.size(); bytes > 4*bytesAtOnce {
				return append(objects, newGuide(text("received.more")))
			}
			objects = append(objects, newCell(d.words, fyne.TextStyle{}), sides.row(newMarked(d.before, model.Gone), newMarked(d.after, model.Come)))
		}
		objects = append(objects, widget.NewSeparator())
	}
	return objects
}

// changeWords say what became of a nominee.
func changeWords(k model.DifferenceKind) string {
	switch k {
	case model.Added:
		return text("received.change.added")
	case model.Removed:
		return text("received.change.removed")
	}
	return text("received.change.edited")
}
