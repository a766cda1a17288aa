package storage

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// cost is what a process has used.
type cost struct {
	CPU  time.Duration // of all its threads and the processes that it waited for, user and system
	Peak int64         // the largest resident set of any of them, bytes
}

// order is a process to be measured.
type order struct {
	Args, Env []string
}

func init() { childTasks["measure"] = measure }

// measured runs a command as a fresh process and says what it used.
//
// Linux counts the memory that a process shares with its parent until it
// becomes another program as its own. The command is therefore not started
// here, where other benchmarks have filled the memory, but by a process that
// does nothing else: only what is less than its 25 MB is not seen.
func measured(b *testing.B, o order) cost {
	b.Helper()
	dir := b.TempDir()
	text, err := json.Marshal(o)
	if err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "order.json"), text, 0o600); err != nil {
		b.Fatal(err)
	}
	measurer := ownTask(b, "measure", dir)
	cmd := exec.Command(measurer.Args[0])
	cmd.Env = append(os.Environ(), measurer.Env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		b.Fatalf("%q: %v", o.Args, err)
	}
	var c cost
	if err := json.Unmarshal(out, &c); err != nil {
		b.Fatal(err)
	}
	return c
}

// ownTask is the order for one of childTasks in dir.
func ownTask(b *testing.B, task, dir string) order {
	b.Helper()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	return order{Args: []string{program}, Env: []string{childVariable + "=" + task, childFolder + "=" + dir}}
}

// measure runs the order in dir and prints its cost.
func measure(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, "order.json"))
	if err != nil {
		return err
	}
	var o order
	if err := json.Unmarshal(text, &o); err != nil {
		return err
	}
	cmd := exec.Command(o.Args[0], o.Args[1:]...)
	cmd.Env = append(os.Environ(), o.Env...)
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, said)
	}
	used := cmd.ProcessState
	return json.NewEncoder(os.Stdout).Encode(cost{
		CPU:  used.UserTime() + used.SystemTime(),
		Peak: used.SysUsage().(*syscall.Rusage).Maxrss << 10,
	})
}

// reportProcess repeats a process and reports the mean CPU time, divided by
// the number of things that it makes, and the largest memory.
func reportProcess(b *testing.B, things int, o order) {
	b.Helper()
	var cpu time.Duration
	var peak int64
	for b.Loop() {
		c := measured(b, o)
		cpu += c.CPU
		peak = max(peak, c.Peak)
	}
	b.ReportMetric(0, "ns/op") // the machine's other work is in it
	b.ReportMetric(milliseconds(cpu)/float64(b.N*things), "cpu-ms")
	b.ReportMetric(float64(peak)/1e6, "peak-MB")
}

// reportCPU repeats work in this process and reports the mean CPU time, that of
// the collector of garbage with it.
func reportCPU(b *testing.B, work func() error) {
	b.Helper()
	runtime.GC()
	start := ownCPU()
	for b.Loop() {
		if err := work(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(milliseconds(ownCPU()-start)/float64(b.N), "cpu-ms")
}

func ownCPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err) // only for an address that is not ours
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
