package model

import (
	"slices"
	"strings"
)

// TakeReport puts lines of a Word file into the sections of a nominee's report,
// and into its earlier awards: below what stands there, or in its place. A line
// that the section has already is not put there twice. It changes no list in
// place and returns how many sections have changed.
func (d *Dossier) TakeReport(nominee string, placed []PlacedText, instead bool) int {
	at := slices.IndexFunc(d.Nominees, func(n Nominee) bool { return n.ID == nominee })
	if at < 0 {
		return 0
	}
	d.Nominees = slices.Clone(d.Nominees)
	r := &d.Nominees[at].Report
	r.Sections = slices.Clone(r.Sections)
	changed := 0
	for _, place := range placesOf(placed) {
		if place == AwardsPlace {
			if awards := PastAwards(placed); len(awards) > 0 && r.takeAwards(awards, instead) {
				changed++
			}
		} else if text := ReportText(placed, place); text != "" && r.take(place, text, instead) {
			changed++
		}
	}
	return changed
}

// placesOf are the places that lines go to, in the order of the lines.
func placesOf(placed []PlacedText) (places []string) {
	for _, p := range placed {
		if p.Prompt != "" && !slices.Contains(places, p.Prompt) {
			places = append(places, p.Prompt)
		}
	}
	return places
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
