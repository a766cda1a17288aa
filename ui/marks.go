package ui

import (
	"image/color"

	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// mark is what the check says of a field, of a row of fields or of a section: a
// line with its sign for each sentence. It stands below them while there is
// something to say.
type mark struct {
	findings []model.Finding
	box      *fyne.Container
	// message is what the field itself says of what was typed. It gives way to
	// findings, which say the same and more.
	message *widget.Label
}

func newMark() *mark {
	m := &mark{box: container.New(tightRows{})}
	m.box.Hide()
	return m
}

// show says what the findings say; nothing changes on the screen where they are
// those that stand there.
func (m *mark) show(findings []model.Finding) {
	if m.message != nil {
		defer m.giveWay()
	}
	if slices.Equal(m.findings, findings) {
		return
	}
	m.findings = findings
	if len(findings) == 0 {
		m.box.Hide()
		return
	}
	m.box.Objects = nil
	for _, f := range saidOnce(findings) {
		words := newWords(f.Message)
		words.SizeName, words.Importance = theme.SizeNameCaptionText, gradeImportance(f.Grade)
		line := container.New(signed{}, widget.NewIcon(gradeIcon(f.Grade)), words)
		line.Resize(fyne.NewSize(m.box.Size().Width, 0)) // a text that wraps knows its height by its width
		m.box.Add(line)
	}
	m.box.Show()
}

// giveWay leaves one of the two sentences to be seen.
func (m *mark) giveWay() {
	if said := m.message.Text != "" && len(m.findings) == 0; said != m.message.Visible() {
		if said {
			m.message.Show()
		} else {
			m.message.Hide()
		}
	}
}

// saidOnce are the findings without those whose sentence was said already, the
// gravest first.
func saidOnce(findings []model.Finding) []model.Finding {
	var list []model.Finding
	for _, g := range grades {
		for _, f := range ofGrade(findings, g) {
			if !slices.ContainsFunc(list, func(said model.Finding) bool { return said.Message == f.Message }) {
				list = append(list, f)
			}
		}
	}
	return list
}

// grades from the gravest on.
var grades = []model.Grade{model.Error, model.Warning, model.Note}

// gravest is the grade of the gravest finding; Note where there is none.
func gravest(findings []model.Finding) model.Grade {
	for _, g := range grades {
		if slices.ContainsFunc(findings, func(f model.Finding) bool { return f.Grade == g }) {
			return g
		}
	}
	return model.Note
}

// gradeIcon is the sign of a grade, in its colour.
func gradeIcon(g model.Grade) fyne.Resource {
	switch g {
	case model.Error:
		return theme.NewErrorThemedResource(theme.ErrorIcon())
	case model.Warning:
		return theme.NewWarningThemedResource(theme.WarningIcon())
	}
	return theme.NewPrimaryThemedResource(theme.InfoIcon())
}

func gradeImportance(g model.Grade) widget.Importance {
	switch g {
	case model.Error:
		return widget.DangerImportance
	case model.Warning:
		return widget.WarningImportance
	}
	return widget.MediumImportance
}

// gradeColour is the colour of a frame around a field.
func gradeColour(g model.Grade) fyne.ThemeColorName {
	switch g {
	case model.Error:
		return theme.ColorNameError
	case model.Warning:
		return theme.ColorNameWarning
	}
	return theme.ColorNamePrimary
}

// signed lays a small sign before words that wrap.
type signed struct{}

const signSize = 16

func (signed) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[1].MinSize()
	return fyne.NewSize(m.Width+signSize, m.Height)
}

func (signed) Layout(o []fyne.CanvasObject, size fyne.Size) {
	pad := theme.InnerPadding()
	o[0].Resize(fyne.NewSquareSize(signSize))
	o[0].Move(fyne.NewPos(pad, pad))
	left := pad + signSize - theme.Padding()/2
	o[1].Resize(fyne.NewSize(size.Width-left, size.Height))
	o[1].Move(fyne.NewPos(left, 0))
}

// markHere puts the mark of a path below what is there: for what is said of a
// section or of a whole list.
func (p *page) markHere(path string) { p.add(p.markAt(path)) }

// markAt makes the mark of a path, for whoever puts it on the page.
func (p *page) markAt(path string) fyne.CanvasObject {
	m := newMark()
	p.marks[path] = m
	return m.box
}

// row adds a row of fields. What is found of them stands below the row, since
// their columns are too narrow for a sentence; a frame shows which field is
// meant.
func (p *page) row(path string, row *fyne.Container) {
	f := &framedRow{}
	objects := []fyne.CanvasObject{row}
	for _, known := range p.paths {
		if !strings.HasPrefix(known, path+"/") && known != path {
			continue
		}
		field := p.fields[known].(fyne.CanvasObject)
		if _, inside := placeIn(row, field); !inside {
			continue
		}
		frame := canvas.NewRectangle(color.Transparent)
		frame.StrokeWidth, frame.CornerRadius = 2, 4
		frame.Hide()
		p.frames[known] = frame
		f.fields = append(f.fields, field)
		objects = append(objects, frame)
	}
	p.add(container.New(f, objects...))
	p.markHere(path)
}

// framedRow lays a frame over each of a row's fields.
type framedRow struct{ fields []fyne.CanvasObject }

func (*framedRow) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

func (f *framedRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(size)
	o[0].Move(fyne.NewPos(0, 0))
	for i, field := range f.fields {
		at, _ := placeIn(o[0], field)
		o[i+1].Move(at)
		o[i+1].Resize(field.Size())
	}
}

// placeIn is where an object lies in a container around it.
func placeIn(root, o fyne.CanvasObject) (at fyne.Position, found bool) {
	if root == o {
		return at, true
	}
	c, ok := root.(*fyne.Container)
	if !ok {
		return at, false
	}
	for _, child := range c.Objects {
		if at, found := placeIn(child, o); found {
			return at.Add(child.Position()), true
		}
	}
	return at, false
}

// showFindings puts every finding of the page where it belongs: at its field, or
// at the nearest thing around that has room, or else at the top. Neither fields
// nor cursor are touched. What is being typed is not judged before the field is
// left; what was said of it goes as soon as it is mended.
func (p *page) showFindings(findings []model.Finding) {
	at := map[*mark][]model.Finding{}
	framed := map[string][]model.Finding{}
	for _, f := range findings {
		m := p.markOf(f.Path)
		if p.typing != nil && p.fields[f.Path] == p.typing && !slices.Contains(m.findings, f) {
			continue
		}
		at[m] = append(at[m], f)
		framed[f.Path] = append(framed[f.Path], f)
	}
	for _, m := range p.marks {
		m.show(at[m])
	}
	p.top.show(at[p.top])
	for path, frame := range p.frames {
		showFrame(frame, framed[path])
	}
}

// markOf is the mark that a finding of a path belongs to.
func (p *page) markOf(path string) *mark {
	for ; path != ""; path = parentPath(path) {
		if m, ok := p.marks[path]; ok {
			return m
		}
	}
	return p.top
}

func showFrame(frame *canvas.Rectangle, findings []model.Finding) {
	if len(findings) == 0 {
		frame.Hide()
		return
	}
	frame.StrokeColor = theme.Color(gradeColour(gravest(findings)))
	frame.Show()
	frame.Refresh()
}
