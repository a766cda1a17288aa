package pdf

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// The checks behind the table of measures in decree_test.go.

func checkSize(t *testing.T, s sheetSeen) {
	for n, p := range s.doc.Pages {
		if short, long := min(p.Width, p.Height), max(p.Width, p.Height); short != 210 || long != 297 {
			t.Errorf("%s: page %d has %g × %g mm", s.name, n+1, p.Width, p.Height)
		}
	}
}

func checkLandscape(t *testing.T, s sheetSeen) {
	wide := false
	for _, b := range s.paper.Blocks {
		if table, ok := b.(*paper.Table); ok && len(table.Columns) >= 7 {
			wide = true
		}
	}
	for n, p := range s.doc.Pages {
		if p.Landscape() != s.paper.Landscape || p.Landscape() && !wide {
			t.Errorf("%s: page %d lies across: %v; the paper has a wide table: %v", s.name, n+1, p.Landscape(), wide)
		}
	}
}

func checkMargins(t *testing.T, s sheetSeen) {
	if err := model.DefaultHouse.Check(); err != nil {
		t.Error(err)
	}
	checkInside(t, s.doc)
}

func checkFaces(t *testing.T, s sheetSeen) {
	for _, p := range s.doc.Pages {
		for _, r := range p.Runs {
			for _, c := range r.Text {
				if !Covers(c) {
					t.Errorf("%s: %q has %q, which the face does not draw", s.name, r.Text, c)
				}
			}
		}
	}
}

func checkPageNumbers(t *testing.T, s sheetSeen) {
	for n, p := range s.doc.Pages {
		var shown []Run
		for _, r := range p.Runs {
			if r.Repeated && r.Block == "" {
				shown = append(shown, r)
			}
		}
		if n == 0 {
			if len(shown) > 0 {
				t.Errorf("%s: the first page shows %q", s.name, shown[0].Text)
			}
			continue
		}
		if len(shown) != 1 || shown[0].Text != strconv.Itoa(n+1) || shown[0].Font != Regular || shown[0].Size < 13 || shown[0].Size > 14 {
			t.Errorf("%s: page %d shows %+v", s.name, n+1, shown)
			continue
		}
		area, r := s.area(n), shown[0]
		near(t, "middle of the page number", r.X+r.Width()/2, area.left+area.width/2, 0.01)
		top, bottom := r.Y-FigureHeight*r.Size*mmPerPoint, r.Y
		near(t, "middle of the page number between edge and text", (top+bottom)/2, area.top/2, 0.1)
	}
}

func checkMottoPitch(t *testing.T, s sheetSeen) {
	for _, first := range motto(0)(s.paper) {
		name, motto := s.find(first)[0].runs[0], s.find(motto(1)(s.paper)[0])[0].runs[0]
		if pitch := (motto.Y - name.Y) / (motto.Size * mmPerPoint); pitch < 1 || pitch > singleSpacing+1e-6 {
			t.Errorf("%s: motto %.2f lines below the state's name, want single spacing", s.name, pitch/singleSpacing)
		}
	}
}

func checkNumberLevel(t *testing.T, s sheetSeen) {
	for _, b := range s.paper.Blocks {
		if b, ok := b.(*paper.Letterhead); ok && b.Number != "" && b.PlaceDate != "" {
			number, date := s.find(said{b.ID, b.Number})[0], s.find(said{b.ID, b.PlaceDate})[0]
			near(t, s.name+": number and date", number.runs[0].Y, date.runs[0].Y, 0.01)
		}
	}
}

func checkLetterSubject(t *testing.T, s sheetSeen) {
	for _, b := range s.paper.Blocks {
		if b, ok := b.(*paper.Letterhead); ok && b.Subject != "" {
			_, number := s.find(said{b.ID, b.Number})[0].runs[0].extent()
			subject, _ := s.find(said{b.ID, b.Subject})[0].runs[0].extent()
			near(t, s.name+": distance of number and subject", subject-number, 6*mmPerPoint, 0.3)
		}
	}
}

// textParagraphs are the paragraphs of body text with the lines that show them.
func (s sheetSeen) textParagraphs() (all [][]lineSeen) {
	for _, b := range s.paper.Blocks {
		var lines []lineSeen
		if b, ok := b.(*paper.Paragraph); ok {
			lines = s.find(said{b.ID, b.Text()})
		}
		all = append(all, lines) // none: something else stands between
	}
	return all
}

func checkPitch(t *testing.T, s sheetSeen) {
	for _, lines := range s.textParagraphs() {
		for i := 1; i < len(lines); i++ {
			above, below := lines[i-1], lines[i]
			if above.page != below.page {
				continue
			}
			if pitch := (below.runs[0].Y - above.runs[0].Y) / (below.runs[0].Size * mmPerPoint * singleSpacing); pitch < 1-1e-6 || pitch > 1.5+1e-6 {
				t.Errorf("%s: %q stands %.2f lines below the line above", s.name, below.text(), pitch)
			}
		}
	}
}

func checkParagraphSpace(t *testing.T, s sheetSeen) {
	all := s.textParagraphs()
	for i := 1; i < len(all); i++ {
		if len(all[i-1]) == 0 || len(all[i]) == 0 {
			continue
		}
		above, below := all[i-1][len(all[i-1])-1], all[i][0]
		pitch := model.DefaultHouse.Body * mmPerPoint * singleSpacing * model.DefaultHouse.Spacing
		if space := below.runs[0].Y - above.runs[0].Y - pitch; above.page == below.page && space < 6*mmPerPoint-0.01 {
			t.Errorf("%s: %q stands %.2f mm below the paragraph above, want at least 6 pt", s.name, below.text(), space)
		}
	}
}

func checkBases(t *testing.T, s sheetSeen) {
	bases := styled(paper.Basis)(s.paper)
	for i, b := range bases {
		if last := i+1 == len(bases); strings.HasSuffix(b.text, ".") != last {
			t.Errorf("%s: %q: want ; behind all but the last", s.name, b.text)
		}
	}
}

func checkSignatureRoom(t *testing.T, s sheetSeen) {
	for _, sig := range signatures(s.paper) {
		heads := sig.heads()
		above := s.find(said{sig.block, heads[len(heads)-1]})
		if sig.Hint != "" {
			above = s.find(said{sig.block, sig.Hint})
		}
		below := s.find(said{sig.block, sig.Name})
		if len(below) == 0 {
			continue // the name is written by hand
		}
		_, top := above[len(above)-1].runs[0].extent()
		bottom, _ := below[0].runs[0].extent()
		// A block is as high as the higher one beside it.
		if room := bottom - top; above[0].page != below[0].page || room < 25 {
			t.Errorf("%s: %.1f mm for the hand of %q, want 25 or more, on one page", s.name, room, sig.Name)
		}
	}
}

func checkAddressees(t *testing.T, s sheetSeen) {
	for _, b := range s.paper.Blocks {
		b, ok := b.(*paper.Addressees)
		if !ok || len(b.Names) < 2 {
			continue // one addressee is found on the line of "Kính gửi:"
		}
		head := s.find(said{b.ID, paper.KinhGui})[0]
		colon := head.runs[0].X + textWidth("Kính gửi", Regular, head.runs[0].Size)
		above := head.runs[0].Y
		for _, l := range b.Lines() {
			line := s.find(said{b.ID, l})[0]
			near(t, s.name+": dash", line.runs[0].X, colon, 0.01)
			if line.runs[0].Y <= above {
				t.Errorf("%s: %q has no line of its own", s.name, l)
			}
			above = line.runs[0].Y
		}
	}
}

func checkRecipientsLevel(t *testing.T, s sheetSeen) {
	for _, b := range s.paper.Blocks {
		if b, ok := b.(*paper.Closing); ok && b.Left == nil && len(b.Recipients) > 0 {
			all := signatures(paper.Paper{Blocks: []paper.Block{b}})
			if len(all) == 0 {
				continue
			}
			list, sig := s.find(said{b.ID, paper.NoiNhan})[0], s.find(all[0].first())[0]
			near(t, s.name+": recipients and authority", list.runs[0].Y, sig.runs[0].Y, 0.01)
		}
	}
}

func checkMinutesSigners(t *testing.T, s sheetSeen) {
	for _, b := range s.paper.Blocks {
		if b, ok := b.(*paper.Closing); ok && b.Left != nil {
			all := signatures(paper.Paper{Blocks: []paper.Block{b}})
			if len(all) != 2 {
				continue
			}
			left, right := s.find(all[0].first())[0], s.find(all[1].first())[0]
			near(t, s.name+": secretary and chair", left.runs[0].Y, right.runs[0].Y, 0.01)
			if left.middle() >= right.middle() {
				t.Errorf("%s: the secretary does not stand at the left", s.name)
			}
		}
	}
}

func checkTables(t *testing.T, s sheetSeen) {
	for _, b := range s.paper.Blocks {
		table, ok := b.(*paper.Table)
		if !ok || table.HeadText() == "" {
			continue
		}
		rowsOf := map[string]bool{}
		for _, r := range table.Rows {
			rowsOf[r.ID] = true
		}
		for n, p := range s.doc.Pages {
			var head strings.Builder
			rows := false
			for _, r := range p.Runs {
				if r.Block == table.ID {
					head.WriteString(r.Text + " ")
				}
				rows = rows || rowsOf[r.Block]
			}
			if rows && !strings.Contains(unspaced(head.String()), unspaced(table.HeadText())) {
				t.Errorf("%s: page %d shows rows of %s without its head", s.name, n+1, table.ID)
			}
			if !rows {
				continue
			}
			area := s.area(n)
			left, right := math.Inf(1), math.Inf(-1)
			for _, r := range p.Rules {
				if r.X1 == r.X2 {
					left, right = min(left, r.X1), max(right, r.X1)
				}
			}
			near(t, s.name+": left rule", left, area.left, 0.01)
			near(t, s.name+": right rule", right, area.left+area.width, 0.01)
		}
	}
}
