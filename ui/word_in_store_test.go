package ui

import (
	"context"
	"errors"

	"hoso/model"
)

var errNoWord = errors.New("no Word file")

// wordFiles are the Word files that a memory knows, by path.
type wordFiles map[string]WordRead

func (m *memory) ReadWord(_ context.Context, file string, _ *model.Plan, _ model.Dossier) (WordRead, error) {
	read, ok := m.words[file]
	if !ok {
		return WordRead{}, errNoWord
	}
	return read, nil
}
