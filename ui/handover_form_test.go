package ui

import (
	"context"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

func sampleHandover(t *testing.T) (*handoverForm, *memory) {
	t.Helper()
	var c clock
	d, m := sampleForm(t, &c)
	f := newHandoverForm(d, time.UTC)
	papers, err := m.Papers(context.Background(), campaign)
	if err != nil {
		t.Fatal(err)
	}
	f.take(papers)
	return f, m
}

func TestHandoverForm_ticks(t *testing.T) {
	f, _ := sampleHandover(t)
	if chosen := f.chosen(); len(chosen) != len(f.papers)-1 || slices.Contains(chosen, "ballot-slip") {
		t.Errorf("at first: got %v, want all but the working paper", chosen)
	}
	f.tickAll(false)
	f.tick(1)
	if got := f.chosen(); !slices.Equal(got, []string{"proposal"}) {
		t.Errorf("got %v", got)
	}
	f.take(f.papers) // looked at again
	if got := f.chosen(); !slices.Equal(got, []string{"proposal"}) {
		t.Errorf("after a second look: got %v", got)
	}
	f.papers[0].Printed = &PaperMark{Current: true}
	f.papers[1].Printed = &PaperMark{Current: false}
	f.papers[2].Signed = &PaperMark{Current: true}
	f.tickUnprinted()
	if got := f.chosen(); slices.Contains(got, "index") || !slices.Contains(got, "proposal") || slices.Contains(got, "minutes") {
		t.Errorf("yet to be printed: got %v", got)
	}
}

func TestHandoverForm_stale(t *testing.T) {
	f, _ := sampleHandover(t)
	now, then := &PaperMark{Current: true}, &PaperMark{}
	f.papers[0].Printed, f.papers[0].Signed = then, now // signed as it reads now
	f.papers[1].Printed = then
	f.papers[2].Printed = now
	f.papers[3].Signed = then
	if got, want := f.stale(), []string{f.papers[1].Title, f.papers[3].Title}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestHandoverForm_state(t *testing.T) {
	f, _ := sampleHandover(t)
	made := time.Date(2024, 8, 20, 14, 5, 0, 0, time.UTC)
	now, then := &PaperMark{made, true}, &PaperMark{made, false}
	for name, c := range map[string]struct {
		paper PaperState
		words string
		want  widget.Importance
	}{
		"unprinted":     {PaperState{}, "chưa in", widget.MediumImportance},
		"printed":       {PaperState{Printed: now}, "đã in 20/8/2024 14:05", widget.SuccessImportance},
		"changed":       {PaperState{Printed: then}, "đã thay đổi từ lần in 20/8/2024 14:05", widget.WarningImportance},
		"signed":        {PaperState{Printed: then, Signed: now}, "đã ký, ghi nhận 20/8/2024 14:05", widget.SuccessImportance},
		"signed before": {PaperState{Printed: now, Signed: then}, "đã thay đổi từ khi ký 20/8/2024 14:05", widget.DangerImportance},
	} {
		t.Run(name, func(t *testing.T) {
			if words, importance := f.state(c.paper); words != c.words || importance != c.want {
				t.Errorf("got %q, %v", words, importance)
			}
		})
	}
}

func TestHandoverForm_guess(t *testing.T) {
	f, _ := sampleHandover(t)
	name := f.dossier.nominee("n4").Name
	f.tickAll(true)
	for file, want := range map[string]string{
		"/x/02-to-trinh.pdf": "proposal", "/x/Tờ trình đã ký.PDF": "proposal", "/x/bien ban.jpg": "minutes",
		"/x/BC " + name + " (ký).pdf": "report/n4", "/x/scan0001.pdf": "", "/x/khong-to-trinhx.pdf": "",
	} {
		if got := f.guess(file); got.paper != want || (got.as == model.SignedScan) != (want != "") {
			t.Errorf("%s: got %+v, want %q", file, got, want)
		}
	}
	f.tickAll(false)
	f.tick(1)
	if got := f.guess("/x/scan0001.pdf"); got.paper != "proposal" {
		t.Errorf("one paper ticked: got %+v", got)
	}
}

func TestHandoverForm_submit(t *testing.T) {
	f, m := sampleHandover(t)
	f.dossier.d.State, f.dossier.d.Revision = model.Packed, 1
	for day, good := range map[model.Date]bool{"2024-08-20": true, "2024-08-19": true, "2024-08-21": false, "2024-08": false, "": false} {
		if got := f.submitMessage(day); (got == "") != good {
			t.Errorf("%q: got %q", day, got)
		}
	}
	f.submit("2024-08-19")
	if err := f.dossier.saver.flushNow(); err != nil {
		t.Fatal(err)
	}
	if got := m.dossiers[campaign]; got.State != model.Submitted || got.SubmittedOn != "2024-08-19" {
		t.Errorf("saved: got %s, %s", got.State, got.SubmittedOn)
	}
	f.dossier.touch()
	if words, importance := f.packageState(); f.dossier.d.State != model.Draft || importance != widget.WarningImportance {
		t.Errorf("changed afterwards: got %s, %q", f.dossier.d.State, words)
	}
}
