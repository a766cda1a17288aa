package pdf

import (
	"math"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// brokenLines sets a text as a body paragraph of the given width in mm and
// returns the text of its lines.
func brokenLines(text string, width float64, align alignment) []string {
	set := setting{width: width, size: 14, spacing: 1, align: align}
	var lines []string
	for _, l := range set.lines([]span{{text, Regular}}) {
		var s strings.Builder
		for _, r := range l.runs {
			s.WriteString(r.Text)
		}
		lines = append(lines, strings.TrimSpace(s.String()))
	}
	return lines
}

func TestBreaks_bound(t *testing.T) {
	for _, c := range []string{
		"Điều 74", "khoản 1", "điểm a", "điểm đ,", "số 98/2023/NĐ-CP", "ngày 05", "tháng 8", "năm 2024", "Phần II", "mục 2.3",
		"Chương IV", "(khoản 3", "kinh tế -", "TM. ỦY", "KT. CHỦ", "Q. GIÁM", "TS. Nguyễn", "N. Mẫu", "117 %", "2.340.000 đồng", "02 tập", "tập thể,", "10 cá", "cá nhân.", "0 vắng", "09 phiếu",
		"ngõ 34", "Phụ lục I",
	} {
		words := splitWords([]span{{"Theo " + c + " của Luật", Regular}}, 14)
		n := len(strings.Fields(c))
		if !words[n-1].bound {
			t.Errorf("%q may be parted", c)
		}
	}
	for _, c := range []string{"điểm nóng", "năm tập", "số lượng", "mục tiêu", "Điều này", "- xã", "ngày càng", "đồng chí", "Nhân dân"} {
		words := splitWords([]span{{"Theo " + c + " của Luật", Regular}}, 14)
		if words[1].bound {
			t.Errorf("%q may not be parted", c)
		}
	}
}

func TestBreaks_noBreakSpace(t *testing.T) {
	for width := 20.0; width < 80; width++ {
		for _, line := range brokenLines("Thi đua là yêu\u00a0nước, yêu\u00a0nước thì phải thi đua", width, alignJustified) {
			if strings.HasSuffix(line, "yêu") {
				t.Fatalf("at %g mm the line %q ends in a no-break space", width, line)
			}
		}
	}
}

func TestBreaks_roomToFillIn(t *testing.T) {
	words := splitWords([]span{{"ngày      tháng 8 năm 2024", Regular}}, 14)
	space := textWidth(" ", Regular, 14)
	if got := words[0].gap; math.Abs(got-6*space) > 1e-9 || !words[0].bound || !words[0].fixed {
		t.Errorf("got a gap of %.2f mm, bound %v, fixed %v; want six blanks that keep their width", got, words[0].bound, words[0].fixed)
	}
}

// Every line of a justified paragraph but the last ends at the right edge, and
// no gap is stretched or shrunk beyond its limits.
func TestBreaks_justified(t *testing.T) {
	doc := layOut(t, paperOf(para("p", paper.Body, strings.Repeat("Ủy ban nhân dân quận đề nghị xét, tặng Bằng khen cho các tập thể, cá nhân có thành tích theo Điều 74 của Luật. ", 40))))
	lines := linesOf(doc)
	right := PageShort - model.DefaultHouse.Right
	for i, line := range lines {
		_, end := ends(line)
		if i < len(lines)-1 && math.Abs(end-right) > 1e-6 {
			t.Errorf("line %d ends at %.4f mm, want %.4f", i, end, right)
		}
		for k := 1; k < len(line); k++ {
			gap := line[k].X - line[k-1].X - line[k-1].Width()
			natural := textWidth(" ", Regular, 14)
			if gap < natural*(1-gapShrink)-1e-6 || gap > natural*1.8 {
				t.Errorf("line %d: gap %.2f mm, natural %.2f", i, gap, natural)
			}
		}
	}
}

// linesOf groups the runs of a document by page and baseline.
func linesOf(doc Document) [][]Run {
	var lines [][]Run
	for _, p := range doc.Pages {
		for i, r := range p.Runs {
			if r.Repeated {
				continue
			}
			if i > 0 && len(lines) > 0 && p.Runs[i-1].Y == r.Y {
				lines[len(lines)-1] = append(lines[len(lines)-1], r)
				continue
			}
			lines = append(lines, []Run{r})
		}
	}
	return lines
}

// Breaks are chosen for the whole paragraph: filling each line as far as it
// goes leaves a looser line somewhere.
func TestBreaks_wholeParagraph(t *testing.T) {
	text := "Nhân dân Thủ đô thi đua yêu nước, cùng nhau xây dựng thành phố văn-hiến-văn-minh, nghiêng mình trước những người đã hy sinh vì Tổ quốc."
	words := splitWords([]span{{text, Regular}}, 14)
	better := 0
	for width := 60.0; width < 160; width++ {
		filled := firstFit(words, width)
		best := loosest(breakLines(words, width, width, justified), width)
		greedy := loosest(filled, width)
		if greedy > maxStretch || len(filled[len(filled)-1].words) == 1 {
			continue // a line is left ragged, or the last one is a lone syllable
		}
		if best > greedy+1e-9 {
			t.Errorf("at %g mm the loosest line has ratio %.2f, filled lines have %.2f", width, best, greedy)
		}
		if best < greedy-1e-9 {
			better++
		}
	}
	if better < 10 {
		t.Errorf("better than filled lines at %d widths, want 10 or more", better)
	}
}

// firstFit fills each line as far as it goes.
func firstFit(words []word, width float64) []line {
	var lines []line
	for from := 0; from < len(words); {
		to := chainEnd(words, from)
		for to < len(words) && lineWidth(words[from:chainEnd(words, to)]) <= width {
			to = chainEnd(words, to)
		}
		lines = append(lines, line{words: words[from:to]})
		from = to
	}
	return lines
}

// chainEnd is the end of the chain of bound words that begins at a word.
func chainEnd(words []word, at int) int {
	for words[at].bound {
		at++
	}
	return at + 1
}

// loosest is the greatest stretch of a line but the last.
func loosest(lines []line, width float64) float64 {
	worst := 0.0
	for _, l := range lines[:len(lines)-1] {
		flexible := 0.0
		for _, w := range l.words[:len(l.words)-1] {
			if !w.fixed {
				flexible += w.gap
			}
		}
		worst = max(worst, (width-l.width())/(gapStretch*flexible))
	}
	return worst
}

func lineWidth(words []word) float64 { return line{words: words}.width() }

func TestBreaks_noLoneSyllable(t *testing.T) {
	text := "Ủy ban nhân dân quận Hoàn Kiếm kính trình Chủ tịch Ủy ban nhân dân Thành phố xem xét, tặng Bằng khen cho các tập thể nêu trên"
	stubs := 0
	for width := 120.0; width < 170; width += 0.5 {
		lines := brokenLines(text, width, alignJustified)
		if last := lines[len(lines)-1]; len(lines) > 1 && !strings.Contains(last, " ") {
			stubs++
		}
	}
	if stubs > 0 {
		t.Errorf("%d of 100 widths leave one syllable on the last line", stubs)
	}
}

func TestBreaks_noLoneSyllableInCells(t *testing.T) {
	for width := 20.0; width < 60; width++ {
		lines := brokenLines("Bà Trần Thị Ví Dụ", width, alignLeft)
		if last := lines[len(lines)-1]; len(lines) > 1 && last == "Dụ" {
			t.Errorf("at %g mm: %q", width, lines)
		}
	}
}

func TestBreaks_wideWord(t *testing.T) {
	for name, word := range map[string]string{"500 letters": strings.Repeat("ưởng", 125), "60 letters": strings.Repeat("W", 60)} {
		t.Run(name, func(t *testing.T) {
			lines := brokenLines("Trước đó "+word+" sau đó", 100, alignJustified)
			if got := strings.Join(lines, ""); unspaced(got) != "Trướcđó"+word+"sauđó" {
				t.Errorf("letters are lost: %q", got)
			}
			for _, l := range lines {
				if w := textWidth(l, Regular, 14); w > 100+1e-6 {
					t.Errorf("line of %.1f mm in a column of 100: %q", w, l)
				}
			}
			if len(lines) > 2 && textWidth(lines[1], Regular, 14) < 85 {
				t.Errorf("line %q is not filled", lines[1])
			}
		})
	}
}

func TestBreaks_addressDividedAtMarks(t *testing.T) {
	address := "thidua.khenthuong@quan-vi-du.hanoi.example.vn"
	for width := 60.0; width < 120; width++ {
		lines := brokenLines("Gửi về hộp thư điện tử "+address+" trước ngày 01 tháng 9", width, alignJustified)
		for i, l := range lines[:len(lines)-1] {
			end := l[strings.LastIndex(l, " ")+1:]
			if strings.Contains(address, end) && !strings.HasSuffix(address, end) && !strings.ContainsAny(end[len(end)-1:], divisionMarks) {
				t.Errorf("at %g mm the address is parted behind %q, before %q", width, end, lines[i+1])
			}
		}
	}
}

func TestBreaks_titleBySense(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 75, []string{"HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"}},
		{"ỦY BAN NHÂN DÂN QUẬN HOÀN KIẾM", 62, []string{"ỦY BAN NHÂN DÂN", "QUẬN HOÀN KIẾM"}},
		{"(Đợt thi đua chuyên đề “Vì người nghèo - Không để ai bị bỏ lại phía sau”)", 144,
			[]string{"(Đợt thi đua chuyên đề", "“Vì người nghèo - Không để ai bị bỏ lại phía sau”)"}},
	} {
		got := brokenLines(c.text, c.width, alignCentre)
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// A line break never makes more lines than filling each line would.
func TestBreaks_raggedTakesFewestLines(t *testing.T) {
	text := "Đề xuất mô hình “Bữa cơm không đồng”, hỗ trợ 320 lượt người cao tuổi cô đơn; vận động 1,2 tỷ đồng cho Quỹ “Vì người nghèo”."
	words := splitWords([]span{{text, Regular}}, 14)
	for width := 30.0; width < 120; width++ {
		fewest := len(firstFit(words, width))
		if got := len(brokenLines(text, width, alignLeft)); got > fewest {
			t.Errorf("at %g mm: got %d lines, %d are enough", width, got, fewest)
		}
	}
}
