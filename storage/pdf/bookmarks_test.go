package pdf

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfmodel "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Every entry of the outline knows its parent and its neighbours, and how many
// entries are seen below it (ISO 32000-1, 12.3.3): some readers go by one way,
// some by another.
func TestBookmarks_linked(t *testing.T) {
	docs := []Document{layOut(t, proposalPaper())}
	for i := range 5 {
		doc := layOut(t, lettersPaper())
		doc.Title, doc.Group = fmt.Sprintf("Giấy %d", i), [...]string{"Một", "Một", "Hai", "", "Một"}[i]
		docs = append(docs, doc)
	}
	ctx, err := api.ReadAndValidate(bytes.NewReader(pdfOf(t, docs...)), joiner())
	if err != nil {
		t.Fatal(err)
	}
	root := ctx.RootDict["Outlines"].(types.IndirectRef)
	if got := linked(t, ctx, root); got != 9 {
		t.Errorf("got %d entries, want 6 papers and 3 groups", got)
	}
}

// linked follows the entries below one and returns their number.
func linked(t *testing.T, ctx *pdfmodel.Context, parent types.IndirectRef) int {
	t.Helper()
	above, err := ctx.DereferenceDict(parent)
	if err != nil {
		t.Fatal(err)
	}
	if above["First"] == nil {
		return 0
	}
	count := 0
	var before types.Object
	next := above["First"]
	for next != nil {
		ref := next.(types.IndirectRef)
		entry, err := ctx.DereferenceDict(ref)
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sprint(entry["Parent"]) != fmt.Sprint(parent) || fmt.Sprint(entry["Prev"]) != fmt.Sprint(before) {
			t.Errorf("entry %v below %v has the parent %v, and %v before it; want %v", ref, parent, entry["Parent"], entry["Prev"], before)
		}
		count += 1 + linked(t, ctx, ref)
		before, next = ref, entry["Next"]
	}
	if fmt.Sprint(above["Last"]) != fmt.Sprint(before) || fmt.Sprint(above["Count"]) != fmt.Sprint(count) {
		t.Errorf("%v says that %v is its last of %v; want %v of %d", parent, above["Last"], above["Count"], before, count)
	}
	return count
}
