package docx

import (
	"strings"
	"unicode"

	"hoso/model"
)

// margins counts the words of the headers and footers, which are not read. Each
// text counts once, however many sections and kinds of page have it; numbers of
// pages do not count.
func (l *leftOut) margins(a *archive, near []relation) error {
	said := map[string]bool{}
	for _, r := range near {
		if r.outside || said[r.target] || r.kind != "header" && r.kind != "footer" {
			continue
		}
		said[r.target] = true
		words, err := a.wordsOf(r.target)
		if err != nil {
			return err
		}
		text := strings.Join(words, " ")
		switch {
		case numbersPages(words) || said[text]:
			continue
		case r.kind == "header":
			l.headers += len(words)
		default:
			l.footers += len(words)
		}
		said[text] = true
	}
	return nil
}

// wordsOf are the words of a part, of which nothing else is read.
func (a *archive) wordsOf(part string) ([]string, error) {
	var b strings.Builder
	err := a.scan(part, func(s *scanner) error {
		var look func(e node) error
		look = func(e node) error {
			switch e.name() {
			case "t":
				text, err := s.textOf()
				b.WriteString(text)
				return err
			case "p", "tab", "br":
				b.WriteByte(' ')
			case "del", "moveFrom", "Fallback":
				return s.skip()
			}
			return s.children(look)
		}
		return s.children(look)
	})
	return strings.Fields(b.String()), err
}

// numbersPages tells that words say nothing but the page's number: "2",
// "- 2 -", "Trang 2/5".
func numbersPages(words []string) bool {
	for _, w := range words {
		switch w = strings.TrimFunc(model.Fold(w), func(r rune) bool { return !unicode.IsLetter(r) }); w {
		case "", "trang", "tr", "so", "page", "of":
		default:
			return false
		}
	}
	return true
}
