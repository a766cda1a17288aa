package ui

import (
	"image"
	"image/color"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tellPacked shows the package and its code, which also stands on the receipt.
func (v *dossierView) tellPacked(packed Packed) {
	dir := filepath.Dir(packed.File)
	code := widget.NewLabelWithStyle(groupLines(packed.Groups), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	code.SizeName = theme.SizeNameSubHeadingText
	around := nowhere{v.notices.dialogKey}
	var buttons []fyne.CanvasObject
	if packed.Receipt != "" {
		buttons = append(buttons, newButton(around, text("handover.receipt"), theme.DocumentIcon(), func() { v.openFile(packed.Receipt) }))
	}
	buttons = append(buttons,
		newButton(around, text("handover.open-folder"), theme.FolderOpenIcon(), func() { v.openFile(dir) }),
		newButton(around, text("usb.do"), theme.StorageIcon(), func() {
			v.notices.closeTop()
			v.handover.onStick()
		}))
	facts := container.NewVBox(newWords(textf("handover.packed", filepath.Base(packed.File), receiptName(packed), dir)), newCell(text("handover.code"), fyne.TextStyle{}), code)
	if packed.Encrypted {
		facts.Add(newGuide(text("handover.encrypted")))
	}
	box := border(nil, nil, nil, container.NewVBox(qrPicture(packed.QR)), facts)
	v.notices.tell(text("handover.packed.title"), text("notice.ok"), container.New(fixedWidth(820), box), buttons...)
}

func receiptName(packed Packed) string {
	if packed.Receipt == "" {
		return text("handover.receipt.gone")
	}
	return filepath.Base(packed.Receipt)
}

// groupLines writes the groups of a code four to a line.
func groupLines(groups []string) string {
	var lines []string
	for len(groups) > 4 {
		lines = append(lines, strings.Join(groups[:4], " "))
		groups = groups[4:]
	}
	return strings.Join(append(lines, strings.Join(groups, " ")), "\n")
}

const (
	qrSize  = 210 // of the picture on the screen
	qrQuiet = 4   // modules left white around it (ISO/IEC 18004)
)

// qrPicture draws a QR code: dark on white whatever the theme, as readers want
// it.
func qrPicture(modules [][]bool) fyne.CanvasObject {
	n := len(modules) + 2*qrQuiet
	m := image.NewGray(image.Rect(0, 0, n, n))
	for y := range n {
		for x := range n {
			m.SetGray(x, y, color.Gray{Y: 0xff})
		}
	}
	for y, row := range modules {
		for x, dark := range row {
			if dark {
				m.SetGray(x+qrQuiet, y+qrQuiet, color.Gray{})
			}
		}
	}
	picture := canvas.NewImageFromImage(m)
	picture.ScaleMode = canvas.ImageScalePixels
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSquareSize(qrSize))
	return picture
}
