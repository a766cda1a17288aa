package ui

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

func (m *memory) Receipts(context.Context, string) ([]TakenReceipt, error) {
	return m.delivered.receipts, nil
}

func TestLooksLikeReceipt(t *testing.T) {
	for file, want := range map[string]bool{
		"/x/a.hoso-receipt.json": true, "/x/A.Hoso-Receipt (2).JSON": true, "/x/a.json": false, "/x/a.hoso-receipt.pdf": false, "/x.hoso-receipt/a.json": false,
	} {
		if got := looksLikeReceipt(file); got != want {
			t.Errorf("%s: got %v", file, got)
		}
	}
}

func packedOnce(m *memory) {
	d := m.dossiers[campaign]
	d.State, d.Revision, d.SubmittedOn = model.Submitted, 2, "2024-08-20"
	m.dossiers[campaign] = d
}

// packWords are all words beside the package in "In và đóng gói".
func packWords(d *desk) string {
	var words []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Label:
			words = append(words, o.Text)
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		}
	}
	walk(d.dossier.handover.pack)
	return strings.Join(words, "\n")
}

func TestHandover_receipts(t *testing.T) {
	m := newPooled(t)
	packedOnce(m)
	at := time.Date(2024, 8, 21, 9, 5, 0, 0, time.UTC)
	m.delivered.receipts = []TakenReceipt{{Receiver: "sở Cũ", Received: at, Revision: 1, Findings: 3}}
	d := newDesk(t, m)
	d.open(campaign, "")
	d.dossier.show(partHandover, "")
	if got := packWords(d); !strings.Contains(got, "Sở Cũ đã tiếp nhận gói nộp lần 1") || strings.Contains(got, "nêu") {
		t.Errorf("got %q, want the receipt for the earlier package", got)
	}
	m.delivered.receipts = append(m.delivered.receipts, TakenReceipt{Receiver: "sở Mới", Received: at, Revision: 2, Last: true, Findings: 3})
	m.arriving.arrivals = []Arrival{{File: "/x/p.hoso-receipt.json", Outcome: ReceiptTaken, Received: "sở Mới"}}
	d.answers.files = []string{"/x/p.hoso-receipt.json"}
	d.dossier.handover.onReceipt()
	if !slices.Equal(m.arriving.asked[0], []string{"/x/p.hoso-receipt.json"}) {
		t.Fatalf("asked for %v", m.arriving.asked)
	}
	d.key(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := packWords(d); !strings.Contains(got, "Sở Mới đã tiếp nhận gói nộp lần 2 lúc 09:05 ngày 21/8/2024. Nơi nhận nêu 3 ý") || strings.Contains(got, "Sở Cũ") {
		t.Errorf("got %q, want the receipt for the last package alone", got)
	}
}

func TestHandover_returned(t *testing.T) {
	m := newPooled(t)
	packedOnce(m)
	m.delivered.receipts = []TakenReceipt{{
		Receiver: "sở Mới", Received: time.Date(2024, 8, 21, 9, 5, 0, 0, time.UTC), Revision: 1, Last: true, Findings: 2,
		Answer: model.Returned, Errors: 1, Objection: "Gói này gửi cho nơi khác.",
	}}
	d := newDesk(t, m)
	d.open(campaign, "")
	d.dossier.show(partHandover, "")
	if got := packWords(d); !strings.Contains(got, "Sở Mới TRẢ LẠI gói nộp lần 1") || !strings.Contains(got, "Gói này gửi cho nơi khác.") {
		t.Errorf("got %q, want that it was returned and why", got)
	}
	if _, importance := d.dossier.handover.form.packageState(); importance == widget.SuccessImportance {
		t.Error("the package is told to be in order")
	}
}

func TestHome_receivedDossier(t *testing.T) {
	f := sampleHome(t, "2024-08-22")
	v := &homeView{form: f, zone: time.UTC}
	e := Entry{Headway: model.HandedIn, Submitted: "2024-08-20", Receiver: "sở Mới", ReceivedAt: time.Date(2024, 8, 21, 9, 5, 0, 0, time.UTC)}
	if c := v.cells(e)[3]; c.line != text("home.received") || c.below != "21/8/2024 09:05" {
		t.Errorf("got %+v, want when it was received", c)
	}
	e.Answer, e.Objection = model.AcceptedFaulty, "Thiếu ngày sinh."
	if c := v.cells(e); c[3].line != text("home.received.faulty") || c[3].importance != widget.DangerImportance || c[4].below != "Thiếu ngày sinh." {
		t.Errorf("got %+v and %+v, want the receiver's errors", c[3], c[4])
	}
	e.Answer, e.Headway = model.Returned, model.PackedUp
	if c := v.cells(e)[3]; c.line != text("home.returned") || c.importance != widget.DangerImportance {
		t.Errorf("got %+v for a package that was returned", c)
	}
	e.Headway = model.Revised
	if c := v.cells(e)[3]; c.line == text("home.received") {
		t.Errorf("got %+v for a dossier that was worked on since", c)
	}
}
