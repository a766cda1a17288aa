package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

const sourceCode = "1a2b3c4d5e6f7a8b1a2b3c4d5e6f7a8b1a2b3c4d5e6f7a8b1a2b3c4d5e6f7a8b"

// newLead is the sample with its campaign dossier made a lead unit's, whose
// first two nominees came in a package.
func newLead(t *testing.T) *memory {
	t.Helper()
	m := newSample(t)
	d := m.dossiers[campaign]
	d.Stage = model.LeadStage
	d.Sources = []model.Source{{Package: sourceCode, Dossier: "hs", Revision: 1, Unit: "quan-dong-da", UnitName: "Ủy ban nhân dân quận Đống Đa"}}
	for i := range d.Nominees[:2] {
		n := &d.Nominees[i]
		n.Origin = &model.Origin{Package: sourceCode, Dossier: "hs", Nominee: n.ID, Unit: "quan-dong-da", UnitName: "Ủy ban nhân dân quận Đống Đa", Report: "r" + n.ID}
		d.Attachments = append(d.Attachments, model.Attachment{ID: "r" + n.ID, Paper: "report/" + n.ID, As: model.SourceReport, Name: "04.pdf", Title: "Báo cáo thành tích: " + n.Name, Size: 1, Pages: 1})
	}
	d.Attachments = append(d.Attachments, model.Attachment{ID: "s1", Paper: "proposal/" + sourceCode, As: model.SourcePaper, Name: "02.pdf", Title: "Tờ trình của quận Đống Đa", Size: 1, Pages: 1})
	m.dossiers[campaign] = d
	return m
}

func openLead(t *testing.T, part string) (*desk, *memory) {
	t.Helper()
	m := newLead(t)
	d := newDesk(t, m)
	d.open(campaign, "")
	d.dossier.show(part, "")
	return d, m
}

func TestParts_receivedNomineesNameUnitAndPackage(t *testing.T) {
	d, _ := openLead(t, partGeneral)
	var origins []string
	for _, p := range d.dossier.form.parts() {
		if p.inner {
			origins = append(origins, p.origin)
		}
	}
	if diff := cmp.Diff([]string{"quận Đống Đa · 1a2b", "quận Đống Đa · 1a2b", "", "", ""}, origins); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReceived_factsAreReadOnly(t *testing.T) {
	d, m := openLead(t, "report/n1")
	n := m.dossiers[campaign].Nominees[0]
	words := d.page()
	for _, want := range []string{n.Name, n.Group.Address, "1a2b 3c4d", strings.Split(n.Report.Sections[0].Text, "\n")[0]} {
		if !strings.Contains(words, want) {
			t.Errorf("the page does not show %q", want)
		}
	}
	for _, path := range []string{"nominees/n1/name", "nominees/n1/group/address"} {
		if _, there := d.dossier.page.fields[path]; there {
			t.Errorf("%s can be changed", path)
		}
	}
	if got := d.helpPage(); got != "consolidate" {
		t.Errorf("F1 opens %q", got)
	}
	d.write(t, "nominees/n1/note", "Ghi chú của đơn vị chủ trì")
	if got := d.dossier.form.nominee("n1").Note; got != "Ghi chú của đơn vị chủ trì" {
		t.Errorf("got note %q", got)
	}
	d.dossier.onDuplicate("n1")
	if len(d.dossier.form.d.Nominees) != 5 || !d.notices.asking() {
		t.Error("a received nominee was copied, or nobody said why not")
	}
}

// page are the words of the page shown.
func (d *desk) page() string { return strings.Join(shown(d.dossier.page.box), "|") }

func TestLeaveOut_keepsTheReasonAndCanBeUndone(t *testing.T) {
	d, _ := openLead(t, partList)
	name := d.dossier.form.nominee("n2").Name
	d.dossier.onRemove("n2")
	d.window.Canvas().Focused().(*lineEntry).SetText("không đủ số phiếu")
	press(d.window.Canvas(), fyne.KeyReturn)
	left := d.dossier.form.d.Sources[0].LeftOut
	if diff := cmp.Diff([]model.LeftOut{{Nominee: "n2", Type: model.Collective, Name: name, Reason: "không đủ số phiếu"}}, left); diff != "" {
		t.Fatalf("left out (-want +got):\n%s", diff)
	}
	if d.dossier.form.nominee("n2") != nil || !strings.Contains(d.page(), name) {
		t.Error("the list does not show who is left out")
	}
	d.write(t, "sources/0/leftOut/n2/reason", "thành tích chưa tiêu biểu")
	if got := d.dossier.form.d.Sources[0].LeftOut[0].Reason; got != "thành tích chưa tiêu biểu" {
		t.Errorf("got reason %q", got)
	}
	d.dossier.undo()
	d.dossier.undo()
	if d.dossier.form.nominee("n2") == nil || len(d.dossier.form.d.Sources[0].LeftOut) > 0 {
		t.Error("undo did not bring the nominee back")
	}
}

func TestTakeBack_fromTheList(t *testing.T) {
	d, m := openLead(t, partList)
	name := d.dossier.form.nominee("n2").Name
	d.dossier.leaveOut("n2", name, "")
	m.gathered.atWork = func() {
		if !d.notices.asking() {
			t.Error("the page can be typed in while the store makes another dossier")
		}
	}
	pressed(d.field(t, "sources/0/leftOut/n2/back").(*button))
	if len(d.dossier.form.d.Sources[0].LeftOut) > 0 || d.dossier.form.nominee("back") == nil {
		t.Errorf("got %+v, want nobody left out", d.dossier.form.d.Sources[0].LeftOut)
	}
	d.dossier.undo()
	if d.dossier.form.nominee("back") != nil || len(d.dossier.form.d.Sources[0].LeftOut) != 1 {
		t.Error("taking back cannot be undone")
	}
}

// TestReplace_typedMeanwhile: what was typed while the store was at work must
// not stand on disk beside something else on the screen.
func TestReplace_typedMeanwhile(t *testing.T) {
	d, m := openLead(t, partList)
	f := d.dossier.form
	f.replace("bước", func(context.Context) (model.Dossier, error) {
		made := m.dossiers[f.d.ID].Clone()
		made.Nominees[0].Note = "Từ phiên bản cũ"
		m.dossiers[f.d.ID] = made
		f.d.Nominees[0].Note = "gõ thêm"
		f.touch()
		d.clock.tick()
		return made.Clone(), nil
	}, func(err error) {
		if err != nil {
			t.Error(err)
		}
	})
	d.clock.tick()
	if got := m.dossiers[f.d.ID].Nominees[0].Note; got != "Từ phiên bản cũ" {
		t.Errorf("on disk is %q, want what is shown", got)
	}
	d.dossier.undo()
	if got := f.d.Nominees[0].Note; got != "gõ thêm" {
		t.Errorf("undone: got %q, want what was typed", got)
	}
}

// outdate makes the check find that something newer than the source came, and
// the store know what.
func outdate(t *testing.T, d *desk, m *memory) {
	t.Helper()
	older := m.dossiers[campaign].Clone()
	older.Revision, older.Sources = 1, nil
	newer := older.Clone()
	newer.Revision = 3
	newer.Nominees[0].Note = "Đã bổ sung"
	newer.Proposal.Number = "99"
	newer = newer.WithoutNominee("n2")
	m.gathered.older, m.gathered.newer = older, newer
	d.dossier.form.find([]model.Finding{{Rule: "source-superseded", Grade: model.Warning, Path: "sources/0", Message: "Quận Đống Đa đã gửi gói nộp lần 3."}})
}

func TestRenewSource_showsEachNomineesChanges(t *testing.T) {
	d, m := openLead(t, partCheck)
	outdate(t, d, m)
	var got []string
	d.dossier.form.news(d.dossier.form.d.Sources[0], func(news sourceNews, err error) {
		if err != nil || news.revision != 3 || news.instead != 1 {
			t.Errorf("got revisions %d and %d, %v", news.revision, news.instead, err)
		}
		for _, g := range news.groups {
			for _, c := range g.changes {
				got = append(got, g.of+": "+c.words)
			}
		}
	})
	n := m.dossiers[campaign].Nominees
	want := []string{
		"Tập thể " + n[0].Name + ": Sửa ghi chú của tập thể " + n[0].Name,
		"Tập thể " + n[1].Name + ": Xóa tập thể " + n[1].Name,
		"Tờ trình: Sửa số tờ trình",
	}
	var about []string
	for _, line := range got {
		if !strings.HasPrefix(line, "Biên bản") && !strings.HasPrefix(line, "Tài liệu") {
			about = append(about, line)
		}
	}
	if diff := cmp.Diff(want, about); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRenewSource_fromTheFindingsRow(t *testing.T) {
	d, m := openLead(t, partCheck)
	outdate(t, d, m)
	d.dossier.findings.refresh()
	list := d.dossier.findings.list
	if !list.acts(list.present[1].finding) {
		t.Fatalf("the finding %+v has no button", list.present[1])
	}
	list.act(list.present[1].finding)
	if words := d.dialogWords(); !strings.Contains(words, "lần 3 thay cho lần 1") {
		t.Fatalf("got %q, want both packages named", words)
	}
	d.dialogButton(t, text("source.renew"))
	if diff := cmp.Diff([]string{sourceCode}, m.gathered.renewed); diff != "" {
		t.Errorf("refreshed (-want +got):\n%s", diff)
	}
	if got := d.dossier.form.nominee("n1").Note; got != "Ghi chú mới" {
		t.Errorf("got note %q, want that of the later package", got)
	}
	d.dossier.undo()
	if got := d.dossier.form.d.Sources[0].Package; got != sourceCode {
		t.Errorf("undo: got source %.8s, want the older one", got)
	}
}

func TestSources_findingLeadsToTheButtonInTheList(t *testing.T) {
	d, m := openLead(t, partList)
	outdate(t, d, m)
	d.dossier.jumpTo(d.dossier.form.findings[0])
	d.dossier.rebuild("sources/0")
	b, ok := d.window.Canvas().Focused().(*button)
	if !ok || b.Text != text("source.renew") {
		t.Errorf("the keyboard is on %T, want the button", d.window.Canvas().Focused())
	}
}

// What cannot be taken over is told, and not offered.
func TestSources_sentAgainForAnotherPlan(t *testing.T) {
	d, m := openLead(t, partList)
	outdate(t, d, m)
	moved := d.dossier.form.findings[0]
	moved.Rule, moved.Message = "source-moved", "Quận Đống Đa đã gửi lại theo kế hoạch khác."
	d.dossier.form.find([]model.Finding{moved})
	d.dossier.rebuild("")
	if !strings.Contains(d.page(), moved.Message) || strings.Contains(d.page(), text("source.renew")+"|") {
		t.Errorf("got %s", d.page())
	}
	d.dossier.show(partCheck, "")
	d.dossier.findings.refresh()
	if d.dossier.findings.list.acts(moved) {
		t.Error("the finding offers to take the package over")
	}
}

func TestAttachments_receivedFilesStayAsTheyAre(t *testing.T) {
	d, _ := openLead(t, partAttachments)
	for _, id := range []string{"rn1", "s1"} {
		if _, there := d.dossier.page.fields["attachments/"+id+"/title"]; there {
			t.Errorf("the title of %s can be changed", id)
		}
	}
	if !strings.Contains(d.page(), text("attach.received")) {
		t.Error("nothing says that files are as they were received")
	}
}
