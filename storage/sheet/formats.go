package sheet

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"
)

// formats tells which formats of cells show a number as a date.
type formats struct {
	dates []bool // by the cell's style
}

// readFormats reads the part on styles.
func (a *archive) readFormats(part string) (formats, error) {
	var f formats
	codes := map[int]string{}
	inCells := false
	err := a.read(part, func(t xml.Token, _ int) error {
		switch e := t.(type) {
		case xml.EndElement:
			inCells = inCells && e.Name.Local != "cellXfs"
		case xml.StartElement:
			switch {
			case e.Name.Local == "numFmt":
				if id, err := strconv.Atoi(attr(e, "numFmtId")); err == nil && len(codes) < MaxStyles {
					codes[id] = attr(e, "formatCode")
				}
			case e.Name.Local == "cellXfs":
				inCells = true
			case e.Name.Local == "xf" && inCells:
				if len(f.dates) == MaxStyles {
					return refuse(TooLarge, "more than %d styles", MaxStyles)
				}
				id, _ := strconv.Atoi(attr(e, "numFmtId"))
				f.dates = append(f.dates, isDateFormat(id, codes[id]))
			}
		}
		return nil
	})
	return f, err
}

// isDate tells that a cell of a style shows a date.
func (f formats) isDate(style string) bool {
	i, err := strconv.Atoi(style)
	return err == nil && i >= 0 && i < len(f.dates) && f.dates[i]
}

// isDateFormat tells the formats of days from those of numbers, times and
// durations. The numbers are Excel's own formats (ECMA-376, part 1, 18.8.30),
// with those that East Asian editions add.
func isDateFormat(id int, code string) bool {
	if code == "" {
		return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58
	}
	quoted := false
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '\\' || c == '_' || c == '*': // the next letter is not part of the format
			i++
		case c == '[': // a colour, a condition, a region
			if end := strings.IndexByte(code[i:], ']'); end > 0 {
				i += end
			}
		case c == ';': // the first part is for positive numbers
			return false
		case c == 'd' || c == 'D' || c == 'y' || c == 'Y':
			return true
		}
	}
	return false
}

// dayOf is the day that a number stands for; ok is false for a time of day and
// for what no calendar of Excel's has.
func dayOf(serial float64, from1904 bool) (day string, ok bool) {
	const last = 2_958_465 // 31/12/9999
	whole := math.Floor(serial)
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from1904:
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case whole < 61: // Excel has a 29/2/1900
		whole++
	}
	if serial < 1 && !from1904 || serial < 0 || serial > last {
		return "", false
	}
	return first.AddDate(0, 0, int(whole)).Format("02/01/2006"), true
}

// plain writes a number as one would type it: without an exponent, with the
// fifteen figures that Excel counts with.
func plain(value string) string {
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) || math.Abs(n) >= 1e21 {
		return value
	}
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		return value
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
