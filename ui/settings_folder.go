package ui

import (
	"context"

	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// buildFolder is the section "Thư mục làm việc".
func (v *settingsView) buildFolder() {
	p, folder := v.page, v.program.Folder()
	p.title(text("settings.folder"), text("folder.guide"))
	p.add(p.fact(text("folder.where"), folder.Dir))
	p.risks(folder.Risks)
	show := p.button(text("folder.open"), theme.FolderOpenIcon(), func() {
		v.form.back.run(func() error { return v.open(folder.Dir) }, v.notices.showError)
	})
	if folder.Fixed {
		p.buttons(show)
		p.guide(text("folder.fixed"))
		return
	}
	p.buttons(show, p.button(text("folder.move"), theme.MailForwardIcon(), v.onMove))
	p.guide(text("folder.move.guide"))
}

// risks adds what speaks against a folder.
func (p *page) risks(risks []FolderRisk) {
	for _, r := range risks {
		l := newWords(riskWords(r))
		l.Importance = widget.WarningImportance
		p.add(border(nil, nil, widget.NewIcon(theme.NewWarningThemedResource(theme.WarningIcon())), nil, l))
	}
}

func riskWords(r FolderRisk) string {
	switch r {
	case RiskNetwork:
		return text("folder.risk.network")
	case RiskCloud:
		return text("folder.risk.cloud")
	}
	return text("folder.risk.removable")
}

// onMove asks for a folder and tells what moving there means.
func (v *settingsView) onMove() {
	v.chooseFolder(text("folder.choose"), func(dir string) {
		fetch(v.form.back, func() (Target, error) { return v.program.FolderAt(context.Background(), dir) }, func(t Target, err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.askMove(t)
		})
	})
}

func (v *settingsView) askMove(t Target) {
	question, yes := textf("folder.move.ask", v.program.Folder().Dir, t.Dir), text("folder.move.yes")
	if t.Holds {
		question, yes = textf("folder.use.ask", t.Dir, v.program.Folder().Dir), text("folder.use.yes")
	}
	for _, r := range t.Risks {
		question += "\n\n" + riskWords(r)
	}
	v.notices.confirm(text("folder.move"), question, yes, func() {
		v.form.saver.flush(func(error) { v.program.MoveTo(t) })
	})
}
