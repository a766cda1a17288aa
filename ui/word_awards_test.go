package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

// Earlier awards of a report from elsewhere have a place of their own.
func TestWord_pastAwards(t *testing.T) {
	d, m := openWithWord(t, "report/n3", lines("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", "1. Danh hiệu thi đua: Không.", "2. Hình thức khen thưởng", "- Giấy khen của phường năm 2021"))
	before := m.dossiers[campaign].Nominees[2].Report.Awards
	d.dropWord(wordPath)
	if words := d.dialogWords(); !strings.Contains(words, ". "+text("awards.title")) || !strings.Contains(words, textf("word.count", 1)) {
		t.Errorf("got %s", words)
	}
	d.dialogButton(t, text("word.take"))
	d.clock.tick()
	want := append(before[:len(before):len(before)], model.PastAward{Year: "2021", Title: "Giấy khen của phường"})
	if diff := cmp.Diff(want, m.dossiers[campaign].Nominees[2].Report.Awards); diff != "" {
		t.Error(diff)
	}
	d.dossier.undo()
	d.clock.tick()
	if diff := cmp.Diff(before, m.dossiers[campaign].Nominees[2].Report.Awards); diff != "" {
		t.Errorf("taken back: %s", diff)
	}
}

func TestWord_remarksAreToldWithoutAPreview(t *testing.T) {
	read := WordRead{Own: true, Same: 7}
	read.File.Remarks = []string{"Không lấy 2 lời bàn."}
	d, _ := openWithWord(t, partGeneral, read)
	d.dropWord(wordPath)
	if words := d.dialogWords(); !strings.Contains(words, textf("word.edits.none", 7)+"\nKhông lấy 2 lời bàn.") {
		t.Errorf("got %s", words)
	}
}
