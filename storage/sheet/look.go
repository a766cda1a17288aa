package sheet

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// The look of a table: the state's font and margins (Nghị định 30/2020, Phụ lục
// I: Times New Roman, A4, left 30 mm, right 15 mm, top and bottom 20 mm).
const (
	fontName  = "Times New Roman"
	bodySize  = 11 // points
	titleSize = 14

	// DateFormat is how a date is shown.
	DateFormat = "dd/mm/yyyy"
	// textFormat keeps what is typed as text.
	textFormat = "@"
)

// look is all that cells differ in.
type look struct {
	size         float64
	bold, italic bool
	across       string // horizontal alignment
	down         string // vertical
	format       string // of numbers; empty: general
	border       bool
	shade        bool // of a head
}

// looks makes each style of a workbook once.
type looks struct {
	file  *excelize.File
	known map[look]int
}

func newLooks(f *excelize.File) *looks { return &looks{f, map[look]int{}} }

// id is the number of a style in the workbook.
func (l *looks) id(k look) (int, error) {
	if id, ok := l.known[k]; ok {
		return id, nil
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: k.size, Bold: k.bold, Italic: k.italic, Color: "000000"},
		Alignment: &excelize.Alignment{Horizontal: k.across, Vertical: k.down, WrapText: true},
	}
	if k.format != "" {
		style.CustomNumFmt = &k.format
	}
	if k.border {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	if k.shade {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F2F2F2"}}
	}
	id, err := l.file.NewStyle(style)
	if err != nil {
		return 0, fmt.Errorf("style: %w", err)
	}
	l.known[k] = id
	return id, nil
}

// layOut sets paper, margins, page numbers and what repeats on each page.
// From the second page on the page's number stands at the top, in the middle
// (Nghị định 30/2020, Phụ lục I, II.7).
func layOut(f *excelize.File, tab string, firstHead, lastHead int) error {
	const a4, mm = 9, 1 / 25.4 // Excel's number of the size, and inches
	landscape, one, any, yes, first := "landscape", 1, 0, true, uint(1)
	size, left, right, upright, head := a4, 30*mm, 15*mm, 20*mm, 10*mm
	for _, set := range []func() error{
		func() error {
			return f.SetSheetProps(tab, &excelize.SheetPropsOptions{FitToPage: &yes})
		},
		func() error {
			return f.SetPageLayout(tab, &excelize.PageLayoutOptions{Size: &size, Orientation: &landscape, FirstPageNumber: &first, FitToWidth: &one, FitToHeight: &any})
		},
		func() error {
			return f.SetPageMargins(tab, &excelize.PageLayoutMarginsOptions{
				Left: &left, Right: &right, Top: &upright, Bottom: &upright, Header: &head, Footer: &head, Horizontally: &yes,
			})
		},
		func() error {
			return f.SetHeaderFooter(tab, &excelize.HeaderFooterOptions{DifferentFirst: true, OddHeader: `&C&"` + fontName + `,Regular"&13&P`})
		},
		func() error {
			return f.SetDefinedName(&excelize.DefinedName{
				Name: "_xlnm.Print_Titles", Scope: tab, RefersTo: fmt.Sprintf("'%s'!$%d:$%d", tab, firstHead, lastHead),
			})
		},
		func() error {
			return f.SetPanes(tab, &excelize.Panes{
				Freeze: true, YSplit: lastHead, TopLeftCell: fmt.Sprintf("A%d", lastHead+1), ActivePane: "bottomLeft",
			})
		},
	} {
		if err := set(); err != nil {
			return fmt.Errorf("lay out sheet %s: %w", tab, err)
		}
	}
	return nil
}
