package pdf

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// listRows asks a child process of the benchmark below for its work.
const listRows = "HOSO_TEST_LIST"

// BenchmarkList5000_process makes a list of 5,000 nominees in a process of its
// own, cold: its CPU time, and its greatest memory less that of a process that
// does nothing.
func BenchmarkList5000_process(b *testing.B) {
	bare := child(b, "none")
	var cpu time.Duration
	peak, runs := 0.0, 0
	for b.Loop() {
		list := child(b, "5000")
		cpu += list.cpu - bare.cpu
		peak = max(peak, list.peak-bare.peak)
		runs++
	}
	b.ReportMetric(float64(cpu.Milliseconds())/float64(runs), "cpu-ms/op")
	b.ReportMetric(peak, "peak-MB")
}

type usage struct {
	cpu  time.Duration
	peak float64 // MB
}

func child(b *testing.B, rows string) usage {
	b.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestChild_list$")
	cmd.Env = append(os.Environ(), listRows+"="+rows)
	out, err := cmd.CombinedOutput()
	if err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	_, status, _ := strings.Cut(string(out), "VmHWM:")
	kilobytes := 0.0
	if _, err := fmt.Sscan(status, &kilobytes); err != nil {
		b.Fatalf("no peak of memory in %q", out)
	}
	return usage{cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), kilobytes / 1024}
}

// TestChild_list is what the child process does.
func TestChild_list(t *testing.T) {
	switch os.Getenv(listRows) {
	case "":
		t.Skip("only a process that a benchmark starts does this")
	case "none":
	default:
		if err := Write(io.Discard, layOut(t, listPaper(5000)), sampleMeta); err != nil {
			t.Error(err)
		}
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Print(string(status))
}
