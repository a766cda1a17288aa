package model

import (
	"strings"
	"testing"
)

func TestCompareTexts(t *testing.T) {
	a := prose(300, 1)
	words := strings.Fields(a)
	for name, tt := range map[string]struct {
		b        string
		min, max float64
	}{
		"the same":                      {a, 1, 1},
		"in capitals and without marks": {strings.ToUpper(Fold(a)), 1, 1},
		"half of it":                    {strings.Join(words[:150], " "), 1, 1},
		"half of it and as much more":   {strings.Join(words[:150], " ") + " " + prose(150, 2), 0.4, 0.6},
		"another":                       {prose(300, 2), 0, 0.05},
		"too short to tell":             {strings.Join(words[:MinComparedWords-1], " "), 0, 0},
		"empty":                         {"", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			got := compareTexts([]string{a, tt.b}, 1).share(1, 0)
			if got < tt.min || got > tt.max {
				t.Errorf("got a share of %.2f, want %.2f to %.2f", got, tt.min, tt.max)
			}
		})
	}
}

// With more copies than phraseTexts each is still found to be one.
func TestCompareTexts_manyCopies(t *testing.T) {
	texts := make([]string, 3*phraseTexts)
	for i := range texts {
		texts[i] = prose(100, 1)
	}
	o := compareTexts(texts, 1)
	for i := 1; i < len(texts); i++ {
		if o.share(i, 0) < 1 {
			t.Errorf("copy %d: got a share of %.2f with the first, want 1", i, o.share(i, 0))
		}
	}
}

func TestCheck_copiesFromOtherDossiers(t *testing.T) {
	c := sampleCampaign()
	text := c.Dossier.Nominees[2].Report.Words()
	c.Others = []Summary{{ID: "khac", Kind: Campaign, Stage: UnitStage, Unit: "quan-vi-du", PlanID: "nam-truoc",
		Nominees: []NomineeSummary{{Type: Individual, Name: "Đặng Văn Cũ", Report: text}}}}
	got := Check(c)
	if len(got) != 1 || got[0].Rule != "report-copied" || got[0].Path != "nominees/n3/report" || !strings.Contains(got[0].Message, "cá nhân Đặng Văn Cũ ở hồ sơ khác") {
		t.Errorf("got %v, want report-copied with the other dossier's nominee", got)
	}
	c.Others[0].Nominees[0].Name = c.Dossier.Nominees[2].Name
	for _, f := range Check(c) { // of another year: the paragraphs are told, as a note
		if f.Rule != ParagraphCopied {
			t.Errorf("got %v for the same nominee's report of another year", f)
		}
	}
}
