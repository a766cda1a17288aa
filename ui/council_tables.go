package ui

import "fyne.io/fyne/v2"

// councilTables are the ways of a council's members in and out.
type councilTables struct {
	form    *councilForm
	door    *tableDoor
	rebuild func(path string)
}

func (c councilTables) members() memberList { return memberList{c.form.council.Members} }

// onPaste takes the members from a table copied in Excel or Word.
func (c councilTables) onPaste() {
	c.door.paste(text("council.paste"), text("council.paste.none"), fyne.CurrentApp().Clipboard().Content(), c.members(), c.take)
}

// onImport asks for a workbook or Word file with members.
func (c councilTables) onImport() {
	c.door.files.open(tableQuestion(), func(files []string) {
		if isWordFile(files[0]) {
			c.onWord(files[0])
			return
		}
		c.onFile(files[0])
	})
}

func (c councilTables) onTemplate() { c.door.template(true) }

// onFile reads members from a workbook.
func (c councilTables) onFile(file string) { c.door.read(file, c.members(), c.take) }

// onWord reads members from the tables of a Word file.
func (c councilTables) onWord(file string) { c.door.readMembers(file, c.members(), c.take) }

// take takes the rows chosen, with a way back.
func (c councilTables) take(r *rosterForm) {
	members := chosen(r, r.members)
	ids := c.form.takeAll(members)
	c.rebuild("")
	words := textf("council.taken", len(ids))
	if note := withoutVote(members); note != "" {
		words += " " + note
	}
	c.door.notices.offer(words, text("list.undo"), func() {
		c.form.giveBack(ids)
		c.rebuild("")
	})
}
