package storage

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"io"
	"path/filepath"
	"slices"
	"testing"

	"hoso/model"
)

// sampleCampaign is the sample workspace and its campaign dossier's id.
func sampleCampaign(t *testing.T) (*Workspace, string) {
	t.Helper()
	w, dossiers := sampleWorkspace(t, "unit")
	i := slices.IndexFunc(dossiers, func(d model.Dossier) bool { return d.Kind == model.Campaign })
	return w, dossiers[i].ID
}

// statesOf lists the papers of a dossier and those that bear a mark of their
// present wording.
func statesOf(t *testing.T, w *Workspace, id string, event PaperEvent) (all, marked []string) {
	t.Helper()
	states, err := w.PaperStates(t.Context(), id)
	must(t, err)
	for _, s := range states {
		if !s.Working {
			all = append(all, s.ID)
		}
		if s.Pages == 0 || s.Title == "" {
			t.Errorf("%s has %d pages, title %q", s.ID, s.Pages, s.Title)
		}
		for _, m := range s.Marks {
			if m.Event == event && m.Hash == s.Hash {
				marked = append(marked, s.ID)
			}
		}
	}
	return all, marked
}

func TestPaperStates_changedSincePrinted(t *testing.T) {
	w, id := sampleCampaign(t)
	all, _ := statesOf(t, w, id, PaperPrinted)
	must(t, w.MarkPapers(t.Context(), id, []string{"proposal", "report/n1"}, PaperPrinted))
	if d := load(t, w, id); d.State == model.Printed {
		t.Error("two papers do not make a printed dossier")
	}
	must(t, w.MarkPapers(t.Context(), id, all, PaperPrinted))
	if d := load(t, w, id); d.State != model.Printed {
		t.Errorf("all printed: got state %s", d.State)
	}
	d := load(t, w, id)
	d.Nominees[2].Name = "Nguyễn Thị Đổi Tên"
	save(t, w, d)
	_, marked := statesOf(t, w, id, PaperPrinted)
	if slices.Contains(marked, "report/"+d.Nominees[2].ID) || slices.Contains(marked, "list") {
		t.Errorf("still as printed: %v", marked)
	}
	if !slices.Contains(marked, "report/"+d.Nominees[0].ID) {
		t.Errorf("the report of somebody else is no longer as printed: %v", marked)
	}
	must(t, w.UnmarkPapers(t.Context(), id, all))
	if _, marked := statesOf(t, w, id, PaperPrinted); len(marked) > 0 {
		t.Errorf("taken back: got %v", marked)
	}
}

func TestMakeSome_drawsWhatIsAsked(t *testing.T) {
	w, id := sampleCampaign(t)
	file := filepath.Join(t.TempDir(), "anh.png")
	must(t, WriteFileAtomically(file, pngPage))
	a, err := w.Attach(t.Context(), id, "", model.OtherDocument, file)
	must(t, err)
	files, err := w.MakeSome(t.Context(), id, []string{"list", "attachment/" + a.ID, "proposal"}, silent)
	must(t, err)
	var got []string
	for _, f := range files {
		got = append(got, f.Paper.ID)
		if !bytes.HasPrefix(f.PDF, []byte("%PDF")) {
			t.Errorf("%s is no PDF", f.Name)
		}
	}
	if want := []string{"proposal", "list", "attachment/" + a.ID}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	ctx, cancel := context.WithCancel(t.Context())
	_, err = w.MakeSome(ctx, id, []string{"proposal", "list"}, func(string, int, int) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}

func TestAttach_signedScanMarksItsPaper(t *testing.T) {
	w, id := sampleCampaign(t)
	file := filepath.Join(t.TempDir(), "to trinh.png")
	must(t, WriteFileAtomically(file, pngPage))
	_, err := w.Attach(t.Context(), id, "proposal", model.SignedScan, file)
	must(t, err)
	if _, marked := statesOf(t, w, id, PaperSigned); !slices.Equal(marked, []string{"proposal"}) {
		t.Errorf("signed: got %v", marked)
	}
}

func TestPack_cancelledLeavesNothing(t *testing.T) {
	for _, at := range []string{"Đóng gói", "Đọc lại và kiểm tra gói", "Làm phiếu giao nhận"} {
		t.Run(at, func(t *testing.T) {
			w, id := sampleCampaign(t)
			dir := t.TempDir()
			ctx, cancel := context.WithCancel(t.Context())
			_, err := w.Pack(ctx, id, dir, sampleDay, func(step string, _, _ int) {
				if step == at {
					cancel()
				}
			})
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("got %v, want %v", err, context.Canceled)
			}
			if left := namesIn(t, dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
			if d := load(t, w, id); d.Revision != 0 || d.State == model.Packed {
				t.Errorf("the dossier is of revision %d, %s", d.Revision, d.State)
			}
		})
	}
}

// pngPage writes a small picture.
func pngPage(w io.Writer) error {
	return png.Encode(w, image.NewGray(image.Rect(0, 0, 210, 297)))
}
