package storage

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hoso/model"
)

// childTasks are what the test program does when it is started as a child, by
// the name in childVariable; see child.
var childTasks = map[string]func(dir string) error{}

const (
	childVariable = "HOSO_TEST_CHILD"
	childFolder   = "HOSO_TEST_FOLDER"
)

func TestMain(m *testing.M) {
	if task, ok := childTasks[os.Getenv(childVariable)]; ok {
		if err := task(os.Getenv(childFolder)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		os.Exit(0)
	}
	code := m.Run()
	for _, do := range cleanUp {
		do()
	}
	os.Exit(code)
}

// child is a process of its own that does one of childTasks in dir.
func child(t *testing.T, task, dir string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), childVariable+"="+task, childFolder+"="+dir)
	return cmd
}

// testClock is a clock that stands still until it is moved.
type testClock struct{ at time.Time }

func newClock() *testClock {
	return &testClock{time.Date(2024, 8, 20, 9, 30, 0, 0, time.FixedZone("ICT", 7*3600))}
}

func (c *testClock) now() time.Time              { return c.at }
func (c *testClock) pass(d time.Duration)        { c.at = c.at.Add(d) }
func (c *testClock) passDays(days int)           { c.at = c.at.AddDate(0, 0, days) }
func openAt(t *testing.T, dir string) *Workspace { t.Helper(); return openWith(t, dir, newClock()) }

func openWith(t *testing.T, dir string, clock *testClock) *Workspace {
	t.Helper()
	w, err := Open(t.Context(), dir, clock.now)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.TidyError(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

// newWorkspace opens a fresh workspace with a clock to move.
func newWorkspace(t *testing.T) (*Workspace, *testClock) {
	t.Helper()
	clock := newClock()
	return openWith(t, filepath.Join(t.TempDir(), "hồ sơ 100%?#"), clock), clock
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func save(t *testing.T, w *Workspace, dossiers ...model.Dossier) {
	t.Helper()
	for _, d := range dossiers {
		must(t, w.SaveDossier(t.Context(), d))
	}
}

func load(t *testing.T, w *Workspace, id string) model.Dossier {
	t.Helper()
	d, err := w.Dossier(t.Context(), id)
	must(t, err)
	return d
}

// sampleDossier is a campaign dossier of one collective and two individuals.
func sampleDossier(id string) model.Dossier {
	person := func(nominee, name, workplace string) model.Nominee {
		return model.Nominee{
			ID: nominee, Type: model.Individual, Name: name,
			Person: &model.Person{Sex: model.Male, Birth: "1980-02-15", Hometown: "xã Mẫu, huyện Thử", Residence: "phường Ví Dụ", Workplace: workplace, Position: "Chuyên viên"},
			Report: model.Report{Sections: []model.Section{{Prompt: "results", Text: "Tham mưu 45 kế hoạch giảm nghèo.\nHỗ trợ 120 hộ vay vốn."}}},
		}
	}
	return model.Dossier{
		ID: id, Kind: model.Campaign, Stage: model.UnitStage, Theme: "2.3", State: model.Draft,
		Plan:          model.PlanRef{ID: "ke-hoach-mau", Version: "1"},
		Proposer:      model.Unit{ID: "quan-mau", Name: "quận Mẫu", Body: "Ủy ban nhân dân quận Mẫu", Symbol: "UBND", Place: "Mẫu"},
		ReferenceDate: "2024-08-20",
		Proposal:      model.Proposal{Number: "45", Date: "2024-08-20", Signer: model.Signer{Name: "Trần Thị Ví Dụ", Position: "Chủ tịch"}},
		Nominees: []model.Nominee{
			{ID: "n1", Type: model.Collective, Name: "Ủy ban nhân dân phường Ví Dụ", Group: &model.GroupFacts{Address: "Số 1 phố Mẫu", Members: 24}},
			person("n2", "Nguyễn Văn Mẫu", "Phòng Lao động"),
			person("n3", "Lê Minh Họa", "Phòng Nội vụ"),
		},
	}
}

// attached adds an attachment with the given hash to d.
func attached(d model.Dossier, id, hash string) model.Dossier {
	d.Attachments = append(d.Attachments, model.Attachment{ID: id, As: model.OtherDocument, Name: "tai-lieu.pdf", Title: "Tài liệu", Type: "application/pdf", SHA256: hash, Pages: 1})
	return d
}

func addFile(t *testing.T, w *Workspace, content string) string {
	t.Helper()
	hash, _, err := w.AddFile(t.Context(), strings.NewReader(content), 1<<20)
	must(t, err)
	return hash
}

// rules lists the rules of findings, for comparison.
func rules(findings []model.Finding) []string {
	var found []string
	for _, f := range findings {
		found = append(found, strings.TrimPrefix(f.Rule, "workspace-"))
	}
	return found
}

func examine(t *testing.T, w *Workspace) []string {
	t.Helper()
	findings, err := w.Doctor(t.Context())
	must(t, err)
	return rules(findings)
}

// namesIn lists a folder.
func namesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// runSQL runs statements on a database file that nobody has open.
func runSQL(t *testing.T, file, script string) {
	t.Helper()
	db, err := openDatabase(context.Background(), file, building)
	must(t, err)
	defer db.Close()
	_, err = db.Exec(script)
	must(t, err)
}
