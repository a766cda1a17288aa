package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// StoredPlan names a plan that the workspace keeps.
type StoredPlan struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Hash    string `json:"hash"` // model.PlanHash of its file
}

// SavePlan keeps a plan file, so that dossiers made under it can be checked
// when the file is gone. Saving the same file again makes it the newest of its
// id. The error is that of model.ReadPlan when the file is not sound.
func (w *Workspace) SavePlan(ctx context.Context, data []byte) (*model.Plan, error) {
	plan, err := model.ReadPlan("kế hoạch", data)
	if err != nil {
		return nil, err
	}
	hash := model.PlanHash(data)
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM plans WHERE id = ? AND hash = ?", plan.ID, hash)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO plans (number, id, version, hash, saved, data) SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? FROM plans",
			plan.ID, plan.Version, hash, w.stamp(), data)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("save plan %s: %w", plan.ID, err)
	}
	return plan, nil
}

// Plan returns the plan of the given id and hash, or the newest one of the id
// when ref has no hash; model.ErrNotFound when the workspace does not keep it.
func (w *Workspace) Plan(ctx context.Context, ref model.PlanRef) (*model.Plan, error) {
	var data []byte
	err := w.read.QueryRowContext(ctx,
		"SELECT data FROM plans WHERE id = ? AND (hash = ? OR ? = '') ORDER BY number DESC LIMIT 1",
		ref.ID, ref.Hash, ref.Hash).Scan(&data)
	if err != nil {
		return nil, fmt.Errorf("read plan %s %s: %w", ref.ID, ref.Hash, explain(err))
	}
	plan, err := model.ReadPlan(ref.ID, data)
	if err != nil {
		return nil, fmt.Errorf("read plan %s %s: %w", ref.ID, ref.Hash, err)
	}
	return plan, nil
}

// Plans lists the kept plans, the newest first.
func (w *Workspace) Plans(ctx context.Context) ([]StoredPlan, error) {
	plans := []StoredPlan{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var p StoredPlan
		err := row.Scan(&p.ID, &p.Version, &p.Hash)
		plans = append(plans, p)
		return err
	}, "SELECT id, version, hash FROM plans ORDER BY number DESC")
	if err != nil {
		return nil, fmt.Errorf("list plans: %w", err)
	}
	return plans, nil
}

// PlanFile returns a kept plan file as it was read.
func (w *Workspace) PlanFile(ctx context.Context, hash string) ([]byte, error) {
	var data []byte
	err := w.read.QueryRowContext(ctx, "SELECT data FROM plans WHERE hash = ?", hash).Scan(&data)
	if err != nil {
		return nil, fmt.Errorf("read plan file %s: %w", hash, explain(err))
	}
	return data, nil
}
