package docx

import (
	"slices"
	"strings"

	"hoso/model"
)

// stretch is a run of letters in one font.
type stretch struct {
	text     string
	encoding string // that the font is made for; empty for Unicode
	capitals bool   // the font shows small letters as capitals
}

// readLine gathers the letters of a paragraph.
type readLine struct {
	stretches []stretch
	font      string // of the first letters
	plain     bool   // some letters are not bold
	letters   bool
	marks     []string
}

// add takes letters of a font.
func (l *readLine) add(text, font string, bold bool) {
	if text == "" {
		return
	}
	if strings.TrimSpace(text) != "" {
		if !l.letters {
			l.font = font
		}
		l.letters = true
		l.plain = l.plain || !bold
	}
	encoding, capitals := encodingOfFont(font)
	if n := len(l.stretches); n > 0 && l.stretches[n-1].encoding == encoding && l.stretches[n-1].capitals == capitals {
		l.stretches[n-1].text += text
		return
	}
	l.stretches = append(l.stretches, stretch{text, encoding, capitals})
}

// encodingOfFont tells the old encoding that a font is made for: ".VnTime",
// "VNI-Times". Of the first kind, those whose names end in H have capitals only.
func encodingOfFont(font string) (encoding string, capitals bool) {
	name := strings.ToLower(strings.TrimSpace(font))
	switch {
	case strings.HasPrefix(name, ".vn"):
		return model.TCVN3, strings.HasSuffix(name, "h")
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return model.VNI, false
	}
	return "", false
}

// written is the text as the file has it.
func (l *readLine) written() string {
	var b strings.Builder
	for _, s := range l.stretches {
		b.WriteString(s.text)
	}
	return b.String()
}

// inUnicode is the text converted, and the encodings that it was in. Where no
// font tells, the letters do.
func (l *readLine) inUnicode() (text string, encodings []string) {
	byFont := slices.ContainsFunc(l.stretches, func(s stretch) bool { return s.encoding != "" && !plainASCII(s.text) })
	if !byFont && !slices.ContainsFunc(l.stretches, func(s stretch) bool { return s.capitals }) {
		all := l.written()
		if encoding := model.LegacyEncoding(all); encoding != "" {
			return model.ToUnicode(all, encoding), []string{encoding}
		}
		return all, nil
	}
	var b strings.Builder
	for _, s := range l.stretches {
		words := s.text
		if s.encoding != "" && !plainASCII(words) {
			words = model.ToUnicode(words, s.encoding)
			encodings = append(encodings, s.encoding)
		}
		if s.capitals {
			words = strings.ToUpper(words)
		}
		b.WriteString(words)
	}
	return b.String(), encodings
}

func plainASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

// tidied is a text clean and composed, with its tabs, and without blanks at its
// ends.
func tidied(text string) string {
	cells := strings.Split(text, "\t")
	for i, c := range cells {
		cells[i], _ = model.Clean(c)
	}
	return strings.TrimSpace(strings.Join(cells, "\t"))
}
