package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

const (
	randomDossiers = 200
	leastFull      = 1.0 / 3
	// Of every tenth dossier some papers are drawn and read back.
	drawnEvery, drawnPapers, drawnPages = 10, 4, 8
)

// Whatever is entered, every paper says what was composed, keeps its margins,
// parts no signature and ends no page without cause.
func TestLayout_randomDossiers(t *testing.T) {
	causes := map[string]int{}
	pages, papers := 0, 0
	for seed := range uint64(randomDossiers) {
		g := newRandomiser(t, seed)
		d := g.dossier()
		var docs []Document
		for _, p := range paper.Compose(g.plan, d) {
			l := layOutWithChains(t, p, d.House)
			for _, problem := range l.problems(causes) {
				t.Errorf("dossier %d, %s: %s", seed, p.ID, problem)
			}
			if len(docs) < drawnPapers && len(l.doc.Pages) <= drawnPages {
				docs = append(docs, l.doc)
			}
			pages, papers = pages+len(l.doc.Pages), papers+1
		}
		if seed%drawnEvery == 0 {
			t.Run(fmt.Sprintf("dossier %d reads back", seed), func(t *testing.T) { readBack(t, docs) })
		}
	}
	if papers < 5*randomDossiers {
		t.Errorf("only %d papers of %d dossiers", papers, randomDossiers)
	}
	t.Logf("%d papers, %d pages; pages less than a third full: %v", papers, pages, causes)
}

// The same of the dossiers that the program ships, all of whose papers are read
// back.
func TestLayout_sampleDossiers(t *testing.T) {
	plan := samplePlan(t)
	for _, d := range sampleDossiers(t) {
		var docs []Document
		for _, p := range paper.Compose(plan, d) {
			l := layOutWithChains(t, p, d.House)
			for _, problem := range l.problems(map[string]int{}) {
				t.Errorf("%s, %s: %s", d.ID, p.ID, problem)
			}
			docs = append(docs, l.doc)
		}
		t.Run(d.ID+" reads back", func(t *testing.T) { readBack(t, docs) })
	}
}

// laidOut is a paper, its pages, and the chains that they were made of.
type laidOut struct {
	paper  paper.Paper
	doc    Document
	house  model.House
	chains []chain
}

// chain is what stays on one page if a page can hold it.
type chain struct {
	from, to int     // runs, counted through the paper
	height   float64 // below what stands above
	alone    float64 // at the top of a page
	kind     string  // what it holds: "row", "signature", "text"
}

// layOutWithChains is LayoutFor, with a look at the slabs before they are parted
// into pages.
func layOutWithChains(t testing.TB, p paper.Paper, h model.House) laidOut {
	h = h.OrDefault()
	if err := h.Check(); err != nil {
		t.Fatal(err)
	}
	s := setter{house: h, sheet: newSheet(h, p.Landscape)}
	slabs, err := s.galley(p.Blocks)
	if err != nil {
		t.Fatal(err)
	}
	signed := map[string]bool{}
	for _, sig := range signatures(p) {
		signed[sig.block] = true
	}
	chains := chainsOf(slabs, signed)
	return laidOut{p, Document{Title: p.Title, Pages: paginate(slabs, s.sheet)}, h, chains}
}

func chainsOf(slabs []slab, signed map[string]bool) []chain {
	var chains []chain
	for at := 0; len(slabs) > 0; {
		n := chainLength(slabs)
		c := chain{from: at, to: at, height: slabs[0].space + heightOf(slabs[:n]), alone: heightOfNew(slabs[:n]), kind: "text"}
		for _, slab := range slabs[:n] {
			runs := slices.Clone(slab.runs)
			if slab.slice != nil {
				for _, cell := range slab.slice.cells {
					runs = append(runs, cell...)
				}
			}
			c.to += len(runs)
			switch {
			case slices.ContainsFunc(runs, func(r Run) bool { return signed[r.Block] }):
				c.kind = "signature"
			case slab.table && c.kind == "text":
				c.kind = "row"
			}
		}
		at = c.to
		chains = append(chains, c)
		slabs = slabs[n:]
	}
	return chains
}

func (l laidOut) area(page int) sheet { return newSheet(l.house, l.doc.Pages[page].Landscape()) }

// problems lists what is wrong with the pages; causes counts why pages are not
// full.
func (l laidOut) problems(causes map[string]int) []string {
	var found []string
	add := func(format string, args ...any) { found = append(found, fmt.Sprintf(format, args...)) }
	if problem := l.textLost(); problem != "" {
		add("%s", problem)
	}
	if problem := outside(l.doc, l.house); problem != "" {
		add("%s", problem)
	}
	for _, problem := range l.partedSignatures() {
		add("%s", problem)
	}
	runs := 0
	for n, p := range l.doc.Pages[:len(l.doc.Pages)-1] {
		for _, r := range p.Runs {
			if !r.Repeated {
				runs++
			}
		}
		if heading := l.headingAt(n, runs-1); heading != "" {
			add("page %d ends in the heading %q", n+1, heading)
		}
		used := l.used(n)
		room := l.area(n).height - used
		next, within := l.chainAt(runs)
		if !within && next.height <= room-TitleAfter-0.01 { // what stands below a title is not seen
			add("page %d has %.0f mm left, what follows needs %.0f", n+1, room, next.height)
		}
		if used < l.area(n).height*leastFull {
			if next.kind == "text" && next.height < l.area(n).height*(1-leastFull) {
				add("page %d is %.0f mm full, before a text of %.0f mm", n+1, used, next.height)
			}
			causes[next.kind]++
		}
	}
	return found
}

// textLost says what of the composed text is not on the pages. A row or a
// signature higher than a page is not read cell by cell or column by column; of
// it no letter may be missing.
func (l laidOut) textLost() string {
	want, got := unspaced(l.paper.Text()), unspaced(l.doc.Text())
	switch {
	case want == got:
		return ""
	case l.tallerThanAPage():
		return cmp.Diff(letters(want), letters(got))
	}
	return cmp.Diff(want, got)
}

// tallerThanAPage reports whether a row or a signature goes over several pages.
func (l laidOut) tallerThanAPage() bool {
	parted := map[string]bool{}
	for _, b := range l.paper.Blocks {
		switch b := b.(type) {
		case *paper.Table:
			parted[b.ID] = true
			for _, r := range b.Rows {
				parted[r.ID] = true
			}
		case *paper.Letterhead, *paper.Closing:
			parted[b.BlockID()] = true
		}
	}
	for _, s := range signatures(l.paper) {
		parted[s.block] = true
	}
	for block, pages := range l.pagesOf() {
		if parted[block] && len(pages) > 1 {
			return true
		}
	}
	return false
}

// pagesOf lists the pages of each block.
func (l laidOut) pagesOf() map[string][]int {
	pages := map[string][]int{}
	for n, p := range l.doc.Pages {
		for _, r := range p.Runs {
			if on := pages[r.Block]; !r.Repeated && (len(on) == 0 || on[len(on)-1] != n) {
				pages[r.Block] = append(on, n)
			}
		}
	}
	return pages
}

// partedSignatures says which signature stands on two pages, or without the
// last line above it, though one page could hold that.
func (l laidOut) partedSignatures() (found []string) {
	pages := l.pagesOf()
	height := newSheet(l.house, l.paper.Landscape).height
	for i, b := range l.paper.Blocks {
		var first string
		switch b.(type) {
		case *paper.Closing, *paper.Signatures:
			all := signatures(paper.Paper{Blocks: []paper.Block{b}})
			if len(all) == 0 || i == 0 {
				continue
			}
			for _, s := range all {
				if on := pages[s.block]; len(on) > 1 && l.chainOf(s.block).height <= height {
					found = append(found, fmt.Sprintf("signature %s stands on pages %v", s.block, on))
				}
			}
			first = all[0].block
		default:
			continue
		}
		above := l.before(first)
		if on := pages[first]; len(on) > 0 && above >= 0 && above != on[0] && l.chainOf(first).height <= height {
			found = append(found, fmt.Sprintf("signature %s stands on page %d, the line above on page %d", first, on[0]+1, above+1))
		}
	}
	return found
}

// before is the page of the line above a block; -1 where there is none.
func (l laidOut) before(block string) int {
	page := -1
	for n, p := range l.doc.Pages {
		for _, r := range p.Runs {
			switch {
			case r.Repeated:
			case r.Block == block:
				return page
			default:
				page = n
			}
		}
	}
	return page
}

// chainOf is the chain in which a block begins.
func (l laidOut) chainOf(block string) chain {
	at := 0
	for _, p := range l.doc.Pages {
		for _, r := range p.Runs {
			if r.Block == block && !r.Repeated {
				c, _ := l.chainAt(at)
				return c
			}
			if !r.Repeated {
				at++
			}
		}
	}
	return chain{}
}

// chainAt is the chain of a run; within tells that the run is not its first.
func (l laidOut) chainAt(run int) (c chain, within bool) {
	for _, c := range l.chains {
		if run < c.to {
			return c, run > c.from
		}
	}
	return chain{}, true
}

// headingAt is the heading in which a page ends with the given run; "" for other
// text, and where no page holds the heading with what it heads.
func (l laidOut) headingAt(page, run int) string {
	headings := map[string]string{}
	for _, b := range l.paper.Blocks {
		switch b := b.(type) {
		case *paper.Paragraph:
			if b.Style == paper.Heading || b.Style == paper.Subhead || b.Style == paper.Centred {
				headings[b.ID] = b.Text()
			}
		case *paper.Title:
			headings[b.ID] = b.Name
		case *paper.Table:
			if len(b.Rows) > 0 {
				headings[b.ID] = b.HeadText()
			}
			for _, r := range b.Rows {
				if r.Group && r.ID != "" {
					headings[r.ID] = r.Cells[0].Text
				}
			}
		}
	}
	p := l.doc.Pages[page]
	last := p.Runs[len(p.Runs)-1]
	rulesBelow := 0
	for _, r := range p.Rules {
		if r.Y1 == r.Y2 && r.Y1 > last.Y {
			rulesBelow++
		}
	}
	next, _ := l.chainAt(run + 1)
	opening := slices.IndexFunc(l.doc.Pages[page+1].Runs, func(r Run) bool { return !r.Repeated })
	switch c, _ := l.chainAt(run); {
	case c.alone > l.area(page).height, next.alone > l.area(page).height:
		return ""
	case opening >= 0 && l.doc.Pages[page+1].Runs[opening].Block == last.Block: // the heading itself goes on
		return ""
	case rulesBelow > 1: // a row without text follows
		return ""
	}
	return headings[last.Block]
}

// used is how far a page is filled, in mm from the top of its text.
func (l laidOut) used(page int) float64 {
	p, area := l.doc.Pages[page], l.area(page)
	lowest := area.top
	for _, r := range p.Runs {
		if r.Block != "" || !r.Repeated {
			_, bottom := r.extent()
			lowest = max(lowest, bottom)
		}
	}
	for _, r := range p.Rules {
		lowest = max(lowest, r.Y2)
	}
	return lowest - area.top
}

// readBack draws documents and reads them by pdftotext.
func readBack(t *testing.T, docs []Document) {
	t.Helper()
	if len(docs) == 0 {
		return
	}
	got := strings.Split(tool(t, "pdftotext", "-raw", drawn(t, docs...), "-"), "\f")
	for _, d := range docs {
		for n, p := range d.Pages {
			if len(got) == 0 {
				t.Fatal("too few pages")
			}
			if diff := cmp.Diff(folded(p.text(true)), folded(got[0])); diff != "" {
				t.Errorf("%s, page %d reads otherwise: %s", d.Title, n+1, diff)
			}
			got = got[1:]
		}
	}
}
