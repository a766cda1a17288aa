package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// buildLog is the section "Nhật ký".
func (v *settingsView) buildLog() {
	p := v.page
	p.title(text("settings.log"), text("log.guide"))
	p.buttons(p.button(text("log.export"), theme.DocumentSaveIcon(), v.onExportLog).main())
	p.guide(text("log.safe"))
}

func (v *settingsView) onExportLog() {
	fetch(v.form.back, func() (string, error) { return v.program.ExportLog(context.Background()) }, func(file string, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.notices.inform(text("log.export"), textf("log.exported", file))
	})
}

// buildAbout is the section "Giới thiệu".
func (v *settingsView) buildAbout() {
	p := v.page
	p.title(text("app.name"), text("about.what"))
	p.add(p.told(text("about.version"), v.program.Version()))
	p.section(text("about.data"))
	p.add(p.told(text("settings.plan"), textf("kept.plan", v.form.plan.Name, v.form.plan.Version)))
	p.add(newWords(text("about.data.text")))
	p.section(text("about.licence"))
	p.add(newWords(text("about.licence.text")), newGuide(text("about.parts")))
	p.buttons(p.button(text("about.licence.open"), theme.DocumentIcon(), v.onLicences).quiet())
}

func (v *settingsView) onLicences() {
	v.form.back.run(func() error {
		file, err := v.program.Licences()
		if err != nil {
			return err
		}
		return v.open(file)
	}, v.notices.showError)
}

// fact is a line that can be read and copied, not changed.
func (p *page) fact(label, words string) fyne.CanvasObject {
	l := newWords(words)
	l.Selectable = true
	return factLine(label, l)
}

// told is a line that is read only: Tab passes it, for the toolkit does not show
// that a text to copy has the keyboard.
func (p *page) told(label, words string) fyne.CanvasObject { return factLine(label, newWords(words)) }

func factLine(label string, words *widget.Label) fyne.CanvasObject {
	return container.New(labelledLayout{}, newWords(label), words, hiddenMessage())
}

func hiddenMessage() *widget.Label {
	m := newWords("")
	m.Hide()
	return m
}
