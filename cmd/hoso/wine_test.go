package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// winePC is a PC with Windows, as Wine makes one, in front of a screen.
type winePC struct {
	*screen
	prefix string
	tools  string // folder of the programs made for the test
}

// newWinePC sets up a PC on which nothing was installed yet.
func newWinePC(t *testing.T, tools string) *winePC {
	t.Helper()
	s := newScreen(t, 15*time.Minute)
	pc := &winePC{screen: s, prefix: filepath.Join(s.folder, "prefix"), tools: tools}
	for _, dir := range []string{"Desktop", "Documents"} { // Wine takes them for the user's
		if err := os.Mkdir(filepath.Join(s.folder, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	s.env = append(s.env, "WINEPREFIX="+pc.prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree=;mshtml=;winemenubuilder.exe=d")
	t.Cleanup(func() {
		end := exec.Command("wineserver", "-k")
		end.Env = s.env
		end.Run()
	})
	pc.run("wineboot", "-i")
	copyTo(t, filepath.Join(tools, "bcryptprimitives.dll"), pc.path(`C:\windows\system32\bcryptprimitives.dll`))
	return pc
}

// path is where a file of the PC lies in truth.
func (pc *winePC) path(windows string) string {
	return filepath.Join(pc.prefix, "drive_c", strings.ReplaceAll(strings.TrimPrefix(windows, `C:\`), `\`, "/"))
}

// roaming is a folder of the user's settings.
func (pc *winePC) roaming(name string) string {
	return pc.user("AppData", "Roaming", name)
}

// user is a file in the user's folder.
func (pc *winePC) user(names ...string) string {
	pc.t.Helper()
	found, err := filepath.Glob(filepath.Join(pc.prefix, "drive_c", "users", "*", "AppData"))
	if err != nil {
		pc.t.Fatal(err)
	}
	for _, dir := range found {
		if filepath.Base(filepath.Dir(dir)) != "Public" {
			return filepath.Join(append([]string{filepath.Dir(dir)}, names...)...)
		}
	}
	pc.t.Fatal("the PC has no user")
	return ""
}

// installed is where the program was installed for the user, to Windows.
func (pc *winePC) installed(name string) string {
	pc.t.Helper()
	return `C:\users\` + filepath.Base(pc.user()) + `\AppData\Local\Programs\HoSoThiDua\` + name
}

// command is a program of Windows to be run, with more in its environment.
func (pc *winePC) command(ctx context.Context, env []string, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, "wine", args...)
	c.Env = append(pc.env[:len(pc.env):len(pc.env)], env...)
	return c
}

// wine runs a program to its end and returns what it printed and how it ended.
func (pc *winePC) wine(args ...string) (out string, code int) {
	pc.t.Helper()
	ctx, cancel := context.WithTimeout(pc.ctx, 3*time.Minute)
	defer cancel()
	c := pc.command(ctx, nil, args...)
	var said, complaint bytes.Buffer
	c.Stdout, c.Stderr = &said, &complaint
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		pc.fail("%q: %v", args, err)
	}
	if ctx.Err() != nil {
		pc.fail("%q does not end\n%s", args, complaint.String())
	}
	return said.String(), c.ProcessState.ExitCode()
}

// must runs a program that has to end well.
func (pc *winePC) must(args ...string) string {
	pc.t.Helper()
	out, code := pc.wine(args...)
	if code != 0 {
		pc.fail("%q ended with %d\n%s", args, code, out)
	}
	return out
}

// open starts a program with a window and waits until that is drawn. It returns
// how long that took.
func (pc *winePC) open(title string, env []string, args ...string) time.Duration {
	pc.t.Helper()
	began := time.Now()
	pc.begin(pc.command(pc.ctx, env, args...))
	pc.awaitWindow(title)
	pc.awaitDrawn(true)
	return time.Since(began)
}

// awaitWindow waits until a window of a title is on the screen, and gives it the
// keyboard.
func (pc *winePC) awaitWindow(title string) {
	pc.t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		search := exec.CommandContext(pc.ctx, "xdotool", "search", "--onlyvisible", "--name", title)
		search.Env = pc.env
		out, err := search.Output()
		ids := strings.Fields(string(out))
		if err != nil || len(ids) == 0 {
			continue // or another window has gone meanwhile
		}
		focus := exec.CommandContext(pc.ctx, "xdotool", "windowfocus", ids[len(ids)-1])
		focus.Env = pc.env
		if focus.Run() == nil {
			return
		}
	}
	pc.fail("no window is called %s", title)
}

// awaitDrawn waits until a window is drawn, or until none is left.
func (pc *winePC) awaitDrawn(want bool) {
	pc.t.Helper()
	for end := time.Now().Add(time.Minute); pc.drawn() != want; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			pc.fail("a window is drawn: want %v", want)
		}
	}
}

// drawn tells that something light stands in the middle of the screen.
func (pc *winePC) drawn() bool {
	pc.t.Helper()
	spot := pc.run("import", "-window", "root", "-crop", "200x200+583+284", "-depth", "8", "gray:-")
	return strings.Count(spot, "\x00") < len(spot)/2
}

// photograph keeps a picture of the screen beside the tools.
func (pc *winePC) photograph(name string) {
	pc.t.Helper()
	pc.run("import", "-window", "root", filepath.Join(pc.tools, name+".png"))
}

// shut ends a program by a key of its window, and waits until it has gone.
func (pc *winePC) shut(key string) {
	pc.t.Helper()
	pc.key(key)
	pc.awaitEnd()
}

func (pc *winePC) awaitEnd() {
	pc.t.Helper()
	select {
	case <-pc.ended:
	case <-time.After(30 * time.Second):
		pc.fail("the program does not close")
	}
}

// registry reads a value of the user's registry; the empty name is the default
// one.
func (pc *winePC) registry(key, name string) string {
	pc.t.Helper()
	args := []string{"reg", "query", `HKCU\` + key, "/ve"}
	if name != "" {
		args = append(args[:3], "/v", name)
	}
	out, code := pc.wine(args...)
	_, value, found := strings.Cut(out, "REG_SZ")
	if code != 0 || !found {
		return ""
	}
	return strings.TrimSpace(value)
}

// typist is a keyboard in Windows: a program there does what it is told.
type typist struct {
	*screen
	to   io.Writer
	from *bufio.Scanner
}

func (pc *winePC) newTypist() typist {
	pc.t.Helper()
	c := pc.command(pc.ctx, nil, filepath.Join(pc.tools, "typist.exe"))
	to, err := c.StdinPipe()
	if err != nil {
		pc.t.Fatal(err)
	}
	from, err := c.StdoutPipe()
	if err != nil {
		pc.t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		pc.t.Fatal(err)
	}
	pc.t.Cleanup(func() { to.Close(); c.Wait() })
	return typist{pc.screen, to, bufio.NewScanner(from)}
}

// say has the keyboard do something.
func (k typist) say(line string) {
	k.t.Helper()
	if _, err := fmt.Fprintln(k.to, line); err != nil {
		k.fail("%s: %v", line, err)
	}
	if !k.from.Scan() || strings.TrimSpace(k.from.Text()) != "ok" {
		k.fail("%s: %s", line, k.from.Text())
	}
}

func (k typist) key(names ...string) { k.t.Helper(); k.say("key " + strings.Join(names, " ")) }

// settle waits until the screen does not change any more: three pictures of it
// are alike. A busy machine takes its time to begin with a change, too.
func (k typist) settle() {
	k.t.Helper()
	before, alike := "", 0
	for range 60 {
		time.Sleep(300 * time.Millisecond)
		now := k.run("import", "-window", "root", "-depth", "8", "rgb:-")
		if now != before {
			before, alike = now, 0
		}
		if alike++; alike == 3 {
			return
		}
	}
	k.fail("the screen does not come to rest")
}

func (k typist) clip(words string) func() {
	k.t.Helper()
	k.say("clip " + strconv.Quote(words))
	return k.settle
}

func copyTo(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, data, 0o700)
	}
	if err != nil {
		t.Fatal(err)
	}
}
