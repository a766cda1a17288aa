package pdf

import (
	"math"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// Each line of the decree's table of components (Nghị định 30/2020, Phụ lục I)
// against the page.
func TestDecree_components(t *testing.T) {
	proposal, minutes, list, report, letter := layOut(t, proposalPaper()), layOut(t, minutesPaper()), layOut(t, listPaper(14)), layOut(t, reportPaper()), layOut(t, lettersPaper())
	const (
		inLeft = iota // centred in the left column of the head or closing
		inRight
		inText // centred in the text
		flush
		indented
		anywhere
	)
	for _, c := range []struct {
		part     string
		doc      Document
		text     string
		font     Font
		low, top float64 // size in points
		place    int
	}{
		{"1 Quốc hiệu", proposal, stateName, Bold, 12, 13, inRight},
		{"1 Tiêu ngữ", proposal, "Độc lập", Bold, 13, 14, inRight},
		{"1 Quốc hiệu, khi tên cơ quan dài", minutes, stateName, Bold, 12, 13, inRight},
		{"1 Quốc hiệu, trang ngang", list, stateName, Bold, 12, 13, inRight},
		{"2 Cơ quan chủ quản", letter, "UBND THÀNH PHỐ", Regular, 12, 13, inLeft},
		{"2 Cơ quan ban hành", letter, "SỞ XÂY DỰNG", Bold, 12, 13, inLeft},
		{"3 Số, ký hiệu", letter, "Số: 1234/TTr-SXD", Regular, 13, 13, inLeft},
		{"4 Địa danh, ngày", letter, "Hà Nội, ngày 20", Italic, 13, 14, inRight},
		{"5a Tên loại", proposal, "TỜ TRÌNH", Bold, 13, 14, inText},
		{"5a Trích yếu", proposal, "Về việc đề nghị", Bold, 13, 14, inText},
		{"5a Trích yếu, trang ngang", list, "Tập thể, cá nhân đề nghị", Bold, 13, 14, inText},
		{"Kèm theo", list, "(Kèm theo", Italic, 13, 14, inText},
		{"6 Căn cứ", proposal, "Căn cứ Luật", Italic, 13, 14, indented},
		{"6 Nội dung", proposal, "Thực hiện phong trào", Regular, 13, 14, indented},
		{"6 Mục", proposal, "I. TẬP THỂ", Bold, 13, 14, indented},
		{"6 Khoản có tiêu đề", minutes, "1. Thành phần", Bold, 13, 14, indented},
		{"7a Quyền hạn", proposal, "TM. ỦY BAN", Bold, 13, 14, anywhere},
		{"7a Chức vụ", proposal, "PHÓ CHỦ TỊCH", Bold, 13, 14, anywhere},
		{"7b Họ tên", proposal, "Phạm Thị Thí Dụ", Bold, 13, 14, anywhere},
		{"7a Xác nhận", report, "NGƯỜI BÁO CÁO", Bold, 13, 14, anywhere},
		{"9a Kính gửi", proposal, "Kính gửi:", Regular, 13, 14, inText},
		{"9b Nơi nhận", proposal, "Nơi nhận:", BoldItalic, 12, 12, flush},
		{"9b danh sách nơi nhận", proposal, "- Như trên;", Regular, 11, 11, flush},
		{"bảng", minutes, "Trưởng phòng", Regular, 13, 14, anywhere},
	} {
		t.Run(c.part, func(t *testing.T) {
			n, line := lineOf(t, c.doc, c.text)
			page := c.doc.Pages[n]
			if line[0].Font != c.font || line[0].Size < c.low || line[0].Size > c.top {
				t.Errorf("got font %d, %g pt; want font %d, %g–%g pt", line[0].Font, line[0].Size, c.font, c.low, c.top)
			}
			left, right := ends(columnOf(line))
			middle, area := (left+right)/2, newSheet(model.DefaultHouse, page.Landscape())
			heading := textWidth(stateName, Bold, line[0].Size) // the right column is as wide as the name at its size, about
			switch c.place {
			case inText:
				near(t, "middle", middle, area.left+area.width/2, 0.1)
			case inRight:
				near(t, "middle", middle, area.left+area.width-heading/2, 5)
			case inLeft:
				if right > area.left+area.width-heading {
					t.Errorf("ends at %.1f mm, in the right column", right)
				}
			case flush:
				near(t, "left end", left, area.left, 0.01)
			case indented:
				near(t, "first line", left-area.left, 12.7, 0.01)
			}
		})
	}
}

// columnOf cuts a line at the gutter between two columns.
func columnOf(line []Run) []Run {
	for i := 1; i < len(line); i++ {
		if !strings.HasSuffix(line[i-1].Text, " ") && !line[i-1].touches(line[i]) {
			return line[:i]
		}
	}
	return line
}

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within {
		t.Errorf("%s: got %.3f mm, want %.3f", what, got, want)
	}
}

func TestDecree_page(t *testing.T) {
	portrait, landscape := layOut(t, proposalPaper()), layOut(t, listPaper(14))
	for _, p := range portrait.Pages {
		if p.Width != 210 || p.Height != 297 {
			t.Errorf("got a page of %g × %g mm, want A4", p.Width, p.Height)
		}
	}
	for _, p := range landscape.Pages {
		if p.Width != 297 || p.Height != 210 {
			t.Errorf("got a page of %g × %g mm, want A4 landscape", p.Width, p.Height)
		}
	}
	number := portrait.Pages[1].Runs[0]
	if number.Text != "2" || number.Font != Regular || number.Size < 13 || number.Size > 14 {
		t.Errorf("page number: got %+v", number)
	}
	near(t, "page number's middle", number.X+number.Width()/2, 30+160/2.0, 0.01)
	if number.Y > model.DefaultHouse.Top || number.Y < 5 {
		t.Errorf("page number stands at %.1f mm, outside the top margin", number.Y)
	}
}

// The rules: below the motto as long as the motto, below body and subject a
// third to a half of their line, centred under it.
func TestDecree_rules(t *testing.T) {
	for _, p := range samplePapers() {
		doc := layOut(t, p)
		for _, c := range []struct {
			text      string
			low, high float64
		}{
			{"Độc lập", 1, 1},
			{nameEnd(p), 1.0 / 3, 0.5},
			{subjectEnd(t, doc), 1.0 / 3, 0.5},
		} {
			_, line := lineOf(t, doc, c.text)
			left, right := ends(columnOf(line))
			rule := ruleBelow(t, doc.Pages[0], line[0].Y, left, right)
			share := (rule.X2 - rule.X1) / (right - left)
			if share < c.low-1e-6 || share > c.high+1e-6 {
				t.Errorf("%s: rule below %q is %.2f of the line, want %.2f–%.2f", p.ID, c.text, share, c.low, c.high)
			}
			near(t, "middle of the rule below "+c.text, (rule.X1+rule.X2)/2, (left+right)/2, 0.01)
			if gap := rule.Y1 - line[0].Y; gap < descent*line[0].Size*mmPerPoint || gap > 3 {
				t.Errorf("%s: rule is %.2f mm below %q", p.ID, gap, c.text)
			}
		}
	}
}

// nameEnd is the last line of the issuing body.
func nameEnd(p paper.Paper) string {
	name := p.Blocks[0].(*paper.Letterhead).Name
	last := name[len(name)-1]
	if last == "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG" {
		return "THI ĐUA - KHEN THƯỞNG"
	}
	return last
}

// subjectEnd is the last line of the title, notes included.
func subjectEnd(t *testing.T, doc Document) string {
	last := ""
	for _, line := range linesOf(doc) {
		if line[0].Block == "title" {
			last = ""
			for _, r := range line {
				last += r.Text
			}
		}
	}
	if last == "" {
		t.Fatal("no title")
	}
	return last
}

func ruleBelow(t *testing.T, p Page, baseline, left, right float64) Rule {
	t.Helper()
	for _, r := range p.Rules {
		if r.Y1 == r.Y2 && r.Y1 > baseline && r.Y1 < baseline+4 && r.X1 >= left-0.01 && r.X2 <= right+0.01 {
			return r
		}
	}
	t.Fatalf("no rule below the line at %.1f mm", baseline)
	return Rule{}
}

// Number and date stand on one line, "Nơi nhận:" level with the authority.
func TestDecree_levels(t *testing.T) {
	for _, c := range []struct {
		doc         Document
		left, right string
	}{
		{layOut(t, lettersPaper()), "Số: 1234", "Hà Nội, ngày 20"},
		{layOut(t, proposalPaper()), "Số:", "Hoàn Kiếm, ngày"},
		{layOut(t, proposalPaper()), "ỦY BAN NHÂN DÂN", stateName},
		{layOut(t, proposalPaper()), "Nơi nhận:", "TM. ỦY BAN"},
		{layOut(t, minutesPaper()), "THƯ KÝ", "CHỦ TỌA"},
	} {
		_, left := lineOf(t, c.doc, c.left)
		_, right := lineOf(t, c.doc, c.right)
		near(t, c.left+" and "+c.right, left[0].Y, right[0].Y, 0.01)
	}
}

func TestDecree_paragraphs(t *testing.T) {
	doc := layOut(t, paperOf(para("a", paper.Body, fiveLines), para("b", paper.Body, fiveLines)))
	lines := linesOf(doc)
	near(t, "first line", lines[0][0].X, 30+12.7, 1e-6)
	near(t, "second line", lines[1][0].X, 30, 1e-6)
	pitch := lines[1][0].Y - lines[0][0].Y
	single := 14 * mmPerPoint * singleSpacing
	if pitch < single-1e-6 || pitch > 1.5*single+1e-6 {
		t.Errorf("lines are %.2f mm apart, single spacing is %.2f", pitch, single)
	}
	near(t, "space between paragraphs", lines[5][0].Y-lines[4][0].Y-pitch, 6*mmPerPoint, 1e-6)
}

func TestDecree_addressees(t *testing.T) {
	doc := layOut(t, lettersPaper())
	_, head := lineOf(t, doc, "Kính gửi:")
	colon := head[0].X + textWidth("Kính gửi", Regular, head[len(head)-1].Size) // blanks between words are natural
	for _, text := range []string{"- Chủ tịch", "- Ban Thi đua", "- Ban Thường trực"} {
		_, line := lineOf(t, doc, text)
		near(t, text, line[0].X, colon, 0.01)
		if line[0].Y <= head[0].Y {
			t.Errorf("%q is not below Kính gửi", text)
		}
	}
	lineOf(t, layOut(t, proposalPaper()), "Kính gửi: Sở Lao động")
}

func TestDecree_longAddressee(t *testing.T) {
	doc := layOut(t, paperOf(&paper.Addressees{ID: "to", Names: []string{"Chủ tịch Ủy ban nhân dân thành phố Hà Nội (qua Ban Thi đua - Khen thưởng Thành phố)"}}))
	_, first := lineOf(t, doc, "Kính gửi: Chủ tịch")
	_, second := lineOf(t, doc, "(qua Ban")
	name := first[1] // behind "Kính gửi:"
	near(t, "second line under the name", second[0].X, name.X, 0.01)
	left, _ := ends(first)
	_, right := ends(second)
	_, other := ends(first)
	near(t, "middle", (left+max(right, other))/2, 30+80, 0.01)
}

// There is room for hand and stamp, 25–30 mm, and a name without a person is
// left room as well.
func TestDecree_signatureRoom(t *testing.T) {
	doc := layOut(t, proposalPaper())
	_, last := lineOf(t, doc, "PHÓ CHỦ TỊCH")
	_, name := lineOf(t, doc, "Phạm Thị Thí Dụ")
	_, below := last[0].extent()
	above, _ := name[0].extent()
	if room := above - below; room < 25 || room > 30 {
		t.Errorf("got %.1f mm for hand and stamp, want 25–30", room)
	}
	near(t, "name under position", middleOf(name), middleOf(last), 0.01)
}

func middleOf(line []Run) float64 {
	left, right := ends(columnOf(line))
	return (left + right) / 2
}

func TestDecree_smallerSignature(t *testing.T) {
	doc := layOut(t, paperOf(para("p", paper.Body, "Trên."), &paper.Signatures{ID: "s", Rows: [][2]*paper.Signature{
		{nil, {Lines: []string{"NGƯỜI BÁO CÁO THÀNH TÍCH X"}}}}}))
	_, line := lineOf(t, doc, "NGƯỜI BÁO CÁO THÀNH TÍCH X")
	if got := line[0].Size; got != SizeSignatureSmall {
		t.Errorf("a line too long for 14 pt: got %g pt, want 13", got)
	}
	if left, _ := ends(line); left < 30+80 {
		t.Errorf("the right block begins at %.1f mm, in the blank left column", left)
	}
}
