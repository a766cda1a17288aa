package ui

import (
	"context"

	"hoso/model"
)

// pooled is what the fake workspace has received.
type pooled struct {
	entries  []PoolEntry
	verdicts map[string]PoolVerdict
}

func (m *memory) Pool(context.Context) ([]PoolEntry, error) {
	entries := make([]PoolEntry, len(m.pooled.entries))
	copy(entries, m.pooled.entries)
	return entries, m.unreadable
}

func (m *memory) JudgePool(context.Context, model.Date, []string) (map[string]PoolVerdict, error) {
	return m.pooled.verdicts, nil
}
