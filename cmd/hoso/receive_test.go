package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fynestorage "fyne.io/fyne/v2/storage"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// droppable is a window that files can be dropped on: that of the toolkit's
// tests takes none.
type droppable struct {
	fyne.Window
	dropped func(fyne.Position, []fyne.URI)
}

// SetOnDropped notes who takes what is dropped.
func (d *droppable) SetOnDropped(dropped func(fyne.Position, []fyne.URI)) { d.dropped = dropped }

// drop drops files on the window.
func (c *clerk) drop(files ...string) {
	var list []fyne.URI
	for _, f := range files {
		list = append(list, fynestorage.NewFileURI(f))
	}
	c.window.(*droppable).dropped(fyne.Position{}, list)
	c.wait()
}

// sees fails unless something visible begins with the words.
func (c *clerk) sees(words string) {
	c.t.Helper()
	if len(c.find(words)) == 0 {
		c.t.Errorf("nothing says %q", words)
	}
}

func sampleTime() time.Time { return time.Date(2024, 8, 20, 9, 0, 0, 0, time.Local) }

// sampleWorkspace fills a workspace with a unit of the sample, and has work
// done with its dossiers.
func sampleWorkspace(t *testing.T, dir, unit string, work func(*storage.Workspace, []model.Dossier) error) {
	t.Helper()
	w, err := storage.Open(t.Context(), dir, sampleTime)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	dossiers, err := w.LoadSample(t.Context(), assets.FS, unit)
	if err == nil && work != nil {
		err = work(w, dossiers)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestPool_packageThatCannotBeRead: of a package whose file is gone nothing may
// say that it is whole.
func TestPool_packageThatCannotBeRead(t *testing.T) {
	packages := samplePackages(t, t.TempDir(), t.TempDir())
	sampleWorkspace(t, t.TempDir(), "lead", func(w *storage.Workspace, _ []model.Dossier) error {
		r, err := w.Receive(t.Context(), packages[0], "2024-08-20")
		if err != nil {
			return err
		}
		if err := os.Remove(w.ReceivedFile(string(r.Code))); err != nil {
			return err
		}
		judged, err := (&desk{w}).JudgePool(t.Context(), "2024-08-20", []string{string(r.Code)})
		if got := judged[string(r.Code)].Signature.By; got != ui.SignedByUnread {
			t.Errorf("got %q, want %q", got, ui.SignedByUnread)
		}
		return err
	})
}

// samplePackages packs the campaign dossiers of the sample's units, the first
// from the workspace at dir, into a folder.
func samplePackages(t *testing.T, dir, out string) []string {
	t.Helper()
	var files []string
	for i, unit := range []string{"unit", "unit-2", "unit-3"} {
		if i > 0 {
			dir = t.TempDir()
		}
		sampleWorkspace(t, dir, unit, func(w *storage.Workspace, dossiers []model.Dossier) error {
			for _, d := range dossiers {
				if d.Kind != model.Campaign {
					continue
				}
				packed, err := w.Pack(context.Background(), d.ID, out, "2024-08-20", func(string, int, int) {})
				if err != nil {
					return err
				}
				files = append(files, packed.File)
			}
			return nil
		})
	}
	return files
}

// TestReceive_thereAndBack has a lead unit's clerk drop three units' packages on
// the window and write the receipts, and a unit's clerk drop what came back.
func TestReceive_thereAndBack(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home) // where the dialog for folders begins
	unit, lead, out := t.TempDir(), t.TempDir(), t.TempDir()
	packages := samplePackages(t, unit, out)
	sampleWorkspace(t, lead, "lead", nil)
	stray := filepath.Join(out, "ghi-chu.zip")
	if err := os.WriteFile(stray, []byte("không phải gói"), 0o600); err != nil {
		t.Fatal(err)
	}

	c := newClerkAt(t, arguments{today: "2024-08-20"}, lead, fyne.NewSize(1366, 768))
	c.drop(append(packages, stray)...)
	c.sees("Nhận mới 3 gói; không nhận 1 tệp.")
	c.sees("ghi-chu.zip")
	c.key(fyne.KeyEscape)
	c.sees("Quận Ba Đình")
	c.sees("3 hồ sơ")
	c.press("Xuất phiếu tiếp nhận")
	c.press("Chọn thư mục")
	c.press("Chọn thư mục này")
	c.sees("Đã xuất 3 phiếu tiếp nhận vào thư mục " + home)
	c.key(fyne.KeyEscape)
	c.drop(packages[0])
	c.sees("Đã nhận từ trước 1 gói.")
	c.key(fyne.KeyEscape)
	c.program.close()

	receipts, err := filepath.Glob(filepath.Join(home, "*"+storage.ReceiptSuffix))
	if err != nil || len(receipts) != 3 {
		t.Fatalf("got receipts %v, %v; want three", receipts, err)
	}
	c = newClerkAt(t, arguments{today: "2024-08-21"}, unit, fyne.NewSize(1366, 768))
	c.drop(receipts...)
	c.sees("Đọc 1 phiếu tiếp nhận; không nhận 2 tệp.") // two are other units'
	c.key(fyne.KeyEscape)
	c.sees("đã tiếp nhận")
	for _, words := range []string{"Sở Lao động", "đã tiếp nhận lúc 09:00 ngày 20/8/2024"} {
		found := false
		walk(c.root(), nil, func(way []fyne.CanvasObject) {
			found = found || strings.Contains(textOf(way[len(way)-1]), words)
		})
		if !found {
			t.Errorf("the home screen does not say %q", words)
		}
	}
}

// receivingWork is a lead unit's workspace, and a walk through what it does with
// the packages that come: one twice, one cut short.
func receivingWork(t *testing.T) (workspace string, walk []shot) {
	t.Helper()
	unit, workspace, out := t.TempDir(), t.TempDir(), t.TempDir()
	packages := samplePackages(t, unit, out)
	again := packedAgain(t, unit, out)
	data, err := os.ReadFile(packages[1])
	cut := filepath.Join(out, "gia-lam-qua-zalo.zip")
	if err == nil {
		err = os.WriteFile(cut, data[:len(data)/2], 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	sampleWorkspace(t, workspace, "lead", nil)
	return workspace, []shot{
		{"nhan-goi", func(p *pair) {
			p.twin.drop(packages...)
			p.key(fyne.KeyEscape)
			p.twin.drop(append(packages, again, cut)...)
		}},
		{"tiep-nhan", func(p *pair) { p.key(fyne.KeyEscape) }},
		{"ho-so-da-nhan", func(p *pair) { p.key(fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown) }},
		{"cac-lan-nop", func(p *pair) { p.press("Các lần nộp") }},
		{"tong-hop", func(p *pair) { p.ctrl(fyne.KeyT, ""); p.press("Tổng hợp số liệu") }},
	}
}

// packedAgain packs the campaign dossier of a workspace once more, with one
// nominee fewer and another one corrected.
func packedAgain(t *testing.T, dir, out string) (file string) {
	t.Helper()
	w, err := storage.Open(t.Context(), dir, func() time.Time { return sampleTime().Add(time.Hour) })
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	d, err := w.Dossier(t.Context(), "ba-dinh-vi-nguoi-ngheo")
	if err == nil {
		d = d.WithoutNominee(d.Nominees[4].ID)
		d.Minutes.Conclusion = fmt.Sprintf("Nhất trí đề nghị khen thưởng %02d tập thể, %02d cá nhân.", d.Collectives(), d.Individuals())
		d.Nominees[2].Person.Hometown = "xã Thí Dụ, huyện Ba Vì, thành phố Hà Nội"
		err = w.SaveDossier(t.Context(), d)
	}
	if err != nil {
		t.Fatal(err)
	}
	packed, err := w.Pack(t.Context(), d.ID, out, "2024-08-20", func(string, int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	return packed.File
}
