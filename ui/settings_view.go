package ui

import (
	"image/color"

	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// settingsView is the screen "Cài đặt": its sections at the left, the one that
// is chosen at the right.
type settingsView struct {
	form    *settingsForm
	notices *notices
	keys    func(*fyne.KeyEvent) bool
	program Program
	prefs   fyne.Preferences
	zone    *time.Location
	open    func(path string) error
	// chooseFolder asks for a folder; nothing is called when there is no answer.
	chooseFolder func(title string, chosen func(dir string))
	tables       *tableDoor
	files        *fileAsker
	today        func() model.Date
	updater      *updater
	rechoose     func() // asks for the unit anew
	kept         []Kept // plans and unit lists; nil before they are read

	sections []settingsSection
	section  string // shown
	list     *chooser
	page     *page
	middle   *fyne.Container
	content  fyne.CanvasObject

	signer  int            // whose fields are shown
	drawing int            // pages asked for, in the section on layout
	backups *backupsForm   // nil before that section is shown
	keyring *keysForm      // nil before that section is shown
	sample  *samplePicture // of the section on layout
}

func newSettingsView(form *settingsForm, n *notices, keys func(*fyne.KeyEvent) bool, o Options, u *updater, rechoose, home func()) *settingsView {
	v := &settingsView{form: form, notices: n, keys: keys, program: o.Program, prefs: o.Preferences, zone: o.Zone, open: o.Open, updater: u, rechoose: rechoose, middle: container.NewStack()}
	v.chooseFolder, v.tables = n.chooseFolder, newTableDoor(o, n)
	v.today, v.files = o.Today, &fileAsker{system: newSystem(o).files, notices: n, back: form.back}
	form.saver.saved = v.onSaved
	v.sections = v.allSections()
	v.list = newChooser(func() int { return len(v.sections) }, newSectionRow, v.showSection, func(i int) { v.enter() }, keys)
	v.list.HideSeparators = true
	v.list.OnSelected = v.onSection
	back := newButton(nowhere{keys}, text("dossier.home"), theme.NavigateBackIcon(), home)
	bar := border(nil, nil, back, nil, newCell(text("settings.title"), fyne.TextStyle{Bold: true}))
	left := container.NewHBox(container.New(fixedWidth(sectionsWidth), v.list), widget.NewSeparator())
	top := container.NewVBox(container.NewPadded(bar), widget.NewSeparator())
	v.content = border(top, nil, left, nil, v.middle)
	return v
}

const sectionsWidth = 230

func newSectionRow() fyne.CanvasObject {
	return columns{4, 22, 1}.row(canvas.NewRectangle(color.Transparent), widget.NewIcon(nil), newCell("", fyne.TextStyle{}))
}

func (v *settingsView) showSection(i int, o fyne.CanvasObject) {
	cells := o.(*fyne.Container).Objects
	cells[1].(*widget.Icon).SetResource(v.sections[i].icon)
	cells[2].(*widget.Label).SetText(v.sections[i].title)
}

// onSection shows the section that was clicked or that the arrows reached.
func (v *settingsView) onSection(i int) {
	if v.section != v.sections[i].id {
		v.section = v.sections[i].id
		v.build()
	}
}

// enter puts the cursor into the first field of the section.
func (v *settingsView) enter() { focusNext(v.list) }

// show goes to the section of a path, with the cursor in the path's field or,
// where the path is the section's alone, on the list.
func (v *settingsView) show(path string) {
	for i, s := range v.sections {
		if s.id == sectionOf(path) {
			v.list.mark(i)
		}
	}
	if path == v.section {
		v.notices.focus(v.list)
		return
	}
	v.page.jump(path)
}

func (v *settingsView) build() {
	v.page = newPage(v.form.saver.touch, func() {}, v.keys, v.notices.focus)
	v.page.door.notices = v.notices
	v.middle.Objects = []fyne.CanvasObject{v.page.scroll}
	for _, s := range v.sections {
		if s.id == v.section {
			s.build()
		}
	}
	v.middle.Refresh()
}

// rebuild shows the section anew, with the cursor in the field of a path.
func (v *settingsView) rebuild(path string) {
	offset := v.page.scroll.Offset
	v.build()
	v.page.scroll.ScrollToOffset(offset)
	if path != "" {
		v.page.jump(path)
	}
}

func (v *settingsView) onSaved(err error) {
	if err != nil {
		v.notices.log(err)
		v.notices.say(textf("save.failed", v.notices.explain(err)), widget.DangerImportance)
		return
	}
	if !v.form.saver.dirty {
		v.notices.say(text("save.done"), widget.LowImportance)
	}
}

// leave writes what was typed. Without anything to write it says nothing: what was
// said last may be about a plan just taken in.
func (v *settingsView) leave(done func()) {
	if !v.form.saver.dirty {
		done()
		return
	}
	v.form.saver.flush(func(error) { done() })
}

// newGuideLine is help on one line.
func newGuideLine(words string) *widget.Label {
	l := newGuide(words)
	l.Wrapping = fyne.TextWrapOff
	return l
}
