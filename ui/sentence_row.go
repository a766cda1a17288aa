package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model/paper"
)

// sentenceColumns are the words and the way to change them.
var sentenceColumns = columns{1, 116}

// sentenceRow shows a sentence as the paper has it; once the clerk changes it,
// a field with the clerk's words, and below what the program would say. The
// field stays where it is while the rest is brought up to date, so that the
// cursor does too.
type sentenceRow struct {
	view    *wordsView
	s       paper.Sentence
	tools   []fyne.CanvasObject // that every row of the list has
	box     *fyne.Container
	editing bool
	edit    *button

	// Of a sentence being changed:
	field   fyne.CanvasObject
	badge   *badge
	message *widget.Label
	own     *fyne.Container
	told    string // what own shows: what it depends on
	useOwn  *button
	stand   *button
}

func newSentenceRow(v *wordsView, s paper.Sentence, tools ...fyne.CanvasObject) *sentenceRow {
	r := &sentenceRow{view: v, s: s, tools: tools, box: container.NewVBox()}
	r.layout()
	return r
}

// update shows the sentence as it is now.
func (r *sentenceRow) update(s paper.Sentence) {
	was := r.s
	r.s = s
	switch {
	case r.field != nil && r.changed():
		r.tell()
	case r.field == nil && !r.changed() && was.Own == s.Own && was.Gone == s.Gone && (was.Override == nil) == (s.Override == nil):
		// It shows this already: a button on it may have the keyboard.
	default:
		r.layout()
	}
}

// changed tells that the row shows a field rather than words.
func (r *sentenceRow) changed() bool {
	return r.editing || r.s.Override != nil && !r.s.Gone && strings.TrimSpace(r.s.Override.Text) != ""
}

// layout builds the row.
func (r *sentenceRow) layout() {
	r.field = nil
	switch {
	case r.s.Gone:
		r.box.Objects = []fyne.CanvasObject{r.goneRow()}
	case r.changed():
		r.box.Objects = r.fieldRows()
		r.tell()
	case r.s.Override != nil:
		r.box.Objects = []fyne.CanvasObject{r.removedRow()}
	default:
		r.box.Objects = []fyne.CanvasObject{r.wordsRow()}
	}
	r.box.Refresh()
}

// wordsRow shows the program's words.
func (r *sentenceRow) wordsRow() fyne.CanvasObject {
	words := newWords(r.s.Own)
	words.TextStyle.Bold = r.s.Style == paper.Heading || r.s.Style == paper.Subhead || r.s.Style == paper.Centred
	words.TextStyle.Italic = r.s.Style == paper.Basis || r.s.Style == paper.Remark
	if len(r.tools) > 0 {
		r.edit = r.view.page.iconButton(theme.DocumentCreateIcon(), r.onEdit)
		return r.withTools(words, r.edit)
	}
	// Without an icon: there is a button for every sentence, and an icon takes
	// more time to draw than all else in the row.
	r.edit = r.view.page.button(text("words.edit"), nil, r.onEdit).quiet()
	return sentenceColumns.row(words, container.NewVBox(r.edit))
}

// withTools puts a row's own button and those of its list beside it.
func (r *sentenceRow) withTools(o fyne.CanvasObject, first *button) fyne.CanvasObject {
	row := columns{1, 36}
	objects := []fyne.CanvasObject{o, container.NewVBox(first)}
	for _, t := range r.tools {
		row = append(row, 36)
		objects = append(objects, container.NewVBox(t))
	}
	return row.row(objects...)
}

// removedRow shows what was taken out of the paper, and the way back.
func (r *sentenceRow) removedRow() fyne.CanvasObject {
	words := newGuide(r.s.Own)
	back := r.view.page.button(text("words.use-own"), theme.ContentUndoIcon(), r.onUseOwn).quiet()
	r.edit = r.view.page.button(text("words.edit"), theme.DocumentCreateIcon(), r.onEdit).quiet()
	r.view.page.know(r.path(), back)
	return container.NewVBox(newBadge(theme.DeleteIcon(), text("words.removed"), widget.MediumImportance).box, words, container.NewHBox(back, r.edit))
}

// goneRow shows words that no paper prints any more.
func (r *sentenceRow) goneRow() fyne.CanvasObject {
	drop := r.view.page.button(text("words.drop"), theme.DeleteIcon(), r.onUseOwn).quiet()
	r.edit = drop
	r.view.page.know(r.path(), drop)
	return container.NewVBox(newBadge(theme.WarningIcon(), text("words.gone"), widget.WarningImportance).box, newWords(r.s.Words()), container.NewHBox(drop))
}

// fieldRows are the parts of a sentence that the clerk changes.
func (r *sentenceRow) fieldRows() []fyne.CanvasObject {
	p := r.view.page
	r.badge = newBadge(theme.DocumentCreateIcon(), text("words.changed"), widget.MediumImportance)
	r.message = newMessage()
	r.own, r.told = container.NewVBox(), ""
	r.useOwn = p.button(text("words.use-own"), theme.ContentUndoIcon(), r.onUseOwn).quiet()
	r.stand = p.button(text("words.stand"), theme.ConfirmIcon(), r.onStand).quiet()
	var field fyne.CanvasObject
	if r.s.Lines {
		field = r.lines()
	} else {
		field = r.entry()
	}
	r.field = field
	if len(r.tools) > 0 {
		field = columns{1, 36, 36, 36}.row(field, container.NewVBox(r.tools[0]), container.NewVBox(r.tools[1]), container.NewVBox(r.tools[2]))
	}
	return []fyne.CanvasObject{r.badge.box, field, r.message, r.own, container.NewHBox(r.stand, r.useOwn)}
}

func (r *sentenceRow) path() string { return wordsPath(r.s.Block) }

// entry is the field for running words.
func (r *sentenceRow) entry() fyne.CanvasObject {
	p := r.view.page
	e := newParagraphsEntry(p, 2)
	e.SetText(r.s.Words())
	e.OnChanged = func(s string) {
		e.fit()
		r.onTyped(s)
	}
	e.left = p.left
	p.know(r.path(), e)
	return e
}

// lines are the fields for a list.
func (r *sentenceRow) lines() fyne.CanvasObject {
	recipients := strings.HasPrefix(r.s.Own, "-")
	lines := nonBlankLines(r.s.Words())
	if recipients {
		lines = recipientLines(r.s.Words())
	}
	l := newLineList(r.view.page, r.path(), text("words.add-line"), lines, func(lines []string) {
		if recipients {
			r.onTyped(recipientWords(lines))
		} else {
			r.onTyped(strings.Join(lines, "\n"))
		}
	})
	return l.box
}

// tell brings what stands around the field up to date.
func (r *sentenceRow) tell() {
	o := r.view.form.override(r.s.Block)
	r.s.Override = o
	stale := r.s.Stale()
	switch {
	case o == nil:
		r.badge.say(theme.DocumentCreateIcon(), text("words.same"), widget.LowImportance)
	case stale:
		r.badge.say(theme.WarningIcon(), text("words.stale"), widget.WarningImportance)
	default:
		r.badge.say(theme.DocumentCreateIcon(), text("words.changed"), widget.MediumImportance)
	}
	blank := ""
	if o != nil && strings.TrimSpace(o.Text) == "" {
		blank = text("words.blank")
	}
	show(r.message, blank)
	if told := r.s.Own + "|" + strconv.FormatBool(o != nil) + strconv.FormatBool(stale); told != r.told {
		r.told, r.own.Objects = told, nil
		if o != nil {
			r.own.Objects = r.said(stale)
		}
		r.own.Refresh()
	}
	setShown(r.useOwn, o != nil)
	setShown(r.stand, stale)
	r.view.count()
}

// said shows what the program would say, and what has changed in that since the
// clerk's words were written.
func (r *sentenceRow) said(stale bool) []fyne.CanvasObject {
	if !stale || r.s.Override.Was == "" {
		return []fyne.CanvasObject{newGuide(textf("words.own", r.s.Own))}
	}
	before, after := wordDifference(r.s.Override.Was, r.s.Own)
	return []fyne.CanvasObject{
		newMarkedWords(text("words.own.was"), before, theme.ColorNameError),
		newMarkedWords(text("words.own.is"), after, theme.ColorNamePrimary),
	}
}

func setShown(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

func (r *sentenceRow) onTyped(words string) {
	r.editing = true
	r.view.form.reword(r.s, words)
	r.tell()
}

// onEdit opens the field with what the paper says now: the facts may have been
// changed a moment ago.
func (r *sentenceRow) onEdit() { r.view.edit(r.s.Block) }

func (r *sentenceRow) onUseOwn() {
	r.view.form.useOwn(r.s.Block)
	r.editing = false
	r.view.load(func() { r.view.focusOn(r.s.Block) })
}

func (r *sentenceRow) onStand() {
	r.view.form.stand(r.s)
	r.tell()
	r.view.focusOn(r.s.Block)
}
