package main

import (
	"path/filepath"
	"testing"
)

// newerInstalled is how a silent setup ends over a newer version, 1638, as far
// as a process under Linux can say.
const newerInstalled = 1638 & 0xff

// refuseOlderSetup tries a setup of an older version, made of the same files
// and packed loosely, which is faster.
func refuseOlderSetup(t *testing.T, pc *winePC) {
	older := filepath.Join(t.TempDir(), "older.exe")
	pc.run("makensis", "-V1", "-INPUTCHARSET", "UTF8", "-XSetCompressor /FINAL zlib", "-DVERSION=0.0.1", "-DNUMBERS=0.0.1.0",
		"-DSTAGE="+filepath.Join(pc.tools, "..", "stage"), "-DOUT="+older, filepath.Join("windows", "setup.nsi"))
	version := func() string { return pc.registry(uninstallKey, "DisplayVersion") }
	before := version()
	if _, code := pc.wine(older, "/S"); code != newerInstalled || version() != before {
		t.Errorf("got exit code %d and version %s, want %d and %s", code, version(), newerInstalled, before)
	}
	if _, code := pc.wine(older, "/S", "/OLDER"); code != 0 || version() != "0.0.1" {
		t.Errorf("asked for all the same: got exit code %d and version %s", code, version())
	}
	pc.must(*setup, "/S")
}
