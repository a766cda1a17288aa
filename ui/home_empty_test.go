package ui

import (
	"strings"
	"testing"
)

func TestHome_withoutDossiersLeadsToWhatWasReceived(t *testing.T) {
	d := newDesk(t, newPooled(t))
	d.home.form.news.All = 2
	words := strings.Join(shown(d.home.emptyState()), "|")
	if !strings.Contains(words, strings.TrimSpace(textf("home.empty.received", 2))) {
		t.Errorf("got %s", words)
	}
}
