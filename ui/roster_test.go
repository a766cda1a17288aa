package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

const pastedRoster = "TT\tHọ và tên\tNgày sinh\tĐơn vị công tác\tMã số\n" +
	"1\tNguyễn Văn Mẫu\t15/8/1980\tPhòng Nội vụ\tx\n" +
	"2\tNguyễn Văn Mẫu\t15/8/1980\tPhòng Nội vụ\tx\n" +
	"3\t\t1/1/1990\tPhòng Nội vụ\tx\n" +
	"4\tTrần Thị Thử\t31/2/1990\tPhòng Nội vụ\tx\n"

func TestRosterForm(t *testing.T) {
	f := newRosterForm(pastedTable(pastedRoster), nomineeList{})
	want := textf("roster.rows", 4, 2) + "; " + textf("roster.doubtful", 1) + "; " + textf("roster.double", 1) + "; " + textf("roster.nameless", 1) + "."
	if got := f.summary(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := f.hint(), textf("roster.ignored", "Mã số"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	f.toggle(1)
	f.toggle(2)
	f.toggle(3)
	var names []string
	for _, n := range chosen(f, f.nominees) {
		names = append(names, n.Name)
	}
	if got, want := strings.Join(names, ", "), "Nguyễn Văn Mẫu, Nguyễn Văn Mẫu"; got != want {
		t.Errorf("taken: got %q, want %q: a row without a name stays out", got, want)
	}
	if got := f.verdict(2); got != "thiếu tên" {
		t.Errorf("got %q", got)
	}
}

func TestRosterForm_oldEncoding(t *testing.T) {
	f := newRosterForm(pastedTable("Hä vµ tªn\t§¬n vÞ c«ng t¸c\nNguyÔn V¨n MÉu\tPhßng Néi vô\n"), nomineeList{})
	if f.encoding != model.TCVN3 || len(f.nominees) != 1 || f.nominees[0].Name != "Nguyễn Văn Mẫu" || f.nominees[0].Person.Workplace != "Phòng Nội vụ" {
		t.Errorf("got %s and %+v", f.encoding, f.nominees)
	}
	if got := f.read("", false).nominees[0].Name; got == "Nguyễn Văn Mẫu" {
		t.Errorf("left as it is: got %q", got)
	}
}

func TestDossierForm_takeRosterIsOneAct(t *testing.T) {
	var c clock
	f, _ := sampleForm(t, &c)
	before, changes := len(f.d.Nominees), f.changes
	f.takeRoster([]model.Nominee{
		{Type: model.Individual, Name: "Nguyễn Văn Thử", Person: &model.Person{}},
		{Type: model.Collective, Name: "Tổ dân phố số 1", Group: &model.GroupFacts{}},
	})
	if f.changes != changes+1 || len(f.d.Nominees) != before+2 {
		t.Errorf("got %d changes and %d nominees", f.changes-changes, len(f.d.Nominees)-before)
	}
	ids := map[string]bool{}
	individuals := false
	for _, n := range f.d.Nominees {
		if ids[n.ID] {
			t.Errorf("two nominees have the id %s", n.ID)
		}
		ids[n.ID] = true
		if individuals && n.IsCollective() {
			t.Errorf("%s stands after individuals", n.Name)
		}
		individuals = individuals || !n.IsCollective()
		if len(n.Report.Sections) == 0 {
			t.Errorf("%s has no sections to write", n.Name)
		}
	}
}

func TestRoster_nothingIsTakenBeforeTheClerkSaysSo(t *testing.T) {
	d, m := openSample(t, partList)
	before := len(m.dossiers[campaign].Nominees)
	fyne.CurrentApp().Clipboard().SetContent(pastedRoster)
	pressButton(t, d.dossier.page.box, text("list.paste"))
	d.clock.tick()
	if !d.notices.asking() || len(d.dossier.form.d.Nominees) != before {
		t.Fatalf("asked %v, %d nominees; want a question and %d", d.notices.asking(), len(d.dossier.form.d.Nominees), before)
	}
	list := tabTo[*chooser](t, d)
	list.TypedKey(key(fyne.KeyDown))
	list.TypedKey(key(fyne.KeyDown))
	list.TypedKey(key(fyne.KeyDown))
	list.TypedKey(key(fyne.KeySpace)) // leaves out the one whose birth date is none
	pressButton(t, d.buttonsOfDialog(), text("roster.take"))
	d.clock.tick()
	saved := m.dossiers[campaign].Nominees
	if len(saved) != before+1 || saved[len(saved)-1].Name != "Nguyễn Văn Mẫu" || saved[len(saved)-1].Person.Birth != "1980-08-15" {
		t.Errorf("got %d nominees, the last %+v", len(saved)-before, saved[len(saved)-1])
	}
}

func TestRoster_withNothingCopied(t *testing.T) {
	d, _ := openSample(t, partList)
	fyne.CurrentApp().Clipboard().SetContent("")
	pressButton(t, d.dossier.page.box, text("list.paste"))
	if !d.notices.asking() {
		t.Error("the clerk is told nothing")
	}
	before := len(d.dossier.form.d.Nominees)
	pressButton(t, d.buttonsOfDialog(), text("notice.ok"))
	if d.notices.asking() || len(d.dossier.form.d.Nominees) != before {
		t.Error("there is more than something to be read and put away")
	}
}
