package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"hoso/model"
)

func TestHelp_pages(t *testing.T) {
	pages, err := readHelp()
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 10 {
		t.Fatalf("got %d pages, want one for every screen", len(pages))
	}
	for _, p := range pages {
		t.Run(p.id, func(t *testing.T) {
			if p.title == "" || strings.HasPrefix(p.title, "#") || len(p.parts) == 0 {
				t.Errorf("got title %q and %d parts", p.title, len(p.parts))
			}
			for _, part := range p.parts {
				if part.picture == "" {
					continue
				}
				img, err := loadPicture(part.picture)
				if err != nil || img.Bounds().Dx() < 200 {
					t.Errorf("%s: got %v, %v", part.picture, img, err)
				}
			}
		})
	}
}

func TestHelp_everyScreenHasItsPage(t *testing.T) {
	pages, err := readHelp()
	if err != nil {
		t.Fatal(err)
	}
	screens := []string{"start", "home", "settings", "summary", "pool", "consolidate", "updates", helpOn(partReport + "n1")}
	f := &dossierForm{d: &model.Dossier{}}
	for _, p := range f.parts() {
		screens = append(screens, helpOn(p.id))
	}
	for _, id := range screens {
		if !slices.ContainsFunc(pages, func(p helpPage) bool { return p.id == id }) {
			t.Errorf("there is no page %q", id)
		}
	}
}

func TestParseHelp_partsAtPictures(t *testing.T) {
	p := parseHelp("help/03-check.md", "# Kiểm tra\n\nMột.\n\n![Chú thích](a.png#1,2,3,4)\nHai.\n")
	want := []helpPart{{words: "Một."}, {words: "Chú thích", picture: "a.png#1,2,3,4"}, {words: "Hai."}}
	if p.id != "check" || p.title != "Kiểm tra" || !slices.Equal(p.parts, want) {
		t.Errorf("got %+v", p)
	}
}

func TestHelp_turnsPagesAndGoesOnEscape(t *testing.T) {
	d := newDesk(t, newSample(t))
	d.onHelp()
	if d.help.shown != "home" {
		t.Fatalf("got page %q, want the one on the home screen", d.help.shown)
	}
	d.help.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if d.help.shown == "home" {
		t.Error("the arrows turn no page")
	}
	d.help.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.help.window != nil {
		t.Error("Escape did not close the help")
	}
	d.onHelp()
	if d.help.window == nil || d.help.shown != "home" {
		t.Error("the help did not open again at its page")
	}
}
