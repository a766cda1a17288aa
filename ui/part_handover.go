package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// handoverView is the part "In và đóng gói": the papers with what was done with
// them, and below them the package.
type handoverView struct {
	dossier *dossierView
	form    *handoverForm
	list    *papersList
	count   *widget.Label
	pack    *fyne.Container
	looking bool // at single papers of the table
	// wrapping is how the next package is to travel.
	wrapping *wrappingForm
}

func newHandoverView(v *dossierView) *handoverView {
	h := &handoverView{wrapping: newWrappingForm(v.system.kept.packsWord()), dossier: v, form: newHandoverForm(v.form, v.system.zone), count: newCell("", fyne.TextStyle{Bold: true}), pack: container.NewVBox()}
	h.list = newPapersList(h.form, v.keys)
	h.list.ticked, h.list.opened = h.showCount, func(id string) { h.view([]string{id}) }
	h.list.moved = h.onMoved
	return h
}

// buildHandover shows the papers as they were known last, and again when they
// have been looked at.
func (v *dossierView) buildHandover() {
	h, p := v.handover, v.page
	h.looking = false
	p.title(text("part.handover"), "")
	first := p.button(text("handover.print"), theme.DocumentPrintIcon(), h.onPrint)
	marking := p.button(text("handover.mark"), theme.MenuDropDownIcon(), nil)
	marking.IconPlacement = widget.ButtonIconTrailingText
	marking.OnTapped = func() { h.onMarking(marking) }
	p.add(container.New(flow{p}, first,
		p.button(text("handover.view"), theme.VisibilityIcon(), h.onView),
		p.button(text("handover.save"), theme.DocumentSaveIcon(), h.onSave),
		p.button(text("handover.word"), theme.DocumentIcon(), h.onWord),
		p.button(text("handover.scan"), theme.MailAttachmentIcon(), h.onScan),
		marking,
		p.button(text("handover.tick.all"), nil, func() { h.onTick(func() { h.form.tickAll(true) }) }).quiet(),
		p.button(text("handover.tick.none"), nil, func() { h.onTick(func() { h.form.tickAll(false) }) }).quiet(),
		p.button(text("handover.tick.unprinted"), nil, func() { h.onTick(h.form.tickUnprinted) }).quiet()))
	head := paperColumns.head("", text("paper.no"), "", text("paper.pages.head"))
	head.Objects[titleColumn] = h.count
	p.add(head, widget.NewSeparator())
	p.whole = container.New(wholePage{pageMargin{p}}, border(p.box, h.pack, nil, nil, h.list))
	p.know("papers", h.list)
	h.show()
	h.load()
}

// onMoved shows the sheets of the paper that is marked now.
func (h *handoverView) onMoved() {
	h.looking = true
	h.dossier.showSheets()
}

// shown is the paper whose sheets stand beside the table: the one marked, once
// the clerk is at the table; before that it is nil, which shows the whole set.
func (h *handoverView) shown() []string {
	if i := h.list.marked; h.looking && i < len(h.form.papers) && !h.form.papers[i].Attached {
		return []string{h.form.papers[i].ID}
	}
	return nil
}

// load looks at the papers aside.
func (h *handoverView) load() {
	v := h.dossier
	page, id, dir := v.page, v.form.d.ID, v.system.outDir(v.form.d.ID)
	var papers []PaperState
	var last Packed
	var receipts []TakenReceipt
	var own OwnKeys
	var enrolled []EnrolledKey
	work := v.form.saveThen(func(ctx context.Context) (err error) {
		if papers, err = v.form.store.Papers(ctx, id); err != nil {
			return err
		}
		if receipts, err = v.form.store.Receipts(ctx, id); err != nil {
			return err
		}
		if last, err = v.form.store.LastPackage(ctx, id, dir); err != nil && !errors.Is(err, model.ErrNotFound) {
			return err
		}
		if own, err = v.form.store.OwnKeys(ctx); err != nil {
			return err
		}
		enrolled, err = v.form.store.EnrolledKeys(ctx)
		return err
	})
	v.back.run(func() error { return work(context.Background()) }, func(err error) {
		v.form.saver.after(nil)
		if err != nil {
			v.notices.showError(err)
			return
		}
		h.form.take(papers)
		h.form.last, h.form.receipts = last, receipts
		h.wrapping.take(own, enrolled, v.form.d.Recipient.Unit)
		if v.page == page {
			h.show()
		}
	})
}

// show brings the page up to date.
func (h *handoverView) show() {
	h.showCount()
	h.list.fit()
	h.list.Refresh()
	h.showPack()
	h.dossier.showSheets()
}

// refresh brings what depends on findings up to date where it can be seen.
func (h *handoverView) refresh() {
	if h.dossier.part == partHandover {
		h.showPack()
	}
}

func (h *handoverView) showCount() {
	if h.form.loaded {
		h.count.SetText(h.form.count())
	} else {
		h.count.SetText(text("handover.loading"))
	}
}

// showPack shows the package's side: what holds it back, or how to make it, and
// the one made last.
func (h *handoverView) showPack() {
	v, f := h.dossier, h.form
	d := v.form.d
	objects := []fyne.CanvasObject{widget.NewSeparator(), widget.NewLabelWithStyle(text("handover.pack"), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})}
	held := f.held()
	switch {
	case held > 0:
		words := newWords(textf("handover.held.short", held))
		words.Importance = widget.DangerImportance
		list := newButton(nowhere{v.keys}, text("handover.held.show"), theme.NavigateNextIcon(), h.onHeld)
		objects = append(objects, border(nil, nil, nil, container.NewVBox(list), words))
	case d.Revision == 0:
		objects = append(objects, newGuide(text("handover.pack.guide")))
	}
	if words, importance := f.packageState(); words != "" {
		state := newWords(words)
		state.Importance = importance
		objects = append(objects, state)
	}
	objects = append(objects, h.receiptWords()...)
	if held == 0 {
		objects = append(objects, h.wrappingRow())
	}
	exchange(h.pack, append(objects, container.New(flow{v.page}, h.packButtons(held)...)))
}

// packButtons are what can be done with the package as it stands.
func (h *handoverView) packButtons(held int) []fyne.CanvasObject {
	v, d := h.dossier, h.dossier.form.d
	around := nowhere{v.keys}
	var buttons []fyne.CanvasObject
	pack := newButton(around, text("handover.pack.do"), theme.MailSendIcon(), v.onPack)
	if held > 0 {
		pack.Disable()
	}
	done := d.State == model.Packed || d.State == model.Submitted
	if !done {
		buttons = append(buttons, pack.main())
	}
	if h.form.last.File != "" {
		copied := newButton(around, text("usb.do"), theme.StorageIcon(), h.onStick)
		if d.State == model.Packed {
			copied.main()
		}
		buttons = append(buttons, copied,
			newButton(around, text("handover.code.show"), theme.InfoIcon(), func() { v.tellPacked(h.form.last) }))
	}
	if d.State == model.Packed {
		buttons = append(buttons, newButton(around, text("submit.do"), theme.ConfirmIcon(), h.onSubmit))
	}
	if done {
		buttons = append(buttons, pack)
		pack.SetText(text("handover.pack.again"))
	}
	if d.Revision > 0 {
		buttons = append(buttons, newButton(around, text("receipt.take"), theme.MoveDownIcon(), h.onReceipt))
	}
	return append(buttons, newButton(around, text("handover.open-folder"), theme.FolderOpenIcon(), v.onOpenFolder))
}

// onHeld shows what holds the package back.
func (h *handoverView) onHeld() {
	h.dossier.findings.form.grade = model.Error
	h.dossier.show(partCheck, "")
	h.dossier.notices.focus(h.dossier.findings.list)
}

// onMarking lets one choose what is noted of the papers ticked.
func (h *handoverView) onMarking(below fyne.CanvasObject) {
	item := func(words string, icon fyne.Resource, as PaperMarking) *fyne.MenuItem {
		i := fyne.NewMenuItem(words, func() { h.onMark(as) })
		i.Icon = icon
		return i
	}
	items := []*fyne.MenuItem{
		item(text("handover.mark.printed"), theme.DocumentPrintIcon(), MarkPrinted),
		item(text("handover.mark.signed"), theme.DocumentCreateIcon(), MarkSigned),
		item(text("handover.mark.none"), theme.ContentUndoIcon(), MarkNothing),
	}
	showMenu(h.dossier.notices.window, items, fyne.CurrentApp().Driver().AbsolutePositionForObject(below).AddXY(0, below.Size().Height))
}

func (h *handoverView) onTick(change func()) {
	change()
	h.showCount()
	h.list.Refresh()
}

// onMark notes what was done with the papers ticked.
func (h *handoverView) onMark(as PaperMarking) {
	ids := h.chosen()
	if ids == nil {
		return
	}
	if as == MarkNothing {
		h.dossier.notices.confirm(text("handover.mark.none"), textf("handover.unmark.ask", len(ids)), text("handover.mark.none"), func() { h.mark(ids, as, nil) })
		return
	}
	h.mark(ids, as, nil)
}

// mark notes what was done with papers, and then looks at them again.
func (h *handoverView) mark(ids []string, as PaperMarking, then func()) {
	v := h.dossier
	id := v.form.d.ID
	work := v.form.saveThen(func(ctx context.Context) error { return v.form.store.MarkPapers(ctx, id, ids, as) })
	v.back.run(func() error { return work(context.Background()) }, func(err error) {
		v.form.saver.after(nil)
		v.form.reread(err, func(err error) {
			v.notices.showError(err)
			v.parts.update(v.part)
			h.load()
			if err == nil && then != nil {
				then()
			}
		})
	})
}

// chosen lists the papers ticked; nil, and a word about it, when there are none.
func (h *handoverView) chosen() []string {
	ids := h.form.chosen()
	if len(ids) == 0 {
		h.dossier.notices.inform(text("part.handover"), text("handover.none"))
		return nil
	}
	return ids
}
