package storage

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	"hoso/storage/pdf"
)

const sampleDay model.Date = "2024-08-20"

func silent(string, int, int) {}

// sampleWorkspace is a workspace filled from the shipped sample data.
func sampleWorkspace(t testing.TB, name string) (*Workspace, []model.Dossier) {
	t.Helper()
	w, err := Open(context.Background(), filepath.Join(t.TempDir(), name), newClock().now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	dossiers, err := w.LoadSample(context.Background(), assets.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	return w, dossiers
}

// sampleLead is the lead unit's workspace with the consolidated dossier made
// from three units' packages, and the packages' paths.
func sampleLead(t testing.TB) (*Workspace, model.Dossier, []string) {
	t.Helper()
	ctx := context.Background()
	lead, own := sampleWorkspace(t, "lead")
	var codes, files []string
	for _, name := range []string{"unit", "unit-2", "unit-3"} {
		w, dossiers := sampleWorkspace(t, name)
		for _, d := range dossiers {
			if d.Kind != model.Campaign {
				continue
			}
			packed, err := w.Pack(ctx, d.ID, t.TempDir(), sampleDay, silent)
			if err != nil {
				t.Fatal(err)
			}
			got, err := lead.Receive(ctx, packed.File, sampleDay)
			if err != nil {
				t.Fatal(err)
			}
			codes, files = append(codes, string(got.Code)), append(files, packed.File)
		}
	}
	gathered, err := lead.Consolidate(ctx, own[0].Theme, codes, sampleDay, silent)
	if err != nil {
		t.Fatal(err)
	}
	d := own[0]
	d.Nominees, d.Sources, d.Attachments = gathered.Nominees, gathered.Sources, gathered.Attachments
	if err := lead.DeleteDossier(ctx, gathered.ID); err != nil {
		t.Fatal(err)
	}
	if err := lead.SaveDossier(ctx, d); err != nil {
		t.Fatal(err)
	}
	return lead, d, files
}

// tool runs an outside program, or skips the test where it is missing.
func tool(t testing.TB, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed (Debian: poppler-utils, qpdf, zbar-tools)", name)
	}
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// fieldsAndHyphens are the words of a text, parted behind hyphens too: a symbol may
// end a line there.
func fieldsAndHyphens(s string) []string { return strings.Fields(strings.ReplaceAll(s, "-", "- ")) }

func TestMakePapers_sampleReadsBack(t *testing.T) {
	lead, consolidated, _ := sampleLead(t)
	unit, dossiers := sampleWorkspace(t, "unit")
	t.Run("lead", func(t *testing.T) { readBack(t, lead, consolidated) })
	for _, d := range dossiers {
		t.Run(d.ID, func(t *testing.T) { readBack(t, unit, d) })
	}
}

// readBack makes the papers of a dossier and holds each file against what was
// composed: word for word, in the same order, and nothing qpdf complains of.
func readBack(t *testing.T, w *Workspace, d model.Dossier) {
	set, err := w.MakePapers(t.Context(), d.ID, silent)
	must(t, err)
	dir := t.TempDir()
	files, err := set.Write(dir)
	must(t, err)
	if len(files) != len(set.Files)+1 {
		t.Fatalf("got %d files, want %d papers and %s", len(files), len(set.Files), JoinedName)
	}
	for i, f := range set.Files {
		extracted := tool(t, "pdftotext", "-raw", files[i], "-")
		if len(f.Paper.Blocks) == 0 {
			continue // received: its own dossier's test has compared it
		}
		doc, err := pdf.Layout(f.Paper)
		must(t, err)
		if diff := cmp.Diff(fieldsAndHyphens(f.Paper.Text()), fieldsAndHyphens(doc.Text())); diff != "" {
			t.Errorf("%s: laid out differs from composed:\n%s", f.Name, diff)
		}
		want := ""
		for _, page := range doc.Pages {
			for _, run := range page.Runs {
				want += run.Text
			}
		}
		if diff := cmp.Diff(unspaced(want), unspaced(extracted)); diff != "" {
			t.Errorf("%s: extracted differs from laid out:\n%s", f.Name, diff)
		}
	}
	for _, f := range files {
		if out := tool(t, "qpdf", "--check", f); !strings.Contains(out, "No syntax or stream encoding errors found") {
			t.Errorf("%s: qpdf says %s", filepath.Base(f), out)
		}
	}
}

func TestMakePapers_sameBytes(t *testing.T) {
	if os.Getenv(childVariable) != "" {
		t.Skip("runs in the parent process only")
	}
	first, again := childHashes(t), childHashes(t)
	if diff := cmp.Diff(first, again); diff != "" {
		t.Errorf("two processes differ:\n%s", diff)
	}
	w, dossiers := sampleWorkspace(t, "unit")
	for range 2 {
		if diff := cmp.Diff(first, paperHashes(t.Context(), w, dossiers)); diff != "" {
			t.Errorf("two runs differ:\n%s", diff)
		}
	}
}

func init() {
	childTasks["hash-papers"] = func(dir string) error {
		w, err := Open(context.Background(), dir, newClock().now)
		if err != nil {
			return err
		}
		defer w.Close()
		dossiers, err := w.LoadSample(context.Background(), assets.FS, "unit")
		if err != nil {
			return err
		}
		return json.NewEncoder(os.Stdout).Encode(paperHashes(context.Background(), w, dossiers))
	}
}

func childHashes(t *testing.T) map[string]string {
	t.Helper()
	out, err := child(t, "hash-papers", t.TempDir()).Output()
	must(t, err)
	hashes := map[string]string{}
	must(t, json.Unmarshal(out, &hashes))
	if len(hashes) < 10 {
		t.Fatalf("got %d files, want those of two dossiers", len(hashes))
	}
	return hashes
}

func paperHashes(ctx context.Context, w *Workspace, dossiers []model.Dossier) map[string]string {
	hashes := map[string]string{}
	for _, d := range dossiers {
		set, err := w.MakePapers(ctx, d.ID, silent)
		if err != nil {
			return map[string]string{d.ID: err.Error()}
		}
		for _, f := range append(set.Files, PaperFile{Name: JoinedName, PDF: set.Joined}) {
			hashes[d.ID+"/"+f.Name] = fmt.Sprintf("%x", sha256.Sum256(f.PDF))
		}
	}
	return hashes
}

func TestPack_receiptBindsPaperAndFile(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	packed, err := w.Pack(t.Context(), dossiers[0].ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	picture := filepath.Join(t.TempDir(), "receipt")
	tool(t, "pdftoppm", "-r", "200", "-png", "-singlefile", packed.Receipt, picture)
	scanned := tool(t, "zbarimg", "--quiet", "--raw", picture+".png")
	if got, want := strings.TrimSpace(scanned), receiptText(packed.Code); got != want {
		t.Errorf("scanned %q, want %q", got, want)
	}
	text := tool(t, "pdftotext", "-raw", packed.Receipt, "-")
	if !strings.Contains(unspaced(text), string(packed.Code)) {
		t.Errorf("the receipt does not print the code %s:\n%s", packed.Code, text)
	}
	set, err := w.MakePapers(t.Context(), dossiers[0].ID, silent)
	must(t, err)
	index := set.Files[0].Paper.Text()
	_, listed, _ := strings.Cut(index, "Hồ sơ gồm ")
	listed, _, _ = strings.Cut(listed, ".")
	if want := "gồm " + listed + " (kèm mục lục), "; listed == "" || !strings.Contains(strings.Join(strings.Fields(text), " "), want) {
		t.Errorf("the receipt does not count as the index does, %q:\n%s", want, text)
	}
}

func TestPack_heldBackByErrors(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	d := dossiers[0]
	d.Nominees = nil
	d.Minutes.Results = nil
	must(t, w.SaveDossier(t.Context(), d))
	dir := filepath.Join(t.TempDir(), "out")
	packed, err := w.Pack(t.Context(), d.ID, dir, sampleDay, silent)
	if _, ok := err.(*HeldError); !ok || !model.HasErrors(packed.Findings) {
		t.Errorf("got %v, want a HeldError with findings", err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("a folder was made for a package that is held back")
	}
}

func TestPack_again(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	dir := t.TempDir()
	first, err := w.Pack(t.Context(), dossiers[0].ID, dir, sampleDay, silent)
	must(t, err)
	second, err := w.Pack(t.Context(), dossiers[0].ID, dir, sampleDay, silent)
	must(t, err)
	if first.File == second.File || first.Code == second.Code {
		t.Errorf("two revisions share a name or code")
	}
	d := load(t, w, dossiers[0].ID)
	if d.Revision != 2 || d.State != model.Packed || d.Supersedes != string(second.Code) {
		t.Errorf("got revision %d, state %s, supersedes %.8s; want 2, packed, the second code", d.Revision, d.State, d.Supersedes)
	}
	_, inside := verifyPackage(t.Context(), second.File)
	if inside.Supersedes != string(first.Code) {
		t.Errorf("the second package supersedes %.8s, want the first", inside.Supersedes)
	}
}

// An unzipped package holds what its manifest says, told by sha256sum.
func TestPack_independentReader(t *testing.T) {
	w, dossiers := sampleWorkspace(t, "unit")
	packed, err := w.Pack(t.Context(), dossiers[0].ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	dir := unzip(t, packed.File)
	for _, manifest := range []string{"manifest-sha256.txt", "tagmanifest-sha256.txt"} {
		cmd := exec.Command("sha256sum", "--check", "--strict", "--quiet", manifest)
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", manifest, err, out)
		}
	}
	sum := sha256.Sum256(readFile(t, filepath.Join(dir, "tagmanifest-sha256.txt")))
	if got := fmt.Sprintf("%x", sum); got != string(packed.Code) {
		t.Errorf("tagmanifest has %s, the package code is %s", got, packed.Code)
	}
	listed := bytes.Count(readFile(t, filepath.Join(dir, "manifest-sha256.txt")), []byte("\n"))
	found := 0
	must(t, filepath.WalkDir(filepath.Join(dir, "data"), func(_ string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			found++
		}
		return err
	}))
	if listed != found {
		t.Errorf("the manifest lists %d files, data holds %d", listed, found)
	}
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	must(t, err)
	return data
}

// unzip unpacks a package with the system's unzip and returns its top folder.
func unzip(t *testing.T, file string) string {
	t.Helper()
	dir := t.TempDir()
	tool(t, "unzip", "-q", file, "-d", dir)
	names := namesIn(t, dir)
	if len(names) != 1 {
		t.Fatalf("got top folders %v, want one", names)
	}
	return filepath.Join(dir, names[0])
}

func TestReceive_twiceIsOnce(t *testing.T) {
	lead, _, files := sampleLead(t)
	before, err := lead.Dossiers(t.Context(), Filter{})
	must(t, err)
	for _, f := range files {
		got, err := lead.Receive(t.Context(), f, sampleDay)
		must(t, err)
		if got.New {
			t.Errorf("%s is new a second time", filepath.Base(f))
		}
	}
	after, err := lead.Dossiers(t.Context(), Filter{})
	must(t, err)
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("receiving again changed the pool:\n%s", diff)
	}
}

func TestConsolidate_keepsOriginsAndReports(t *testing.T) {
	_, d, _ := sampleLead(t)
	if d.Collectives() != 5 || d.Individuals() != 7 {
		t.Errorf("got %d collectives and %d individuals, want 5 and 7", d.Collectives(), d.Individuals())
	}
	if len(d.Sources) != 3 {
		t.Errorf("got %d sources, want 3", len(d.Sources))
	}
	for _, n := range d.Nominees {
		switch {
		case n.Origin == nil || n.Origin.Package == "" || n.Origin.Report == "":
			t.Errorf("%s has no origin or report", n.ID)
		case !n.Origin.LeadBlock:
			t.Errorf("%s: the received report should have the lead's endorsement block", n.ID)
		}
	}
}

func TestConsolidate_refusesAForeignTheme(t *testing.T) {
	lead, _, _ := sampleLead(t)
	if _, err := lead.Consolidate(t.Context(), "2.1", nil, sampleDay, silent); Hint(err) == "" {
		t.Errorf("got %v, want an error with a hint", err)
	}
}

// Who received a dossier can print it, attachments and received reports
// included.
func TestMakePapers_ofAReceivedDossier(t *testing.T) {
	lead, d, _ := sampleLead(t)
	own, err := lead.MakePapers(t.Context(), d.ID, silent)
	must(t, err)
	packed, err := lead.Pack(t.Context(), d.ID, t.TempDir(), sampleDay, silent)
	must(t, err)
	board, _ := newWorkspace(t)
	_, err = board.SetUp(t.Context(), assets.FS, "ban-thi-dua-khen-thuong", nil)
	must(t, err)
	got, err := board.Receive(t.Context(), packed.File, sampleDay)
	must(t, err)
	set, err := board.MakePapers(t.Context(), got.ID, silent)
	must(t, err)
	if set.JoinedPages != own.JoinedPages || len(set.Files) != len(own.Files) {
		t.Errorf("the Board prints %d papers on %d pages, the lead unit %d on %d",
			len(set.Files), set.JoinedPages, len(own.Files), own.JoinedPages)
	}
}
