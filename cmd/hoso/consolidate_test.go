package main

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
	"hoso/storage"
)

func quiet(string, int, int) {}

// packedTwice packs a sample unit's campaign dossier, and again with a nominee's
// note changed.
func packedTwice(t *testing.T, unit, note string) (first, second string) {
	t.Helper()
	sampleWorkspace(t, t.TempDir(), unit, func(w *storage.Workspace, dossiers []model.Dossier) error {
		for _, d := range dossiers {
			if d.Kind != model.Campaign {
				continue
			}
			before, err := w.Pack(t.Context(), d.ID, t.TempDir(), "2024-08-20", quiet)
			if err != nil {
				return err
			}
			if d, err = w.Dossier(t.Context(), d.ID); err != nil {
				return err
			}
			d = d.Clone()
			d.Nominees[0].Note = note
			if err := w.SaveDossier(t.Context(), d); err != nil {
				return err
			}
			after, err := w.Pack(t.Context(), d.ID, t.TempDir(), "2024-08-20", quiet)
			if err != nil {
				return err
			}
			first, second = before.File, after.File
		}
		return nil
	})
	return first, second
}

// leadPool fills a lead unit's workspace with three units' packages, and
// returns one that is to take the place of a unit's later.
func leadPool(t *testing.T, dir, note string) (later string) {
	t.Helper()
	files := packedSamples(t, "unit", "unit-3")
	first, later := packedTwice(t, "unit-2", note)
	sampleWorkspace(t, dir, "lead", func(w *storage.Workspace, own []model.Dossier) error {
		for _, d := range own { // the clerk makes another one
			if err := w.DeleteDossier(t.Context(), d.ID); err != nil {
				return err
			}
		}
		_, err := w.ReceiveAll(t.Context(), append(files, first), "2024-08-20", quiet)
		return err
	})
	return later
}

// TestConsolidate_fromPoolToPapers has a lead unit's clerk make the consolidated
// dossier from the pool, leave somebody out, and take over what a unit has sent
// anew.
func TestConsolidate_fromPoolToPapers(t *testing.T) {
	const note = "Ghi chú gửi lại"
	dir := t.TempDir()
	later := leadPool(t, dir, note)
	c := newClerkAt(t, arguments{today: "2024-08-20"}, dir, fyne.NewSize(1366, 768))
	p := &pair{t: t, real: nobody{t}, twin: c}
	p.ctrl(fyne.KeyT, "")
	c.press("Lập hồ sơ tổng hợp")
	c.sees("Lấy cả 3 gói: 5 tập thể, 7 cá nhân.")
	c.press("Lập hồ sơ")
	c.sees("Tổng kết đợt - đơn vị chủ trì trình Thành phố")
	c.press("Trần Thị Ví Dụ")
	c.sees("Lấy từ gói hồ sơ của Ủy ban nhân dân quận Ba Đình")
	c.press("Không đề nghị")
	p.paste("không đủ số phiếu")
	p.key(fyne.KeyReturn)
	c.sees("Đã đưa cá nhân Trần Thị Ví Dụ ra khỏi danh sách.")

	if _, err := c.program.workspace.Receive(t.Context(), later, "2024-08-20"); err != nil {
		t.Fatal(err)
	}
	p.ctrl(fyne.KeyK, "")
	c.press("Cảnh báo")
	c.press("Lấy bản mới")
	c.sees("Ủy ban nhân dân huyện Gia Lâm đã gửi gói nộp lần 2 thay cho lần 1")
	p.key(fyne.KeyReturn)
	c.sees("Đã lấy bản mới của Ủy ban nhân dân huyện Gia Lâm (lần 2).")

	d := onlyLead(t, c)
	if len(d.Nominees) != 11 || len(d.Sources) != 3 {
		t.Fatalf("got %d nominees of %d packages, want 11 of 3", len(d.Nominees), len(d.Sources))
	}
	renewed := false
	for _, n := range d.Nominees {
		renewed = renewed || n.Note == note
	}
	left := ""
	for _, s := range d.Sources {
		for _, l := range s.LeftOut {
			left += l.Name + ": " + l.Reason
		}
	}
	if want := "Trần Thị Ví Dụ: không đủ số phiếu"; !renewed || left != want {
		t.Errorf("got renewed %t and left out %q, want %q", renewed, left, want)
	}
	set, err := c.program.workspace.MakePapers(t.Context(), d.ID, quiet)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range set.Files {
		names = append(names, f.Name[len("01-"):])
	}
	order := strings.Join(names, " ")
	for _, unit := range []string{"quan-ba-dinh", "huyen-gia-lam", "so-y-te"} {
		if want := "to-trinh-" + unit + ".pdf bien-ban-" + unit + ".pdf"; !strings.Contains(order, want) {
			t.Errorf("the papers %s do not have %s", order, want)
		}
	}
}

// onlyLead is the lead dossier of a clerk's workspace as it is on disk.
func onlyLead(t *testing.T, c *clerk) model.Dossier {
	t.Helper()
	c.wait()
	entries, err := c.program.workspace.Dossiers(t.Context(), storage.Filter{Own: true, Stage: model.LeadStage})
	if err != nil || len(entries) != 1 {
		t.Fatalf("got lead dossiers %v, %v; want one", entries, err)
	}
	d, err := c.program.workspace.Dossier(t.Context(), entries[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// consolidate is a lead unit's work with what three units have sent.
func (a album) consolidate(t *testing.T) {
	dir := t.TempDir()
	later := leadPool(t, dir, "Đã bổ sung số liệu tháng 8/2024")
	a.fillAt(t, arguments{today: "2024-08-20"}, dir, []shot{
		{"lap-ho-so-tong-hop", func(p *pair) { p.ctrl(fyne.KeyT, ""); p.twin.press("Lập hồ sơ tổng hợp") }},
		{"ho-so-tong-hop", func(p *pair) { p.twin.press("Lập hồ sơ"); p.twin.press("Trần Thị Ví Dụ") }},
		{"lay-ban-moi", func(p *pair) {
			if _, err := p.twin.program.workspace.Receive(t.Context(), later, "2024-08-20"); err != nil {
				t.Fatal(err)
			}
			p.ctrl(fyne.KeyK, "")
			p.twin.press("Cảnh báo")
			p.twin.press("Lấy bản mới")
		}},
	})
}
