package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"hoso/model"
)

// settingsIfAny are the settings, or the zero value before there are any.
func (w *Workspace) settingsIfAny(ctx context.Context) (model.Settings, error) {
	s, err := w.Settings(ctx)
	if errors.Is(err, model.ErrNotFound) {
		return model.Settings{}, nil
	}
	return s, err
}

// deskOf gathers what is known of a dossier beside its unit's other ones: of a
// received one when it came, and who else is nominated; of a lead unit's which
// of its sources were replaced; of the unit's own what receivers have said.
func (w *Workspace) deskOf(ctx context.Context, d model.Dossier) (*model.Desk, error) {
	desk := &model.Desk{}
	var err error
	if d.Origin == "" {
		if desk.Remarks, err = w.remarksOn(ctx, d.Supersedes); err != nil {
			return nil, err
		}
		if d.Stage != model.LeadStage {
			return desk, nil
		}
	}
	around, err := w.around(ctx)
	if err != nil {
		return nil, err
	}
	desk.Unit, desk.Groups, desk.Pool = around.unit, around.groups, around.pool
	desk.Inside, desk.Direct = around.inside, around.direct
	if d.Origin != "" {
		desk.Came, desk.SentAs, err = w.arrival(ctx, d.Origin)
		return desk, err
	}
	desk.Superseded, err = w.superseded(ctx, d.Sources)
	return desk, err
}

// arrival is when a package came, and the dossier's id in it.
func (w *Workspace) arrival(ctx context.Context, code string) (came model.Date, sentAs string, err error) {
	var stored string
	err = explain(w.read.QueryRowContext(ctx, "SELECT stored, sent_as FROM received WHERE code = ?", code).Scan(&stored, &sentAs))
	if errors.Is(err, model.ErrNotFound) { // a dossier that came by another way
		return "", "", nil
	}
	return model.NewDate(w.timeOf(stored)), sentAs, err
}

// superseded maps the codes of a lead dossier's sources to the packages that
// took their place.
func (w *Workspace) superseded(ctx context.Context, sources []model.Source) (map[string]model.Delivery, error) {
	if len(sources) == 0 {
		return nil, nil
	}
	codes := make([]string, len(sources))
	for i, s := range sources {
		codes[i] = s.Package
	}
	asked, err := json.Marshal(codes)
	if err != nil {
		return nil, err
	}
	found := map[string]model.Delivery{}
	err = eachRow(ctx, w.read, func(row *sql.Rows) error {
		var code, stored string
		var later model.Delivery
		if err := row.Scan(&code, &later.Package, &later.Revision, &stored, &later.Plan, &later.Kind, &later.Stage, &later.Theme); err != nil {
			return err
		}
		later.Came = model.NewDate(w.timeOf(stored))
		found[code] = later
		return nil
	}, `SELECT r.code, now.code, d.revision, now.stored, d.plan, d.kind, d.stage, d.theme FROM received r
		JOIN dossiers d ON d.number = r.dossier JOIN received now ON now.code = d.origin
		WHERE r.code IN (SELECT value FROM json_each(?)) AND r.code <> now.code AND d.deleted = ''`, string(asked))
	return found, err
}

// remarksOn are the receipts that came for a package of the workspace's own,
// the oldest first.
func (w *Workspace) remarksOn(ctx context.Context, code string) ([]model.Receipt, error) {
	if code == "" {
		return nil, nil
	}
	taken, err := w.receiptsWhere(ctx, "s.code = ?", code)
	var receipts []model.Receipt
	for _, t := range taken {
		receipts = append(receipts, t.Receipt)
	}
	return receipts, err
}
