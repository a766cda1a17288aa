package storage

import (
	"context"
	"fmt"
	"slices"

	"hoso/model"
)

// TakeBack puts a nominee into a lead dossier again whom its clerk had left out
// (model.LeaveOut): with the report, behind the others of the package that it
// came in. The dossier of before is kept as a revision.
//
// The error is model.ErrNotFound where the source or the nominee is not there,
// model.ErrConflict for one who is in the dossier already.
func (w *Workspace) TakeBack(ctx context.Context, id, code, nominee string) (model.Dossier, error) {
	d, err := w.changeLead(ctx, id, func(lead *model.Dossier, plan *model.Plan) error {
		return w.takeBack(ctx, lead, plan, code, nominee)
	})
	if err != nil {
		return model.Dossier{}, fmt.Errorf("take %s of source %.8s back into %s: %w", nominee, code, id, err)
	}
	return d, nil
}

func (w *Workspace) takeBack(ctx context.Context, lead *model.Dossier, plan *model.Plan, code, nominee string) error {
	at := slices.IndexFunc(lead.Sources, func(s model.Source) bool { return s.Package == code })
	if at < 0 {
		return model.ErrNotFound
	}
	p, err := w.openGathered(plan, code)
	if err != nil {
		return err
	}
	defer p.reader.Close()
	n, ok := p.original.NomineeByID(nominee)
	switch {
	case !ok:
		return model.ErrNotFound
	case gathered(*lead, p.origin(n)):
		return model.ErrConflict
	}
	taken, err := p.take(ctx, lead, n, p.idFor(*lead, n))
	if err != nil {
		return err
	}
	lead.Nominees = slices.Insert(lead.Nominees, p.place(*lead), taken)
	s := &lead.Sources[at]
	s.LeftOut = slices.DeleteFunc(s.LeftOut, func(l model.LeftOut) bool { return l.Nominee == nominee })
	return nil
}

// place is behind the last nominee of the source, or at the end.
func (p *sourcePackage) place(lead model.Dossier) int {
	place := len(lead.Nominees)
	for i, n := range lead.Nominees {
		if p.proposed(n) {
			place = i + 1
		}
	}
	return place
}
