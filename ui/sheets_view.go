package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sheetsView is the pane at the right of the dossier screen: the sheets of the
// chosen part's papers as they will print.
type sheetsView struct {
	form   *sheetsForm
	keys   func(*fyne.KeyEvent) bool
	kept   kept
	clicks sheetClicks
	hide   func()

	scroll  *container.Scroll
	strip   *sheetStrip
	guide   *widget.Label // where there are no sheets
	way     *button       // below the guide, to what there is instead
	offered func()        // what it does; nil where there is nothing
	ring    ring
	bar     *sheetsBar
	content fyne.CanvasObject

	zoom      sheetZoom
	of        []string // papers shown
	places    []sheetPlace
	stripSize fyne.Size
	attention attention
	marked    []sheetMark
}

func newSheetsView(form *sheetsForm, back Background, keys func(*fyne.KeyEvent) bool, k kept) *sheetsView {
	v := &sheetsView{form: form, keys: keys, kept: k, zoom: k.zoom(), ring: newRing(), clicks: sheetClicks{back: back}}
	form.changed = v.onChanged
	v.strip = newSheetStrip(v)
	v.scroll = container.NewScroll(v.strip)
	v.scroll.OnScrolled = func(fyne.Position) { v.showSeen() }
	v.guide = newGuide("")
	v.guide.Alignment = fyne.TextAlignCenter
	v.guide.Hide()
	v.way = newButton(nowhere{keys}, text("received.report"), theme.DocumentIcon(), func() { v.offered() })
	v.way.Hide()
	v.bar = newSheetsBar(v)
	body := container.New(sheetsLayout{v}, v.scroll, container.NewPadded(v.guide), newSheetsWheel(v), container.NewCenter(v.way), v.ring.frame)
	v.content = border(container.NewVBox(v.bar.box, widget.NewSeparator()), nil, nil, nil, body)
	return v
}

// sheetsLayout fills the pane, and puts the sheets anew when its size changes.
type sheetsLayout struct{ view *sheetsView }

func (sheetsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 120) }

func (l sheetsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(0, 0))
		o.Resize(size)
	}
	l.view.arrange()
}

// show shows the papers of a part; guide says what there is to know where it
// has none, and offered, if there is such a thing, shows what there is instead.
func (v *sheetsView) show(papers []string, guide string, offered func()) {
	v.guide.Text, v.offered = guide, offered
	if !slices.Equal(papers, v.form.papers) {
		v.attention = attention{}
	}
	v.form.choose(papers)
}

// onChanged shows what the form has now: the same papers at the place where
// they were, others from their beginning.
func (v *sheetsView) onChanged() {
	if !slices.Equal(v.of, v.form.of) {
		v.of, v.marked = v.form.of, nil
		v.scroll.ScrollToOffset(fyne.NewPos(0, 0)) // the strip has to move too, even if it stays as long
	}
	if len(v.form.sheets) == 0 {
		if v.form.trouble != nil {
			v.guide.Text = text("sheets.trouble")
		}
		v.guide.Refresh()
		v.guide.Show()
	} else {
		v.guide.Hide()
	}
	setShown(v.way, v.guide.Visible() && v.offered != nil)
	v.bar.able(len(v.form.sheets) > 0)
	v.arrange()
	v.mark()
}

// arrange puts the sheets in their places.
func (v *sheetsView) arrange() {
	v.form.sight.measure = sheetMeasure{zoom: v.zoom, view: v.scroll.Size(), scale: v.pixelScale()}
	places, size := v.form.sight.measure.places(v.form.sheets)
	v.places = places
	if size != v.stripSize {
		v.stripSize = size
		v.strip.size = size
		v.scroll.Refresh()
	}
	v.showSeen()
}

func (v *sheetsView) pixelScale() float32 {
	if c := canvasOf(v.scroll); c != nil {
		return c.Scale()
	}
	return 1
}

// showSeen shows the sheets that are in sight now.
func (v *sheetsView) showSeen() {
	top, height := v.scroll.Offset.Y, v.scroll.Size().Height
	from, to := seen(v.places, top, height)
	v.strip.place(v.places, v.stripSize, from, to)
	v.bar.update()
	v.form.look(v.form.sight.measure, max(0, from-1), to+1) // and what one scrolls to next
}

// current is the sheet being read; ok is false where there are none.
func (v *sheetsView) current() (i int, ok bool) {
	return current(v.places, v.scroll.Offset.Y, v.scroll.Size().Height), len(v.places) > 0
}

// scrollTo brings a place of the strip to the top.
func (v *sheetsView) scrollTo(x, y float32) {
	v.scroll.ScrollToOffset(fyne.NewPos(max(0, x), max(0, min(y, v.stripSize.Height-v.scroll.Size().Height))))
	v.showSeen()
}

// turn goes to the sheet n places on.
func (v *sheetsView) turn(n int) {
	i, ok := v.current()
	if !ok {
		return
	}
	i = max(0, min(len(v.places)-1, i+n))
	v.scrollTo(v.scroll.Offset.X, v.places[i].pos.Y-sheetMargin/2)
}

// setZoom shows the sheets in another size, with the same line at the top.
func (v *sheetsView) setZoom(z sheetZoom) {
	i, ok := v.current()
	part := float32(0)
	if ok {
		part = (v.scroll.Offset.Y - v.places[i].pos.Y) / max(1, v.places[i].size.Height)
	}
	v.zoom = z
	v.kept.setZoom(z)
	v.arrange()
	if ok {
		x := (v.stripSize.Width - v.scroll.Size().Width) / 2
		v.scrollTo(x, v.places[i].pos.Y+part*v.places[i].size.Height)
	}
}

func (v *sheetsView) larger() {
	if i, ok := v.current(); ok {
		v.setZoom(v.form.sight.measure.larger(v.form.sheets[i]))
	}
}

func (v *sheetsView) smaller() {
	if i, ok := v.current(); ok {
		v.setZoom(v.form.sight.measure.smaller(v.form.sheets[i]))
	}
}

// onKey scrolls and turns while the pane has the keyboard.
func (v *sheetsView) onKey(k *fyne.KeyEvent) {
	const line = 40
	height := v.scroll.Size().Height
	scroll := func(dx, dy float32) { v.scrollTo(v.scroll.Offset.X+dx, v.scroll.Offset.Y+dy) }
	switch {
	case v.keys(k):
	case k.Name == fyne.KeyDown:
		scroll(0, line)
	case k.Name == fyne.KeyUp:
		scroll(0, -line)
	case k.Name == fyne.KeyLeft:
		scroll(-line, 0)
	case k.Name == fyne.KeyRight:
		scroll(line, 0)
	case k.Name == fyne.KeyPageDown, k.Name == fyne.KeySpace:
		scroll(0, height*0.9)
	case k.Name == fyne.KeyPageUp:
		scroll(0, -height*0.9)
	case k.Name == fyne.KeyHome:
		v.scrollTo(0, 0)
	case k.Name == fyne.KeyEnd:
		v.scrollTo(0, v.stripSize.Height)
	}
}
