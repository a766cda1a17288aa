package ui

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// similarStore compares reports.
type similarStore interface {
	// SimilarParagraphs lists the paragraphs of a dossier's reports that resemble
	// some of its own or the unit's other dossiers.
	SimilarParagraphs(ctx context.Context, id string) ([]model.SimilarParagraph, error)
}

// isSimilar tells a finding that has two paragraphs to be looked at side by
// side.
func isSimilar(g model.Finding) bool { return g.Rule == model.ParagraphCopied }

// onSimilar shows the paragraph of a finding beside the one that it resembles.
func (v *dossierView) onSimilar(g model.Finding) {
	id := v.form.d.ID
	work := v.form.saveThen(func(ctx context.Context) error { return ctx.Err() })
	type both struct {
		whose   string
		beside  difference
		present bool
	}
	fetch(v.back, func() (b both, err error) {
		if err = work(context.Background()); err != nil {
			return b, err
		}
		list, err := v.form.store.SimilarParagraphs(context.Background(), id)
		at := slices.IndexFunc(list, func(p model.SimilarParagraph) bool { return p.Path == g.Path })
		if err != nil || at < 0 {
			return b, err
		}
		all := model.WordChanges(list[at].Other, list[at].Text)
		return both{list[at].Whose, difference{list[at].Who, pieces(all, model.Come), pieces(all, model.Gone)}, true}, nil
	}, func(b both, err error) {
		switch {
		case err != nil:
			v.notices.showError(err)
		case !b.present:
			v.notices.inform(text("similar.title"), text("similar.gone"))
		default:
			content, scroll := similarBeside(b.whose, b.beside)
			v.notices.tell(text("similar.title"), text("notice.ok"), content)
			v.notices.turns(scroll)
		}
	})
}

// pieces are a whole side of two texts that were compared: what is not of the
// other.
func pieces(all []model.Piece, other model.PieceKind) []model.Piece {
	return slices.DeleteFunc(slices.Clone(all), func(p model.Piece) bool { return p.Kind == other })
}

// similarBeside shows the other's paragraph at the left and the dossier's own at
// the right, with the words marked that differ, in a scroll for both.
func similarBeside(whose string, d difference) (fyne.CanvasObject, *container.Scroll) {
	head := sides.row(newWords(model.UpperFirst(whose)), newWords(model.UpperFirst(d.words)))
	for _, o := range head.Objects {
		o.(*widget.Label).TextStyle.Bold = true
	}
	body := container.NewVScroll(sides.row(newMarked(d.before, model.Gone), newMarked(d.after, model.Come)))
	return container.New(fixedSize{900, 360}, border(container.NewVBox(newGuide(text("similar.guide")), head), nil, nil, nil, body)), body
}
