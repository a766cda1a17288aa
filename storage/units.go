package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// SaveUnits keeps a unit list, in the place of an earlier one of its id, which is
// kept beside it (Kept). The error is that of model.ReadUnits when the file is not sound.
func (w *Workspace) SaveUnits(ctx context.Context, data []byte) (model.UnitList, error) {
	list, err := model.ReadUnits("danh sách đơn vị", data)
	if err != nil {
		return model.UnitList{}, err
	}
	err = w.change(ctx, func(tx *sql.Tx) error {
		if err := keepEarlierUnits(ctx, tx, list.ID, data); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO units (id, saved, data) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET saved = excluded.saved, data = excluded.data WHERE data <> excluded.data`,
			list.ID, w.stamp(), data)
		return err
	})
	if err != nil {
		return model.UnitList{}, fmt.Errorf("save unit list %s: %w", list.ID, err)
	}
	return list, nil
}

// Units returns the unit lists in force in the order of their ids.
func (w *Workspace) Units(ctx context.Context) ([]model.UnitList, error) {
	lists := []model.UnitList{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var id string
		var data []byte
		if err := row.Scan(&id, &data); err != nil {
			return err
		}
		list, err := model.ReadUnits(id, data)
		lists = append(lists, list)
		return err
	}, "SELECT id, data FROM units WHERE instr(id, '@') = 0 ORDER BY id")
	if err != nil {
		return nil, fmt.Errorf("read unit lists: %w", err)
	}
	return lists, nil
}
