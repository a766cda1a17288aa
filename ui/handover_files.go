package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
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

func (h *handoverView) view(ids []string) { h.dossier.viewPapers(ids, h.stemOf(ids)+".pdf") }

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

// stemOf is the name suggested for a file of papers, without its ending.
func (h *handoverView) stemOf(ids []string) string {
	for _, p := range h.form.papers {
		if len(ids) == 1 && p.ID == ids[0] && p.Stem != "" {
			return p.Stem
		}
	}
	return "ho-so"
}

// tellDone tells what was saved where, and offers to open the folder, and the
// file where it is one.
func (v *dossierView) tellDone(title, sentence, dir, file string) {
	open := func(words string, icon fyne.Resource, path string) fyne.CanvasObject {
		return newButton(nowhere{v.notices.dialogKey}, words, icon, func() { v.openFile(path) })
	}
	var others []fyne.CanvasObject
	if file != "" {
		others = append(others, open(text("handover.open-file"), theme.DocumentIcon(), file))
	}
	others = append(others, open(text("handover.open-folder"), theme.FolderOpenIcon(), dir))
	v.notices.tell(title, text("notice.ok"), container.New(fixedWidth(560), newWords(sentence)), others...)
}
