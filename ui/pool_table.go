package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// poolColumns are the columns of the pool's table, and what each sorts by.
func poolColumns(byNominee bool) (tableColumns, []SortBy) {
	nominees := tableColumn{text("home.nominees"), 0, 0}
	came, taken := tableColumn{text("pool.came"), 124, 0}, tableColumn{text("pool.taken"), 0, 0}
	verdict := tableColumn{text("pool.verdict"), 130, 0.15}
	if byNominee {
		return tableColumns{
			{text("pool.name"), 120, 0.3}, {text("pool.unit"), 120, 0.3}, {text("home.theme"), 120, 0.3}, came, {verdict.title, verdict.least, 0.1}, taken,
		}, []SortBy{SortName, SortUnit, SortTheme, SortCame, SortErrors, SortTaken}
	}
	return tableColumns{
		{text("pool.unit"), 120, 0.4}, {text("home.theme"), 120, 0.45}, nominees, came, verdict, {text("pool.signature"), 124, 0}, taken,
	}, []SortBy{SortUnit, SortTheme, SortNominees, SortCame, SortErrors, SortSignature, SortTaken}
}

// unitColumn is the place of the unit's name, which is told in full.
func unitColumn(byNominee bool) int {
	if byNominee {
		return 1
	}
	return 0
}

// newPoolRow makes the cells of a row.
func newPoolRow(byNominee bool) fyne.CanvasObject {
	over, _ := poolColumns(byNominee)
	row := newTwoLineRow(over)
	row.(*fyne.Container).Objects[unitColumn(byNominee)] = newNameCell()
	return row
}

// cells are the words of a line.
func (f *poolForm) cells(l *poolLine) []cellWords {
	e := l.entry
	came := e.Came.In(f.zone)
	unit := cellWords{line: model.UpperFirst(e.UnitName)}
	theme := cellWords{line: f.themeName(l), below: f.plans.note(e.Plan, stageWords(e))}
	arrived := cellWords{line: came.Format("2/1/2006"), below: textf("pool.came.below", came.Format("15:04"), max(1, e.Revision))}
	taken := takenCell(e.Consolidation)
	if n := l.nominee; n != nil {
		return []cellWords{{line: n.Name, below: n.about()}, unit, theme, arrived, e.verdictCell(), taken}
	}
	theme.below = f.plans.note(e.Plan, e.names())
	return []cellWords{unit, theme, {line: textf("home.counts", e.Collectives, e.Individuals)}, arrived, e.verdictCell(), e.signatureCell(), taken}
}

// themeName is the theme of a line; the title of a dossier without one.
func (f *poolForm) themeName(l *poolLine) string {
	if t, ok := f.plans.of(l.entry.Plan).ThemeByID(l.theme()); ok {
		return t.ID + ". " + t.Title
	}
	return l.entry.Title
}

func (f *poolForm) groupName(id string) string {
	for _, p := range append([]*model.Plan{f.plan}, f.plans.others...) {
		for _, g := range p.Groups {
			if g.ID == id {
				return g.Name
			}
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

// namesInLine is how many names of a package the table and the line below it tell;
// who opens the package sees all. A line is cut where the window ends, which is
// after ten or so; all 5,000 of a large package took half a second.
const namesInLine = 40

// names are the nominees of a package in a line.
func (e *PoolEntry) names() string {
	var list []string
	for _, n := range e.Nominees[:min(len(e.Nominees), namesInLine)] {
		list = append(list, n.Name)
	}
	if len(e.Nominees) > namesInLine {
		list = append(list, "…")
	}
	words := strings.Join(list, "; ")
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
	if e.astray() {
		return cellWords{line: text("pool.astray"), below: e.Judged.Missing, importance: widget.DangerImportance}
	}
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
