package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// askToConvert shows a text of an old encoding beside what it would become.
// Nothing changes before the clerk has answered, or where the question is put
// away.
func (n *notices) askToConvert(question string, f *convertForm, yes func(converted string), no func()) {
	before, after := newWords(f.before()), newWords(f.after())
	note := newGuide("")
	update := func() {
		after.SetText(f.after())
		show(note, "")
		if f.lossy() {
			show(note, text("convert.lossy"))
		}
	}
	update()
	which := newChoice(nowhere{n.dialogKey}, encodings(), &f.encoding, update)
	head := container.NewVBox(newWords(question), container.New(labelledLayout{}, newWords(text("convert.encoding")), container.New(fixedWidth(320), which), newMessage()), note)
	beside := container.NewGridWithColumns(2, beneath(text("convert.before"), before), beneath(text("convert.after"), after))
	content := container.New(fixedSize{760, 340}, border(head, nil, nil, nil, beside))
	n.choose(text("convert.title"), content, answer{text("convert.no"), no}, answer{text("convert.yes"), func() { yes(f.converted()) }})
}

// beneath puts a text that scrolls below its heading.
func beneath(heading string, words *widget.Label) fyne.CanvasObject {
	return border(newCell(heading, fyne.TextStyle{Bold: true}), nil, nil, nil, container.NewVScroll(words))
}

// answer is a way out of a question.
type answer struct {
	words string
	do    func()
}

// choose asks a question with several answers; the last one is the one that is
// expected, and has the keyboard. Escape answers nothing.
func (n *notices) choose(title string, content fyne.CanvasObject, answers ...answer) *dialog.CustomDialog {
	d := dialog.NewCustomWithoutButtons(title, content, n.window)
	var buttons []fyne.CanvasObject
	var last *button
	for _, a := range answers {
		last = n.button(a.words, func() {
			d.Hide()
			a.do()
		})
		buttons = append(buttons, last)
	}
	last.main()
	d.SetButtons(buttons)
	n.show(d, nil)
	n.focus(last)
	return d
}

// fixedSize shows an object as large as asked, or as the window allows.
type fixedSize fyne.Size

func (s fixedSize) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size(s) }

func (s fixedSize) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, object := range o {
		object.Resize(size)
		object.Move(fyne.NewPos(0, 0))
	}
}
