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
	Seconds           float64
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
		all, err := w.ReceiveAll(ctx, files, sampleDay, silent)
		if err != nil {
			return err
		}
		took := time.Since(start)
		got := receiving{Seconds: took.Seconds()}
		for _, r := range all {
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
		byHand := handle(b, dir)
		start := time.Now()
		c := measured(b, ownTask(b, "receive-many", dir))
		whole := time.Since(start)
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
		b.ReportMetric(byHand.Seconds(), "by-hand-s")
		b.ReportMetric(got.Seconds, "receive-s")
		b.ReportMetric(whole.Seconds(), "process-s")
		b.ReportMetric(got.Seconds/byHand.Seconds(), "ratio")
		b.ReportMetric(float64(c.Peak)/1e6, "peak-MB")
		b.ReportMetric(c.CPU.Seconds(), "cpu-s")
	}
}

// handle does by hand what receiving does, and says how long it took.
func handle(b *testing.B, dir string) time.Duration {
	b.Helper()
	start := time.Now()
	cmd := exec.Command("sh", "-c", `set -e; mkdir copies
		for f in packages/*.zip; do unzip -tq "$f" >/dev/null; unzip -p "$f" | sha256sum >/dev/null; done
		cp packages/*.zip copies/; sync`)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return time.Since(start)
}
