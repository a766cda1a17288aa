package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"hoso/model"
)

var setup = flag.String("setup", "", "the setup program for the run under Wine (make e2e-windows)")
var signedBy = flag.String("signed-by", "", "certificate that the setup and its programs are to be signed by")
var wineTools = flag.String("wine-tools", "", "folder of the programs made for that run")

// The most that is downloaded and installed, in bytes (the figures).
const (
	largestSetup     = 25_000_000
	largestInstalled = 70_000_000
)

// The folders of the run: letters with marks and blanks, as people have them.
const (
	wineWorkspace = `C:\Dữ liệu của tôi\Thi đua năm 2024`
	wineOut       = `C:\Gói nộp của đơn vị`
	uninstallKey  = `Software\Microsoft\Windows\CurrentVersion\Uninstall\HoSoThiDua`
)

// TestWindows installs the program on a fresh PC, works with it, and takes it
// away again.
func TestWindows(t *testing.T) {
	if *setup == "" {
		t.Skip("no setup program is given: make e2e-windows")
	}
	pc := newWinePC(t, *wineTools)
	step := func(name string, do func(*testing.T, *winePC)) {
		if !t.Failed() {
			t.Run(name, func(t *testing.T) { pc.t = t; do(t, pc) })
		}
	}
	step("an older Windows is refused", refuseOldWindows)
	step("silent setup", installSilently)
	step("demo", runWineDemo)
	step("start", measureStart)
	step("typing", typeTelex)
	step("double click", openPackage)
	step("carried along", openCarried)
	step("upgrade while running", upgradeRunning)
	step("an older setup is refused", refuseOlderSetup)
	step("no OpenGL", startWithoutOpenGL)
	step("uninstall", uninstallSilently)
	step("for everybody", installForAll)
}

func refuseOldWindows(t *testing.T, pc *winePC) {
	pc.must("winecfg", "-v", "win7")
	if _, code := pc.wine(*setup, "/S"); code != 2 {
		t.Errorf("got exit code %d on Windows 7, want 2", code)
	}
	pc.must("winecfg", "-v", "win10")
}

// installSilently installs for the user alone, and accounts for every file.
func installSilently(t *testing.T, pc *winePC) {
	pc.must(*setup, "/S", "/DESKTOP")
	if size := sizeOf(t, *setup); size > largestSetup {
		t.Errorf("the setup has %d bytes, more than %d", size, largestSetup)
	} else {
		t.Logf("setup: %.1f MB", float64(size)/1e6)
	}
	want := sorted(append(installedFiles(t), "go-cai-dat.exe"))
	got, size := filesBelow(t, pc.path(pc.installed("")))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-accounted for +installed):\n%s", diff)
	}
	t.Logf("installed: %.1f MB", float64(size)/1e6)
	if size > largestInstalled {
		t.Errorf("%d bytes are installed, more than %d", size, largestInstalled)
	}
	if *signedBy != "" {
		for _, name := range []string{"hoso.exe", "hosoctl.exe", "go-cai-dat.exe"} {
			pc.run("osslsigncode", "verify", "-CAfile", *signedBy, "-in", pc.path(pc.installed(name)))
		}
		pc.run("osslsigncode", "verify", "-CAfile", *signedBy, "-in", *setup)
	}
	for key, want := range map[string]string{
		`Software\Classes\.hoso`:                             "HoSoThiDua.Goi",
		`Software\Classes\HoSoThiDua.Goi\shell\open\command`: `"` + pc.installed("hoso.exe") + `" "%1"`,
		`Software\Classes\.zip`:                              "",
	} {
		if got := pc.registry(key, ""); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
	for _, link := range []string{
		pc.roaming("Microsoft/Windows/Start Menu/Programs/Hồ Sơ Thi Đua.lnk"),
		filepath.Join(pc.folder, "Desktop", "Hồ Sơ Thi Đua.lnk"),
	} {
		if _, err := os.Stat(link); err != nil {
			t.Error(err)
		}
	}
}

// runWineDemo walks through all three kinds of dossier.
func runWineDemo(t *testing.T, pc *winePC) {
	pc.must(pc.installed("hosoctl.exe"), "demo", "-o", wineOut)
	packages, err := filepath.Glob(filepath.Join(pc.path(wineOut), "packages", "*.zip"))
	if err != nil || len(packages) != 5 {
		t.Fatalf("got packages %q, %v", packages, err)
	}
	pc.must(pc.installed("hosoctl.exe"), "verify", wineOut+`\packages\`+filepath.Base(packages[0]))
}

// measureStart compares the time until the window is drawn with that of a window
// of the toolkit that has but one word in it, each the best of three.
func measureStart(t *testing.T, pc *winePC) {
	var own, bare time.Duration
	for range 3 {
		took := pc.open("^bare$", nil, filepath.Join(pc.tools, "bare.exe"))
		if bare == 0 || took < bare {
			bare = took
		}
		pc.end()
		took = pc.open("^Hồ Sơ Thi Đua", nil, pc.installed("hoso.exe"), "-sample", "-today", "2024-08-20")
		if own == 0 || took < own {
			own = took
		}
		pc.settle()
		pc.photograph("start")
		pc.shut("ctrl+q")
	}
	t.Logf("window drawn after %v, a bare one after %v: %.1f times", own, bare, own.Seconds()/bare.Seconds())
	if own > 3*bare {
		t.Errorf("the window takes %v, more than three times the %v of a bare one", own, bare)
	}
}

// end ends a program that has no key for it.
func (pc *winePC) end() {
	pc.t.Helper()
	pc.program.Process.Kill()
	<-pc.ended
	pc.awaitDrawn(false)
}

// typeTelex has 200 words typed into a report as UniKey types them, and expects
// the workspace to hold just these.
func typeTelex(t *testing.T, pc *winePC) {
	pc.open("^Hồ Sơ Thi Đua", nil, pc.installed("hoso.exe"), "-w", wineWorkspace, "-o", wineOut, "-today", "2024-08-20")
	k := pc.newTypist()
	p := newPair(t, k)
	p.setUp()
	p.newDossier()
	p.ctrl(fyne.Key5, "5")
	p.press("Thêm tập thể")
	p.paste(p.sample.Nominees[0].Name)
	p.fill("Địa danh", "Ba Đình")
	p.tab()
	k.settle()
	words := wordsOf(p.sample, 200)
	k.say("telex " + strconv.Quote(words))
	k.settle()
	pc.photograph("typing")
	time.Sleep(2 * time.Second) // until it is on disk
	k.key("ctrl+q")
	pc.awaitEnd()

	var list []struct{ ID string }
	ctl := pc.installed("hosoctl.exe")
	if err := json.Unmarshal([]byte(pc.must(ctl, "list", "-json", "-w", wineWorkspace)), &list); err != nil || len(list) != 1 {
		t.Fatalf("got dossiers %v, %v, want one", list, err)
	}
	d, err := model.Decode("show", []byte(pc.must(ctl, "show", "-json", "-w", wineWorkspace, list[0].ID)))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Nominees) != 1 || len(d.Nominees[0].Report.Sections) == 0 {
		t.Fatalf("got nominees %+v, want one with a report", d.Nominees)
	}
	if diff := cmp.Diff(words, d.Nominees[0].Report.Sections[0].Text); diff != "" {
		t.Errorf("words (-typed +workspace):\n%s", diff)
	}
}

// upgradeRunning installs over the program while its window is open: that is
// asked to close, and the data are as before.
func upgradeRunning(t *testing.T, pc *winePC) {
	before := contentsBelow(t, pc.path(wineWorkspace))
	pc.open("^Hồ Sơ Thi Đua", nil, pc.installed("hoso.exe"), "-sample", "-today", "2024-08-20")
	pc.must(*setup, "/S")
	select {
	case <-pc.ended:
	case <-time.After(10 * time.Second):
		t.Error("the program was not closed")
	}
	if !maps.EqualFunc(before, contentsBelow(t, pc.path(wineWorkspace)), bytes.Equal) {
		t.Error("the data have changed")
	}
}

// uninstallSilently takes the program away while its data stay.
func uninstallSilently(t *testing.T, pc *winePC) {
	before := contentsBelow(t, pc.path(wineWorkspace))
	pc.must(pc.installed("go-cai-dat.exe"), "/S")
	pc.awaitGone(strings.TrimSuffix(pc.installed(""), `\`))
	if got := pc.registry(uninstallKey, "DisplayName"); got != "" {
		t.Errorf("Windows still lists %s", got)
	}
	for _, key := range []string{`Software\Classes\.hoso`, `Software\Classes\HoSoThiDua.Goi\shell\open\command`} {
		if got := pc.registry(key, ""); got != "" {
			t.Errorf("%s is left: %s", key, got)
		}
	}
	for _, link := range []string{
		pc.roaming("Microsoft/Windows/Start Menu/Programs/Hồ Sơ Thi Đua.lnk"),
		filepath.Join(pc.folder, "Desktop", "Hồ Sơ Thi Đua.lnk"),
	} {
		if _, err := os.Stat(link); err == nil {
			t.Errorf("%s is left", link)
		}
	}
	if !maps.EqualFunc(before, contentsBelow(t, pc.path(wineWorkspace)), bytes.Equal) {
		t.Error("the data have changed")
	}
	if _, err := os.Stat(filepath.Join(pc.roaming("hoso"), "du-lieu-mau", "hoso.db")); err != nil {
		t.Errorf("the sample's data: %v", err)
	}
}

// contentsBelow are the files in a folder with what is in them.
func contentsBelow(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	names, _ := filesBelow(t, dir)
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		found[name] = data
	}
	if len(found) == 0 {
		t.Fatalf("%s is empty", dir)
	}
	return found
}

// wordsOf takes words from a dossier's reports, of letters alone, with one blank
// between two.
func wordsOf(d model.Dossier, count int) string {
	var words []string
	for _, n := range d.Nominees {
		for _, s := range n.Report.Sections {
			words = append(words, strings.FieldsFunc(norm.NFC.String(s.Text), func(r rune) bool { return !unicode.IsLetter(r) })...)
		}
	}
	return strings.Join(words[:count], " ")
}
