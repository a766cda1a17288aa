package ui

import (
	"image"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// help is the window of the help: the list of pages, and the one that is being
// read. It stands beside the program's own window, so that a clerk can read and
// do at once.
type help struct {
	back   Background
	log    func(error)
	pages  []helpPage
	window fyne.Window // nil while it is closed
	list   *chooser
	page   *container.Scroll
	shown  string // id of the page that is read
}

// show opens the help at a page, or turns to it.
func (h *help) show(id string) {
	if h.pages == nil {
		pages, err := readHelp()
		if err != nil {
			h.log(err)
			return
		}
		h.pages = pages
	}
	if h.window == nil {
		h.open()
	}
	h.turnTo(max(0, slices.IndexFunc(h.pages, func(p helpPage) bool { return p.id == id })))
	h.window.RequestFocus()
	h.window.Canvas().Focus(h.list)
}

func (h *help) open() {
	h.window = fyne.CurrentApp().NewWindow(text("help.title"))
	h.window.SetOnClosed(func() { h.window, h.shown = nil, "" })
	h.list = newChooser(func() int { return len(h.pages) }, func() fyne.CanvasObject { return newCell("", fyne.TextStyle{}) }, h.showLine, h.turnTo, h.key)
	h.list.HideSeparators = true
	h.list.OnSelected = h.turnTo
	h.page = container.NewVScroll(container.NewVBox())
	left := container.New(fixedWidth(helpListWidth), h.list)
	h.window.SetContent(border(nil, nil, left, nil, h.page))
	h.window.Resize(fyne.NewSize(1080, 700))
	h.window.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { h.key(k) })
	h.window.Show()
}

const helpListWidth = 250

func (h *help) showLine(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(h.pages[i].title) }

// key takes Escape, which puts the help away.
func (h *help) key(k *fyne.KeyEvent) bool {
	if k.Name != fyne.KeyEscape {
		return false
	}
	h.window.Close()
	return true
}

// turnTo shows a page from its top.
func (h *help) turnTo(i int) {
	p := h.pages[i]
	if h.shown == p.id {
		return
	}
	h.shown = p.id
	h.list.mark(i)
	head := newWords(p.title)
	head.SizeName, head.TextStyle.Bold = theme.SizeNameHeadingText, true
	box := container.NewVBox(head)
	for _, part := range p.parts {
		if part.picture != "" {
			box.Add(h.picture(part, p.title))
			continue
		}
		words := widget.NewRichTextFromMarkdown(part.words)
		words.Wrapping = fyne.TextWrapWord
		box.Add(words)
	}
	h.page.Content = container.NewPadded(container.NewPadded(box))
	h.page.Refresh()
	h.page.ScrollToTop()
}

// picture is a picture over its caption, if that is not the page's title. It is read aside: a big one takes
// longer than a keystroke may.
func (h *help) picture(part helpPart, title string) fyne.CanvasObject {
	shown := canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	shown.FillMode, shown.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	caption := newGuide(part.words)
	caption.Alignment = fyne.TextAlignCenter
	box := container.New(&pictureFrame{}, shown)
	fetch(h.back, func() (image.Image, error) { return loadPicture(part.picture) }, func(img image.Image, err error) {
		if err != nil {
			h.log(err)
			return
		}
		shown.Image = img
		box.Layout = &pictureFrame{float32(img.Bounds().Dx()), float32(img.Bounds().Dy())}
		box.Refresh()
		h.page.Refresh()
	})
	if strings.HasPrefix(title, part.words) {
		return box
	}
	return container.NewVBox(box, caption)
}

// pictureFrame gives a picture the page's width, but not more than its own, and
// the height that goes with it.
type pictureFrame struct{ width, height float32 }

// helpTextWidth is the width of a page of the help in its window.
const helpTextWidth = 780

func (f *pictureFrame) MinSize([]fyne.CanvasObject) fyne.Size {
	if f.width == 0 {
		return fyne.Size{}
	}
	w := min(f.width, helpTextWidth)
	return fyne.NewSize(w, f.height*w/f.width)
}

func (f *pictureFrame) Layout(o []fyne.CanvasObject, size fyne.Size) {
	least := f.MinSize(o)
	o[0].Resize(least)
	o[0].Move(fyne.NewPos(max(0, (size.Width-least.Width)/2), 0))
}
