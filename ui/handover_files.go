package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// onView is the tool above a paper's form: it makes the papers aside and opens
// one of them, or all in one file.
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

// onView shows the papers ticked, as one file.
func (h *handoverView) onView() {
	if ids := h.chosen(); ids != nil {
		h.view(ids)
	}
}

func (h *handoverView) view(ids []string) { h.dossier.viewPapers(ids, h.fileName(ids)) }

// viewPapers opens papers with the system's program, as one file of that name.
func (v *dossierView) viewPapers(ids []string, name string) {
	id := v.form.d.ID
	var file string
	v.job(text("dossier.view"), func(ctx context.Context, progress Progress) error {
		dir, err := v.system.viewDir()
		if err != nil {
			return err
		}
		file = filepath.Join(dir, name)
		return v.form.store.SaveAs(ctx, id, file, ids, progress)
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.openFile(file)
	})
}

// fileName is the name suggested for papers in one file.
func (h *handoverView) fileName(ids []string) string {
	for _, p := range h.form.papers {
		if len(ids) == 1 && p.ID == ids[0] && p.Stem != "" {
			return p.Stem + ".pdf"
		}
	}
	return "ho-so.pdf"
}

// onSave saves the papers ticked: one as a file, several as one file or each as
// its own.
func (h *handoverView) onSave() {
	ids := h.chosen()
	switch {
	case ids == nil:
	case len(ids) == 1:
		h.saveJoined(ids)
	default:
		joined := false
		options := []option[bool]{{false, text("save.each")}, {true, text("save.joined")}}
		c := newChoice(nowhere{h.dossier.notices.dialogKey}, options, &joined, func() {})
		box := container.New(fixedWidth(520), container.NewVBox(newWords(h.form.count()), c))
		h.dossier.notices.ask(titleOf(text("handover.save")), text("notice.cancel"), text("save.go-on"), box, func() bool { return true }, func() {
			if joined {
				h.saveJoined(ids)
			} else {
				h.saveEach(ids)
			}
		})
	}
}

func (h *handoverView) saveJoined(ids []string) {
	v := h.dossier
	id := v.form.d.ID
	v.files.save(FileQuestion{Title: titleOf(text("handover.save")), Name: h.fileName(ids), Kinds: "PDF", Patterns: []string{"*.pdf"}}, func(file string) {
		if filepath.Ext(file) == "" {
			file += ".pdf"
		}
		v.job(titleOf(text("handover.save")), func(ctx context.Context, progress Progress) error {
			return v.form.store.SaveAs(ctx, id, file, ids, progress)
		}, func(err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.tellDone(titleOf(text("handover.save")), textf("handover.saved.one", filepath.Base(file), filepath.Dir(file)), filepath.Dir(file))
		})
	})
}

func (h *handoverView) saveEach(ids []string) {
	v := h.dossier
	id := v.form.d.ID
	v.files.folder(FileQuestion{Title: text("save.folder")}, func(dir string) {
		var files []PaperFile
		v.job(titleOf(text("handover.save")), func(ctx context.Context, progress Progress) (err error) {
			files, err = v.form.store.MakeSome(ctx, id, dir, ids, progress)
			return err
		}, func(err error) {
			if err != nil {
				v.notices.showError(err)
				return
			}
			v.tellDone(titleOf(text("handover.save")), textf("handover.saved", len(files), dir), dir)
		})
	})
}

func (v *dossierView) tellDone(title, sentence, dir string) {
	folder := newButton(nowhere{v.notices.dialogKey}, text("handover.open-folder"), theme.FolderOpenIcon(), func() { v.openFile(dir) })
	v.notices.tell(title, text("notice.ok"), container.New(fixedWidth(560), newWords(sentence)), folder)
}
