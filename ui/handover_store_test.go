package ui

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"time"

	"hoso/model"
)

// handed is what a memory knows of printing and handing over.
type handed struct {
	marks   map[string]PaperState
	made    [][]string // papers written, each time
	words   [][]string // papers written as Word files, behind the name of one file
	copied  []string   // folders that the package was copied to
	copyErr error
}

func (m *memory) Papers(_ context.Context, id string) ([]PaperState, error) {
	d := m.dossiers[id]
	list := []PaperState{
		{ID: "index", Title: "Mục lục", Stem: "muc-luc", Pages: 1}, {ID: "proposal", Title: "Tờ trình", Stem: "to-trinh", Pages: 2},
		{ID: "minutes", Title: "Biên bản họp", Stem: "bien-ban-hop", Pages: 3},
	}
	for _, n := range d.Nominees {
		list = append(list, PaperState{ID: "report/" + n.ID, Title: "Báo cáo thành tích của " + n.Name, Stem: "bao-cao", Nominee: n.ID, Pages: 4})
	}
	list = append(list, PaperState{ID: "ballot-slip", Title: "Phiếu biểu quyết", Stem: "phieu-bieu-quyet", Pages: 1, Working: true})
	for i, p := range list {
		marked := m.handed.marks[p.ID]
		list[i].Printed, list[i].Signed = marked.Printed, marked.Signed
	}
	return list, nil
}

func (m *memory) MarkPapers(_ context.Context, _ string, papers []string, as PaperMarking) error {
	if m.handed.marks == nil {
		m.handed.marks = map[string]PaperState{}
	}
	for _, id := range papers {
		p := m.handed.marks[id]
		mark := &PaperMark{time.Date(2024, 8, 20, 14, 5, 0, 0, time.UTC), true}
		switch as {
		case MarkPrinted:
			p.Printed = mark
		case MarkSigned:
			p.Signed = mark
		default:
			p = PaperState{}
		}
		m.handed.marks[id] = p
	}
	return nil
}

func (m *memory) MakeSome(_ context.Context, _, dir string, papers []string, progress Progress) ([]PaperFile, error) {
	m.handed.made = append(m.handed.made, papers)
	progress("Làm", 0, 1)
	var files []PaperFile
	for _, p := range papers {
		files = append(files, PaperFile{p, filepath.Join(dir, model.Slug(p)+".pdf")})
	}
	return files, nil
}

func (m *memory) SaveAs(_ context.Context, _, _ string, papers []string, _ Progress) error {
	m.handed.made = append(m.handed.made, papers)
	return nil
}

func (m *memory) LastPackage(_ context.Context, id, dir string) (Packed, error) {
	if !slices.Contains(m.packed, id) {
		return Packed{}, model.ErrNotFound
	}
	return Packed{File: dir + "/goi.zip", Receipt: dir + "/phieu.pdf", Groups: []string{"abcd", "ef01"}}, nil
}

func (m *memory) CopyPackage(_ context.Context, _, _, to string, progress Progress) ([]string, error) {
	progress("Chép", 1, 2)
	if m.handed.copyErr != nil {
		return nil, m.handed.copyErr
	}
	m.handed.copied = append(m.handed.copied, to)
	return []string{to + "/goi.zip"}, nil
}

// printer is a printer that remembers.
type printer struct {
	names   []string
	missing error
	files   []string
	copies  int
	chosen  string
}

func (p *printer) Printers(context.Context) ([]string, error) { return p.names, p.missing }

func (p *printer) Print(_ context.Context, files []string, name string, copies int) error {
	p.files, p.chosen, p.copies = files, name, copies
	return p.missing
}

// answers are given to questions for files; none means that the system has no
// dialogs.
type answers struct {
	files []string
	asked []FileQuestion
	gone  bool // the clerk gives none
}

func (a *answers) answer(q FileQuestion) ([]string, error) {
	a.asked = append(a.asked, q)
	if a.files == nil && !a.gone {
		return nil, ErrNoFileDialog
	}
	return a.files, nil
}

func (a *answers) OpenFiles(q FileQuestion) ([]string, error) { return a.answer(q) }

func (a *answers) SaveFile(q FileQuestion) (string, error) { return a.first(q) }

func (a *answers) ChooseFolder(q FileQuestion) (string, error) { return a.first(q) }

func (a *answers) first(q FileQuestion) (string, error) {
	files, err := a.answer(q)
	if len(files) == 0 {
		return "", err
	}
	return files[0], err
}

var errNoPrinter = errors.New("no printer")
