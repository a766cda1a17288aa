package storage

import (
	"context"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"hoso/model"
)

// midway is a context that calls then once, when a file is being stored: after
// what the work goes by was read, and before it is written.
type midway struct {
	context.Context
	w    *Workspace
	once *sync.Once
	then func()
}

// Err is context.Context's, asked before each piece of a file.
func (m midway) Err() error {
	if now, _ := filepath.Glob(filepath.Join(m.w.path(attachmentsName), TempPrefix+"*")); len(now) > 0 {
		m.once.Do(m.then)
	}
	return m.Context.Err()
}

// TestChangeLead_together has one change of a lead dossier come in the middle of
// another: both are in it at the end.
func TestChangeLead_together(t *testing.T) {
	for name, first := range map[string]func(context.Context, *Workspace, string, string, model.Nominee) (model.Dossier, error){
		"take back": func(ctx context.Context, w *Workspace, id, code string, n model.Nominee) (model.Dossier, error) {
			return w.TakeBack(ctx, id, code, n.Origin.Nominee)
		},
		"refresh": func(ctx context.Context, w *Workspace, id, code string, _ model.Nominee) (model.Dossier, error) {
			return w.RefreshSource(ctx, id, code)
		},
	} {
		t.Run(name, func(t *testing.T) {
			u := newSendingUnit(t, "unit")
			lead, code, d := consolidatedFrom(t, u)
			receiveAll(t, lead, u.packAgain(t, func(d *model.Dossier) { d.Nominees[0].Note = "Ghi chú mới" }).File)
			left, leaves := d.Nominees[0], d.Nominees[1]
			save(t, lead, d.LeaveOut(left.ID, ""))

			var second error
			done := make(chan struct{})
			withdraw := func() {
				second = lead.WithdrawNominee(t.Context(), d.ID, leaves.ID)
				close(done)
			}
			ctx := midway{t.Context(), lead, new(sync.Once), func() {
				if lead.write.Stats().InUse > 0 {
					go withdraw() // it has to wait until the first is done
					return
				}
				withdraw()
			}}
			_, err := first(ctx, lead, d.ID, code, left)
			must(t, err)
			<-done
			must(t, second)
			got := load(t, lead, d.ID)
			if _, there := got.NomineeByID(leaves.ID); there {
				t.Error("who was withdrawn meanwhile is in the dossier again")
			}
			if len(got.Nominees) == 0 || got.Sources[0].Package == code && name == "refresh" {
				t.Errorf("got source %+v, want the later package", got.Sources[0])
			}
		})
	}
}

func TestAttach_savedMeanwhile(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	d := dossiers[0]
	file := filepath.Join(t.TempDir(), "giay-moi.png")
	must(t, WriteFileAtomically(file, pngPage))
	ctx := midway{t.Context(), w, new(sync.Once), func() {
		d.Proposal.Reason = "Lý do gõ trong lúc đính kèm"
		save(t, w, d)
	}}
	a, err := w.Attach(ctx, d.ID, "", model.OtherDocument, file)
	must(t, err)
	got := load(t, w, d.ID)
	if got.Proposal.Reason != "Lý do gõ trong lúc đính kèm" {
		t.Errorf("what was saved meanwhile is lost: got reason %q", got.Proposal.Reason)
	}
	if !slices.Contains(got.Attachments, a) {
		t.Errorf("got attachments %+v, want %+v too", got.Attachments, a)
	}
}
