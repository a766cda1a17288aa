package model

import (
	"slices"
	"strings"
)

// TakeReport puts lines of a Word file into the sections of a nominee's report,
// and into its earlier awards: below what stands there, or in its place. A line that the section has already
// is not put there twice. It changes no list in place and returns how many
// sections have changed.
func (d *Dossier) TakeReport(nominee string, placed []PlacedText, instead bool) int {
	at := slices.IndexFunc(d.Nominees, func(n Nominee) bool { return n.ID == nominee })
	if at < 0 {
		return 0
	}
	d.Nominees = slices.Clone(d.Nominees)
	n := &d.Nominees[at]
	n.Report.Sections = slices.Clone(n.Report.Sections)
	changed := 0
	for i, p := range placed {
		first := slices.IndexFunc(placed, func(o PlacedText) bool { return o.Prompt == p.Prompt }) == i
		if p.Prompt == AwardsPlace {
			if awards := PastAwards(placed); first && len(awards) > 0 && n.Report.takeAwards(awards, instead) {
				changed++
			}
			continue
		}
		if text := ReportText(placed, p.Prompt); p.Prompt != "" && first && text != "" && n.Report.take(p.Prompt, text, instead) {
			changed++
		}
	}
	return changed
}

// take puts a text into a section and tells whether that has changed.
func (r *Report) take(prompt, text string, instead bool) bool {
	at := slices.IndexFunc(r.Sections, func(s Section) bool { return s.Prompt == prompt })
	if at < 0 {
		r.Sections = append(r.Sections, Section{Prompt: prompt})
		at = len(r.Sections) - 1
	}
	s := &r.Sections[at]
	was := s.Text
	if instead || blank(was) {
		s.Text = text
		return s.Text != was
	}
	have := strings.Split(was, "\n")
	s.Text = strings.TrimRight(was, "\n")
	for line := range strings.SplitSeq(text, "\n") {
		if !slices.Contains(have, line) {
			s.Text += "\n" + line
		}
	}
	return s.Text != strings.TrimRight(was, "\n")
}
