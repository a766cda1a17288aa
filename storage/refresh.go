package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"hoso/model"
	"hoso/storage/bag"
)

// RefreshSource takes over, in a lead dossier, the package that took the place
// of one of its sources. The nominees of that source are replaced by those of
// the newer package, with their reports: one who is in both stays in place, with
// the lead unit's votes and with what its clerk put for summary and note; one
// who is in the older package alone leaves; one who is new comes behind them;
// and one whom the lead unit had left out stays out. The lead unit's own papers
// are not touched. The dossier of before is kept as a revision.
//
// The error is model.ErrNotFound where the dossier has no such source, or
// nothing newer is there.
func (w *Workspace) RefreshSource(ctx context.Context, id, code string) (model.Dossier, error) {
	d, err := w.changeLead(ctx, id, func(lead *model.Dossier, plan *model.Plan) error {
		return w.refresh(ctx, lead, plan, code)
	})
	if err != nil {
		return model.Dossier{}, fmt.Errorf("refresh source %.8s of %s: %w", code, id, err)
	}
	return d, nil
}

// changeLead changes a lead dossier of this workspace that may be changed, and
// keeps the one of before as a revision. It is read and written in one
// transaction: what others save meanwhile waits, and is neither overlooked nor
// undone. Files are stored within it, which touches no database.
func (w *Workspace) changeLead(ctx context.Context, id string, change func(*model.Dossier, *model.Plan) error) (lead model.Dossier, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		if _, lead, err = loadDossier(ctx, tx, id); err != nil {
			return err
		}
		if lead.Origin != "" || lead.Stage != model.LeadStage || lead.State == model.Submitted {
			return ErrNotOwnDraft
		}
		plan, err := w.Plan(ctx, lead.Plan)
		if err != nil {
			return err
		}
		if err := change(&lead, plan); err != nil {
			return err
		}
		if _, err := closeRevision(ctx, tx, id, BeforeReplace, w.stamp()); err != nil {
			return err
		}
		return putDraft(ctx, tx, lead, Transferred, w.stamp())
	})
	return lead, err
}

func (w *Workspace) refresh(ctx context.Context, lead *model.Dossier, plan *model.Plan, code string) error {
	at := slices.IndexFunc(lead.Sources, func(s model.Source) bool { return s.Package == code })
	later, err := w.superseded(ctx, lead.Sources)
	if err != nil {
		return err
	}
	if at < 0 || later[code].Package == "" {
		return model.ErrNotFound
	}
	older, err := w.packaged(code)
	if err != nil {
		return err
	}
	newer, err := w.openSource(ctx, lead, plan, later[code].Package)
	if err != nil {
		return err
	}
	defer newer.reader.Close()
	if err := newer.replaceIn(ctx, lead, older); err != nil {
		return err
	}
	left := lead.Sources[at].LeftOut
	lead.Sources[at] = newer.source()
	lead.Sources[at].LeftOut = left
	*lead = lead.WithoutSourceFiles(code)
	return newer.takeOwn(ctx, lead)
}

// packaged reads the dossier of a package that is here.
func (w *Workspace) packaged(code string) (model.Dossier, error) {
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return model.Dossier{}, err
	}
	defer r.Close()
	return readDossier(r)
}

// replaceIn puts the package's nominees in the place of those that the lead
// dossier has of an older package of the same dossier.
func (p *sourcePackage) replaceIn(ctx context.Context, lead *model.Dossier, older model.Dossier) error {
	for _, n := range slices.Clone(lead.Nominees) {
		if !p.proposed(n) {
			continue
		}
		before, _ := older.NomineeByID(n.Origin.Nominee)
		now, stays := p.original.NomineeByID(n.Origin.Nominee)
		if !stays || now.Type != n.Type {
			*lead = lead.WithoutNominee(n.ID)
			continue
		}
		lead.Attachments = slices.DeleteFunc(lead.Attachments, func(a model.Attachment) bool {
			return a.ID == n.Origin.Report || a.Paper == "report/"+n.ID || a.Paper == "consent/"+n.ID
		})
		taken, err := p.take(ctx, lead, now, n.ID)
		if err != nil {
			return err
		}
		keepOwnText(&taken, n, before)
		lead.Nominees[slices.IndexFunc(lead.Nominees, func(x model.Nominee) bool { return x.ID == n.ID })] = taken
	}
	place := p.place(*lead)
	for _, n := range p.original.Nominees {
		if gathered(*lead, p.origin(n)) {
			continue
		}
		if before, known := older.NomineeByID(n.ID); known && before.Type == n.Type {
			continue // the lead unit has left it out
		}
		taken, err := p.take(ctx, lead, n, p.idFor(*lead, n))
		if err != nil {
			return err
		}
		lead.Nominees = slices.Insert(lead.Nominees, place, taken)
		place++
	}
	return nil
}

// proposed reports whether a nominee of the lead dossier comes from a package of
// the same dossier.
func (p *sourcePackage) proposed(n model.Nominee) bool {
	return n.Origin != nil && n.Origin.Unit == p.proposer.ID && n.Origin.Dossier == p.original.ID
}

// keepOwnText keeps what the lead unit's clerk put in the place of the unit's
// words for the list.
func keepOwnText(taken *model.Nominee, lead, before model.Nominee) {
	if lead.Summary != before.Summary {
		taken.Summary = lead.Summary
	}
	if lead.Note != before.Note {
		taken.Note = lead.Note
	}
}
