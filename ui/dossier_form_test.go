package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func sampleForm(t *testing.T, c *clock) (*dossierForm, *memory) {
	t.Helper()
	m := newSample(t)
	f, err := openDossier(context.Background(), m, c.background(), campaign, "2024-08-20")
	if err != nil {
		t.Fatal(err)
	}
	return f, m
}

func nomineeIDs(d *model.Dossier) string {
	var ids []string
	for _, n := range d.Nominees {
		ids = append(ids, n.ID)
	}
	return strings.Join(ids, " ")
}

func TestDossierForm_addKeepsCollectivesFirst(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	if id := f.addNominee(model.Household); id != "n6" {
		t.Errorf("id: got %s, want n6", id)
	}
	f.addNominee(model.Individual)
	if got, want := nomineeIDs(f.d), "n1 n2 n6 n3 n4 n5 n7"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	c.tick()
	if saved := m.dossiers[campaign]; nomineeIDs(&saved) != nomineeIDs(f.d) {
		t.Errorf("saved: got %s", nomineeIDs(&saved))
	}
}

func TestDossierForm_removalCanBeTakenBack(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	before := f.d.Clone()
	f.removeNominee("n3")
	if _, voted := f.d.Minutes.ResultOf("n3"); voted || nomineeIDs(f.d) != "n1 n2 n4 n5" {
		t.Fatalf("got %s, votes kept %v", nomineeIDs(f.d), voted)
	}
	f.cross(f.steps.undo)
	if diff := cmp.Diff(before.Nominees, f.d.Nominees); diff != "" {
		t.Errorf("-before +after\n%s", diff)
	}
	if _, voted := f.d.Minutes.ResultOf("n3"); !voted {
		t.Error("the votes did not come back")
	}
}

func TestDossierForm_fieldOfRemovedNomineeWritesIntoNothing(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	late := &f.nominee("n3").Name
	f.removeNominee("n3")
	*late = "viết muộn"
	for _, n := range f.d.Nominees {
		if n.Name == "viết muộn" {
			t.Errorf("nominee %s was overwritten", n.ID)
		}
	}
}

func TestDossierForm_move(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	f.moveNominee("n1", 1)
	f.moveNominee("n5", 1) // is the last already
	if got, want := nomineeIDs(f.d), "n2 n1 n3 n4 n5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDossierForm_changeMakesPackedADraft(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	f.d.State = model.Packed
	f.touch()
	if f.d.State != model.Draft {
		t.Errorf("got %s, want draft", f.d.State)
	}
}

func TestDossierForm_blankVotesAreNotSaved(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	f.d.Minutes.Results = nil
	(&minutesForm{d: f.d, changed: f.touch}).complete()
	f.d.Minutes.Results[1].For = 9
	f.touch()
	c.tick()
	if got := m.dossiers[campaign].Minutes.Results; len(got) != 1 || got[0].Nominee != "n2" {
		t.Errorf("got %v, want the row of n2 alone", got)
	}
	if len(f.d.Minutes.Results) != 5 {
		t.Errorf("the screen lost rows: got %d, want 5", len(f.d.Minutes.Results))
	}
}

func TestDossierForm_checkSavesFirst(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	f.nominee("n3").Name = ""
	f.touch()
	f.check(func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	})
	if found := f.findingsOf("report/n3"); len(found) == 0 {
		t.Error("the name left blank was not found")
	}
}

func TestDossierForm_failedSaveStopsTheJob(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	m.failing = errors.New("disk full")
	f.touch()
	ran := false
	err := f.saveThen(func(context.Context) error { ran = true; return nil })(context.Background())
	if !errors.Is(err, m.failing) || ran {
		t.Errorf("got %v, ran %v; want the error and nothing run", err, ran)
	}
}

func TestPartOf(t *testing.T) {
	for path, want := range map[string]string{
		"proposal/signer/name": partProposal, "plan/number": partGeneral, "proposer/symbol": partGeneral, "": partGeneral,
		"council/members/m1/name": partCouncil, "minutes/results/n1/remark": partMinutes, "nominees": partList, "exception/date": partList,
		"nominees/n3/person/birth": "report/n3", "nominees/n3": "report/n3", "attachments/a1/title": partAttachments,
	} {
		if got := partOf(path); got != want {
			t.Errorf("%q: got %s, want %s", path, got, want)
		}
	}
}

func TestDossierForm_revisionClosesWhenIdle(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	f.touch()
	f.touch()
	c.tick() // the save, and the watch, which sees that more was typed
	if len(m.saves) != 1 || len(m.revisions) != 1 {
		t.Fatalf("got %d saves and %d revisions, want one save, and a revision of before", len(m.saves), len(m.revisions))
	}
	c.tick()
	if len(m.revisions) != 2 {
		t.Errorf("after two idle minutes: got %d revisions, want 2", len(m.revisions))
	}
}

func TestDossierForm_firstSaveKeepsWhatWasThereBefore(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	before := f.d.Clone()
	f.d.Proposal.Number = "1"
	f.touch()
	m.failing = errors.New("disk full")
	c.tick()
	m.failing = nil
	c.tick()
	c.tick()
	if diff := model.Compare(before, m.versions.kept[0]); len(diff) > 0 || len(m.saves) != 1 {
		t.Errorf("the first version differs in %+v after %d saves", diff, len(m.saves))
	}
}

func TestDossierForm_jobDoesNotUndoWhatIsNotSavedYet(t *testing.T) {
	var c clock
	f, m := sampleForm(t, &c)
	packed := m.dossiers[campaign]
	packed.Revision, packed.Supersedes = 1, "code"
	m.dossiers[campaign] = packed
	f.d.Proposal.Number = "49"
	f.touch()
	f.reread(nil, func(error) {})
	c.tick()
	if got := m.dossiers[campaign]; got.Proposal.Number != "49" || got.Revision != 1 || got.Supersedes != "code" {
		t.Errorf("got number %q, revision %d, supersedes %q", got.Proposal.Number, got.Revision, got.Supersedes)
	}
}
