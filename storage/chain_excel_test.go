package storage

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"hoso/assets"
	"hoso/model"
)

// excelRows reads a sheet of a workbook back: the rows below its head, each by
// the titles of the columns.
func excelRows(t *testing.T, file, tab string) []map[string]string {
	t.Helper()
	f, err := excelize.OpenFile(file)
	must(t, err)
	defer f.Close()
	rows, err := f.GetRows(tab)
	must(t, err)
	var titles []string
	var found []map[string]string
	for _, row := range rows {
		switch {
		case len(row) > 1 && row[0] == "STT":
			titles = append([]string(nil), row...)
		case titles != nil && len(found) == 0 && len(row) > 0 && row[0] == "": // the head's second line
			for i, title := range row {
				if title != "" {
					titles = append(titles, make([]string, max(0, i+1-len(titles)))...)
					titles[i] = title
				}
			}
		case titles != nil && len(row) > 1 && row[0] != "":
			cells := map[string]string{}
			for i, cell := range row {
				cells[titles[i]] = cell
			}
			found = append(found, cells)
		}
	}
	return found
}

// typedRow is what the table must show of a nominee, made of what the unit
// typed and nothing else.
func typedRow(unit model.Dossier, n model.Nominee) map[string]string {
	row := map[string]string{
		"Họ và tên/Tên tập thể": n.Name, "Loại": n.Type.Name(), "Tên đơn vị": unit.Proposer.Body, "Chuyên đề": unit.Theme,
		"Hình thức đề nghị": unit.Award.Name, "Tóm tắt thành tích": n.Summary,
	}
	if p := n.Person; n.Type == model.Individual && p != nil {
		row["Họ và tên/Tên tập thể"] = strings.TrimSpace(p.Rank + " " + n.Name)
		row["Giới tính"] = map[model.Sex]string{model.Male: "Nam", model.Female: "Nữ"}[p.Sex]
		row["Ngày sinh"] = p.Birth.Time().Format("02/01/2006") // a date by its cell's format
	}
	return row
}

// chained takes what three units have packed through the lead unit's hands to
// the Board, and counts at each step. It returns what the units sent, and the
// Board's workspace.
func chained(t *testing.T) (sent []model.Dossier, board *Workspace) {
	t.Helper()
	lead, d, files := sampleLead(t)
	var proposed, pooled [2]int
	for _, file := range files {
		_, u := verifyPackage(t.Context(), file)
		sent = append(sent, u)
		proposed[0], proposed[1] = proposed[0]+u.Collectives(), proposed[1]+u.Individuals()
	}
	entries, err := lead.Dossiers(t.Context(), Filter{Received: true})
	must(t, err)
	for _, e := range entries {
		pooled[0], pooled[1] = pooled[0]+e.Collectives, pooled[1]+e.Individuals
	}
	packed, err := lead.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	_, carried := verifyPackage(t.Context(), packed.File)
	board = openAt(t, filepath.Join(t.TempDir(), "board"))
	_, err = board.SetUp(t.Context(), assets.FS, "ban-thi-dua-khen-thuong", nil)
	must(t, err)
	got, err := board.Receive(t.Context(), packed.File, sampleDay)
	must(t, err)
	arrived := load(t, board, got.ID)
	counts := map[string][2]int{
		"pool": pooled, "lead": {d.Collectives(), d.Individuals()}, "package": {carried.Collectives(), carried.Individuals()},
		"Board": {arrived.Collectives(), arrived.Individuals()},
	}
	for step, count := range counts {
		if count != proposed {
			t.Errorf("%s: got %v collectives and individuals, want %v", step, count, proposed)
		}
	}
	return sent, board
}

func TestChain_everyTypedFactReachesTheBoardsExcel(t *testing.T) {
	sent, board := chained(t)
	file := filepath.Join(t.TempDir(), "bang.xlsx")
	_, err := board.WriteTable(t.Context(), file, Filter{}, sampleDay, nil)
	must(t, err)
	rows := map[string]map[string]string{}
	for _, row := range excelRows(t, file, "Tổng hợp") {
		rows[row["Tên đơn vị"]+": "+row["Họ và tên/Tên tập thể"]] = row
	}
	nominees := 0
	for _, unit := range sent {
		for _, n := range unit.Nominees {
			nominees++
			want := typedRow(unit, n)
			key := want["Tên đơn vị"] + ": " + want["Họ và tên/Tên tập thể"]
			got, there := rows[key]
			if !there {
				t.Errorf("no row for %s", key)
				continue
			}
			for title, fact := range want {
				if got[title] != fact {
					t.Errorf("%s, %s: got %q, want %q", key, title, got[title], fact)
				}
			}
			for _, fact := range placeFacts(n) {
				if !strings.Contains(strings.ToLower(got["Chức vụ, đơn vị công tác/Địa chỉ"]), strings.ToLower(fact)) {
					t.Errorf("%s: %q does not show %q", key, got["Chức vụ, đơn vị công tác/Địa chỉ"], fact)
				}
			}
		}
	}
	if len(rows) != nominees {
		t.Errorf("got %d rows, want %d", len(rows), nominees)
	}
	checkList(t, file, nominees)
}

// placeFacts are what was typed of an individual's post and place. An address
// is shown without its house number.
func placeFacts(n model.Nominee) []string {
	if n.Type != model.Individual || n.Person == nil {
		return nil
	}
	return []string{n.Person.Position, n.Person.Workplace}
}

// checkList compares the Board's list with the count of nominees: all of them
// are proposed to the Chairman.
func checkList(t *testing.T, file string, nominees int) {
	t.Helper()
	if listed := excelRows(t, file, "Danh sách"); len(listed) != nominees {
		t.Errorf("got %d rows in the list, want %d: %v", len(listed), nominees, listed)
	}
}

// conclude has the minutes give the numbers of the list.
func conclude(d *model.Dossier) {
	d.Minutes.Conclusion = fmt.Sprintf("Nhất trí đề nghị khen thưởng %02d tập thể, %02d cá nhân.", d.Collectives(), d.Individuals())
}

func TestChain_leftOutByTheLead(t *testing.T) {
	lead, d, files := sampleLead(t)
	left := d.Nominees[0]
	d = d.LeaveOut(left.ID, "không đủ phiếu")
	conclude(&d)
	save(t, lead, d)
	packed, err := lead.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	board := openAt(t, filepath.Join(t.TempDir(), "board"))
	_, err = board.SetUp(t.Context(), assets.FS, "ban-thi-dua-khen-thuong", nil)
	must(t, err)
	for _, file := range append(files, packed.File) {
		_, err := board.Receive(t.Context(), file, sampleDay)
		must(t, err)
	}
	s, err := board.PoolSummary(t.Context(), "", sampleDay, nil)
	must(t, err)
	tables, err := board.Table(t.Context(), Filter{}, sampleDay, nil)
	must(t, err)
	var forwarded model.Headcount
	for _, theme := range tables.Themes {
		forwarded.Collectives += theme.Forwarded.Collectives
		forwarded.Individuals += theme.Forwarded.Individuals
	}
	if want := (model.Headcount{Collectives: d.Collectives(), Individuals: d.Individuals()}); s.Forwarded != want || forwarded != want {
		t.Errorf("forwarded: the summary has %v, the table %v, want %v", s.Forwarded, forwarded, want)
	}
	if s.Nominees.Total() != s.Forwarded.Total()+1 {
		t.Errorf("proposed: got %v beside %v forwarded, want one more", s.Nominees, s.Forwarded)
	}
	for _, row := range tables.Nominees {
		if row.LeftOut != (row.Name == left.Name) || row.Forwarded == row.LeftOut {
			t.Errorf("%s: left out %t, forwarded %t", row.Name, row.LeftOut, row.Forwarded)
		}
	}
}
