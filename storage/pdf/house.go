package pdf

import "fmt"

// House is what a records office may vary within Nghị định 30/2020, Phụ lục I.
//
// The four margins hold for the page as it is read, upright or landscape:
// mục I.3 gives one set of margins, and mục I.2, which allows the landscape
// page, gives no other. A landscape page thus keeps 30 mm at its left.
type House struct {
	Top, Bottom, Left, Right float64 // margins in mm
	Body                     float64 // size of body text in points
	Spacing                  float64 // line spacing in lines
	Indent                   float64 // first line of a paragraph in mm
}

// DefaultHouse is the usual choice of Hà Nội's offices within the ranges.
var DefaultHouse = House{Top: 20, Bottom: 20, Left: 30, Right: 20, Body: 14, Spacing: 1.15, Indent: 12.7}

// Check returns an error, in the words a clerk reads, that names the first
// value outside the decree's range and the article.
func (h House) Check() error {
	for _, r := range []struct {
		name      string
		got       float64
		low, high float64
		unit, law string
	}{
		{"Lề trên", h.Top, 20, 25, "mm", "mục I.3"},
		{"Lề dưới", h.Bottom, 20, 25, "mm", "mục I.3"},
		{"Lề trái", h.Left, 30, 35, "mm", "mục I.3"},
		{"Lề phải", h.Right, 15, 20, "mm", "mục I.3"},
		{"Cỡ chữ nội dung", h.Body, 13, 14, "pt", "mục II.6"},
		{"Giãn dòng", h.Spacing, 1, 1.5, "dòng", "mục II.6"},
		{"Thụt đầu dòng", h.Indent, 10, 12.7, "mm", "mục II.6"},
	} {
		if !(r.got >= r.low && r.got <= r.high) {
			return fmt.Errorf("%s %g %s nằm ngoài khoảng %g–%g %s của Nghị định 30/2020/NĐ-CP, Phụ lục I, %s",
				r.name, r.got, r.unit, r.low, r.high, r.unit, r.law)
		}
	}
	return nil
}
