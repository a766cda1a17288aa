package model

// Check runs every rule on a case and returns what they find: in the order of
// Rules, and within a rule in the order of the dossier. The same case gives
// the same findings. Without a plan only the rules that need none are run,
// and one of them says that the plan is missing.
func Check(c Case) []Finding {
	x := examine(c)
	var found []Finding
	for _, r := range rules {
		if c.Plan == nil && r.needsPlan {
			continue
		}
		r.check(x, func(path, message string) {
			x.said[saying{r.Code, path}] = true
			found = append(found, Finding{Rule: r.Code, Grade: r.Grade, Path: path, Message: message})
		})
	}
	return found
}

// exam is a case under examination, with what several rules look up gathered
// once. Plan is never nil in it: an empty one stands in for a missing one.
type exam struct {
	Case
	noPlan bool
	kind   DossierKind // as the plan describes it; zero when it does not
	texts  []typedText
	said   map[saying]bool // what has been found so far
	// reports are compared when a rule first asks.
	reports *comparedReports
}

// saying is a finding without its words.
type saying struct{ rule, path string }

// typedText is a text that somebody typed, and where.
type typedText struct {
	path, text string
}

func examine(c Case) *exam {
	x := &exam{Case: c, noPlan: c.Plan == nil, said: map[saying]bool{}}
	if x.noPlan {
		x.Plan = &Plan{}
	}
	x.kind, _ = x.Plan.DossierKind(x.Dossier.Kind, x.Dossier.Stage)
	EachText(&x.Dossier, func(path, text string) string {
		x.texts = append(x.texts, typedText{path, text})
		return text
	})
	return x
}

// individuals calls visit for each individual with the path of its nominee.
// A nominee without personal facts is visited with blank ones.
func (x *exam) individuals(visit func(path string, n Nominee, p Person)) {
	for i, n := range x.Dossier.Nominees {
		if n.Type != Individual {
			continue
		}
		var p Person
		if n.Person != nil {
			p = *n.Person
		}
		visit(x.nomineePath(i), n, p)
	}
}

// groups calls visit for each collective and household likewise.
func (x *exam) groups(visit func(path string, n Nominee, g GroupFacts)) {
	for i, n := range x.Dossier.Nominees {
		if n.Type != Collective && n.Type != Household {
			continue
		}
		var g GroupFacts
		if n.Group != nil {
			g = *n.Group
		}
		visit(x.nomineePath(i), n, g)
	}
}

func (x *exam) nomineePath(i int) string {
	return listPath("nominees", x.Dossier.Nominees[i].ID, i)
}

// day is the day that the dossier is judged at: its reference date, or the
// proposal's where that is blank.
func (x *exam) day() Date {
	if x.Dossier.ReferenceDate.IsDay() {
		return x.Dossier.ReferenceDate
	}
	return x.Dossier.LegalDate()
}

// holdsMeeting tells that the dossier needs the council's minutes, or that
// somebody has begun to write them.
func (x *exam) holdsMeeting() bool {
	m := x.Dossier.Minutes
	return x.requires(MinutesPaper) || m.Date != "" || len(m.Attendance) > 0 || len(m.Results) > 0
}

func (x *exam) requires(paper PaperKind) bool {
	for _, p := range x.kind.Papers {
		if p.Paper == paper {
			return p.Required
		}
	}
	return false
}
