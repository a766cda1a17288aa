package storage

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	"hoso/storage/bag"
)

// sendingUnit is a unit's workspace with its campaign dossier of theme 2.3.
type sendingUnit struct {
	w *Workspace
	d model.Dossier
}

// packAgain changes the unit's dossier and packs it, or the first time only
// packs it; it returns the package.
func (u *sendingUnit) packAgain(t *testing.T, change func(*model.Dossier)) Packed {
	t.Helper()
	u.d = load(t, u.w, u.d.ID)
	if change != nil {
		change(&u.d)
		save(t, u.w, u.d)
	}
	packed, err := u.w.Pack(t.Context(), u.d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	u.d = load(t, u.w, u.d.ID)
	return packed
}

func newSendingUnit(t *testing.T, name string) *sendingUnit {
	t.Helper()
	w, dossiers := sampleWorkspace(t, name)
	for _, d := range dossiers {
		if d.Kind == model.Campaign {
			return &sendingUnit{w, d}
		}
	}
	t.Fatalf("sample %s has no campaign dossier", name)
	return nil
}

// received is the lead unit's workspace with one unit's package in it, and a
// lead dossier made from that.
func consolidatedFrom(t *testing.T, u *sendingUnit) (lead *Workspace, code string, d model.Dossier) {
	t.Helper()
	lead = leadWorkspace(t)
	got, err := lead.Receive(t.Context(), u.packAgain(t, nil).File, sampleDay)
	must(t, err)
	d, err = lead.Consolidate(t.Context(), "2.3", []string{string(got.Code)}, sampleDay, silent)
	must(t, err)
	return lead, string(got.Code), d
}

// attachScan attaches a signed scan of a paper to the unit's dossier: one of
// its own papers does.
func (u *sendingUnit) attachScan(t *testing.T, paper string) model.Attachment {
	t.Helper()
	set, err := u.w.MakePapers(t.Context(), u.d.ID, silent)
	must(t, err)
	dir := t.TempDir()
	files, err := set.Write(dir)
	must(t, err)
	a, err := u.w.Attach(t.Context(), u.d.ID, paper, model.SignedScan, files[1])
	must(t, err)
	return a
}

func TestConsolidate_signedScanTravels(t *testing.T) {
	u := newSendingUnit(t, "unit")
	n := u.d.Nominees[0]
	scan := u.attachScan(t, "report/"+n.ID)
	_, _, d := consolidatedFrom(t, u)
	at := slices.IndexFunc(d.Attachments, func(a model.Attachment) bool { return a.As == model.SignedScan })
	if at < 0 || d.Attachments[at].SHA256 != scan.SHA256 || d.Attachments[at].Paper != "report/"+d.Nominees[0].ID {
		t.Errorf("got attachments %+v, want the scan %.8s at the nominee's report", d.Attachments, scan.SHA256)
	}
}

func TestSupersession(t *testing.T) {
	u := newSendingUnit(t, "unit")
	first := u.packAgain(t, nil)
	gone, stays := u.d.Nominees[len(u.d.Nominees)-1], u.d.Nominees[0]
	second := u.packAgain(t, func(d *model.Dossier) {
		*d = d.WithoutNominee(gone.ID)
		conclude(d)
		d.Nominees[0].Note = "Đã bổ sung"
		d.Proposal.Number = "99"
	})
	lead := leadWorkspace(t)
	receiveAll(t, lead, first.File, second.File)
	got, err := lead.Supersession(t.Context(), string(second.Code))
	must(t, err)
	if got.Previous != string(first.Code) || got.Revision != 2 || got.PreviousRevision != 1 {
		t.Errorf("got %.8s, revisions %d and %d", got.Previous, got.Revision, got.PreviousRevision)
	}
	var changes []string
	for _, n := range got.Nominees {
		changes = append(changes, string(n.Kind)+" "+n.Name)
	}
	if diff := cmp.Diff([]string{"edited " + stays.Name, "removed " + gone.Name}, changes); diff != "" {
		t.Errorf("nominees (-want +got):\n%s", diff)
	}
	if len(got.Nominees) > 0 && (len(got.Nominees[0].Differences) != 1 || got.Nominees[0].Differences[0].After != "Đã bổ sung") {
		t.Errorf("got %+v, want the note alone", got.Nominees[0].Differences)
	}
	if !slices.ContainsFunc(got.Other, func(f model.Difference) bool { return f.Path == "proposal/number" && f.After == "99" }) {
		t.Errorf("got %+v, want the proposal's number too", got.Other)
	}
	if got, err := lead.Supersession(t.Context(), string(first.Code)); err != nil || got.Previous != "" || len(got.Nominees) > 0 {
		t.Errorf("of the first package: got %+v, %v", got, err)
	}
	if _, err := lead.Supersession(t.Context(), codeOf("khác")); err == nil {
		t.Error("of an unknown package: got no error")
	}
}

func TestRefreshSource(t *testing.T) {
	u := newSendingUnit(t, "unit")
	lead, code, d := consolidatedFrom(t, u)
	// The lead's clerk leaves one out, votes on another, and words the list anew.
	n := u.d.Nominees
	stays, leaves, leftOut := d.Nominees[0].ID, d.Nominees[1].ID, d.Nominees[2].ID
	d = d.WithoutNominee(leftOut)
	d.Nominees[0].Summary = "Lời của đơn vị chủ trì"
	d.Minutes.Results = []model.Result{{Nominee: stays, For: 7}, {Nominee: leaves, For: 6}}
	d.Proposal.Reason = "Lý do của đơn vị chủ trì"
	save(t, lead, d)
	if _, err := lead.RefreshSource(t.Context(), d.ID, code); err == nil {
		t.Error("nothing newer is here: got no error")
	}

	added := n[len(n)-1].Clone()
	added.ID, added.Name = "n77", "Bùi Thị Thêm Vào"
	second := u.packAgain(t, func(unit *model.Dossier) {
		*unit = unit.WithoutNominee(n[1].ID)
		unit.Exception = nil
		unit.Nominees[0].Note = "Ghi chú mới"
		unit.Nominees[0].Summary = "Lời mới của đơn vị"
		unit.Nominees = slices.DeleteFunc(unit.Nominees, func(x model.Nominee) bool { return x.ID == added.ID })
		vote := unit.Minutes.Results[0]
		vote.Nominee = added.ID
		last := unit.Nominees[len(unit.Nominees)-1].ID
		*unit = unit.WithoutNominee(last)
		unit.Nominees, unit.Minutes.Results = append(unit.Nominees, added), append(unit.Minutes.Results, vote)
		conclude(unit)
	})
	receiveAll(t, lead, second.File)
	findings, err := lead.Check(t.Context(), d.ID, sampleDay)
	must(t, err)
	if !slices.Contains(rules(findings), "source-superseded") {
		t.Errorf("got findings %v, want source-superseded", rules(findings))
	}

	got, err := lead.RefreshSource(t.Context(), d.ID, code)
	must(t, err)
	if got.Sources[0].Package != string(second.Code) || got.Sources[0].Revision != 2 {
		t.Errorf("got source %+v, want the second package", got.Sources[0])
	}
	first := got.Nominees[0]
	if first.ID != stays || first.Note != "Ghi chú mới" || first.Summary != "Lời của đơn vị chủ trì" || first.Origin.Package != string(second.Code) {
		t.Errorf("got %s, note %q, summary %q", first.ID, first.Note, first.Summary)
	}
	names := map[string]bool{}
	for _, n := range got.Nominees {
		names[n.Name] = true
		if a := n.Origin.Report; !slices.ContainsFunc(got.Attachments, func(x model.Attachment) bool { return x.ID == a && x.Paper == "report/"+n.ID }) {
			t.Errorf("%s has no report", n.Name)
		}
	}
	if _, there := got.NomineeByID(leaves); there || names[n[2].Name] || !names["Bùi Thị Thêm Vào"] {
		t.Errorf("got %v, want neither who left nor who was left out, and who is new", names)
	}
	if diff := cmp.Diff([]model.Result{{Nominee: stays, For: 7}}, got.Minutes.Results); diff != "" {
		t.Errorf("votes (-want +got):\n%s", diff)
	}
	for _, file := range got.Attachments {
		if file.As == model.SourcePaper && !strings.HasSuffix(file.Paper, "/"+string(second.Code)) {
			t.Errorf("%s is still that of the older package", file.Title)
		}
	}
	if !slices.ContainsFunc(got.Attachments, func(a model.Attachment) bool { return a.Paper == got.Sources[0].PaperID("proposal") }) {
		t.Error("the later package's proposal is not there")
	}
	if got.Proposal.Reason != "Lý do của đơn vị chủ trì" {
		t.Errorf("got reason %q", got.Proposal.Reason)
	}
	findings, err = lead.Check(t.Context(), d.ID, sampleDay)
	must(t, err)
	for _, f := range findings {
		if f.Rule == "source-superseded" || strings.HasPrefix(f.Rule, "lead-") {
			t.Errorf("after taking over: got %v", f)
		}
	}
	for _, f := range examine(t, lead) {
		if f != "unused" { // the reports of those who were left out
			t.Errorf("got %s", f)
		}
	}
}

func TestTakeBack(t *testing.T) {
	u := newSendingUnit(t, "unit")
	lead, code, d := consolidatedFrom(t, u)
	whole := d.Nominees
	left := whole[0]
	d = d.LeaveOut(left.ID, "Hội đồng chưa thống nhất")
	save(t, lead, d)
	got, err := lead.TakeBack(t.Context(), d.ID, code, left.Origin.Nominee)
	must(t, err)
	back := got.Nominees[len(got.Nominees)-1]
	if diff := cmp.Diff(typedFacts(left), typedFacts(back)); diff != "" || back.ID != left.ID || len(got.Nominees) != len(whole) {
		t.Errorf("got %d nominees, the last %s (-before +after):\n%s", len(got.Nominees), back.ID, diff)
	}
	if len(got.Sources[0].LeftOut) > 0 {
		t.Errorf("still left out: %v", got.Sources[0].LeftOut)
	}
	if !slices.ContainsFunc(got.Attachments, func(a model.Attachment) bool { return a.ID == back.Origin.Report && a.Paper == "report/"+back.ID }) {
		t.Error("the report did not come back")
	}
	if _, err := lead.TakeBack(t.Context(), d.ID, code, left.Origin.Nominee); !errors.Is(err, model.ErrConflict) {
		t.Errorf("a second time: got %v, want a conflict", err)
	}
	if _, err := lead.TakeBack(t.Context(), d.ID, code, "n99"); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("nobody: got %v, want not found", err)
	}
}

func TestSourceVersions_skipsWhatCameBetween(t *testing.T) {
	u := newSendingUnit(t, "unit")
	lead, code, _ := consolidatedFrom(t, u)
	if _, _, err := lead.SourceVersions(t.Context(), code); !errors.Is(err, model.ErrNotFound) {
		t.Errorf("nothing newer is here: got %v", err)
	}
	note := func(s string) func(*model.Dossier) { return func(d *model.Dossier) { d.Nominees[0].Note = s } }
	receiveAll(t, lead, u.packAgain(t, note("hai")).File, u.packAgain(t, note("ba")).File)
	older, newer, err := lead.SourceVersions(t.Context(), code)
	must(t, err)
	if older.Revision != 1 || newer.Revision != 3 || newer.Nominees[0].Note != "ba" {
		t.Errorf("got revisions %d and %d, note %q", older.Revision, newer.Revision, newer.Nominees[0].Note)
	}
}

func TestPoolCodes(t *testing.T) {
	lead := leadWorkspace(t)
	var all []string
	for _, name := range []string{"unit-3", "unit-2", "unit"} {
		got, err := lead.Receive(t.Context(), newSendingUnit(t, name).packAgain(t, nil).File, sampleDay)
		must(t, err)
		all = append([]string{string(got.Code)}, all...)
	}
	codes := func(f PoolFilter) []string {
		t.Helper()
		got, err := lead.PoolCodes(t.Context(), f, sampleDay)
		must(t, err)
		return got
	}
	if got := codes(PoolFilter{Theme: "2.3"}); len(got) != 3 {
		t.Errorf("got %d codes, want 3", len(got))
	}
	if got := codes(PoolFilter{Theme: "2.4"}); len(got) != 0 {
		t.Errorf("another theme: got %v, want none", got)
	}
	d, err := lead.ReceivedDossier(t.Context(), all[0])
	must(t, err)
	if diff := cmp.Diff(all[:1], codes(PoolFilter{Unit: d.Proposer.ID})); diff != "" {
		t.Errorf("of a unit (-want +got):\n%s", diff)
	}
	grouped := codes(PoolFilter{Group: d.Proposer.Group})
	if !slices.Contains(grouped, all[0]) || len(codes(PoolFilter{Group: "khac"})) != 0 {
		t.Errorf("of a group: got %v", grouped)
	}
	sound, faulty := codes(PoolFilter{Verdict: Sound}), codes(PoolFilter{Verdict: Faulty})
	if len(sound)+len(faulty) != 3 || len(sound) == 0 {
		t.Errorf("got %d sound and %d faulty, want 3 together", len(sound), len(faulty))
	}
}

// typedFacts is a nominee as the unit typed it.
func typedFacts(n model.Nominee) model.Nominee {
	n.ID, n.Origin = "", nil
	return n
}

// Three units' packages go to the lead unit, and its package to the Board: every
// fact arrives as it was typed, and counts agree at each step.
func TestChain_unitsLeadBoard(t *testing.T) {
	lead, d, files := sampleLead(t)
	typed := map[model.OriginKey]model.Nominee{}
	for _, file := range files {
		_, sent := verifyPackage(t.Context(), file)
		for _, n := range sent.Nominees {
			typed[model.OriginKeyOf(n, sent.Proposer.ID, sent.ID)] = n
		}
		got, err := lead.Dossier(t.Context(), sent.ID)
		must(t, err)
		if got.Collectives() != sent.Collectives() || got.Individuals() != sent.Individuals() {
			t.Errorf("%s: the pool has %d and %d, sent were %d and %d", sent.ID, got.Collectives(), got.Individuals(), sent.Collectives(), sent.Individuals())
		}
	}
	packed, err := lead.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	board, err := Open(context.Background(), filepath.Join(t.TempDir(), "board"), newClock().now)
	must(t, err)
	t.Cleanup(func() { board.Close() })
	_, err = board.SetUp(t.Context(), assets.FS, "ban-thi-dua-khen-thuong", nil)
	must(t, err)
	received, err := board.Receive(t.Context(), packed.File, sampleDay)
	must(t, err)
	for _, f := range received.Findings {
		if f.Rule == "receive-address" || f.Rule == "origin-quota" || f.Rule == "nominee-other-origin" {
			t.Errorf("the Board finds %v", f)
		}
	}
	arrived := load(t, board, received.ID)
	if len(arrived.Nominees) != len(typed) {
		t.Errorf("got %d nominees at the Board, want %d", len(arrived.Nominees), len(typed))
	}
	for _, n := range arrived.Nominees {
		want, known := typed[model.OriginKeyOf(n, "", "")]
		if !known {
			t.Errorf("%s comes from nowhere: %+v", n.Name, n.Origin)
			continue
		}
		if diff := cmp.Diff(typedFacts(want), typedFacts(n)); diff != "" {
			t.Errorf("%s (-typed +arrived):\n%s", n.Name, diff)
		}
	}
	// Reports and the units' own papers travel as the same bytes.
	sent := packedPapers(t, files)
	carried := 0
	for _, a := range arrived.Attachments {
		if !a.Received() {
			continue
		}
		if !sent[a.SHA256] {
			t.Errorf("%s is no paper that a unit packed", a.Title)
		}
		carried++
		content, err := board.readAttachment(arrived, a)
		must(t, err)
		if got := codeOf(string(content)); got != a.SHA256 {
			t.Errorf("%s: got hash %.8s, want %.8s", a.Title, got, a.SHA256)
		}
	}
	if carried != len(sent) {
		t.Errorf("got %d papers of the units, want all %d", carried, len(sent))
	}
	tables, err := board.Table(t.Context(), Filter{}, sampleDay, nil)
	must(t, err)
	if got := len(tables.Nominees); got != len(typed) {
		t.Errorf("got %d rows in the Board's table, want %d", got, len(typed))
	}
}

// packedPapers are the hashes of all papers in packages, but for their indices.
func packedPapers(t *testing.T, files []string) map[string]bool {
	t.Helper()
	hashes := map[string]bool{}
	for _, file := range files {
		r, err := bag.Open(file)
		must(t, err)
		for _, f := range r.Files() {
			if strings.HasPrefix(f, "papers/") && !strings.HasSuffix(f, "-muc-luc.pdf") {
				hashes[r.SHA256(f)] = true
			}
		}
		must(t, r.Close())
	}
	return hashes
}
