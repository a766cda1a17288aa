package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

// clipboard is the system's clipboard in tests: unlike pasteboard, what it
// holds comes from outside.
type clipboard string

func (c clipboard) Content() string { return string(c) }

func (c clipboard) SetContent(string) {}

// pasteFromOutside is Ctrl+V in the field of a path.
func (d *desk) pasteFromOutside(t *testing.T, path, copied string) textField {
	t.Helper()
	f, ok := d.field(t, path).(textField)
	if !ok {
		t.Fatalf("field %s is a %T", path, d.field(t, path))
	}
	d.window.Canvas().Focus(f)
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard(copied)})
	return f
}

// pressButton presses the button with some words, on the page or in a dialog.
func pressButton(t *testing.T, root fyne.CanvasObject, words string) {
	t.Helper()
	var found *button
	walk(root, func(o fyne.CanvasObject) {
		if b, ok := o.(*button); ok && b.Text == words && b.Visible() {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("no button %q", words)
	}
	found.Tapped(nil)
}

// walk visits an object and all that containers in it hold.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	visit(o)
	if c, ok := o.(*fyne.Container); ok {
		for _, child := range c.Objects {
			walk(child, visit)
		}
	}
}

const resultsPath = "nominees/n3/report/sections/results/text"

func TestPaste_isPutInOrderAndTold(t *testing.T) {
	d, m := openSample(t, "report/n3")
	d.write(t, resultsPath, "")
	f := d.pasteFromOutside(t, resultsPath, "•\tMột\u200b\r\n\r\n•\tHai\r\n")
	if got, want := f.text().Text, "- Một\n- Hai\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	said := strings.Join(shown(d.dossier.page.box), "|")
	for _, words := range []string{textf("paste.marks", 2), textf("paste.blanks", 1), textf("paste.hidden", 1)} {
		if !strings.Contains(said, words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	d.window.Canvas().Focus(f)
	d.onPasteBack()
	if got, want := f.text().Text, "• Một\n\n• Hai\n"; got != want {
		t.Errorf("taken back: got %q, want %q", got, want)
	}
	if len(d.dossier.page.door.told) != 0 {
		t.Error("the line below the field stays")
	}
	d.clock.tick()
	n, _ := m.dossiers[campaign].NomineeByID("n3")
	if !strings.Contains(n.Report.Words(), "• Một") {
		t.Error("what was taken back is not saved")
	}
}

func TestPaste_intoALine(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.write(t, "nominees/n3/name", "")
	f := d.pasteFromOutside(t, "nominees/n3/name", "Nguyê\u0303n\u00a0Văn\r\nMẫu\r\n")
	if got, want := f.text().Text, "Nguyễn Văn Mẫu"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPaste_oldEncodingWaitsForTheClerk(t *testing.T) {
	const old, sound = "§· gióp 12 hé cËn nghÌo söa nhµ, t\u00adëng th\u00adëng", "Đã giúp 12 hộ cận nghèo sửa nhà, tưởng thưởng"
	for name, c := range map[string]struct{ answer, want string }{
		"converted":  {text("convert.yes"), sound},
		"kept as is": {text("convert.no"), "§· gióp 12 hé cËn nghÌo söa nhµ, tëng thëng"},
		"put away":   {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			d, _ := openSample(t, "report/n3")
			d.write(t, resultsPath, "")
			f := d.pasteFromOutside(t, resultsPath, old)
			if !d.notices.asking() || f.text().Text != "" {
				t.Fatalf("asked %v with %q in the field; want a question first", d.notices.asking(), f.text().Text)
			}
			if c.answer == "" {
				d.notices.open[0].dialog.Dismiss()
			} else {
				pressButton(t, d.buttonsOfDialog(), c.answer)
			}
			if got := f.text().Text; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if _, told := d.dossier.page.door.told[f]; told != (c.answer == text("convert.no")) {
				t.Errorf("offered below the field: %v", told)
			}
		})
	}
}

// buttonsOfDialog holds the buttons of the dialog that is open.
func (d *desk) buttonsOfDialog() fyne.CanvasObject {
	var box fyne.Container
	for _, o := range d.window.Canvas().Overlays().List() {
		gather(o, &box)
	}
	return &box
}

// gather collects the buttons inside an object, widgets' insides too.
func gather(o fyne.CanvasObject, into *fyne.Container) {
	switch o := o.(type) {
	case *button:
		into.Objects = append(into.Objects, o)
	case *fyne.Container:
		for _, child := range o.Objects {
			gather(child, into)
		}
	case fyne.Widget:
		for _, child := range o.CreateRenderer().Objects() {
			gather(child, into)
		}
	}
}

func TestConversion_isOfferedForAFieldThatHasOldText(t *testing.T) {
	m := newSample(t)
	dossier := m.dossiers[campaign]
	for i := range dossier.Nominees {
		if dossier.Nominees[i].ID == "n3" {
			dossier.Nominees[i].Person.Hometown = "x· Yªn L·ng, huyÖn Mª Linh"
		}
	}
	m.dossiers[campaign] = dossier
	d := newDesk(t, m)
	d.open(campaign, "nominees/n3/person/hometown")
	f := d.field(t, "nominees/n3/person/hometown").(textField)
	pressButton(t, d.dossier.page.box, text("convert.look"))
	pressButton(t, d.buttonsOfDialog(), text("convert.yes"))
	if got, want := f.text().Text, "xã Yên Lãng, huyện Mê Linh"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(d.dossier.page.door.told) != 0 {
		t.Error("the offer stays")
	}
}

func TestConversion_ofAnyFieldByTheMenu(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.onConvert()
	if !d.notices.asking() {
		t.Error("without a field nothing is said")
	}
	pressButton(t, d.buttonsOfDialog(), text("notice.ok"))
	const path = "nominees/n3/person/hometown"
	d.write(t, path, "xã Yên Mỹ, huyÖn Mª Linh") // mixed: taken for sound
	d.onConvert()
	pressButton(t, d.buttonsOfDialog(), text("convert.yes"))
	if got, want := d.field(t, path).(textField).text().Text, "xã Yên Mỹ, huyện Mª Linh"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCouncil_tableInAnOldEncoding(t *testing.T) {
	d, _ := openSample(t, partCouncil)
	before := len(d.dossier.form.d.Council.Members)
	fyne.CurrentApp().Clipboard().SetContent("NguyÔn V¨n MÉu\tChñ tÞch\tUû viªn")
	pressButton(t, d.dossier.page.box, text("council.paste"))
	pressButton(t, d.buttonsOfDialog(), text("roster.take"))
	members := d.dossier.form.d.Council.Members
	if len(members) != before+1 || members[before].Name != "Nguyễn Văn Mẫu" || members[before].Post != "Chủ tịch" {
		t.Errorf("got %+v", members[before:])
	}
}

func TestPaste_tooLong(t *testing.T) {
	d, _ := openSample(t, "report/n3")
	d.write(t, resultsPath, "")
	f := d.pasteFromOutside(t, resultsPath, strings.Repeat("dài ", maxPaste/4+1))
	if !d.notices.asking() || f.text().Text != "" {
		t.Errorf("got %d characters, told %v", len(f.text().Text), d.notices.asking())
	}
}

func TestConvertForm(t *testing.T) {
	f := &convertForm{old: "Nguyeãn Vaên Maãu", encoding: model.VNI}
	if got := f.converted(); got != "Nguyễn Văn Mẫu" {
		t.Errorf("got %q", got)
	}
	f.old = strings.Repeat("ñ", 2*shownText)
	if got := len([]rune(f.after())); got != shownText+2 {
		t.Errorf("shows %d characters", got)
	}
	lost := &convertForm{old: strings.Repeat("®éi viªn ", 9), encoding: model.TCVN3}
	if !lost.lossy() {
		t.Error("a long text without ư: not said")
	}
}

func TestPutBack(t *testing.T) {
	if got, ok := putBack("a- Mộtb", "- Một", "• Một"); !ok || got != "a• Mộtb" {
		t.Errorf("got %q %v", got, ok)
	}
	if got, ok := putBack("mộtmột", "một", "x"); ok || got != "mộtmột" {
		t.Errorf("found twice: got %q %v", got, ok)
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1.000", 1234567: "1.234.567"} {
		if got := grouped(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}
