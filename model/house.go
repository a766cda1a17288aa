package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// House is what a records office may vary within Nghị định 30/2020, Phụ lục I,
// in the look of its papers. The zero value means DefaultHouse.
//
// The four margins hold for the page as it is read, upright or landscape:
// mục I.3 gives one set of margins, and mục I.2, which allows the landscape
// page, gives no other. A landscape page thus keeps 30 mm at its left.
type House struct {
	// The margins in mm.
	Top    float64 `json:"top"`
	Bottom float64 `json:"bottom"`
	Left   float64 `json:"left"`
	Right  float64 `json:"right"`
	// Body is the size of body text in points: 13 or 14.
	Body float64 `json:"body"`
	// Spacing is the line spacing in lines.
	Spacing float64 `json:"spacing"`
	// Indent is that of a paragraph's first line in mm: 10 or 12.7.
	Indent float64 `json:"indent"`
	// FormNumbers prints the number of the prescribed form ("Mẫu số 08") on
	// the papers that the plan gives one (PaperRule.Form).
	FormNumbers bool `json:"formNumbers,omitempty"`
}

// DefaultHouse is the usual choice of Hà Nội's offices within the ranges,
// without form numbers.
var DefaultHouse = House{Top: 20, Bottom: 20, Left: 30, Right: 20, Body: 14, Spacing: 1.15, Indent: 12.7}

// OrDefault returns the house, with the measures of DefaultHouse where none of
// them is set.
func (h House) OrDefault() House {
	if h == (House{FormNumbers: h.FormNumbers}) {
		d := DefaultHouse
		d.FormNumbers = h.FormNumbers
		return d
	}
	return h
}

// Check returns a *HouseError for the first measure that the decree does not
// allow; nil for the zero value, which means DefaultHouse.
func (h House) Check() error {
	for _, m := range h.OrDefault().measures() {
		if !m.allowed() {
			return &HouseError{m.complaint()}
		}
	}
	return nil
}

// HouseError says which measure of a house is out of range, in the words that
// a clerk reads, with the article.
type HouseError struct{ message string }

func (e *HouseError) Error() string { return e.message }

// Hint is the same sentence, and what to do.
func (e *HouseError) Hint() string { return e.message + "; hãy sửa thể thức trình bày." }

// measure is one measure of a house and what the decree allows for it.
type measure struct {
	key, name string
	got       float64
	unit, law string
	low, high float64
	choices   []float64 // where the range is a choice of few
}

func (h House) measures() []measure {
	const margins, content = "mục I.3", "mục II.6"
	return []measure{
		{"top", "Lề trên", h.Top, "mm", margins, 20, 25, nil},
		{"bottom", "Lề dưới", h.Bottom, "mm", margins, 20, 25, nil},
		{"left", "Lề trái", h.Left, "mm", margins, 30, 35, nil},
		{"right", "Lề phải", h.Right, "mm", margins, 15, 20, nil},
		{"body", "Cỡ chữ nội dung", h.Body, "pt", content, 13, 14, []float64{13, 14}},
		{"spacing", "Giãn dòng", h.Spacing, "dòng", content, 1, 1.5, nil},
		{"indent", "Thụt đầu dòng", h.Indent, "mm", content, 10, 12.7, []float64{10, 12.7}},
	}
}

func (m measure) allowed() bool {
	if m.choices != nil {
		return slices.Contains(m.choices, m.got)
	}
	return m.got >= m.low && m.got <= m.high
}

// complaint says what is wrong with the measure: a clause without its stop.
func (m measure) complaint() string {
	allowed := fmt.Sprintf("từ %s đến %s %s", decimal(m.low), decimal(m.high), m.unit)
	if m.choices != nil {
		allowed = fmt.Sprintf("%s hoặc %s %s", decimal(m.low), decimal(m.high), m.unit)
	}
	return fmt.Sprintf("%s đang là %s %s, phải là %s theo Nghị định 30/2020/NĐ-CP, Phụ lục I, %s", m.name, decimal(m.got), m.unit, allowed, m.law)
}

// decimal writes a number with a decimal comma: "12,7".
func decimal(x float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(x, 'f', -1, 64), ".", ",")
}
