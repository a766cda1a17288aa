package pdf

import (
	"slices"
	"strings"
	"testing"

	"hoso/model"
	"hoso/model/paper"
)

// headPaper is an official letter of a Party body on a form: a head with
// everything that one may have.
func headPaper() paper.Paper {
	head := letterheadOf([]string{"THÀNH ỦY HÀ NỘI"}, []string{"BAN TỔ CHỨC"}, "Số 07-CV/BTCTU", "Hà Nội, ngày 12 tháng 8 năm 2024")
	head.Form, head.Mark, head.Motto = "Mẫu số 08", "*", []string{"ĐẢNG CỘNG SẢN VIỆT NAM"}
	head.Subject = "V/v thống nhất đề nghị tặng Bằng khen đối với ông Nguyễn Văn Mẫu"
	return paperOf(head, para("p", paper.Body, "Sau đầu văn bản."))
}

func TestLetterhead_subjectOfALetter(t *testing.T) {
	doc := layOut(t, headPaper())
	_, number := lineOf(t, doc, "Số 07-CV/BTCTU")
	_, subject := lineOf(t, doc, "V/v thống nhất")
	if subject[0].Size != SizeLetterSubject || subject[0].Font != Regular {
		t.Errorf("got font %d of %g pt, want upright of 12 pt", subject[0].Font, subject[0].Size)
	}
	near(t, "middle below the number", middleOf(subject), middleOf(number), 0.01)
	_, below := columnOf(number)[0].extent()
	above, _ := subject[0].extent()
	if gap := above - below; gap < 6*mmPerPoint-0.5 || gap > 6*mmPerPoint+1.5 {
		t.Errorf("got %.2f mm between number and subject, want about 6 pt (2.12 mm)", gap)
	}
	_, last := lineOf(t, doc, "với ông Nguyễn Văn Mẫu")
	_, text := lineOf(t, doc, "Sau đầu")
	if last[0].Y >= text[0].Y {
		t.Error("the text begins beside the subject, want it below")
	}
}

func TestLetterhead_formStandsAboveAtTheRightMargin(t *testing.T) {
	doc := layOut(t, headPaper())
	_, form := lineOf(t, doc, "Mẫu số 08")
	_, right := ends(form)
	near(t, "right end", right, PageShort-model.DefaultHouse.Right, 0.01)
	for _, other := range []string{"THÀNH ỦY", "ĐẢNG CỘNG SẢN"} {
		if _, line := lineOf(t, doc, other); line[0].Y <= form[0].Y+form[0].Size*mmPerPoint {
			t.Errorf("%s is not below the form's number", other)
		}
	}
	if form[0].Font != Bold {
		t.Errorf("got font %d, want bold", form[0].Font)
	}
}

// A mark takes the place of the rule below the body; the right column's rule
// stays.
func TestLetterhead_markInPlaceOfTheRule(t *testing.T) {
	doc := layOut(t, headPaper())
	_, mark := lineOf(t, doc, "*")
	_, body := lineOf(t, doc, "BAN TỔ CHỨC")
	near(t, "middle of the mark", middleOf(mark), middleOf(body), 0.01)
	if n := len(doc.Pages[0].Rules); n != 1 {
		t.Errorf("got %d rules, want that below the right column alone", n)
	}
	plain := headPaper()
	plain.Blocks[0].(*paper.Letterhead).Mark = ""
	if n := len(layOut(t, plain).Pages[0].Rules); n != 2 {
		t.Errorf("got %d rules without a mark, want two", n)
	}
}

func TestLetterhead_readsAsItsText(t *testing.T) {
	p := headPaper()
	got, want := folded(layOut(t, p).Text()), folded(p.Text())
	if got != want {
		t.Errorf("laid out\n%s\nwant\n%s", got, want)
	}
	if !strings.HasPrefix(want, "Mẫu số 08 THÀNH ỦY HÀ NỘI BAN TỔ CHỨC * Số 07-CV/BTCTU V/v thống nhất") {
		t.Errorf("the head reads %q", want)
	}
}

// A body's name has the lines that were given where they fit; else it is divided
// as a whole, the same on upright and landscape pages.
func TestLetterhead_nameLines(t *testing.T) {
	for _, c := range []struct{ given, want []string }{
		{[]string{"ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"}, []string{"ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"}},
		{
			[]string{"SỞ LAO ĐỘNG - THƯƠNG BINH VÀ", "XÃ HỘI"},
			[]string{"SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"},
		},
	} {
		for _, landscape := range []bool{false, true} {
			m, err := NewMeasures(model.DefaultHouse, landscape)
			if err != nil {
				t.Fatal(err)
			}
			head := &paper.Letterhead{ID: "letterhead", Name: c.given, Motto: []string{stateName, "Độc lập - Tự do - Hạnh phúc"}}
			if got := m.Letterhead(head).NameLines(c.given); !slices.Equal(got, c.want) {
				t.Errorf("landscape %v: got %q, want %q", landscape, got, c.want)
			}
			p := paperOf(head)
			p.Landscape = landscape
			for _, want := range c.want {
				lineOf(t, layOut(t, p), want)
			}
		}
	}
}
