package ui

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// Drive is a stick or another drive that can be pulled out.
type Drive struct {
	Path string
	Name string // for the clerk
	Free int64  // bytes; 0 where that is not known
}

// onStick asks which stick the package is to be copied to.
func (h *handoverView) onStick() {
	v := h.dossier
	fetch(v.back, v.system.drives, func(drives []Drive, err error) {
		v.notices.log(err) // a folder can still be chosen
		h.askStick(drives)
	})
}

func (h *handoverView) askStick(drives []Drive) {
	n := h.dossier.notices
	around := nowhere{n.dialogKey}
	box := container.NewVBox()
	if len(drives) == 0 {
		box.Add(newWords(text("usb.none")))
	} else {
		box.Add(newWords(text("usb.which")))
	}
	for _, d := range drives {
		words := d.Name
		if d.Free > 0 {
			words = textf("usb.free", d.Name, d.Free>>20)
		}
		box.Add(newButton(around, words, theme.StorageIcon(), func() {
			n.closeTop()
			h.copyTo(d.Path)
		}))
	}
	box.Add(newButton(around, text("usb.again"), theme.ViewRefreshIcon(), func() {
		n.closeTop()
		h.onStick()
	}).quiet())
	box.Add(newButton(around, text("usb.folder"), theme.FolderOpenIcon(), func() {
		n.closeTop()
		h.dossier.files.folder(FileQuestion{Title: titleOf(text("usb.folder"))}, h.copyTo)
	}).quiet())
	n.tell(titleOf(text("usb.do")), text("notice.cancel"), container.New(fixedWidth(520), box))
}

// copyTo copies the package, and says so only once the copy was read back.
func (h *handoverView) copyTo(dir string) {
	v := h.dossier
	id, from := v.form.d.ID, v.system.outDir(v.form.d.ID)
	var copies []string
	v.job(titleOf(text("usb.do")), func(ctx context.Context, progress Progress) (err error) {
		copies, err = v.form.store.CopyPackage(ctx, id, from, dir, progress)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		done := newWords(text("usb.done"))
		done.Importance = widget.SuccessImportance
		done.TextStyle.Bold = true
		names := newWords("")
		for _, c := range copies {
			names.Text += filepath.Base(c) + "\n"
		}
		names.SetText(names.Text + textf("usb.in", dir))
		v.notices.tell(titleOf(text("usb.do")), text("notice.ok"), container.New(fixedWidth(640), container.NewVBox(done, newGuide(text("usb.verified")), names)))
	})
}

// onSubmit asks on which day the package was handed over.
func (h *handoverView) onSubmit() {
	n := h.dossier.notices
	day := h.dossier.form.today
	trouble := newMessage()
	e := newLineEntry(nowhere{n.dialogKey})
	e.SetPlaceHolder(text("date.form"))
	e.SetText(day.String())
	e.OnChanged = func(s string) { day = model.ParseDate(s) }
	box := container.NewVBox(newWords(text("submit.guide")), container.New(labelledLayout{}, newWords(text("submit.day")), container.New(fixedWidth(dateWidth), e), trouble))
	n.ask(titleOf(text("submit.do")), text("notice.cancel"), text("submit.yes"), container.New(fixedWidth(520), box), func() bool {
		show(trouble, h.form.submitMessage(day))
		return !trouble.Visible()
	}, func() {
		h.form.submit(day)
		h.dossier.parts.update(h.dossier.part)
		h.show()
		n.say(textf("submit.done", day.String()), widget.SuccessImportance)
	})
	n.focus(e)
}
