package paper

import "strings"

// KinhGui and NoiNhan head the addressees and the recipients.
const (
	KinhGui = "Kính gửi:"
	NoiNhan = "Nơi nhận:"
)

// Text reads the form's number, the left column, then the right one.
func (b *Letterhead) Text() string {
	lines := append([]string{b.Form}, b.Parent...)
	lines = append(lines, b.Name...)
	lines = append(lines, b.Mark, b.Number, b.Subject)
	lines = append(lines, b.Motto...)
	return joinLines(append(lines, b.PlaceDate))
}

func (b *Title) Text() string {
	lines := append([]string{b.Name}, b.Subject...)
	return joinLines(append(lines, b.Notes...))
}

// Lines are the addressees as they print after "Kính gửi:": a single one bare,
// several from "- " to ";" with a final ".".
func (b *Addressees) Lines() []string {
	if len(b.Names) == 1 {
		return b.Names
	}
	lines := make([]string, len(b.Names))
	for i, n := range b.Names {
		end := ";"
		if i == len(b.Names)-1 {
			end = "."
		}
		lines[i] = "- " + n + end
	}
	return lines
}

func (b *Addressees) Text() string {
	return joinLines(append([]string{KinhGui}, b.Lines()...))
}

func (b *Paragraph) Text() string {
	var s strings.Builder
	for _, r := range b.Runs {
		s.WriteString(r.Text)
	}
	return s.String()
}

func (b *Table) Text() string {
	lines := make([]string, 0, len(b.Rows)+1)
	lines = append(lines, b.HeadText())
	for _, r := range b.Rows {
		for _, c := range r.Cells {
			lines = append(lines, c.Text)
		}
	}
	return joinLines(lines)
}

// HeadText is the words of the table's head, which repeat on every page.
func (b *Table) HeadText() string {
	titles := make([]string, len(b.Columns))
	for i, c := range b.Columns {
		titles[i] = c.Title
	}
	return joinLines(titles)
}

// Text reads the block from its first line to the name.
func (s *Signature) Text() string {
	lines := append(append([]string{}, s.Label...), s.Lines...)
	return joinLines(append(lines, s.Hint, s.Name))
}

// Text reads the left column, then the right one.
func (b *Closing) Text() string {
	var lines []string
	if b.Left != nil {
		lines = append(lines, b.Left.Text())
	} else if len(b.Recipients) > 0 {
		lines = append(append(lines, NoiNhan), b.Recipients...)
	}
	lines = append(lines, b.Right.Text())
	if b.Left != nil && len(b.Recipients) > 0 {
		lines = append(append(lines, NoiNhan), b.Recipients...)
	}
	return joinLines(lines)
}

func (b *Signatures) Text() string {
	var lines []string
	for _, row := range b.Rows {
		for _, s := range row {
			if s != nil {
				lines = append(lines, s.Text())
			}
		}
	}
	return joinLines(lines)
}

// Text is the caption: the code repeats in pictures what words say elsewhere.
func (b *QRCode) Text() string { return b.Caption }

// joinLines drops blank lines.
func joinLines(lines []string) string {
	var kept []string
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}
