package ui

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// filing is a file to be attached, and as what.
type filing struct {
	file string
	to   target
}

// refused is a file that was not attached, and why.
type refused struct {
	file string
	err  error
}

// attachAll attaches files one after the other, with the bar that tells how far
// it has come. What was refused is told at the end; done gets what went in.
func (v *dossierView) attachAll(list []filing, done func([]model.Attachment)) {
	id := v.form.d.ID
	var attached []model.Attachment
	var out []refused
	v.job(text("attach.do"), func(ctx context.Context, progress Progress) error {
		for i, one := range list {
			progress(textf("attach.progress", filepath.Base(one.file), i+1, len(list)), i, len(list))
			a, err := v.form.store.Attach(ctx, id, one.to.paper, one.to.as, one.file)
			switch {
			case errors.Is(err, context.Canceled):
				return nil // what is in stays in, and is shown
			case err != nil:
				out = append(out, refused{one.file, err})
			default:
				attached = append(attached, a)
			}
		}
		return nil
	}, func(err error) {
		v.form.reread(err, func(err error) {
			v.notices.showError(err)
			v.tellRefused(out)
			if len(attached) > 0 {
				v.notices.say(text("attach.done"), widget.SuccessImportance)
			}
			done(attached)
			v.recheck()
		})
	})
}

// tellRefused says which files were not attached, each with its reason.
func (v *dossierView) tellRefused(list []refused) {
	if len(list) == 0 {
		return
	}
	box := container.NewVBox()
	for _, r := range list {
		v.notices.log(r.err)
		box.Add(widget.NewLabelWithStyle(filepath.Base(r.file), fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		box.Add(newWords(v.notices.explain(r.err)))
	}
	v.notices.tell(text("attach.refused"), text("notice.ok"), scrolledBox(560, box))
}

// scrolledBox is as high as its content, but never higher than a dialog may be.
func scrolledBox(width float32, box *fyne.Container) fyne.CanvasObject {
	s := container.NewVScroll(container.New(fixedWidth(width-16), box))
	box.Resize(fyne.NewSize(width-16, 0))
	return container.New(fixedWidth(width), container.New(exactHeight(min(grown(360), box.MinSize().Height+8)), s))
}

// askFilings asks of each file which paper's signed scan it is; the answer is
// guessed from the file's name.
func (h *handoverView) askFilings(files []string) {
	n := h.dossier.notices
	list := make([]filing, len(files))
	box := container.NewVBox(newWords(text("attach.which")))
	for i, file := range files {
		list[i] = filing{file, h.form.guess(file)}
		c := newChoice(nowhere{n.dialogKey}, h.form.scanTargets(), &list[i].to, func() {})
		box.Add(columns{0.42, 0.58}.row(newCell(filepath.Base(file), fyne.TextStyle{}), c))
	}
	n.ask(text("attach.do"), text("notice.cancel"), text("attach.open"), scrolledBox(760, box), func() bool { return true }, func() {
		h.dossier.attachAll(list, func([]model.Attachment) { h.dossier.show(partHandover, "") })
	})
}

// onScan asks for the files of signed papers.
func (h *handoverView) onScan() {
	h.dossier.files.open(fileQuestion(titleOf(text("handover.scan")), true), h.askFilings)
}
