package ui

import (
	"context"
	"slices"
	"strings"

	"hoso/model"
)

// onImportWord asks for a Word file for the report on the page.
func (v *dossierView) onImportWord() {
	v.files.open(wordQuestion(), func(files []string) { v.readWord(files[0]) })
}

// wordNominee is the nominee whose report is on the page; empty where there is
// none that can be written.
func (v *dossierView) wordNominee() string {
	id, report := strings.CutPrefix(v.part, partReport)
	if n := v.form.nominee(id); !report || n == nil || received(n) {
		return ""
	}
	return id
}

// readWord shows what is in a Word file before any of it is taken: what was
// changed in a copy of the dossier's own papers, a list of nominees, or where
// its paragraphs go in the report on the page.
func (v *dossierView) readWord(file string) {
	title := wordTitle(file)
	plan, d, today, nominee := v.form.plan, v.form.d.Clone(), v.form.today, v.wordNominee()
	got := &wordGiven{title: title, nominee: nominee}
	if v.part == partCouncil {
		got.council = &memberList{d.Council.Members}
	}
	v.notices.jobShown(noticeable, v.back, title, func(ctx context.Context, _ Progress) error {
		read, err := v.form.store.ReadWord(ctx, file, plan, d)
		if err == nil {
			got.read(read, plan, nomineeList{d, today})
		}
		return err
	}, func(err error) {
		switch {
		case v.notices.cancelled(err):
		case err != nil:
			v.notices.showErrorOf(title, err)
		default:
			v.showWord(got)
		}
	})
}

// wordGiven is a Word file with all that it may be taken as.
type wordGiven struct {
	title, nominee string
	council        *memberList // of the page; nil on another one
	own            bool
	remarks        string
	edits          *wordEditsForm // of the dossier's own papers
	report         *wordForm      // for the report on the page; nil where there is none
	roster         *rosterForm    // of tables that list nominees; nil without
	members        *rosterForm    // of tables that list the council's; nil without
}

// read makes the forms, aside.
func (g *wordGiven) read(read WordRead, plan *model.Plan, list nomineeList) {
	d := list.d
	g.remarks = remarksOf(read)
	if g.council != nil {
		g.members = membersIn(read.File, *g.council)
	}
	if g.own = read.Own; g.own {
		g.edits = newWordEditsForm(read)
	}
	if n, ok := d.NomineeByID(g.nominee); ok {
		g.report = newWordForm(read, plan.PromptsFor(d.Kind, n.Type))
	}
	if tables := read.File.RosterTables(d); len(tables) > 0 && !g.own {
		g.roster = newRosterForm(wordTables{read.File, tables}, list)
	}
}

func (v *dossierView) showWord(g *wordGiven) {
	switch {
	case g.own && len(g.edits.read.Edits) == 0:
		v.notices.inform(g.title, g.told(textf("word.edits.none", g.edits.read.Same)))
	case g.own:
		var other func()
		if g.report != nil {
			other = func() { v.askReport(g) }
		}
		v.notices.askWordEdits(g.title, g.edits, other, v.takeWordEdits)
	case g.members != nil:
		tables := councilTables{v.councilForm(), v.tables, v.rebuild}
		v.notices.askRoster(g.title, g.members, v.back, tables.take)
	case g.council != nil:
		v.notices.inform(g.title, g.told(text("council.word.none")))
	case g.roster != nil && g.report != nil:
		v.notices.choose(g.title, newWords(text("word.which")), answer{text("word.which.roster"), func() { v.askWordRoster(g) }}, answer{text("word.which.report"), func() { v.askReport(g) }})
	case g.roster != nil:
		v.askWordRoster(g)
	case g.report != nil:
		v.askReport(g)
	default:
		v.notices.inform(g.title, g.told(text("word.no-report")))
	}
}

// told is a sentence with what was noticed while reading.
func (g *wordGiven) told(sentence string) string {
	return strings.TrimSpace(sentence + "\n" + g.remarks)
}

func (v *dossierView) askWordRoster(g *wordGiven) {
	v.notices.askRoster(g.title, g.roster, v.back, v.takeRoster)
}

func (v *dossierView) askReport(g *wordGiven) {
	v.notices.askWord(g.title, g.report, func(f *wordForm) { v.takeWord(g.nominee, f) })
}

// takeWord takes the paragraphs chosen, with a way back.
func (v *dossierView) takeWord(nominee string, f *wordForm) {
	if v.form.nominee(nominee) == nil {
		return
	}
	changed := v.form.takeWord(nominee, f)
	v.afterWord(partReport+nominee, f.first("nominees/"+nominee))
	taken, left := f.count()
	words := textf("word.taken", taken, changed)
	if left > 0 {
		words += textf("word.taken.left", left)
	}
	v.notices.offer(words, text("list.undo"), v.undo)
}

// takeWordEdits takes the changes chosen, with a way back.
func (v *dossierView) takeWordEdits(f *wordEditsForm) {
	edits := f.chosen()
	v.form.takeEdits(edits)
	first := edits[0]
	path := first.Field
	if path == "" {
		path = "words/" + first.Block
	}
	v.afterWord(v.form.partOfPaper(first.Paper), path)
	v.notices.offer(textf("word.edits.taken", len(edits)), text("list.undo"), v.undo)
}

// afterWord shows what has changed, with the cursor in the field of a path.
func (v *dossierView) afterWord(part, path string) {
	v.show(part, path)
	v.recheck()
}

// takeWordFile reads a Word file that was dropped on a dossier, or on another
// page which has a use for one.
func (v *Window) takeWordFile(files []string) bool {
	p := v.page()
	if p == nil || v.dossier == nil && p.wordFile == nil || !slices.ContainsFunc(files, isWordFile) {
		return false
	}
	if len(files) > 1 {
		v.notices.inform(titleOf(text("word.import")), text("word.one"))
		return true
	}
	if v.dossier == nil {
		p.wordFile(files[0])
	} else {
		v.dossier.readWord(files[0])
	}
	return true
}
