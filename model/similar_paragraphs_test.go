package model

import (
	"strings"
	"testing"
)

// withParagraph gives the sample's third nominee a paragraph in its first
// section, and another dossier one in a report of its own.
func withParagraph(own, other string) Case {
	c := sampleCampaign()
	c.Dossier.Nominees[2].Report.Sections[0].Text += "\n" + own
	c.Others = []Summary{{ID: "khac", Kind: Campaign, Stage: UnitStage, Unit: "quan-vi-du", PlanID: "nam-truoc",
		Nominees: []NomineeSummary{{Type: Individual, Name: "Đặng Văn Cũ", Report: prose(200, 7) + "\n" + other + "\n" + prose(200, 8)}}}}
	return c
}

func TestSimilarParagraphs(t *testing.T) {
	text := prose(60, 5)
	words := strings.Fields(text)
	for name, tt := range map[string]struct {
		own, other string
		found      bool
	}{
		"the same":               {text, text, true},
		"some figures exchanged": {text, strings.Join(words[:30], " ") + " 12 " + strings.Join(words[31:], " "), true},
		"half of it":             {text, strings.Join(words[:20], " ") + " " + prose(40, 6), false},
		"another":                {text, prose(60, 6), false},
		"too short to tell":      {strings.Join(words[:MinParagraphWords-1], " "), text, false},
	} {
		t.Run(name, func(t *testing.T) {
			got := SimilarParagraphs(withParagraph(tt.own, tt.other))
			if len(got) != 0 != tt.found || len(got) > 1 {
				t.Fatalf("got %+v", got)
			}
			if tt.found && (got[0].Text != tt.own || got[0].Other != tt.other || !strings.Contains(got[0].Whose, "Đặng Văn Cũ")) {
				t.Errorf("got %+v", got[0])
			}
		})
	}
}

func TestSimilarParagraphs_sameNominee(t *testing.T) {
	text := prose(60, 5)
	c := withParagraph(text, text)
	c.Others[0].Nominees[0] = NomineeSummary{Type: Individual, Name: c.Dossier.Nominees[2].Name, Report: text}
	if got := SimilarParagraphs(c); len(got) != 1 {
		t.Errorf("of another year: got %+v", got)
	}
	c.Others[0].PlanID = c.Dossier.Plan.ID
	if got := SimilarParagraphs(c); len(got) != 0 {
		t.Errorf("of the same plan: got %+v", got)
	}
}

func TestCheck_copiedParagraph(t *testing.T) {
	text := prose(60, 5)
	got := Check(withParagraph(text, text))
	if len(got) != 1 || got[0].Rule != ParagraphCopied || got[0].Grade != Note || !strings.HasPrefix(got[0].Path, "nominees/n3/report/sections/") {
		t.Errorf("got %v", got)
	}
}
