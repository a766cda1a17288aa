package ui

import (
	"context"
	"path/filepath"

	"hoso/model"
)

func (m *memory) SaveWord(_ context.Context, _, file string, papers []string, _ Progress) error {
	m.handed.words = append(m.handed.words, append([]string{filepath.Base(file)}, papers...))
	return nil
}

func (m *memory) MakeWord(_ context.Context, _, dir string, papers []string, _ Progress) ([]PaperFile, error) {
	m.handed.words = append(m.handed.words, papers)
	var files []PaperFile
	for _, p := range papers {
		files = append(files, PaperFile{p, filepath.Join(dir, model.Slug(p)+".docx")})
	}
	return files, nil
}
