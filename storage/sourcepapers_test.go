package storage

import (
	"slices"
	"strings"
	"testing"

	"hoso/model"
	"hoso/storage/bag"
	excel "hoso/storage/sheet"
)

func TestVerify_receivedPapersMustBeThereByHash(t *testing.T) {
	lead, d, _ := sampleLead(t)
	packed, err := lead.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	r, err := bag.Open(packed.File)
	must(t, err)
	defer r.Close()
	carried, err := readDossier(r)
	must(t, err)
	report := bag.Report{Info: r.Info()}
	if found := countsApart(r, report, carried); len(found) > 0 {
		t.Fatalf("as packed: got %v", found)
	}
	at := slices.IndexFunc(carried.Attachments, func(a model.Attachment) bool { return a.As == model.SourcePaper })
	carried.Attachments[at].SHA256 = codeOf("khác")
	found := countsApart(r, report, carried)
	if len(found) != 1 || !strings.Contains(found[0].Message, carried.Attachments[at].Title) {
		t.Errorf("of another hash: got %v, want the paper named", found)
	}
}

func TestTable_whoIsLeftOutIsRefused(t *testing.T) {
	lead, d, _ := sampleLead(t)
	n := d.Nominees[0]
	save(t, lead, d.LeaveOut(n.ID, "không đủ phiếu"))
	tables, err := lead.Table(t.Context(), Filter{}, sampleDay, nil)
	must(t, err)
	for _, row := range tables.Nominees {
		if row.Name == n.Name && (row.Outcome != model.Refused || row.Forwarded) {
			t.Errorf("got outcome %q, forwarded %t", row.Outcome, row.Forwarded)
		}
	}
	if !slices.ContainsFunc(tables.Nominees, func(row excel.Nominee) bool { return row.Name == n.Name }) {
		t.Errorf("%s is not in the table", n.Name)
	}
}
