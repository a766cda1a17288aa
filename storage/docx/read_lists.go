package docx

import (
	"strconv"
	"strings"
)

// listPlace is where a paragraph stands in a list that the word processor
// numbers.
type listPlace struct {
	id    string
	level int // from 0
	said  bool
}

// or is the place itself where it is said, else another.
func (l listPlace) or(other listPlace) listPlace {
	if l.said {
		return l
	}
	if other.said {
		other.level = max(other.level, l.level)
	}
	return other
}

// listLevels is how many levels a list has (ECMA-376, part 1, 17.9.6).
const listLevels = 9

// listLevel is how one level of a list is marked.
type listLevel struct {
	format string // "decimal", "bullet"
	text   string // "%1.", "%1.%2"
	start  int
}

// lists number the paragraphs of a file, one after the other.
type lists struct {
	levels map[string][listLevels]listLevel // by abstract list
	kind   map[string]string                // abstract list, by list
	counts map[string]*[listLevels]int      // by abstract list
}

func (a *archive) readLists(part string) (lists, error) {
	l := lists{map[string][listLevels]listLevel{}, map[string]string{}, map[string]*[listLevels]int{}}
	err := a.scan(part, func(s *scanner) error {
		return s.children(func(e node) error {
			if len(l.levels)+len(l.kind) > MaxLists {
				return refuse(TooLarge, "more than %d lists", MaxLists)
			}
			switch e.name() {
			case "abstractNum":
				levels, err := readLevels(s)
				l.levels[e.attr("abstractNumId")] = levels
				return err
			case "num":
				id := e.attr("numId")
				return s.children(func(e node) error {
					if e.name() == "abstractNumId" {
						l.kind[id] = e.attr("val")
					}
					return s.skip()
				})
			}
			return s.skip()
		})
	})
	return l, err
}

func readLevels(s *scanner) (levels [listLevels]listLevel, err error) {
	return levels, s.children(func(e node) error {
		at, err := strconv.Atoi(e.attr("ilvl"))
		if e.name() != "lvl" || err != nil || at < 0 || at >= listLevels {
			return s.skip()
		}
		level := &levels[at]
		level.start = 1
		return s.children(func(e node) error {
			switch e.name() {
			case "start":
				if n, err := strconv.Atoi(e.attr("val")); err == nil && n >= 0 && n < MaxParagraphs {
					level.start = n
				}
			case "numFmt":
				level.format = e.attr("val")
			case "lvlText":
				level.text = e.attr("val")
			}
			return s.skip()
		})
	})
}

// mark is what stands before the next paragraph at a place: "- ", "+ ", "2. ";
// empty for none.
func (l lists) mark(at listPlace) string {
	kind, known := l.kind[at.id]
	if !known || at.level < 0 || at.level >= listLevels {
		return ""
	}
	levels := l.levels[kind]
	level := levels[at.level]
	switch level.format {
	case "none", "":
		return ""
	case "bullet":
		if at.level > 0 {
			return "+ "
		}
		return "- "
	}
	counts := l.counts[kind]
	if counts == nil {
		counts = &[listLevels]int{}
		l.counts[kind] = counts
	}
	counts[at.level]++
	for i := at.level + 1; i < listLevels; i++ {
		counts[i] = 0
	}
	mark := level.text
	for i := range at.level + 1 {
		n := levels[i].start + max(counts[i]-1, 0)
		mark = strings.ReplaceAll(mark, "%"+strconv.Itoa(i+1), inFormat(levels[i].format, n))
	}
	if mark == "" {
		return ""
	}
	return mark + " "
}

// inFormat writes a number of a list.
func inFormat(format string, n int) string {
	switch format {
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "lowerLetter", "upperLetter":
		if n < 1 || n > 26*listLevels {
			break
		}
		letter := strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
		if format == "upperLetter" {
			return strings.ToUpper(letter)
		}
		return letter
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		n    int
		sign string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.n; n -= r.n {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}
