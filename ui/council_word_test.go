package ui

import (
	"strings"
	"testing"

	"hoso/model"
)

// withMembers is a Word file with a letterhead's table and one of members.
func withMembers() WordRead {
	read := lines("QUYẾT ĐỊNH")
	for table, rows := range [][][]string{{{"UBND QUẬN MẪU", "CỘNG HÒA"}}, {{"TT", "Họ và tên", "Chức vụ", "Vai trò"}, {"1", "Lê Minh Họa", "Trưởng phòng", "Thư ký"}, {"2", "Bùi Văn Thử", "Chuyên viên", "Ủy viên"}}} {
		for row, cells := range rows {
			for column, cell := range cells {
				read.File.Paragraphs = append(read.File.Paragraphs, model.WordParagraph{Text: cell, Table: table + 1, Row: row, Column: column})
			}
		}
	}
	return read
}

func TestCouncil_membersFromWord(t *testing.T) {
	for name, open := range map[string]func(*desk){
		"dropped":       func(d *desk) { d.dropWord(wordPath) },
		"by the button": func(d *desk) { d.press(t, d.dossier.page.box, text("table.import")) },
	} {
		t.Run(name, func(t *testing.T) {
			d, m := openWithWord(t, partCouncil, withMembers())
			before := len(m.dossiers[campaign].Council.Members)
			open(d)
			if words := d.dialogWords(); !strings.Contains(words, textf("roster.rows.council", 2, 2)) {
				t.Fatalf("got %s", words)
			}
			d.clock.tick()
			if got := m.dossiers[campaign].Council.Members; len(got) != before {
				t.Error("somebody was taken before the answer")
			}
			d.dialogButton(t, text("roster.take"))
			d.clock.tick()
			got := m.dossiers[campaign].Council.Members
			if len(got) != before+2 || got[before].Name != "Lê Minh Họa" || got[before].Role != model.Secretary || got[before].Post != "Trưởng phòng" {
				t.Fatalf("got %+v", got[before:])
			}
			pressButton(t, d.notices.foot.offered, text("list.undo"))
			d.clock.tick()
			if got := m.dossiers[campaign].Council.Members; len(got) != before {
				t.Errorf("taken back: got %d members, want %d", len(got), before)
			}
		})
	}
}

func TestCouncil_noMembersInWord(t *testing.T) {
	d, _ := openWithWord(t, partCouncil, reportLines)
	d.dropWord(wordPath)
	if words := d.dialogWords(); !strings.Contains(words, text("council.word.none")) {
		t.Errorf("got %s", words)
	}
}

// A council in the settings belongs to no dossier.
func TestCouncil_membersFromWordInSettings(t *testing.T) {
	d, m := openWithWord(t, partGeneral, withMembers())
	d.openSettings(sectionCouncil)
	if d.settings == nil || d.dossier != nil {
		t.Fatal("the settings are not open alone")
	}
	before := len(m.settings.Council.Members)
	d.dropWord(wordPath)
	d.dialogButton(t, text("roster.take"))
	d.clock.tick()
	if got := m.settings.Council.Members; len(got) != before+2 {
		t.Errorf("got %d members, want %d", len(got), before+2)
	}
}
