package main

import (
	"context"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// Pool lists every dossier that was received.
func (d *desk) Pool(ctx context.Context) ([]ui.PoolEntry, error) {
	rows, err := d.PoolRows(ctx)
	if err != nil {
		return nil, err
	}
	entries := make([]ui.PoolEntry, len(rows))
	for i, r := range rows {
		e := ui.PoolEntry{
			Entry: entryOf(r.Entry), Code: r.Origin, Group: r.Group, Rank: r.Rank, Award: r.Award, Revision: r.Revision, Came: r.Came,
			Consolidation: ui.Consolidation(r.Consolidation), Acknowledged: r.Acknowledged,
		}
		for _, n := range r.Nominees {
			e.Nominees = append(e.Nominees, ui.PoolNominee{ID: n.ID, Type: n.Type, Name: n.Name, Theme: n.Theme, Birth: n.Birth, Workplace: n.Workplace})
		}
		entries[i] = e
	}
	return entries, nil
}

// JudgePool is what the rules say of the received dossiers, and who made their
// packages.
func (d *desk) JudgePool(ctx context.Context, today model.Date, codes []string) (map[string]ui.PoolVerdict, error) {
	found, err := d.CheckReceived(ctx, storage.Filter{}, today)
	if err != nil {
		return nil, err
	}
	entries, err := d.Dossiers(ctx, storage.Filter{Received: true})
	if err != nil {
		return nil, err
	}
	authors := d.PoolAuthors(ctx, codes)
	verdicts := map[string]ui.PoolVerdict{}
	for _, e := range entries {
		if findings, ok := found[e.ID]; ok {
			verdicts[e.Origin] = ui.PoolVerdict{Verdict: ui.Verdict(storage.VerdictOf(findings)), Signature: signatureOf(authors[e.Origin]), Astray: model.Misaddressed(findings)}
		}
	}
	return verdicts, nil
}

// signers are what the window calls an author.
var signers = map[storage.Author]ui.SignedBy{
	storage.Signed: ui.SignedByUnit, storage.UnknownKey: ui.SignedByUnknown, storage.RevokedKey: ui.SignedByRevoked,
	storage.ForeignKey: ui.SignedByOther, storage.Stripped: ui.SignedByMissing, storage.Unsigned: ui.SignedByNobody,
}

func signatureOf(a storage.Authorship) ui.Signature {
	if by, ok := signers[a.Author]; ok {
		return ui.Signature{By: by, Unit: a.Unit}
	}
	return ui.Signature{By: ui.SignedByUnread} // the package could not be opened
}
