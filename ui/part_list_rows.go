package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// nomineeRow is a line of the list: who it is, the words for the list, and what
// can be done with it.
func (v *dossierView) nomineeRow(i int) {
	p, n := v.page, &v.form.d.Nominees[i]
	id := n.ID
	path := "nominees/" + id
	summary := p.area(path+"/summary", 2, &n.Summary)
	summary.SetPlaceHolder(text("list.summary.hint"))
	name := newWords(n.Name)
	name.TextStyle.Bold = true
	if n.Name == "" {
		name.SetText(textf("part.unnamed", i+1))
	}
	kind := newGuide(n.Type.Name())
	if from := cameFrom(n); from != "" {
		kind.SetText(textf("source.kind", n.Type.Name(), from))
	}
	up := p.iconButton(theme.MoveUpIcon(), func() { v.onMove(id, -1) })
	down := p.iconButton(theme.MoveDownIcon(), func() { v.onMove(id, 1) })
	var more *button
	more = p.iconButton(theme.MoreVerticalIcon(), func() { v.showNomineeMenu(id, more) })
	if i == 0 {
		up.Disable()
	}
	if i == len(v.form.d.Nominees)-1 {
		down.Disable()
	}
	open := p.button(text("list.open"), nil, func() { v.show(partReport+id, "") })
	p.know(path+"/row/up", up)
	p.know(path+"/row/down", down)
	p.know(path+"/row/more", more)
	p.know(path+"/row/open", open)
	p.add(container.New(nomineeLayout{p}, newCell(itoa(i+1), fyne.TextStyle{}), container.New(tightRows{}, name, kind), summary,
		container.NewVBox(container.NewGridWithColumns(3, up, down, more), open)))
}

// showNomineeMenu lists below a button what can be done with a nominee.
func (v *dossierView) showNomineeMenu(id string, below *button) {
	menu := fyne.NewMenu("", fyne.NewMenuItem(text("list.open"), func() { v.show(partReport+id, "") }))
	if n := v.form.nominee(id); n != nil && received(n) {
		menu.Items = append(menu.Items, fyne.NewMenuItem(text("source.leave-out"), func() { v.onRemove(id) }))
	} else {
		menu.Items = append(menu.Items,
			fyne.NewMenuItem(text("list.duplicate"), func() { v.onDuplicate(id) }),
			fyne.NewMenuItem(text("transfer.title"), func() { v.onTransfer(id) }),
			fyne.NewMenuItemSeparator(),
			fyne.NewMenuItem(text("list.remove"), func() { v.onRemove(id) }))
	}
	popup := widget.NewPopUpMenu(menu, v.notices.window.Canvas())
	popup.ShowAtRelativePosition(fyne.NewPos(0, below.Size().Height), below)
	v.notices.focus(popup)
}

func (v *dossierView) onAdd(t model.NomineeType) {
	id := v.form.addNominee(t)
	v.show(partReport+id, "nominees/"+id+"/name")
}

// onDuplicate goes to the copy: its name is the first thing to change.
func (v *dossierView) onDuplicate(id string) {
	if v.keepsReceived(id) {
		return
	}
	if as := v.form.duplicateNominee(id); as != "" {
		v.show(partReport+as, "nominees/"+as+"/name")
		v.notices.say(text("list.duplicated"), widget.MediumImportance)
	}
}

// onMove moves a nominee n places down; the keyboard stays where it was in its
// row.
func (v *dossierView) onMove(id string, n int) {
	at := v.focusedPath()
	v.form.moveNominee(id, n)
	if v.part == partList {
		v.rebuild("")
		v.page.jump(at)
	} else {
		v.parts.update(v.part)
	}
}

// onRemove takes a nominee out and offers the way back. One who came in a
// package is left out, for a reason.
func (v *dossierView) onRemove(id string) {
	n := v.form.nominee(id)
	if n == nil {
		return
	}
	if received(n) {
		v.onLeaveOut(id)
		return
	}
	called := n.Called(v.form.place(id))
	v.form.removeNominee(id)
	v.show(partList, "")
	v.recheck()
	v.notices.offer(textf("list.removed", called), text("list.undo"), v.undo)
}

// focusedPath is the path of the field that has the keyboard; empty where that
// is elsewhere.
func (v *dossierView) focusedPath() string {
	focused := v.notices.window.Canvas().Focused()
	for path, field := range v.page.fields {
		if focused != nil && field == focused {
			return path
		}
	}
	return ""
}

// concerned is the id of the nominee that a key or the menu means: the one of
// the row or of the report in which the keyboard is.
func (v *dossierView) concerned() string {
	if rest, ok := strings.CutPrefix(v.focusedPath(), "nominees/"); ok {
		id, _, _ := strings.Cut(rest, "/")
		return id
	}
	id, _ := strings.CutPrefix(v.part, partReport)
	if v.form.nominee(id) == nil {
		return ""
	}
	return id
}
