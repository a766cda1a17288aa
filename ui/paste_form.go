package ui

import (
	"strings"
	"unicode/utf8"

	"hoso/model"
)

const (
	// maxField is the length from which on a field of text types slowly, and a
	// section is too long for a report: in characters.
	maxField = 20_000
	// maxPaste is the longest text that is pasted at once, in characters.
	maxPaste = 5 * maxField
)

// cleanLine makes text from the clipboard fit for a field of one line. Blanks
// at its ends stay: it may be pasted between words.
func cleanLine(raw string) string {
	s, _ := model.Clean(strings.TrimRight(raw, "\r\n"))
	var b strings.Builder
	blank := false
	for _, r := range s {
		if r == '\n' || r == ' ' {
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		b.WriteRune(r)
	}
	return b.String()
}

// tooLong tells that a text is too long to be pasted at once.
func tooLong(raw string) bool { return utf8.RuneCountInString(raw) > maxPaste }

// whatWasDone says in one sentence what became of a text as it was pasted;
// empty when it stayed as it was.
func whatWasDone(p model.Pasted) string {
	var done []string
	for _, part := range []struct {
		n     int
		words string
	}{
		{p.Hidden, textf("paste.hidden", p.Hidden)}, {p.Blanks, textf("paste.blanks", p.Blanks)},
		{p.Marks, textf("paste.marks", p.Marks)}, {p.Rows, textf("paste.rows", p.Rows)},
	} {
		if part.n > 0 {
			done = append(done, part.words)
		}
	}
	if len(done) == 0 {
		return ""
	}
	return textf("paste.done", strings.Join(done, ", "))
}

// putBack is a field's text with what was pasted as it was copied; ok is false
// when it can no longer be told where that is.
func putBack(field, pasted, copied string) (text string, ok bool) {
	if pasted == "" || strings.Count(field, pasted) != 1 {
		return field, false
	}
	return strings.Replace(field, pasted, copied, 1), true
}

// encodings are the old encodings that text can be converted from.
func encodings() []option[string] {
	return []option[string]{{model.TCVN3, text("convert.tcvn3")}, {model.VNI, text("convert.vni")}, {model.MisreadUnicode, text("convert.misread")}}
}

// convertForm shows a text in an old encoding and what it would become.
type convertForm struct {
	old      string
	encoding string
}

// shownText is how much of a long text the question shows, in characters.
const shownText = 1200

// before is the beginning of the text as it is, without what cannot be seen.
func (f *convertForm) before() string { return beginning(f.old) }

// after is the beginning of the text as it would be.
func (f *convertForm) after() string { return beginning(f.converted()) }

// converted is the text in Unicode.
func (f *convertForm) converted() string { return model.ToUnicode(f.old, f.encoding) }

// lossy tells that the letter ư may be gone already: it is kept where other
// programs, and this one, take out what cannot be seen.
func (f *convertForm) lossy() bool {
	return f.encoding == model.TCVN3 && !strings.Contains(f.old, "\u00ad") && utf8.RuneCountInString(f.old) > 40
}

func beginning(s string) string {
	s, _ = model.Clean(s)
	if letters := []rune(s); len(letters) > shownText {
		return string(letters[:shownText]) + " …"
	}
	return s
}
