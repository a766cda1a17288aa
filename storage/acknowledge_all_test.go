package storage

import (
	"context"
	"errors"
	"os"
	"testing"

	"hoso/model"
)

func TestAcknowledgeAll(t *testing.T) {
	u := newSendingUnit(t, "unit")
	first := u.packAgain(t, nil)
	lead := leadWorkspace(t)
	receiveAll(t, lead, first.File)
	acknowledged := func() bool {
		rows, err := lead.PoolRows(t.Context())
		must(t, err)
		return rows[0].Acknowledged
	}
	if acknowledged() {
		t.Fatal("acknowledged before any receipt was written")
	}
	dir := t.TempDir()
	written, err := lead.AcknowledgeAll(t.Context(), []string{string(first.Code), "none"}, dir, "2024-08-20", silent)
	if !errors.Is(err, model.ErrNotFound) || len(written) != 1 || !acknowledged() {
		t.Errorf("got %d written, %v; want one, noted, and the other told", len(written), err)
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 2 {
		t.Errorf("got %v, %v; want file and page", files, err)
	}
	second := u.packAgain(t, func(d *model.Dossier) { d.Nominees[0].Note = "Đã bổ sung" })
	receiveAll(t, lead, second.File)
	if acknowledged() {
		t.Error("the later package counts as acknowledged")
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if written, err := lead.AcknowledgeAll(ended, []string{string(second.Code)}, dir, "2024-08-20", silent); !errors.Is(err, context.Canceled) || len(written) > 0 || acknowledged() {
		t.Errorf("cancelled: got %d written, %v", len(written), err)
	}
}
