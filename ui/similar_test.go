package ui

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

func (m *memory) SimilarParagraphs(context.Context, string) ([]model.SimilarParagraph, error) {
	return m.similar, nil
}

func TestSimilar_shownSideBySide(t *testing.T) {
	d, m := openSample(t, partCheck)
	g := model.Finding{Rule: model.ParagraphCopied, Grade: model.Note, Path: resultsPath}
	if !d.dossier.findings.list.acts(g) {
		t.Fatal("there is no way to the comparison")
	}
	m.similar = []model.SimilarParagraph{{Path: "other"}, {Path: resultsPath, Text: "Đã giúp 12 hộ", Who: "cá nhân A", Other: "Đã giúp 9 hộ", Whose: "cá nhân B ở hồ sơ khác"}}
	d.dossier.findings.list.act(g)
	words := d.dialogWords()
	for _, o := range test.LaidOutObjects(d.window.Canvas().Overlays().Top()) {
		if r, ok := o.(*widget.RichText); ok {
			words += "|" + r.String()
		}
	}
	for _, want := range []string{"Cá nhân A", "Cá nhân B ở hồ sơ khác", "Đã giúp 12 hộ", "Đã giúp 9 hộ"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not shown: %s", want, words)
		}
	}
	d.dialogButton(t, text("notice.ok"))
	m.similar = nil
	d.dossier.findings.list.act(g)
	if words := d.dialogWords(); !strings.Contains(words, text("similar.gone")) {
		t.Errorf("got %s", words)
	}
}
