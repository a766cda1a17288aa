package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"hoso/storage"
)

func TestReadLine(t *testing.T) {
	for typed, want := range map[string]string{"một hai\nba": "một hai", "một\r\n": "một", "một": "một", "\n": ""} {
		if got, err := readLine(iotest.OneByteReader(strings.NewReader(typed))); got != want || err != nil {
			t.Errorf("%q: got %q, %v, want %q", typed, got, err, want)
		}
	}
	if _, err := readLine(strings.NewReader("")); !errors.Is(err, storage.ErrNeedsPassphrase) {
		t.Errorf("nothing typed: got %v", err)
	}
	if _, err := readLine(strings.NewReader(strings.Repeat("a", 2*maxSecretFile))); err == nil {
		t.Error("a line without end: got no error")
	}
	rest := strings.NewReader("một\nhai\n")
	if _, err := readLine(rest); err != nil || rest.Len() != len("hai\n") {
		t.Errorf("got %d bytes left, %v, want the second line", rest.Len(), err)
	}
}

func TestPassphrase_sources(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mat-khau.txt")
	if err := os.WriteFile(file, []byte("mật khẩu trong tệp\r\ndòng sau\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOSO_MAT_KHAU", "mật khẩu trong biến")
	noTerminal, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer noTerminal.Close()
	for name, c := range map[string]struct {
		secret secret
		want   string
		fails  bool
	}{
		"file":           {secret{file: file}, "mật khẩu trong tệp", false},
		"variable":       {secret{env: "HOSO_MAT_KHAU"}, "mật khẩu trong biến", false},
		"no such file":   {secret{file: file + "x"}, "", true},
		"no such":        {secret{env: "HOSO_KHONG_CO"}, "", true},
		"no terminal":    {secret{ask: true}, "", true},
		"nothing at all": {secret{}, "", true},
	} {
		find := (&call{secret: c.secret, stdin: noTerminal}).passphrase(context.Background())
		if got, err := find(); got != c.want || (err != nil) != c.fails {
			t.Errorf("%s: got %q, %v, want %q", name, got, err, c.want)
		}
	}
}
