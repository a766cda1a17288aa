package ui

import (
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// The columns of the pool's table. Of packages: unit, theme, nominees, when it
// came, verdict, who made it, whether consolidated; of nominees: name, unit,
// theme, when it came, verdict, whether consolidated.
var (
	poolPackageColumns = columns{0.40, 0.60, 96, 128, 178, 150, 118}
	poolNomineeColumns = columns{0.34, 0.26, 0.40, 128, 178, 118}
)

// poolColumns are the titles of the columns, and what each sorts by.
func poolColumns(byNominee bool) (columns, []option[SortBy]) {
	if byNominee {
		return poolNomineeColumns, []option[SortBy]{
			{SortName, text("pool.name")}, {SortUnit, text("pool.unit")}, {SortTheme, text("home.theme")},
			{SortCame, text("pool.came")}, {SortErrors, text("pool.verdict")}, {SortTaken, text("pool.taken")},
		}
	}
	return poolPackageColumns, []option[SortBy]{
		{SortUnit, text("pool.unit")}, {SortTheme, text("home.theme")}, {SortNominees, text("home.nominees")},
		{SortCame, text("pool.came")}, {SortErrors, text("pool.verdict")}, {SortSignature, text("pool.signature")}, {SortTaken, text("pool.taken")},
	}
}

// cells are the words of a line.
func (f *poolForm) cells(l *poolLine) []cellWords {
	e := l.entry
	came := e.Came.In(f.zone)
	unit := cellWords{line: model.UpperFirst(e.UnitName), below: f.groupName(e.Group)}
	theme := cellWords{line: f.themeName(l), below: stageWords(e)}
	arrived := cellWords{line: came.Format("2/1/2006"), below: textf("pool.came.below", came.Format("15:04"), max(1, e.Revision))}
	taken := takenCell(e.Consolidation)
	if n := l.nominee; n != nil {
		return []cellWords{{line: n.Name, below: n.about()}, unit, theme, arrived, e.verdictCell(), taken}
	}
	theme.below = e.names()
	return []cellWords{unit, theme, {line: textf("home.counts", e.Collectives, e.Individuals)}, arrived, e.verdictCell(), e.signatureCell(), taken}
}

// themeName is the theme of a line; the title of a dossier without one.
func (f *poolForm) themeName(l *poolLine) string {
	if t, ok := f.plan.ThemeByID(l.theme()); ok {
		return t.ID + ". " + t.Title
	}
	return l.entry.Title
}

func (f *poolForm) groupName(id string) string {
	for _, g := range f.plan.Groups {
		if g.ID == id {
			return g.Name
		}
	}
	return ""
}

// stageWords tell a lead unit's dossier from a unit's own.
func stageWords(e *PoolEntry) string {
	kind, stage := kindWords(e.Kind, e.Stage)
	if stage == "" {
		return kind
	}
	return stage
}

// names are the nominees of a package in a line.
func (e *PoolEntry) names() string {
	words := ""
	for i, n := range e.Nominees {
		if i > 0 {
			words += "; "
		}
		words += n.Name
	}
	if e.Stage == model.LeadStage {
		return textf("pool.lead", words)
	}
	return words
}

// about tells a nominee from others of that name.
func (n *PoolNominee) about() string {
	words := text("pool.collective")
	switch n.Type {
	case model.Individual:
		words = text("pool.individual")
	case model.Household:
		words = text("pool.household")
	}
	if n.Birth != "" {
		words = textf("pool.born", words, n.Birth.String())
	}
	if n.Workplace != "" {
		words = textf("pool.of", words, n.Workplace)
	}
	return words
}

func (e *PoolEntry) verdictCell() cellWords {
	if e.Judged == nil {
		return cellWords{line: "…"}
	}
	c := cellWords{line: text("pool.sound"), below: e.Judged.Missing, importance: widget.SuccessImportance}
	if n := (findingCount{errors: e.Judged.Errors, warnings: e.Judged.Warnings}); e.Judged.Errors > 0 {
		c.line, c.importance = n.String(), widget.DangerImportance
	} else if e.Judged.Warnings > 0 {
		c.line, c.importance = n.String(), widget.WarningImportance
	}
	return c
}

// words say who made a package that is whole, as far as that is known.
func (s Signature) words() string {
	switch s.By {
	case SignedByUnit:
		return textf("signature.told.unit", s.Unit)
	case SignedByUnknown:
		return text("signature.told.unknown")
	case SignedByRevoked:
		return textf("signature.told.revoked", s.Unit)
	case SignedByOther:
		return textf("signature.told.other", s.Unit)
	case SignedByMissing:
		return text("signature.told.missing")
	case SignedByUnread:
		return text("signature.told.unread")
	}
	return text("signature.told.nobody")
}

// signatureCell says that the package is whole, and who signed it.
func (e *PoolEntry) signatureCell() cellWords {
	if e.Judged == nil {
		return cellWords{line: "…"}
	}
	c := cellWords{line: text("signature.whole")}
	switch s := e.Judged.Signature; s.By {
	case SignedByUnit:
		c = cellWords{line: text("signature.unit"), below: s.Unit, importance: widget.SuccessImportance}
	case SignedByUnknown:
		c.below = text("signature.unknown")
	case SignedByRevoked:
		c = cellWords{line: text("signature.revoked"), below: s.Unit, importance: widget.WarningImportance}
	case SignedByOther:
		c = cellWords{line: text("signature.other"), below: s.Unit, importance: widget.WarningImportance}
	case SignedByMissing:
		c.below, c.importance = text("signature.missing"), widget.WarningImportance
	case SignedByUnread:
		c = cellWords{line: text("signature.unread"), importance: widget.DangerImportance}
	default:
		c.below = text("signature.nobody")
	}
	return c
}

func takenCell(c Consolidation) cellWords {
	switch c {
	case Consolidated:
		return cellWords{line: text("pool.taken.yes"), importance: widget.SuccessImportance}
	case ConsolidatedOlder:
		return cellWords{line: text("pool.taken.older"), below: text("pool.taken.older.below"), importance: widget.WarningImportance}
	}
	return cellWords{line: text("pool.taken.no"), importance: widget.LowImportance}
}
