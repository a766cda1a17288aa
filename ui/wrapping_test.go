package ui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
)

// passphraseFields are the fields for passphrases of the topmost dialog.
func (d *desk) passphraseFields(t *testing.T) (fields []*lineEntry) {
	t.Helper()
	for _, o := range test.LaidOutObjects(d.window.Canvas().Overlays().Top()) {
		if e, ok := o.(*lineEntry); ok && e.Password {
			fields = append(fields, e)
		}
	}
	if len(fields) == 0 {
		t.Fatal("no passphrase is asked for")
	}
	return fields
}

func TestWrappingForm_recipientComesFirst(t *testing.T) {
	f := newWrappingForm(false)
	key := func(unit, public string) EnrolledKey {
		return EnrolledKey{Use: ReceivingKey, Unit: unit, Name: unit, Public: public}
	}
	f.take(OwnKeys{Signing: &OwnKey{}}, []EnrolledKey{
		key("b", "age1b"), key("c", "age1old"), key("c", "age1c"), {Use: SigningKey, Unit: "d", Name: "d"}, {Use: ReceivingKey, Unit: "e", Public: "age1e", Revoked: time.Unix(1, 0)},
	}, "c")
	var got []string
	for _, o := range f.ways() {
		got = append(got, o.value)
	}
	if diff := cmp.Diff([]string{"", byClick, "age1c", "age1b", byPassphrase}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	f.to = "age1b"
	f.take(OwnKeys{}, nil, "c")
	if f.to != "" || f.canSign {
		t.Errorf("the key is gone: got %q, can sign %v", f.to, f.canSign)
	}
	f.to, f.sign = byPassphrase, false
	if got := f.wrapping("mật khẩu"); got != (Wrapping{Unsigned: true, Passphrase: "mật khẩu"}) {
		t.Errorf("got %+v", got)
	}
	f.to = byClick
	f.take(OwnKeys{}, nil, "c")
	if got := f.wrapping(""); got != (Wrapping{Unsigned: true, Clickable: true}) {
		t.Errorf("for a double click: got %+v", got)
	}
}

// offersSigning tells that the package can be signed.
func offersSigning(d *desk) bool {
	return slices.ContainsFunc(test.LaidOutObjects(d.dossier.handover.pack), func(o fyne.CanvasObject) bool {
		box, ok := o.(*tickBox)
		return ok && box.Text == text("enclose.sign")
	})
}

func TestHandover_packsSignedForTheReceiver(t *testing.T) {
	m := newSample(t)
	m.keys.own.Signing = &OwnKey{}
	m.keys.enrolled = []EnrolledKey{{Use: ReceivingKey, Unit: "so-xay-dung", Name: "Sở Xây dựng", Public: leadKey}}
	d := newDesk(t, m)
	d.open(campaign, "")
	d.dossier.show(partHandover, "")
	if !offersSigning(d) {
		t.Error("signing is not offered")
	}
	d.dossier.handover.wrapping.to = leadKey
	d.dossier.onPack()
	if len(m.keys.wrapped) != 1 || m.keys.wrapped[0] != (Wrapping{Receiver: leadKey}) {
		t.Errorf("packed: got %+v", m.keys.wrapped)
	}
}

func TestHandover_packsWithAPassphraseTypedTwice(t *testing.T) {
	d, m := openSample(t, partHandover)
	if offersSigning(d) {
		t.Error("signing is offered without a key")
	}
	d.dossier.handover.wrapping.to = byPassphrase
	d.dossier.onPack()
	fields := d.passphraseFields(t)
	if len(fields) != 2 {
		t.Fatalf("got %d fields", len(fields))
	}
	fields[0].SetText("ngắn")
	if got := d.dialogWords(); !strings.Contains(got, textf("passphrase.short", 12, 4)) {
		t.Errorf("a short one: said %q", got)
	}
	fields[0].SetText("cột điện mưa rào")
	fields[1].SetText("cột điện mưa dào")
	fields[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := d.dialogWords(); len(m.packed) > 0 || !strings.Contains(got, text("passphrase.differ")) || !strings.Contains(got, text("passphrase.strong")) {
		t.Fatalf("packed %v, said %q", m.packed, got)
	}
	fields[1].SetText("cột điện mưa rào")
	fields[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(m.keys.wrapped) != 1 || m.keys.wrapped[0].Passphrase != "cột điện mưa rào" {
		t.Errorf("packed: got %+v", m.keys.wrapped)
	}
	if got := d.dialogWords(); !strings.Contains(got, "goi.zip") {
		t.Errorf("done: said %q", got)
	}
}

// answered asks for a passphrase as a worker would, and answers on the event
// thread by do.
func (d *desk) answered(t *testing.T, m *memory, wrong bool, do func()) (string, error) {
	t.Helper()
	type answer struct {
		words string
		err   error
	}
	open, got := make(chan func(), 1), make(chan answer, 1)
	d.clock.doing = func(then func()) { open <- then }
	defer func() { d.clock.doing = nil }()
	go func() {
		words, err := m.keys.ask(t.Context(), "/x/goi.zip.age", wrong)
		got <- answer{words, err}
	}()
	(<-open)()
	do()
	a := <-got
	return a.words, a.err
}

func TestAskPassphrase(t *testing.T) {
	m := newSample(t)
	d := newDesk(t, m)
	words, err := d.answered(t, m, false, func() {
		if got := d.dialogWords(); !strings.Contains(got, "goi.zip.age") || strings.Contains(got, text("passphrase.wrong")) {
			t.Errorf("asked: %q", got)
		}
		e := d.passphraseFields(t)[0]
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got := d.dialogWords(); !strings.Contains(got, text("passphrase.blank")) {
			t.Errorf("none typed: said %q", got)
		}
		e.SetText("bốn từ không quen")
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	})
	if words != "bốn từ không quen" || err != nil {
		t.Errorf("got %q, %v", words, err)
	}
	_, err = d.answered(t, m, true, func() {
		if got := d.dialogWords(); !strings.Contains(got, text("passphrase.wrong")) {
			t.Errorf("wrong: said %q", got)
		}
		d.dialogButton(t, text("passphrase.skip"))
	})
	var none *PassphraseError
	if !errors.As(err, &none) || !strings.Contains(none.Hint(), "goi.zip.age") {
		t.Errorf("skipped: got %v", err)
	}
	if d.notices.asking() {
		t.Error("a dialog is left")
	}
}

// askAside is an asker whose dialogs come up and go when they are called for, and
// what asks it aside.
func askAside(d *desk) (begin func(context.Context) <-chan error, dialogs chan func(), end func()) {
	back, end := d.clock.background().Ending()
	dialogs = make(chan func(), 2)
	d.clock.doing = func(then func()) { dialogs <- then }
	ask := d.notices.passphraseAsker(back)
	return func(ctx context.Context) <-chan error {
		got := make(chan error, 1)
		go func() {
			_, err := ask(ctx, "/x/goi.zip.age", false)
			got <- err
		}()
		return got
	}, dialogs, end
}

// TestAskPassphrase_workEnds has the work end while the clerk is asked, and just
// as the clerk answers: whoever asks does not wait for ever.
func TestAskPassphrase_workEnds(t *testing.T) {
	for name, answers := range map[string]bool{"asked": false, "answered": true} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, newSample(t))
			begin, dialogs, _ := askAside(d)
			ctx, cancel := context.WithCancel(t.Context())
			got := begin(ctx)
			(<-dialogs)()
			cancel()
			if err := <-got; !errors.Is(err, context.Canceled) {
				t.Errorf("got %v", err)
			}
			if answers {
				d.notices.closeTop() // before the question is taken back
			}
			(<-dialogs)()
			if d.notices.asking() {
				t.Error("the question is still there")
			}
		})
	}
}

// TestAskPassphrase_screensEnd has the screens end while the clerk is asked.
func TestAskPassphrase_screensEnd(t *testing.T) {
	d := newDesk(t, newSample(t))
	begin, dialogs, end := askAside(d)
	got := begin(t.Context())
	(<-dialogs)()
	end()
	var none *PassphraseError
	if err := <-got; !errors.As(err, &none) {
		t.Errorf("got %v", err)
	}
	if err := <-begin(t.Context()); !errors.As(err, &none) {
		t.Errorf("asked after the end: got %v", err)
	}
	d.clock.doing = nil
	d.notices.closeTop()
}
