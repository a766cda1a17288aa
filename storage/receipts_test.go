package storage

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
)

// answeredUnit is a unit whose package a lead unit has received, after the
// deadline, and answered.
func answeredUnit(t *testing.T) (u *sendingUnit, lead *Workspace, a Acknowledged) {
	t.Helper()
	u = newSendingUnit(t, "unit")
	clock := newClock()
	clock.passDays(30)
	lead = openWith(t, t.TempDir(), clock)
	_, err := lead.SetUp(t.Context(), assets.FS, "so-lao-dong-thuong-binh-va-xa-hoi", nil)
	must(t, err)
	got, err := lead.Receive(t.Context(), u.packAgain(t, nil).File, sampleDay)
	must(t, err)
	a, err = lead.Acknowledge(t.Context(), string(got.Code), t.TempDir(), sampleDay)
	must(t, err)
	if diff := cmp.Diff(got.Findings, a.Receipt.Findings); diff != "" {
		t.Errorf("findings at receipt and in the receipt:\n%s", diff)
	}
	return u, lead, a
}

func TestTakeReceipt(t *testing.T) {
	u, lead, a := answeredUnit(t)
	got, err := u.w.TakeReceipt(t.Context(), a.File)
	must(t, err)
	if got.ID != u.d.ID || !got.New || !got.Last {
		t.Errorf("got %+v, want a new one for %s", got, u.d.ID)
	}
	settings, err := lead.Settings(t.Context())
	must(t, err)
	if got.ReceiverName != settings.Unit.Body || got.Time().IsZero() || got.Day() != "2024-09-19" {
		t.Errorf("got receiver %q on %s", got.ReceiverName, got.Day())
	}
	if d := load(t, u.w, u.d.ID); d.State != model.Submitted || d.SubmittedOn != "2024-09-19" {
		t.Errorf("got state %s on %s, want submitted on the receipt's day", d.State, d.SubmittedOn)
	}
	findings, err := u.w.Check(t.Context(), u.d.ID, sampleDay)
	must(t, err)
	var remarks []model.Finding
	for _, f := range findings {
		if f.Rule == "receiver-remark" {
			remarks = append(remarks, f)
		}
	}
	if len(remarks) != 1 || remarks[0].Grade != model.Note || !strings.Contains(remarks[0].Message, settings.Unit.Body) {
		t.Errorf("got remarks %v, want a note that names the receiver", remarks)
	}

	again, err := u.w.TakeReceipt(t.Context(), a.File)
	must(t, err)
	list, err := u.w.Receipts(t.Context(), u.d.ID)
	must(t, err)
	if again.New || len(list) != 1 || !list[0].Last {
		t.Errorf("again: got new %t and %d receipts, want false and 1", again.New, len(list))
	}

	// What was said of a package is not said of the next one.
	u.packAgain(t, nil)
	findings, err = u.w.Check(t.Context(), u.d.ID, sampleDay)
	must(t, err)
	if slices.Contains(rules(findings), "receiver-remark") {
		t.Errorf("after the next package: got %v", rules(findings))
	}
	if late, err := u.w.TakeReceipt(t.Context(), a.File); err != nil || late.Last || load(t, u.w, u.d.ID).State != model.Packed {
		t.Errorf("a receipt for an earlier package: got %+v, %v, state %s", late, err, load(t, u.w, u.d.ID).State)
	}
	if got := examine(t, u.w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestTakeReceipt_refused(t *testing.T) {
	u, _, a := answeredUnit(t)
	other := newSendingUnit(t, "unit-2")
	content := readFile(t, a.File)
	for name, tt := range map[string]struct {
		w       *Workspace
		content string
		want    any
	}{
		"another unit's":         {other.w, string(content), new(*UnknownPackageError)},
		"a code of no package":   {u.w, strings.Replace(string(content), a.Receipt.Package, codeOf("khác"), 1), new(*UnknownPackageError)},
		"the code, not the unit": {u.w, strings.Replace(string(content), `"unit": "`, `"unit": "x-`, 1), new(*UnknownPackageError)},
		"cut":                    {u.w, string(content[:len(content)/2]), new(*model.PackError)},
		"foreign":                {u.w, "PK\x03\x04", new(*model.PackError)},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "phieu"+ReceiptSuffix)
			must(t, os.WriteFile(file, []byte(tt.content), 0o600))
			_, err := tt.w.TakeReceipt(t.Context(), file)
			if !errors.As(err, tt.want) {
				t.Errorf("got %v, want %T", err, tt.want)
			}
		})
	}
	newer := filepath.Join(t.TempDir(), "moi"+ReceiptSuffix)
	must(t, os.WriteFile(newer, []byte(strings.Replace(string(content), model.ReceiptFormat, "hoso-receipt/2", 1)), 0o600))
	if _, err := u.w.TakeReceipt(t.Context(), newer); !errors.Is(err, model.ErrNewerVersion) {
		t.Errorf("newer: got %v, want %v", err, model.ErrNewerVersion)
	}
	if list, err := u.w.Receipts(t.Context(), u.d.ID); err != nil || len(list) != 0 || load(t, u.w, u.d.ID).State != model.Packed {
		t.Errorf("got %d receipts, %v; want nothing changed", len(list), err)
	}
}

// A package that came to the wrong place is returned; it was not handed in by
// that.
func TestAcknowledge_returned(t *testing.T) {
	u := newSendingUnit(t, "unit")
	other := openWith(t, t.TempDir(), newClock())
	_, err := other.SetUp(t.Context(), assets.FS, "so-y-te", nil)
	must(t, err)
	got, err := other.Receive(t.Context(), u.packAgain(t, nil).File, sampleDay)
	must(t, err)
	a, err := other.Acknowledge(t.Context(), string(got.Code), t.TempDir(), sampleDay)
	must(t, err)
	if a.Receipt.Answer() != model.Returned || !strings.HasSuffix(a.Page, "-phieu-tra-lai.pdf") {
		t.Errorf("got %s, page %s", a.Receipt.Answer(), a.Page)
	}
	_, err = u.w.TakeReceipt(t.Context(), a.File)
	must(t, err)
	if d := load(t, u.w, u.d.ID); d.State != model.Packed {
		t.Errorf("got state %s, want packed", d.State)
	}
	rows, err := u.w.RowsOf(t.Context(), []string{u.d.ID})
	must(t, err)
	page, err := u.w.DossierPage(t.Context(), Filter{Own: true}, ByEdited, true, 0, 10)
	must(t, err)
	for _, r := range append(rows, page...) {
		if r.ID == u.d.ID && (r.Answer != model.Returned || !strings.Contains(r.Objection, "gửi cho")) {
			t.Errorf("got answer %q, objection %q", r.Answer, r.Objection)
		}
	}
}

func TestAcknowledge_page(t *testing.T) {
	_, _, a := answeredUnit(t)
	text := unspaced(tool(t, "pdftotext", "-raw", a.Page, "-"))
	for _, want := range []string{"PHIẾU TIẾP NHẬN", a.Receipt.Package, "9 giờ 30 phút", "NGƯỜI TIẾP NHẬN"} {
		if !strings.Contains(text, unspaced(want)) {
			t.Errorf("the page does not say %q:\n%s", want, text)
		}
	}
	if pages := tool(t, "qpdf", "--show-npages", a.Page); strings.TrimSpace(pages) != "1" {
		t.Errorf("got %s pages, want 1", pages)
	}
}

// An earlier package that came after a later one is told so, and no more.
func TestAcknowledge_older(t *testing.T) {
	u, lead := newSendingUnit(t, "unit"), leadWorkspace(t)
	first, second := u.packAgain(t, nil), u.packAgain(t, nil)
	all := receiveAll(t, lead, second.File, first.File)
	if diff := cmp.Diff([]string{"receive-older"}, rules(all[1].Findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	a, err := lead.Acknowledge(t.Context(), string(first.Code), t.TempDir(), sampleDay)
	must(t, err)
	if diff := cmp.Diff([]string{"receive-older"}, rules(a.Receipt.Findings)); diff != "" {
		t.Errorf("receipt (-want +got):\n%s", diff)
	}
}
