package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
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
	files    *fileAsker
	edit     *editMenu
	rules    []menuRule
	places   []*fyne.MenuItem // those that Ctrl+1 to Ctrl+9 lead to
	help     *help

	asked, showing wish // the last wish for a screen, and that of the screen shown

	left    leftSavers
	retries int // of showing the first screen
}

// Show fills a window with the screens and begins with the first one.
func Show(w fyne.Window, o Options) *Window {
	v := &Window{window: w, options: o, screen: container.New(screenFrame{})}
	v.notices = &notices{window: w, explain: o.Explain, log: o.Log, foot: newFoot()}
	o.Store.SetAskPassphrase(v.notices.passphraseAsker(o.Background))
	v.files = &fileAsker{system: newSystem(o).files, notices: v.notices, back: o.Background}
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
	if v.notices.asking() {
		return false
	}
	switch {
	case k.Name == fyne.KeyF1:
		v.onHelp()
	case k.Name == fyne.KeyEscape:
		return v.back()
	case k.Name == fyne.KeyF8 && v.dossier != nil:
		v.dossier.onNext()
	case k.Name == fyne.KeyF9 && v.dossier != nil:
		v.dossier.toggleSheets()
	default:
		return false
	}
	return true
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
		v.left.keep(dossier.form.d.ID, dossier.form.saver)
		dossier.leave(goOn)
	case settings != nil:
		v.left.keep("", settings.form.saver)
		settings.leave(goOn)
	default:
		then()
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

// onClose writes what is not yet on disk before the window goes. Where that
// fails the clerk decides.
func (v *Window) onClose() {
	if v.home != nil {
		v.home.leave()
	}
	failed := v.left.flushNow() // first: the present screen may show the same, and newer
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
		err = failed
	}
	if err == nil {
		v.window.Close()
		return
	}
	v.notices.log(err)
	v.notices.confirmLoss(text("close.title"), textf("close.ask", v.notices.explain(err)), text("close.yes"), v.window.Close)
}
