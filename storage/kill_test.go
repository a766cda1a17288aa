package storage

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

func init() { childTasks["work"] = workForever }

// storeKills is how often the process that works on a workspace is killed, and
// longestWork the longest time that it is given.
const (
	storeKills  = 50
	longestWork = 200 * time.Millisecond
)

// workForever does everything that writes, in turn, and says on stdout what
// has been acknowledged: "dossier ID NUMBER", "file HASH", "package CODE",
// "erased ID".
func workForever(dir string) error {
	ctx := context.Background()
	started := time.Now()
	clock := newClock()
	w, err := Open(ctx, dir, func() time.Time { return clock.at.Add(time.Since(started)) })
	if err != nil {
		return err
	}
	run := started.UnixNano()
	for n := run; ; n++ {
		for _, step := range []func(context.Context, *Workspace, int64) (string, error){
			workOnDraft, workOnFile, workOnRevision, workOnPackage, workOnBackup, workOnPaper, workOnErasure,
		} {
			done, err := step(ctx, w, n)
			if err != nil {
				return err
			}
			if done != "" {
				fmt.Println(done)
			}
		}
	}
}

func workOnDraft(ctx context.Context, w *Workspace, n int64) (string, error) {
	id := fmt.Sprintf("hs-%d", n%7)
	d := withNumber(sampleDossier(id), strconv.FormatInt(n, 10))
	d.Nominees[1].Report.Sections[0].Text = strings.Repeat("Hỗ trợ hộ nghèo "+d.Proposal.Number+". ", 200)
	return fmt.Sprintf("dossier %s %d", id, n), w.SaveDossier(ctx, d)
}

func workOnFile(ctx context.Context, w *Workspace, n int64) (string, error) {
	hash, _, err := w.AddFile(ctx, strings.NewReader(strings.Repeat(fmt.Sprintln("trang", n), 20_000)), 1<<20)
	if err != nil {
		return "", err
	}
	id := fmt.Sprintf("tep-%d", n%5)
	return "file " + hash, w.SaveDossier(ctx, attached(sampleDossier(id), "a1", hash))
}

func workOnRevision(ctx context.Context, w *Workspace, n int64) (string, error) {
	_, err := w.CloseRevision(ctx, fmt.Sprintf("hs-%d", n%7), Idle)
	return "", err
}

func workOnPackage(ctx context.Context, w *Workspace, n int64) (string, error) {
	code := codeOf(strconv.FormatInt(n, 10))
	_, _, err := w.StoreReceived(ctx, code, strings.NewReader(strings.Repeat(code, 5000)), sampleDossier(fmt.Sprintf("nhan-%d", n%3)))
	return "package " + code, err
}

func workOnBackup(ctx context.Context, w *Workspace, _ int64) (string, error) {
	if _, err := w.KeepBackup(ctx, BeforeImport); err != nil {
		return "", err
	}
	return "", pruneBackups(w.backupsDir())
}

// workOnPaper writes a file of which every line must be the same.
func workOnPaper(_ context.Context, w *Workspace, n int64) (string, error) {
	return "", WriteFileAtomically(w.path("giấy.txt"), func(to io.Writer) error {
		for range 5000 {
			if _, err := fmt.Fprintln(to, n); err != nil {
				return err
			}
		}
		return nil
	})
}

func workOnErasure(ctx context.Context, w *Workspace, n int64) (string, error) {
	id := fmt.Sprintf("xoa-%d", n)
	if err := w.SaveDossier(ctx, secretDossier(id)); err != nil {
		return "", err
	}
	return "erased " + id, w.EraseDossier(ctx, id)
}

// acknowledged is what the child said it had done.
type acknowledged struct {
	dossiers map[string]int64
	others   []string
}

func (a *acknowledged) read(from io.Reader) {
	lines := bufio.NewScanner(from)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) == 3 {
			a.dossiers[words[1]], _ = strconv.ParseInt(words[2], 10, 64)
		} else if len(words) == 2 {
			a.others = append(a.others, lines.Text())
		}
	}
}

// Kill -9 at any moment of any writing: what was acknowledged is there, and
// nothing half-written under the name of something whole.
func TestWorkspace_kill(t *testing.T) {
	dir := t.TempDir()
	acks := acknowledged{dossiers: map[string]int64{}}
	for range storeKills {
		worker := child(t, "work", dir)
		worker.Stderr = os.Stderr
		out, err := worker.StdoutPipe()
		must(t, err)
		must(t, worker.Start())
		kill := time.AfterFunc(10*time.Millisecond+rand.N(longestWork), func() { worker.Process.Kill() })
		acks.read(out)
		kill.Stop()
		if err := worker.Wait(); err == nil || worker.ProcessState.ExitCode() != -1 {
			t.Fatalf("the worker ended by itself: %v", err)
		}
	}
	if len(acks.dossiers) == 0 || len(acks.others) == 0 {
		t.Fatal("nothing was acknowledged in the time given")
	}
	w := openAt(t, dir)
	for _, rule := range examine(t, w) {
		if rule != "unused" { // a file whose dossier was not saved any more
			t.Errorf("got finding %s", rule)
		}
	}
	for id, want := range acks.dossiers {
		got, err := strconv.ParseInt(load(t, w, id).Proposal.Number, 10, 64)
		if err != nil || got < want {
			t.Errorf("dossier %s: got change %d, %v, want %d or later", id, got, err, want)
		}
	}
	acks.check(t, w)
	t.Logf("%d acknowledged", len(acks.others)+len(acks.dossiers))
}

func (a *acknowledged) check(t *testing.T, w *Workspace) {
	t.Helper()
	for _, line := range a.others {
		what, name, _ := strings.Cut(line, " ")
		switch what {
		case "file":
			if _, err := os.Stat(w.attachmentFile(name)); err != nil {
				t.Errorf("file: %v", err)
			}
		case "package":
			if _, _, err := knownParcel(t.Context(), w.read, name); err != nil {
				t.Errorf("package %s: %v", name, err)
			}
		case "erased":
			if _, err := w.Dossier(t.Context(), name); err == nil {
				t.Errorf("dossier %s is still there", name)
			}
		}
	}
	paper, err := os.ReadFile(w.path("giấy.txt"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(paper), "\n")
	if string(paper) != strings.Repeat(first+"\n", 5000) && len(paper) > 0 {
		t.Error("the paper is half-written")
	}
	if names, _ := filepath.Glob(filepath.Join(w.Dir(), "*", TempPrefix+"*")); len(names) > 0 {
		t.Errorf("got leftovers %v", names)
	}
}
