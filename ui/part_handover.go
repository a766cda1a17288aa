package ui

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// buildHandover is the part "In và đóng gói".
func (v *dossierView) buildHandover() {
	p := v.page
	p.title(text("part.handover"), text("handover.guide"))
	p.section(text("handover.papers"))
	p.guide(text("handover.papers.guide"))
	p.buttons(p.button(text("handover.view"), theme.DocumentIcon(), func() { v.onView("") }),
		p.button(text("handover.save"), theme.DocumentSaveIcon(), v.onPapers))
	p.section(text("handover.pack"))
	p.guide(text("handover.pack.guide"))
	c := countFindings(v.form.findings)
	verdict := newWords(c.sentence())
	if c.errors > 0 {
		verdict.SetText(textf("handover.held", c.errors))
		verdict.Importance = widget.DangerImportance
		p.add(verdict)
		p.buttons(p.button(text("handover.to-check"), theme.NavigateNextIcon(), func() { v.show(partCheck, "") }))
	} else {
		p.add(verdict)
	}
	p.buttons(p.button(text("handover.pack.do"), theme.MailSendIcon(), v.onPack).main())
	p.section(text("handover.folder"))
	p.guide(v.system.outDir(v.form.d.ID))
	p.buttons(p.button(text("handover.open-folder"), theme.FolderOpenIcon(), v.onOpenFolder))
}

// job runs work with a progress bar and a button that cancels it.
func (v *dossierView) job(title string, work func(ctx context.Context, progress Progress) error, done func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	bar := widget.NewProgressBar()
	step := newCell(text("handover.begin"), fyne.TextStyle{})
	box := container.New(fixedWidth(480), container.NewVBox(step, bar))
	d := dialog.NewCustomWithoutButtons(title, box, v.notices.window)
	d.SetButtons([]fyne.CanvasObject{v.notices.button(text("notice.cancel"), d.Hide)})
	v.notices.show(d, nil)
	closed := func() {
		cancel()
		v.notices.forget(d)
	}
	d.SetOnClosed(closed)
	progress := func(name string, done, total int) {
		v.back.Do(func() {
			step.SetText(name)
			bar.SetValue(float64(done) / float64(max(total, 1)))
		})
	}
	saved := v.form.saveThen(func(ctx context.Context) error { return work(ctx, progress) })
	v.back.run(func() error { return saved(ctx) }, func(err error) {
		v.form.saver.after(nil)
		d.Hide()
		if errors.Is(err, context.Canceled) {
			v.notices.say(text("handover.cancelled"), widget.MediumImportance)
			return
		}
		done(err)
	})
}

// onView makes the papers aside and opens one of them, or all in one file.
func (v *dossierView) onView(paper string) {
	var files []PaperFile
	id := v.form.d.ID
	v.job(text("dossier.view"), func(ctx context.Context, progress Progress) error {
		dir, err := v.system.viewDir()
		if err == nil {
			files, err = v.form.store.MakePapers(ctx, id, dir, progress)
		}
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		for _, f := range files {
			if f.Paper == paper {
				v.openFile(f.Path)
				return
			}
		}
		v.notices.inform(text("dossier.view"), text("dossier.view.none"))
	})
}

// openFile shows a file with the system's program for it.
func (v *dossierView) openFile(path string) {
	v.back.run(func() error { return v.system.open(path) }, func(err error) {
		if err != nil {
			v.notices.log(err)
			v.notices.inform(text("dossier.view"), textf("dossier.view.failed", path))
		}
	})
}

func (v *dossierView) onOpenFolder() { v.openFile(v.system.outDir(v.form.d.ID)) }

// onPapers writes every paper into the dossier's folder.
func (v *dossierView) onPapers() {
	id := v.form.d.ID
	dir := v.system.outDir(id)
	var files []PaperFile
	v.job(text("handover.save"), func(ctx context.Context, progress Progress) (err error) {
		files, err = v.form.store.MakePapers(ctx, id, dir, progress)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.tellDone(text("handover.save"), textf("handover.saved", len(files), dir), dir)
	})
}

// onPack makes the package, or says what holds it back.
func (v *dossierView) onPack() {
	id, today := v.form.d.ID, v.form.today
	dir := v.system.outDir(id)
	var packed Packed
	v.job(text("handover.pack.do"), func(ctx context.Context, progress Progress) (err error) {
		packed, err = v.form.store.Pack(ctx, id, dir, today, progress)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.form.findings = packed.Findings
		if packed.Held {
			v.show(partCheck, "")
			v.notices.inform(text("handover.pack.do"), textf("handover.held", countFindings(packed.Findings).errors))
			return
		}
		v.form.reread(nil, func(err error) {
			v.notices.showError(err)
			v.show(partHandover, "")
			v.tellPacked(packed, dir)
		})
	})
}

// tellPacked shows the package code, which also stands on the receipt.
func (v *dossierView) tellPacked(packed Packed, dir string) {
	code := widget.NewLabelWithStyle(groupLines(packed.Groups), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	code.SizeName = theme.SizeNameSubHeadingText
	box := container.NewVBox(newWords(textf("handover.packed", filepath.Base(packed.File), filepath.Base(packed.Receipt), dir)), newCell(text("handover.code"), fyne.TextStyle{}), code,
		container.NewHBox(newButton(nowhere{v.keys}, text("handover.receipt"), theme.DocumentIcon(), func() { v.openFile(packed.Receipt) }),
			newButton(nowhere{v.keys}, text("handover.open-folder"), theme.FolderOpenIcon(), func() { v.openFile(dir) })))
	v.notices.tell(text("handover.packed.title"), text("notice.ok"), container.New(fixedWidth(720), box))
}

// groupLines writes the groups of a code eight to a line.
func groupLines(groups []string) string {
	var lines []string
	for len(groups) > 8 {
		lines = append(lines, strings.Join(groups[:8], " "))
		groups = groups[8:]
	}
	return strings.Join(append(lines, strings.Join(groups, " ")), "\n")
}

func (v *dossierView) tellDone(title, sentence, dir string) {
	box := container.NewVBox(newWords(sentence),
		container.NewHBox(newButton(nowhere{v.keys}, text("handover.open-folder"), theme.FolderOpenIcon(), func() { v.openFile(dir) })))
	v.notices.tell(title, text("notice.ok"), container.New(fixedWidth(560), box))
}
