package ui

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynelayout "fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// system is what the window asks of the computer.
type system struct {
	// open shows a file or folder with the program that the system has for it.
	open func(path string) error
	// outDir is the folder that papers and packages of a dossier go to.
	outDir func(dossier string) string
	// viewDir is a new folder for papers that are only looked at.
	viewDir func() (string, error)
	// zone is the time zone that times are shown in.
	zone *time.Location
	// kept remembers how the screen was left.
	kept kept
	// printing puts papers on paper.
	printing Printing
	// drives lists the sticks that are plugged in.
	drives func() ([]Drive, error)
	// files asks for files and folders; nil where the system has no dialogs.
	files FileDialog
}

// newSystem is what the options tell of the computer.
func newSystem(o Options) system {
	s := system{open: o.Open, outDir: o.OutDir, viewDir: o.ViewDir, printing: o.Printing, drives: o.Drives, files: o.Files, zone: o.Zone, kept: kept{o.Preferences}}
	if s.files == nil {
		s.files = noFileDialog{}
	}
	return s
}

// dossierView is the screen of one dossier: its parts at the left, the chosen
// one's page beside them, and at the right its papers as they will print.
type dossierView struct {
	form    *dossierForm
	notices *notices
	back    Background
	system  system
	keys    func(*fyne.KeyEvent) bool

	parts   *partsList
	part    string
	page    *page
	middle  *fyne.Container
	tools   *fyne.Container
	content fyne.CanvasObject
	// follower goes through the findings; bar says what it found.
	follower follower
	bar      *followBar
	area     *fyne.Container // bar and page
	// sheets is the pane at the right, in panes with the others.
	sheets *sheetsView
	panes  *fyne.Container
	// composed is told of a click on a line that shows no field, reword of a
	// double click on any line, or of one with the other button.
	composed, reword func(paper, block string)
	// words are the sentences of the part's papers.
	words    openedWords
	findings *checkView
	handover *handoverView
	files    *fileAsker
	tables   *tableDoor
	receive  func(files []string) // takes receipts that came back
	// attachAs is what files are attached as.
	attachAs target
}

func newDossierView(form *dossierForm, n *notices, back Background, s system, keys func(*fyne.KeyEvent) bool, home func()) *dossierView {
	v := &dossierView{attachAs: target{"", model.OtherDocument}, form: form, notices: n, back: back, system: s, keys: keys}
	form.saver.saved, v.reword = v.onSaved, v.onReword
	v.parts = newPartsList(form, keys, func(id string) { v.show(id, "") })
	v.middle = container.New(inSight{fynelayout.NewStackLayout(), v})
	v.tools = container.NewHBox()
	v.findings = newCheckView(v)
	v.handover = newHandoverView(v)
	v.files = &fileAsker{system: s.files, notices: n, back: back}
	v.tables = &tableDoor{store: form.store, words: form.store, notices: n, back: back, files: v.files, open: s.open}

	back2home := newButton(nowhere{keys}, text("dossier.home"), theme.NavigateBackIcon(), home)
	name := newCell(v.name(), fyne.TextStyle{Bold: true})
	bar := border(nil, nil, back2home, v.tools, name)
	v.bar = newFollowBar(keys, v.onNext)
	v.area = border(v.bar.box, nil, nil, nil, v.middle)
	v.panes = v.newPanes()
	v.content = border(container.NewVBox(container.NewPadded(bar), widget.NewSeparator()), nil, nil, nil, v.panes)
	return v
}

// name is the dossier's kind and theme, above the page.
func (v *dossierView) name() string {
	d := v.form.d
	name := d.Kind.Name(d.Stage)
	if t, ok := v.form.plan.ThemeByID(d.Theme); ok {
		name += " · " + t.ID + ". " + t.Title
	}
	return name
}

// show opens a part, with the cursor in the field of a path where one is
// given.
func (v *dossierView) show(id, path string) {
	if v.part != "" && v.part != id {
		v.form.fresh.leave(v.part)
		v.form.closeRevision(fieldLeft, v.onRevised)
		if !v.follower.stands(v.form.findings) { // what was mended is said once
			v.follower.started = false
		}
	}
	if v.page != nil && v.page.closed != nil {
		v.page.closed()
	}
	v.part, v.form.part = id, id
	v.page = newPage(v.form.touch, v.onLeft, v.keys, v.notices.focus)
	v.page.unread, v.page.attended, v.page.steps = v.form.d, v.onAttended, v
	v.words.view = nil
	v.page.door.notices, v.page.visited = v.notices, v.form.fresh.left
	v.page.tableFile = v.readRoster
	v.build(id)
	v.page.offerConversions()
	v.middle.Objects = []fyne.CanvasObject{v.page.content()}
	v.middle.Refresh()
	v.parts.update(id)
	v.showTools()
	v.fitPanes()
	v.showSheets()
	v.showFound()
	v.goTo(path)
}

// goTo puts the cursor into the field of a path on the part shown; an empty path
// leads nowhere.
func (v *dossierView) goTo(path string) {
	if path == "" {
		return
	}
	if block, ok := v.form.overriddenBlock(path); ok {
		paper, id, _ := strings.Cut(block, "#")
		v.onReword(paper, id)
		return
	}
	v.page.jump(path)
}

// rebuild shows the part anew after its fields have changed, at the place
// where it stood.
func (v *dossierView) rebuild(path string) {
	offset := v.page.scroll.Offset
	v.show(v.part, "")
	v.page.scroll.ScrollToOffset(offset)
	v.goTo(path)
}

func (v *dossierView) build(id string) {
	switch {
	case id == partGeneral:
		v.buildGeneral()
	case id == partProposal:
		v.buildProposal()
	case id == partCouncil:
		v.buildCouncil()
	case id == partMinutes:
		v.buildMinutes()
	case id == partList:
		v.buildList()
	case id == partAttachments:
		v.buildAttachments()
	case id == partCheck:
		v.buildCheck()
	case id == partHandover:
		v.buildHandover()
	case id == partHistory:
		v.buildHistory()
	default:
		v.buildNominee(id[len(partReport):])
	}
}

// paperOf is the id of the paper that a part makes; empty when it makes none.
func (v *dossierView) paperOf(part string) (id string, ok bool) {
	switch part {
	case partProposal:
		return "proposal", true
	case partMinutes:
		return "minutes", true
	case partList:
		return "list", true
	}
	if len(part) > len(partReport) && part[:len(partReport)] == partReport {
		return part, true
	}
	return "", false
}

func (v *dossierView) showTools() {
	v.tools.Objects = nil
	if paper, ok := v.paperOf(v.part); ok {
		v.tools.Add(newButton(nowhere{v.keys}, text("dossier.view"), theme.DocumentIcon(), func() { v.onView(paper) }))
		v.tools.Add(newButton(nowhere{v.keys}, text("handover.word"), theme.DocumentSaveIcon(), func() { v.onWord(paper) }))
	}
	v.tools.Add(v.sheetsButton()) // always at the same place
	v.tools.Refresh()
}

// onLeft is told whenever a field was left: what was typed has its version,
// and the marks at the left are brought up to date.
func (v *dossierView) onLeft() {
	v.form.steps.pause()
	v.showFound()
	v.form.closeRevision(fieldLeft, v.onRevised)
}

func (v *dossierView) onRevised(err error) {
	if err != nil {
		v.onSaved(err)
		return
	}
	v.recheckChanged()
}

// recheckChanged is recheck, unless what is there now was looked at already.
func (v *dossierView) recheckChanged() {
	if v.form.checked != v.form.changes {
		v.recheck()
	}
}

// recheck brings the marks of the parts and of the fields up to date.
func (v *dossierView) recheck() {
	v.form.check(func(err error) {
		if err != nil {
			v.notices.log(err)
			return
		}
		v.parts.update(v.part)
		v.showFound()
		v.refreshWords()
	})
}

// showFound shows on the present page what the last check has found.
func (v *dossierView) showFound() {
	told, _ := v.form.told(v.part)
	v.page.showFindings(told)
	v.showFollowed()
	v.findings.refresh()
	v.handover.refresh()
}

func (v *dossierView) onSaved(err error) {
	if err != nil {
		v.notices.log(err)
		v.notices.say(textf("save.failed", v.notices.explain(err)), widget.DangerImportance)
		return
	}
	if !v.form.saver.dirty {
		v.notices.say(text("save.done"), widget.LowImportance)
		v.recheckChanged()
	}
}

// leave writes what is not yet on disk and then calls done: another screen
// takes the window.
func (v *dossierView) leave(done func()) {
	v.form.closeRevision(fieldLeft, v.onSaved)
	v.form.saver.flush(func(error) { done() })
}

// save is Ctrl+S: everything is saved anyway, and this says so.
func (v *dossierView) save() { v.form.saver.flush(nil) }
