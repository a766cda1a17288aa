package model

// HouseRange is what the decree allows for one measure of a house.
type HouseRange struct {
	Key  string // "top", as in the path "house/top"
	Name string // "Lề trên"
	Unit string // "mm", "pt" or "dòng"
	Law  string // "mục I.3" of Nghị định 30/2020/NĐ-CP, Phụ lục I
	// Low and High are the limits, both allowed; Step is a step between them
	// that an office may want. Where the decree names its choices they stand in
	// Choices instead.
	Low, High, Step float64
	Choices         []float64
}

// Ranges lists the measures of a house in the order in which they are asked
// for.
func (h House) Ranges() []HouseRange {
	var ranges []HouseRange
	for _, m := range h.measures() {
		step := 1.0
		if m.key == "spacing" {
			step = 0.05
		}
		ranges = append(ranges, HouseRange{m.key, m.name, m.unit, m.law, m.low, m.high, step, m.choices})
	}
	return ranges
}

// Measure points to the measure of a key; nil where there is none.
func (h *House) Measure(key string) *float64 {
	return map[string]*float64{
		"top": &h.Top, "bottom": &h.Bottom, "left": &h.Left, "right": &h.Right,
		"body": &h.Body, "spacing": &h.Spacing, "indent": &h.Indent,
	}[key]
}
