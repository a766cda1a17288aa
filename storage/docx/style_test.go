package docx

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
	"hoso/model/paper"
)

// Each style that a paper uses is in the list, under a Vietnamese name of its
// own; and every style but those of rare papers is used by the samples.
func TestStyles_usedAndNamed(t *testing.T) {
	names := map[string]string{}
	for _, s := range styles(model.House{}) {
		if strings.Contains(s.name, ",") { // which divides names in Word
			t.Errorf("style %s is called %q", s.id, s.name)
		}
		names[s.name] += s.id
	}
	unused := map[string]bool{}
	for name, id := range names {
		if len(usual()[id].id) == 0 {
			t.Errorf("two styles are called %q", name)
		}
		unused[id] = true
	}
	for _, p := range samplePapers(t) {
		for _, e := range body(t, written(t, p)).all("pStyle") {
			if usual()[e.attributes["val"]].id == "" {
				t.Errorf("%s: style %q is not in the list", p.ID, e.attributes["val"])
			}
			delete(unused, e.attributes["val"])
		}
	}
	want := map[string]bool{addressLine: true, formNumber: true, letterTopic: true, partyHead: true, contentFlush: true, pageNumber: true, gap: true}
	for id := range unused {
		if !want[id] {
			t.Errorf("no sample uses style %s", id)
		}
	}
}

func TestStyles_ofTheHouse(t *testing.T) {
	house := model.House{Top: 25, Bottom: 20, Left: 35, Right: 15, Body: 13, Spacing: 1.5, Indent: 10}
	sheet := parsed(t, string(stylesheet(house)))
	got := map[string]string{}
	for _, s := range sheet.all("style") {
		if s.attributes["styleId"] == content {
			got["line"] = s.all("spacing")[0].attributes["line"]
			got["indent"] = s.all("ind")[0].attributes["firstLine"]
			got["align"] = s.all("jc")[0].attributes["val"]
		}
	}
	got["size"] = sheet.all("rPrDefault")[0].all("sz")[0].attributes["val"]
	if diff := cmp.Diff(map[string]string{"line": "360", "indent": "567", "align": "both", "size": "26"}, got); diff != "" {
		t.Error(diff)
	}
}

// A paper is told block by block, and table by row.
func TestWrite_keepsTogether(t *testing.T) {
	table := &paper.Table{ID: "t", Columns: []paper.Column{{Title: "Tên", Width: 1}, {Title: "Số", Width: 1}}}
	for range 60 {
		table.Rows = append(table.Rows, paper.Row{Cells: []paper.Cell{{Text: "a"}, {Text: "1"}}})
	}
	table.Rows[0] = paper.Row{Group: true, Cells: []paper.Cell{{Text: "I. TẬP THỂ", Bold: true}}}
	p := paper.Paper{ID: "x", Blocks: []paper.Block{
		&paper.Paragraph{ID: "h", Style: paper.Heading, Runs: []paper.Run{{Text: "I. MỤC"}}}, table,
		&paper.Paragraph{ID: "end", Style: paper.Body, Runs: []paper.Run{{Text: "Hết./."}}},
		&paper.Closing{ID: "c", Recipients: []string{"- Như trên;"}, Right: paper.Signature{Lines: []string{"CHỦ TỊCH"}, Name: "Nguyễn Văn Mẫu"}},
	}}
	b := body(t, written(t, p))
	rows := b.all("tbl")[0].all("tr")
	kept := func(e *element) bool { return e.all("pPr")[0].has("keepNext") }
	if !rows[0].has("tblHeader") || rows[1].has("tblHeader") {
		t.Error("want the first row, and no other, repeated as head")
	}
	if got := rows[1].all("gridSpan"); len(got) != 1 || got[0].attributes["val"] != "2" || !kept(rows[1]) {
		t.Error("want the group's row over both columns and kept with the next")
	}
	if kept(rows[30]) || !kept(rows[len(rows)-1]) {
		t.Error("want the last row alone kept with the end of the text")
	}
	for i, r := range rows {
		if !r.has("cantSplit") {
			t.Errorf("row %d may be parted", i)
		}
	}
	var end *element
	for _, e := range b.children {
		if strings.HasPrefix(e.words(), "Hết") {
			end = e
		}
	}
	if end == nil || !end.has("keepNext") {
		t.Error("want the last line kept with the signature")
	}
	if last := b.children[len(b.children)-2]; last.name != "p" {
		t.Errorf("the file ends in <%s>, want a paragraph", last.name)
	}
}

func TestMark_beginsEachBlock(t *testing.T) {
	for _, p := range samplePapers(t) {
		found := map[string]bool{}
		for _, e := range body(t, written(t, p)).all("bookmarkStart") {
			name := e.attributes["name"]
			if len(name) > 40 {
				t.Errorf("%s: Word throws %q away", p.ID, name)
			}
			mark, _ := parted(name)
			found[mark] = true
		}
		for _, b := range p.Blocks {
			if mark := Mark(paper.Key(p, b)); !found[mark] {
				t.Errorf("%s: no mark for block %s", p.ID, b.BlockID())
			}
		}
	}
}
