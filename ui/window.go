package ui

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// Window shows one screen at a time and takes the keys that every screen
// knows.
type Window struct {
	window  fyne.Window
	options Options
	notices *notices
	screen  *fyne.Container
	typing  *typingSwitch

	home     *homeView
	bin      *binView
	pool     *poolView
	received *receivedView
	summary  *summaryView
	dossier  *dossierView
	settings *settingsView
	setup    *setupView
	waiting  []string // files that were opened before the workspace was set up
	edit     *editMenu
	rules    []menuRule
	places   []*fyne.MenuItem // those that Ctrl+1 to Ctrl+9 lead to
	help     *help

	asked, showing wish // the last wish for a screen, and that of the screen shown

	retries int // of showing the first screen
}

// Show fills a window with the screens and begins with the first one.
func Show(w fyne.Window, o Options) *Window {
	v := &Window{window: w, options: o, screen: container.New(screenFrame{})}
	v.notices = &notices{window: w, explain: o.Explain, log: o.Log, foot: newFoot()}
	o.Store.SetAskPassphrase(v.notices.passphraseAsker(o.Background))
	v.help = &help{back: o.Background, log: o.Log}
	title := text("app.name")
	top := fyne.CanvasObject(nil)
	if o.Sample {
		title += " – " + text("app.sample")
		top = sampleBanner()
	}
	w.SetTitle(title)
	w.SetMainMenu(v.menu())
	v.edit.all = w.MainMenu()
	v.takeRedoKey()
	v.takePasteKey()
	v.typing = newTypingSwitch(v.key)
	w.SetContent(border(top, border(nil, nil, nil, v.typing.button, v.notices.foot.box), nil, nil, v.screen))
	w.Resize(fyne.NewSize(1366, 720))
	w.SetCloseIntercept(v.onClose)
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { v.key(k) })
	w.SetOnDropped(v.onDropped)
	v.showHome(v.ask(), func(*homeView) { v.Open(o.Given) })
	return v
}

// onDropped takes files that were dropped on the window.
func (v *Window) onDropped(_ fyne.Position, dropped []fyne.URI) {
	if v.notices.asking() {
		return
	}
	var files []string
	for _, u := range dropped {
		files = append(files, u.Path())
	}
	v.takeFiles(files)
}

// takeFiles reads a table where the page shown has a use for one, and a Word file
// where a dossier is open, attaches other files where a dossier is open, and
// receives the rest.
func (v *Window) takeFiles(files []string) {
	switch {
	case v.takeTableFile(files), v.takeWordFile(files):
	case v.setup != nil:
		v.openAtSetup(files)
	case mayBeUpdate(files):
		v.update(files, func() { v.takeDropped(files) })
	default:
		v.takeDropped(files)
	}
}

// takeDropped attaches files to the dossier that is open, or receives them.
func (v *Window) takeDropped(files []string) {
	switch {
	case v.dossier != nil && !slices.ContainsFunc(files, looksLikeReceipt):
		v.dossier.onDropped(files)
	default:
		v.receive(files)
	}
}

// sampleBanner says that nothing here is real.
func sampleBanner() fyne.CanvasObject {
	l := widget.NewLabelWithStyle(text("app.sample.banner"), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	l.Importance = widget.WarningImportance
	return container.NewVBox(l, widget.NewSeparator())
}

// key takes the keys that mean the same everywhere.
func (v *Window) key(k *fyne.KeyEvent) bool {
	if v.notices.dialogKey(k) {
		return true
	}
	if k.Name == fyne.KeyF1 && !v.notices.asking() {
		v.onHelp()
		return true
	}
	if k.Name == fyne.KeyEscape && !v.notices.asking() {
		return v.back()
	}
	if k.Name == fyne.KeyF8 && v.dossier != nil && !v.notices.asking() {
		v.dossier.onNext()
		return true
	}
	if k.Name == fyne.KeyF9 && v.dossier != nil && !v.notices.asking() {
		v.dossier.toggleSheets()
		return true
	}
	return false
}

// put shows a screen instead of the present one, whose widgets let go of the
// keyboard.
func (v *Window) put(content fyne.CanvasObject) {
	v.screen.Objects = []fyne.CanvasObject{content}
	v.screen.Refresh()
	if o, ok := v.window.Canvas().Focused().(fyne.CanvasObject); ok && !onScreen(o) {
		v.window.Canvas().Unfocus()
	}
	v.showMenus()
}

// leave has the present screen write what it holds, then goes on, unless another
// one is shown by then.
func (v *Window) leave(then func()) {
	at := v.showing
	dossier, settings := v.dossier, v.settings
	if v.home != nil {
		v.home.leave()
	}
	if v.pool != nil {
		v.pool.leave()
	}
	v.dossier, v.settings, v.home, v.bin, v.pool, v.received, v.summary = nil, nil, nil, nil, nil, nil, nil
	v.showSteps()
	goOn := func() {
		if v.showing == at {
			then()
		}
	}
	switch {
	case dossier != nil:
		dossier.leave(goOn)
	case settings != nil:
		settings.leave(goOn)
	default:
		then()
	}
}

// showHome shows the home screen, or the set-up of a workspace that is new.
// then, if given, is called when the home screen is there.
func (v *Window) showHome(w wish, then func(*homeView)) {
	form := &homeForm{store: v.options.Store, today: v.options.Today(), recents: v.recents(), declined: v.declined()}
	v.options.Background.run(func() error { return form.load(context.Background()) }, func(err error) {
		if v.late(w) {
			return
		}
		v.showing = w
		switch {
		case errors.Is(err, model.ErrNotFound) && form.plan == nil && form.settings.Unit.ID == "":
			v.showSetup()
		case err != nil:
			v.showTrouble(err)
		default:
			v.retries = 0
			if v.home != nil {
				v.home.leave() // it is being shown anew
			}
			ways := homeWays{open: v.open, settings: v.openSettings, bin: v.openBin, pool: v.onPool, reload: v.reloadHome, rechoose: v.rechoose, update: v.updater().look}
			v.home = newHomeView(form, v.notices, v.options.Background, v.key, v.options.Zone, ways)
			v.put(v.home.content)
			v.home.begin()
			if then != nil {
				then(v.home)
			}
		}
	})
}

// reloadHome shows the home screen anew, as long as it is shown.
func (v *Window) reloadHome(then func(*homeView)) {
	if v.home != nil {
		v.showHome(v.showing, then)
	}
}

// showTrouble stands where the first screen cannot be shown.
func (v *Window) showTrouble(err error) {
	v.notices.log(err)
	again := newButton(nowhere{v.key}, text("problem.retry"), theme.ViewRefreshIcon(), func() {
		v.retries++
		v.showHome(v.ask(), nil)
	}).main()
	box := container.NewVBox(newWords(v.options.Explain(err)), container.NewHBox(again))
	if v.retries > 0 {
		box.Add(newTried(v.retries))
	}
	v.put(container.NewPadded(box))
}

func (v *Window) showSetup() {
	form, err := newSetupForm(v.options.Store, v.options.Background)
	if err != nil {
		v.showTrouble(err)
		return
	}
	// Nothing is saved before there is a unit, and the foot must not say otherwise.
	v.notices.say(text("setup.foot"), widget.MediumImportance)
	v.setup = newSetupView(form, v.notices, v.options.Background, v.key, v.onSetUp, v.onSample, newTableDoor(v.options, v.notices))
	v.put(v.setup.content)
	v.notices.focus(v.setup.picker.entry)
	if given := v.options.Given; len(given) > 0 {
		v.options.Given = nil
		v.openAtSetup(given)
	}
}

// onSetUp goes on from the set-up: to a new dossier, if the clerk says so.
func (v *Window) onSetUp(create bool) {
	v.setup = nil
	v.notices.say(text("save.foot"), widget.MediumImportance)
	waiting := v.waiting
	v.waiting = nil
	v.meant(func() {
		v.showHome(v.ask(), func(h *homeView) {
			switch {
			case len(waiting) > 0:
				v.offerWaiting(waiting)
			case create:
				h.onNew()
			}
		})
	})
}

// open shows a dossier, with the cursor in the field of a path where one is
// given.
func (v *Window) open(id, path string) {
	back, store, today := v.options.Background, v.options.Store, v.options.Today()
	w := v.ask()
	fetch(back, func() (*dossierForm, error) { return openDossier(context.Background(), store, back, id, today) }, func(f *dossierForm, err error) {
		if err == nil && f.d.Origin != "" { // a search finds received ones too
			v.showReceived(w, id, "", tabFacts)
			return
		}
		v.answer(w, err, func() { v.showDossier(f, path) })
	})
}

// showDossier shows a dossier that was read, with the cursor in the field of a
// path where one is given.
func (v *Window) showDossier(f *dossierForm, path string) {
	v.recents().note(f.d.ID)
	v.dossier = newDossierView(f, v.notices, v.options.Background, newSystem(v.options), v.key, v.onHome)
	f.stepped = v.showSteps
	v.dossier.receive = v.receive
	v.put(v.dossier.content)
	part := partGeneral
	if path != "" {
		part = f.partAt(path)
	}
	v.dossier.show(part, path)
	if path == "" {
		v.notices.focus(v.dossier.parts)
	}
}

// onHelp opens the help at the page for what is being done.
func (v *Window) onHelp() { v.help.show(v.helpPage()) }

func (v *Window) helpPage() string {
	switch {
	case v.dossier != nil && v.dossier.readsReceived():
		return "consolidate"
	case v.dossier != nil:
		return helpOn(v.dossier.part)
	case v.settings != nil && v.settings.section == sectionPlan:
		return "updates"
	case v.settings != nil:
		return "settings"
	case v.pool != nil, v.received != nil:
		return "pool"
	case v.summary != nil:
		return "summary"
	case v.home != nil:
		return "home"
	}
	return "start"
}

func (v *Window) onHome() { v.goHome(nil) }

// goHome leaves the present screen for the home screen.
func (v *Window) goHome(then func(*homeView)) {
	w := v.ask()
	v.leave(func() { v.showHome(w, then) })
}

func (v *Window) onNew() { v.atHome(func(h *homeView) { h.onNew() }) }

// onDelete deletes the dossier marked on the home screen.
func (v *Window) onDelete() {
	if v.home == nil {
		v.notices.inform(text("home.delete"), text("home.delete.where"))
		return
	}
	v.home.onDelete()
}

// onCopy makes another dossier after the one marked on the home screen.
func (v *Window) onCopy() {
	if v.home == nil {
		v.notices.inform(text("home.copy"), text("home.copy.where"))
		return
	}
	v.home.onCopy()
}

// recents are the dossiers of this workspace that were opened last.
func (v *Window) recents() *recents { return newRecents(v.options.Preferences, v.options.Workspace) }

// declined are the invitations that were not wanted in this workspace.
func (v *Window) declined() declined {
	return declined{v.options.Preferences, "home.declined " + v.options.Workspace}
}

// openBin shows the bin.
func (v *Window) openBin() {
	home := v.home
	if home == nil {
		return
	}
	form := &binForm{store: v.options.Store, today: v.options.Today(), zone: v.options.Zone, name: home.form.entryName, about: home.form.entryAbout}
	arrive(v, v.ask(), func() (*binForm, error) { return form, form.load(context.Background()) }, func(form *binForm) {
		v.bin = newBinView(form, v.notices, v.options.Background, v.key, v.onHome)
		v.put(v.bin.content)
		v.bin.begin()
	})
}

// onFind looks for something in the pool while that is shown, else everywhere.
func (v *Window) onFind() {
	if v.pool != nil {
		v.pool.find()
		return
	}
	v.atHome(func(h *homeView) { h.find() })
}

// atHome does something on the home screen, and goes there first if need be.
func (v *Window) atHome(do func(*homeView)) {
	if v.home != nil {
		do(v.home)
		return
	}
	if v.setup != nil {
		return // the workspace is still being set up
	}
	v.goHome(do)
}

func (v *Window) onSave() {
	switch {
	case v.dossier != nil:
		v.dossier.save()
	case v.settings != nil:
		v.settings.form.saver.flush(nil)
	}
	v.notices.say(text("save.done"), widget.LowImportance)
}

func (v *Window) onPrint() { v.goTo(partHandover) }

// onHistory shows the versions of the dossier that is open.
func (v *Window) onHistory() {
	if v.dossier != nil {
		v.dossier.show(partHistory, "history")
	}
}

func (v *Window) onCheck() { v.goTo(partCheck) }

// goTo shows a part with the keyboard on its first button.
func (v *Window) goTo(part string) {
	if v.dossier == nil {
		return
	}
	v.dossier.show(part, "")
	if b := v.dossier.page.first; b != nil {
		v.notices.focus(b)
	}
}

// onParts puts the keyboard on the list of parts.
func (v *Window) onParts() {
	if v.dossier != nil {
		v.notices.focus(v.dossier.parts)
	}
}

func (v *Window) onSettings() { v.openSettings(settingsTop) }

func (v *Window) onAbout() { v.openSettings(sectionAbout) }

// openSettings shows the settings, with the cursor in the field of a path.
func (v *Window) openSettings(path string) {
	if v.setup != nil {
		return // it asks for the same
	}
	if v.settings != nil {
		v.settings.show(path)
		return
	}
	o := v.options
	arrive(v, v.ask(), func() (*settingsForm, error) {
		return openSettingsForm(context.Background(), o.Store, o.Background)
	}, func(f *settingsForm) {
		v.settings = newSettingsView(f, v.notices, v.key, o, v.updater(), v.rechoose, v.onHome)
		v.put(v.settings.content)
		v.settings.show(path)
	})
}

func (v *Window) onSample() {
	v.options.Background.run(v.options.OpenSample, v.notices.showError)
}

// onClose writes what is not yet on disk before the window goes. Where that
// fails the clerk decides.
func (v *Window) onClose() {
	if v.home != nil {
		v.home.leave()
	}
	var err error
	switch {
	case v.dossier != nil:
		err = v.dossier.form.closeNow()
	case v.settings != nil:
		err = v.settings.form.saver.flushNow()
	case v.setup != nil:
		err = v.setup.form.saver.flushNow()
	}
	if err == nil {
		v.window.Close()
		return
	}
	v.notices.log(err)
	v.notices.confirmLoss(text("close.title"), textf("close.ask", v.notices.explain(err)), text("close.yes"), v.window.Close)
}
