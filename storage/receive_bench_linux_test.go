package storage

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"hoso/assets"
)

// packageFolder names in the environment a folder that the packages are kept in.
const packageFolder = "HOSO_PACKAGES"

// receiving is what the child that receives reports.
type receiving struct {
	Seconds           float64 // until the last package is on the disk
	WithFindings      float64 // and until the rules have said what they find
	Received, Refused int
}

func init() {
	childTasks["receive-many"] = func(dir string) error {
		ctx := context.Background()
		w, err := Open(ctx, filepath.Join(dir, "workspace"), newClock().now)
		if err != nil {
			return err
		}
		defer w.Close()
		if _, err := w.SetUp(ctx, assets.FS, "so-lao-dong-thuong-binh-va-xa-hoi", nil); err != nil {
			return err
		}
		files, err := filepath.Glob(filepath.Join(dir, "packages", "*.zip"))
		if err != nil {
			return err
		}
		start := time.Now()
		in := &intake{w: w, all: make([]Received, len(files)), progress: silent}
		if err := in.run(ctx, files); err != nil {
			return err
		}
		got := receiving{Seconds: time.Since(start).Seconds()}
		if err := w.addFindings(ctx, in.all, sampleDay); err != nil {
			return err
		}
		got.WithFindings = time.Since(start).Seconds()
		for _, r := range in.all {
			if r.Err != nil {
				got.Refused++
			} else if r.New {
				got.Received++
			}
		}
		text, err := json.Marshal(got)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(dir, "receiving.json"), text, 0o600)
	}
}

// BenchmarkReceiveMany receives a thousand packages into a fresh workspace and
// does, in the same run, what one would do with the files by hand: test the
// zips, take the checksums of what is in them, copy them, and sync.
func BenchmarkReceiveMany(b *testing.B) {
	dir := os.Getenv(packageFolder)
	if dir == "" {
		dir = b.TempDir()
	}
	packages := filepath.Join(dir, "packages")
	if _, err := os.Stat(packages); err != nil {
		if err := os.MkdirAll(packages, 0o700); err != nil {
			b.Fatal(err)
		}
		makePackages(b, packages, manyPackages)
	}
	for b.Loop() {
		for _, left := range []string{"workspace", "copies"} {
			os.RemoveAll(filepath.Join(dir, left))
		}
		exec.Command("sync").Run()
		byHand, handCPU := handle(b, dir)
		c := measured(b, ownTask(b, "receive-many", dir))
		text, err := os.ReadFile(filepath.Join(dir, "receiving.json"))
		if err != nil {
			b.Fatal(err)
		}
		var got receiving
		if err := json.Unmarshal(text, &got); err != nil {
			b.Fatal(err)
		}
		if got.Refused > 0 || got.Received != manyPackages {
			b.Fatalf("got %+v", got)
		}
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(byHand.Seconds(), "by-hand-s")
		b.ReportMetric(handCPU.Seconds(), "by-hand-cpu-s")
		b.ReportMetric(got.Seconds, "receive-s")
		b.ReportMetric(got.WithFindings, "with-findings-s")
		b.ReportMetric(got.Seconds/byHand.Seconds(), "times-by-hand")
		b.ReportMetric(float64(c.Peak)/1e6, "peak-MB")
		b.ReportMetric(c.CPU.Seconds(), "cpu-s")
	}
}

// handle does by hand what receiving does, and says how long it took, and how
// much of a processor.
func handle(b *testing.B, dir string) (took, cpu time.Duration) {
	b.Helper()
	start := time.Now()
	cmd := exec.Command("sh", "-c", `set -e; mkdir copies
		for f in packages/*.zip; do unzip -tq "$f" >/dev/null; unzip -p "$f" | sha256sum >/dev/null; done
		cp packages/*.zip copies/; sync`)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return time.Since(start), cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
}
