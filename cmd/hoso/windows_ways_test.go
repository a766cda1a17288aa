package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// openPackage does what Windows does when a package is clicked twice: it runs the
// command of the file type, as far as Wine 8 knows of it.
func openPackage(t *testing.T, pc *winePC) {
	packages, err := filepath.Glob(filepath.Join(pc.path(wineOut), "packages", "huyen-gia-lam*.zip"))
	if err != nil || len(packages) != 1 {
		t.Fatalf("got packages %q, %v", packages, err)
	}
	const file = wineOut + `\Gói của huyện.hoso`
	copyTo(t, packages[0], pc.path(file))
	command := pc.registry(`Software\Classes\HoSoThiDua.Goi\shell\open\command`, "")
	if want := `"` + pc.installed("hoso.exe") + `" "%1"`; command != want {
		t.Fatalf("got command %s, want %s", command, want)
	}
	pc.open("^Hồ Sơ Thi Đua", nil, pc.installed("hoso.exe"), "-w", wineWorkspace, "-today", "2024-08-20", file)
	k := pc.newTypist()
	k.settle()
	pc.photograph("received")
	k.key("Escape")
	k.settle()
	k.key("ctrl+q")
	pc.awaitEnd()
	var list []struct{ Unit, Origin string }
	out := pc.must(pc.installed("hosoctl.exe"), "list", "-json", "-w", wineWorkspace)
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		t.Fatal(err)
	}
	received := 0
	for _, d := range list {
		if d.Origin != "" {
			received++
		}
	}
	if received != 1 {
		t.Errorf("got dossiers %+v, want one of them received", list)
	}
}

// openCarried unpacks the portable zip and starts what is in it: the data lie
// beside it.
func openCarried(t *testing.T, pc *winePC) {
	dir := pc.path(`C:\USB của tôi`)
	pc.run("unzip", "-q", strings.Replace(strings.TrimSuffix(*setup, ".exe"), "Setup-", "", 1)+"-portable.zip", "-d", dir)
	dir = filepath.Join(dir, "HoSoThiDua")
	want := append(installedFiles(t), carriedName)
	got, _ := filesBelow(t, dir)
	if diff := cmp.Diff(sorted(want), got); diff != "" {
		t.Errorf("files (-accounted for +in the zip):\n%s", diff)
	}
	pc.open("^Hồ Sơ Thi Đua", nil, `C:\USB của tôi\HoSoThiDua\hoso.exe`)
	pc.settle()
	pc.shut("ctrl+q")
	if _, err := os.Stat(filepath.Join(dir, "du-lieu", "hoso.db")); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(filepath.Join(pc.roaming("hoso"), "du-lieu")); err == nil {
		t.Error("data lie in the user's folder too")
	}
}

// installForAll installs for every user of the PC, which takes the user's own
// copy away, and uninstalls.
func installForAll(t *testing.T, pc *winePC) {
	const dir = `C:\Program Files\HoSoThiDua`
	pc.must(*setup, "/S")
	pc.must(*setup, "/S", "/ALLUSERS")
	if _, err := os.Stat(pc.path(pc.installed("hoso.exe"))); err == nil {
		t.Error("the user's own copy is left")
	}
	got, _ := filesBelow(t, pc.path(dir))
	if diff := cmp.Diff(sorted(append(installedFiles(t), "go-cai-dat.exe")), got); diff != "" {
		t.Errorf("files (-accounted for +installed):\n%s", diff)
	}
	pc.must(dir+`\go-cai-dat.exe`, "/S")
	pc.awaitGone(dir)
}

// awaitGone waits until a folder is no more: an uninstaller goes on in a copy of
// itself.
func (pc *winePC) awaitGone(dir string) {
	pc.t.Helper()
	for range 200 {
		if _, err := os.Stat(pc.path(dir)); err != nil {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	left, _ := filesBelow(pc.t, pc.path(dir))
	pc.t.Errorf("left in %s: %q", dir, left)
}
