package main

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestManual_tellsEveryCommandAndFlag(t *testing.T) {
	var page, complaint strings.Builder
	if code := run(context.Background(), []string{"help", "-man"}, &page, &complaint, time.Now); code != exitDone {
		t.Fatalf("got %d, %s", code, complaint.String())
	}
	if strings.ContainsRune(page.String(), '@') {
		t.Error("a place to be filled in is left")
	}
	for _, cmd := range commands {
		if !strings.Contains(page.String(), ".B hosoctl "+cmd.name+"\n") {
			t.Errorf("the page does not tell of %s", cmd.name)
		}
	}
	for _, want := range []string{".B \\-passphrase\\-file\n", "\\-as signed|consent|other FILE\n"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestRoff_keepsWordsAsTheyAre(t *testing.T) {
	if got, want := roff.Replace("'a' \\ b-c\n.d"), `\(aqa\(aq \e b\-c`+"\n"+`\&.d`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
