package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"hoso/model"
)

// Settings returns the workspace's own facts; model.ErrNotFound before they
// were first saved.
func (w *Workspace) Settings(ctx context.Context) (model.Settings, error) {
	var body string
	err := w.read.QueryRowContext(ctx, "SELECT body FROM settings").Scan(&body)
	if err != nil {
		return model.Settings{}, fmt.Errorf("read settings: %w", explain(err))
	}
	s, err := model.ReadSettings("settings", []byte(body))
	if err != nil {
		return model.Settings{}, fmt.Errorf("read settings: %w", err)
	}
	return s, nil
}

// SaveSettings replaces the workspace's own facts, with their texts cleaned.
func (w *Workspace) SaveSettings(ctx context.Context, s model.Settings) error {
	body, err := json.Marshal(s)
	if err == nil {
		s, err = model.ReadSettings("settings", body) // what goes in must come out
	}
	if err == nil {
		body, err = json.Marshal(s)
	}
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO settings (only, body) VALUES (1, ?) ON CONFLICT DO UPDATE SET body = excluded.body", string(body))
		return err
	})
	if err != nil {
		return fmt.Errorf("save settings: %w", err)
	}
	return nil
}
