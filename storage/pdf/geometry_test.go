package pdf

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// What decree_test.go asks for, found on the pages.

// said is a text of a paper and the id of the block that shows it.
type said struct{ block, text string }

// place is where a component stands.
type place uint8

const (
	leftColumn   place = iota // middle of the head's left column, clear of the right one
	rightColumn               // under the state's name
	centred                   // in the middle of the text
	indented                  // first line 10 or 12,7 mm in, lines justified
	indentedHead              // the same, not justified
	flush                     // from the left margin
	overName                  // centred in the signature's column
	inText                    // anywhere between the margins
)

// share is the length of the rule below a line as a share of the line.
type share struct{ low, high float64 }

var (
	noRule      = share{}
	wholeLine   = share{1, 1}
	thirdToHalf = share{1.0 / 3, 0.5}
)

// sheetSeen is a paper and its pages.
type sheetSeen struct {
	name  string
	paper paper.Paper
	doc   Document
	lines map[string][]lineSeen // by block
}

// lineSeen is what stands on one line of one column.
type lineSeen struct {
	page int
	runs []Run
}

func (l lineSeen) text() string {
	var s strings.Builder
	for _, r := range l.runs {
		s.WriteString(r.Text)
	}
	return folded(s.String())
}

func (l lineSeen) middle() float64 {
	left, right := ends(l.runs)
	return (left + right) / 2
}

// everySheet is every paper of the sample dossiers, and the papers made up in
// these tests, which add the cases that the samples do not have.
func everySheet(t *testing.T) []sheetSeen {
	var sheets []sheetSeen
	for _, d := range sampleDossiers(t) {
		for _, p := range paper.Compose(samplePlan(t), d) {
			sheets = append(sheets, seenOf(t, d.ID+"/"+p.ID, p))
		}
	}
	for _, p := range append(samplePapers(), officialLetter()) {
		sheets = append(sheets, seenOf(t, "made up/"+p.ID, p))
	}
	return sheets
}

// officialLetter is a công văn, which has no title but a subject in its head.
func officialLetter() paper.Paper {
	p := lettersPaper()
	p.ID = "official-letter"
	head := letterheadOf([]string{"UBND THÀNH PHỐ HÀ NỘI"}, []string{"SỞ XÂY DỰNG"}, "Số: 07/SXD-VP", "Hà Nội, ngày 05 tháng 02 năm 2024")
	head.Subject = "V/v thống nhất đề nghị tặng Bằng khen đối với ông Nguyễn Văn Mẫu"
	p.Blocks = append([]paper.Block{head}, p.Blocks[2:]...)
	return p
}

func seenOf(t *testing.T, name string, p paper.Paper) sheetSeen {
	s := sheetSeen{name: name, paper: p, doc: layOut(t, p), lines: map[string][]lineSeen{}}
	for n, page := range s.doc.Pages {
		for i, r := range page.Runs {
			if r.Repeated {
				continue
			}
			lines := s.lines[r.Block]
			if i > 0 && len(lines) > 0 {
				last := &lines[len(lines)-1]
				before := page.Runs[i-1]
				if last.page == n && before.Block == r.Block && before.Y == r.Y && (strings.HasSuffix(before.Text, " ") || before.touches(r)) {
					last.runs = append(last.runs, r)
					continue
				}
			}
			s.lines[r.Block] = append(lines, lineSeen{n, []Run{r}})
		}
	}
	return s
}

// find returns the lines that show a text; none where the page does not.
func (s sheetSeen) find(part said) []lineSeen {
	lines, want := s.lines[part.block], unspaced(part.text)
	for from := range lines {
		text := ""
		for to := from; to < len(lines) && len(text) < len(want); to++ {
			if text += unspaced(lines[to].text()); text == want {
				return lines[from : to+1]
			}
		}
	}
	return nil
}

func (s sheetSeen) area(page int) sheet {
	return newSheet(model.DefaultHouse, s.doc.Pages[page].Landscape())
}

// check holds a text against its component. It reports whether there was
// anything to check.
func (s sheetSeen) check(t *testing.T, c component, part said) bool {
	t.Helper()
	if strings.TrimSpace(part.text) == "" {
		return false
	}
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s: %q: %s", s.name, part.text, fmt.Sprintf(format, args...))
	}
	lines := s.find(part)
	if lines == nil {
		fail("is not on the page")
		return true
	}
	if !c.letters.MatchString(part.text) {
		fail("is not written as %s", c.letters)
	}
	for _, l := range lines {
		for _, r := range l.runs {
			if r.Font != c.font || r.Size < c.low || r.Size > c.high {
				fail("stands in font %d, %g pt; want font %d, %g–%g pt", r.Font, r.Size, c.font, c.low, c.high)
			}
		}
	}
	if problem := s.misplaced(c.place, part, lines); problem != "" {
		fail("%s", problem)
	}
	if problem := s.misruled(c.rule, lines[len(lines)-1], part); problem != "" {
		fail("%s", problem)
	}
	return true
}

// misplaced says what is wrong with the place of lines, if anything is.
func (s sheetSeen) misplaced(where place, part said, lines []lineSeen) string {
	area := s.area(lines[0].page)
	off := func(got, want float64) bool { return math.Abs(got-want) > 0.01 }
	head := s.head()
	for i, l := range lines {
		left, right := ends(l.runs)
		if left < area.left-0.01 || right > area.left+area.width+0.01 {
			return fmt.Sprintf("reaches from %.1f to %.1f mm, over the margins", left, right)
		}
		switch where {
		case centred:
			if off(l.middle(), area.left+area.width/2) {
				return fmt.Sprintf("middle at %.2f mm, want the text's", l.middle())
			}
		case rightColumn:
			if off(l.middle(), head.right) {
				return fmt.Sprintf("middle at %.2f mm, want %.2f, under the state's name", l.middle(), head.right)
			}
		case leftColumn:
			if off(l.middle(), head.left) || right > head.gutter {
				return fmt.Sprintf("middle at %.2f mm, right end at %.2f; want %.2f and at most %.2f", l.middle(), right, head.left, head.gutter)
			}
		case indented, indentedHead:
			want := area.left
			if i == 0 {
				want += model.DefaultHouse.Indent
			}
			if off(left, want) {
				return fmt.Sprintf("line %d begins at %.2f mm, want %.2f", i+1, left, want)
			}
			if where == indented && i+1 < len(lines) && off(right, area.left+area.width) {
				return fmt.Sprintf("line %d ends at %.2f mm, not at the right margin", i+1, right)
			}
		case flush:
			if i == 0 && off(left, area.left) {
				return fmt.Sprintf("begins at %.2f mm, not at the margin", left)
			}
		case overName:
			if off(l.middle(), s.find(s.signatureOf(part).first())[0].middle()) {
				return fmt.Sprintf("middle at %.2f mm, not that of its signature", l.middle())
			}
		}
	}
	return ""
}

// headSeen are the middles of the letterhead's columns and the left end of the
// state's name, in mm.
type headSeen struct{ left, right, gutter float64 }

func (s sheetSeen) head() headSeen {
	var head headSeen
	for _, part := range append(motto(0)(s.paper), issuers(s.paper)...) {
		lines := s.find(part)
		switch {
		case strings.TrimSpace(part.text) == "" || len(lines) == 0:
		case part.text == stateName:
			head.right = lines[0].middle()
			head.gutter, _ = ends(lines[0].runs)
		default:
			head.left = lines[0].middle()
		}
	}
	return head
}

// misruled says what is wrong with the rule below a line, if anything is.
func (s sheetSeen) misruled(want share, line lineSeen, part said) string {
	if want == noRule {
		return ""
	}
	if below := s.below(part); below != "" {
		return s.misruled(want, s.find(said{part.block, below})[0], said{})
	}
	left, right := ends(line.runs)
	last := line.runs[0]
	for _, r := range s.doc.Pages[line.page].Rules {
		if r.Y1 != r.Y2 || r.Y1 < last.Y || r.Y1 > last.Y+3 || r.X2 < left || r.X1 > right {
			continue
		}
		switch got := (r.X2 - r.X1) / (right - left); {
		case got < want.low-1e-6 || got > want.high+1e-6:
			return fmt.Sprintf("rule of %.2f of the line, want %.2f–%.2f", got, want.low, want.high)
		case math.Abs((r.X1+r.X2-left-right)/2) > 0.01:
			return "the rule is not centred below the line"
		case r.Y1-last.Y < descent*last.Size*mmPerPoint:
			return "the rule touches the letters"
		}
		return ""
	}
	return "no rule below"
}

// below is the last line of a title, where the rule stands below its notes
// instead of its subject.
func (s sheetSeen) below(part said) string {
	for _, b := range s.paper.Blocks {
		if b, ok := b.(*paper.Title); ok && b.ID == part.block {
			all := append(slices.Clone(b.Subject), b.Notes...)
			return lastLine(s.find(said{b.ID, all[len(all)-1]}))
		}
	}
	return ""
}

func lastLine(lines []lineSeen) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1].text()
}
