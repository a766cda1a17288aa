package storage

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
)

// leadWorkspace is the workspace of the unit that leads theme 2.3.
func leadWorkspace(t testing.TB) *Workspace {
	t.Helper()
	w, err := Open(context.Background(), filepath.Join(t.TempDir(), "lead"), newClock().now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	if _, err := w.SetUp(context.Background(), assets.FS, "so-lao-dong-thuong-binh-va-xa-hoi", nil); err != nil {
		t.Fatal(err)
	}
	return w
}

// packageOf writes the sample campaign dossier, changed, as a package.
func packageOf(t testing.TB, dir, id string, revision int, change func(*model.Dossier)) string {
	t.Helper()
	_, dossiers := sampleWorkspace(t, "unit")
	for _, d := range dossiers {
		if d.Kind != model.Campaign {
			continue
		}
		d.ID, d.Revision = id, revision
		if change != nil {
			change(&d)
		}
		return writePackage(t, dir, d, 0, rand.New(rand.NewPCG(1, 1)))
	}
	t.Fatal("no campaign dossier in the sample")
	return ""
}

func receiveAll(t *testing.T, w *Workspace, files ...string) []Received {
	t.Helper()
	all, err := w.ReceiveAll(t.Context(), files, sampleDay, silent)
	must(t, err)
	if len(all) != len(files) {
		t.Fatalf("got %d answers for %d files", len(all), len(files))
	}
	return all
}

func TestReceiveAll_oneFailureDoesNotStopTheOthers(t *testing.T) {
	w, dir := leadWorkspace(t), t.TempDir()
	good, twin := packageOf(t, dir, "mot", 1, nil), packageOf(t, dir, "hai", 1, nil)
	spoilt := filepath.Join(dir, "hong.zip")
	content := readFile(t, good)
	content[len(content)/2] ^= 1
	must(t, os.WriteFile(spoilt, content, 0o600))
	text := filepath.Join(dir, "thu.txt")
	must(t, os.WriteFile(text, []byte("không phải gói"), 0o600))

	all := receiveAll(t, w, spoilt, good, text, filepath.Join(dir, "không có.zip"), dir, twin, good)
	var unsound *UnsoundError
	for _, i := range []int{0, 2} {
		if !errors.As(all[i].Err, &unsound) || !model.HasErrors(all[i].Findings) || all[i].ID != "" {
			t.Errorf("%s: got %+v, want it refused with findings", all[i].File, all[i])
		}
	}
	if !errors.Is(all[3].Err, model.ErrNotFound) {
		t.Errorf("missing file: got %v, want %v", all[3].Err, model.ErrNotFound)
	}
	if Hint(all[4].Err) == "" {
		t.Errorf("folder: got %v, want an error with a hint", all[4].Err)
	}
	if !all[1].New || !all[5].New || all[6].New || all[6].ID != "mot" || all[6].Err != nil {
		t.Errorf("got %+v, %+v and %+v, want two that are new and one that was there", all[1], all[5], all[6])
	}
	if got := len(pool(t, w)); got != 2 {
		t.Errorf("got %d in the pool, want 2", got)
	}
	if diff := cmp.Diff(readFile(t, good), readFile(t, w.ReceivedFile(string(all[1].Code)))); diff != "" {
		t.Error("the original is not kept whole")
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

// Of two packages of a dossier the later stays, whichever comes first.
func TestReceiveAll_revisions(t *testing.T) {
	dir := t.TempDir()
	first := packageOf(t, dir, "mot", 1, nil)
	second := packageOf(t, dir, "mot", 2, func(d *model.Dossier) { d.Nominees[0].Note = "Đã sửa" })
	for name, files := range map[string][]string{"in order": {first, second}, "the other way": {second, first}} {
		t.Run(name, func(t *testing.T) {
			w := leadWorkspace(t)
			all := receiveAll(t, w, files...)
			if got := load(t, w, "mot"); got.Revision != 2 || got.Nominees[0].Note != "Đã sửa" {
				t.Errorf("got revision %d in the pool, want 2", got.Revision)
			}
			for i, r := range all {
				late := i == 1
				if r.Older != (late && files[i] == first) || (r.Replaced != "") != (late && files[i] == second) {
					t.Errorf("file %d: got older %t, replaced %.8q", i, r.Older, r.Replaced)
				}
			}
			if again := receiveAll(t, w, first, second); !again[0].Older || again[0].New || again[1].Older || again[1].New {
				t.Errorf("again: got %+v", again)
			}
		})
	}
}

func TestReceiveAll_batches(t *testing.T) {
	w, dir := leadWorkspace(t), t.TempDir()
	var files, want []string
	r := rand.New(rand.NewPCG(1, 1))
	d := sampleDossier("x")
	for i := range batchParcels + 3 {
		d.ID = "hs-" + string(rune('a'+i/26)) + string(rune('a'+i%26))
		files, want = append(files, writePackage(t, dir, d, 0, r)), append(want, d.ID)
	}
	var got []string
	for _, r := range receiveAll(t, w, files...) {
		if r.Err != nil || !r.New {
			t.Errorf("%s: got %+v", r.File, r)
		}
		got = append(got, r.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("answers are not in the order of the files:\n%s", diff)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
}

func TestReceiveAll_cancelled(t *testing.T) {
	w, dir := leadWorkspace(t), t.TempDir()
	files := []string{packageOf(t, dir, "mot", 1, nil), packageOf(t, dir, "hai", 1, nil)}
	ctx, cancel := context.WithCancel(t.Context())
	all, err := w.ReceiveAll(ctx, files, sampleDay, func(_ string, done, _ int) {
		if done == 1 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || all[1].Err == nil {
		t.Errorf("got %v, %v, want %v", all, err, context.Canceled)
	}
	if names := namesIn(t, w.path(receivedName)); len(names)+len(pool(t, w)) > 0 {
		t.Errorf("got files %v and a pool of %v, want neither", names, pool(t, w))
	}
}

// TestReceiveAll_cancelledWhileChecking: what is here but was not checked must
// not pass for sound.
func TestReceiveAll_cancelledWhileChecking(t *testing.T) {
	w := leadWorkspace(t)
	in := &intake{w: w, all: make([]Received, 1), progress: silent}
	must(t, in.run(t.Context(), []string{packageOf(t, t.TempDir(), "mot", 1, nil)}))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := w.addFindings(ctx, in.all, sampleDay); !errors.Is(err, context.Canceled) || in.all[0].ID == "" || in.all[0].Checked {
		t.Errorf("got %+v, %v; want it received and not checked", in.all[0], err)
	}
	must(t, w.addFindings(t.Context(), in.all, sampleDay))
	if !in.all[0].Checked {
		t.Error("checked, and said not to be")
	}
}

// killPackages is how many packages the killed process is to receive.
const killPackages = 300

func init() {
	childTasks["receive-until-killed"] = func(dir string) error {
		ctx := context.Background()
		w, err := Open(ctx, filepath.Join(dir, "workspace"), newClock().now)
		if err != nil {
			return err
		}
		defer w.Close()
		files, err := filepath.Glob(filepath.Join(dir, "packages", "*.zip"))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, "started"), nil, 0o600); err != nil {
			return err
		}
		in := &intake{w: w, all: make([]Received, len(files)), progress: silent}
		if err := in.run(ctx, files); err != nil {
			return err
		}
		time.Sleep(time.Hour) // the parent kills
		return nil
	}
}

// TestReceiveAll_kill kills the program at any moment of receiving. What is
// left has to be sound, and another try receives the rest, without doubling.
func TestReceiveAll_kill(t *testing.T) {
	dir := t.TempDir()
	packages := filepath.Join(dir, "packages")
	must(t, os.MkdirAll(packages, 0o700))
	r := rand.New(rand.NewPCG(5, 6))
	var files []string
	for i := range killPackages {
		d := sampleDossier("hs-" + string(rune('a'+i/26)) + string(rune('a'+i%26)))
		files = append(files, writePackage(t, packages, d, 20<<10, r))
	}
	workspace := filepath.Join(dir, "workspace")
	n, partly := 0, 0
	for wait := 50 * time.Millisecond; n < killPackages && partly < 4; {
		killTask(t, "receive-until-killed", dir, wait+rand.N(wait))
		w, err := Open(t.Context(), workspace, newClock().now)
		must(t, err)
		for _, f := range examine(t, w) {
			if f != "unused" { // a file whose batch was not committed
				t.Errorf("after a kill: got %s", f)
			}
		}
		before := n
		if n = len(pool(t, w)); n == before {
			wait += wait / 2 // the machine is busy
		} else if n < killPackages {
			partly++
		}
		must(t, w.Close())
	}
	w := openAt(t, workspace)
	isNew := 0
	for _, r := range receiveAll(t, w, files...) {
		must(t, r.Err)
		if r.New {
			isNew++
		}
	}
	if got := len(pool(t, w)); got != killPackages {
		t.Errorf("got %d in the pool, want %d", got, killPackages)
	}
	if got := examine(t, w); len(got) > 0 {
		t.Errorf("got findings %v, want none", got)
	}
	if partly == 0 {
		t.Error("no kill fell into the middle: the test proves nothing")
	}
	t.Logf("%d kills in the middle, %d packages left for the last try", partly, isNew)
}
