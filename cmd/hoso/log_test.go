package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func asIs(s string) string { return s }

func TestLogFile_rotates(t *testing.T) {
	dir := t.TempDir()
	l, err := openLogFile(dir, 20, asIs)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	for _, line := range []string{"first line ....\n", "second line ...\n", "third line ....\n", "fourth line ...\n"} {
		if n, err := l.Write([]byte(line)); err != nil || n != len(line) {
			t.Fatalf("got %d, %v", n, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if diff := cmp.Diff([]string{"hoso.1.log", "hoso.2.log", "hoso.log"}, names); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	var out bytes.Buffer
	if err := exportLog(&out, dir, asIs); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "second line ...\nthird line ....\nfourth line ...\n"; got != want {
		t.Errorf("exported:\n%s\nwant\n%s", got, want)
	}
}

func TestLogFile_goesOnAfterARestart(t *testing.T) {
	dir := t.TempDir()
	for range 3 {
		l, err := openLogFile(dir, 1000, asIs)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := l.Write([]byte("a line\n")); err != nil {
			t.Fatal(err)
		}
		if err := l.Close(); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(filepath.Join(dir, logName))
	if err != nil || strings.Count(string(data), "a line") != 3 {
		t.Errorf("got %q, %v", data, err)
	}
}

func TestCleaner_keepsIdsAndReasonsAlone(t *testing.T) {
	clean := cleaner("/home/mau/.config/hoso/du-lieu", "<workspace>", "/home/mau", "<home>")
	for in, want := range map[string]string{
		"read dossier ba-dinh-vi-nguoi-ngheo: not found":                    "read dossier ba-dinh-vi-nguoi-ngheo: not found",
		"open workspace /home/mau/.config/hoso/du-lieu: disk full":          "open workspace <workspace>: disk full",
		"back up: write hoso-20240820T073005Z-daily.db: disk full":          "back up: write hoso-20240820T073005Z-daily.db: disk full",
		"open /home/mau/Tai xuong/Bao cao Mai Lan.pdf: permission denied":   "open <home>/Tai xuong/*.pdf: permission denied",
		"receive /usb/Goi cua Mai Lan.hoso is not a sound package":          "receive /usb/*.hoso is not a sound package",
		"open /usb/Mai Lan.zip.age: wrong passphrase":                       "open /usb/*.age: wrong passphrase",
		"open /usb/Mai Lan.csv: no UTF-8":                                   "open /usb/*.csv: no UTF-8",
		`attach "Quyết định Nguyễn Văn An.PDF": not a PDF`:                  `attach "*.PDF": not a PDF`,
		"nominee Nguyễn Thị Mẫu An: impossible":                             "nominee *: impossible",
		"draw \"Bà Lê Ví Dụ\": 12 letters":                                  "draw \"*\": 12 letters",
		"line 3: key “Đơn vị” twice":                                        "line 3: key “*” twice",
		"database is locked (5) (SQLITE_BUSY)":                              "database is locked (5) (SQLITE_BUSY)",
		"attachments/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6": "attachments/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6",
	} {
		if got := clean(in); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", in, got, want)
		}
	}
}
