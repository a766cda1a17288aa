package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"hoso/assets"
	"hoso/storage"
)

// TestStory_signedAndEncrypted has a clerk make the unit's key and a package that
// is signed and encrypted for the lead unit, whose workspace opens it and knows
// who sent it.
func TestStory_signedAndEncrypted(t *testing.T) {
	lead, err := storage.Open(t.Context(), t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer lead.Close()
	if _, err := lead.LoadSample(t.Context(), assets.FS, "lead"); err != nil {
		t.Fatal(err)
	}
	receiving, err := lead.MakeKey(t.Context(), storage.ReceivingKey)
	if err != nil {
		t.Fatal(err)
	}

	c := newClerk(t, arguments{sample: true, today: "2024-08-20"}, fyne.NewSize(1366, 768))
	p := &pair{t: t, real: nobody{t}, twin: c}
	unit := c.program.workspace
	leadUnit, err := lead.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.ctrl(fyne.KeyComma, "comma")
	c.press("Chữ ký và bảo mật")
	p.press("Lập khóa ký")
	p.press("Đăng ký khóa theo phiếu")
	p.paste(leadUnit.Unit.Name)
	p.key(fyne.KeyReturn)
	p.tab()
	p.paste(receiving.Public)
	p.press("Đã đối chiếu từng nhóm")
	p.press("Đăng ký khóa")

	p.ctrl(fyne.KeyH, "h")
	c.open("Tổng kết đợt")
	p.ctrl(fyne.KeyP, "p")
	p.choose("*ui.choiceBox", "Mã hóa cho "+leadUnit.Unit.Body)
	p.press("Đóng gói")
	c.wait()

	sent, err := filepath.Glob(filepath.Join(c.program.paths.out, "*", "*.zip*"))
	if err != nil || len(sent) != 1 || !strings.HasSuffix(sent[0], ".zip.age") {
		t.Fatalf("made: got %v, %v, want one encrypted package", sent, err)
	}
	signing, err := unit.OwnKey(t.Context(), storage.SigningKey)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lead.EnrolKey(t.Context(), "quan-ba-dinh", signing.Code); err != nil {
		t.Fatal(err)
	}
	got, err := lead.Receive(t.Context(), sent[0], "2024-08-20")
	if err != nil || got.Author.Author != storage.Signed || !strings.Contains(got.Author.Unit, "Ba Đình") {
		t.Errorf("received: got %+v, %v, want it signed by the unit", got.Author, err)
	}
}
