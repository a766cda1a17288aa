package storage

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
	"hoso/storage/docx"
)

// WordFile is one paper as a file for a word processor.
type WordFile struct {
	Paper paper.Paper
	Name  string // that of its PDF but for the ending: "01-to-trinh.docx"
	Data  []byte
}

const (
	pdfEnding  = ".pdf"
	wordEnding = ".docx"
)

// MakeWord writes the papers with the given keys (see PaperState.ID) as Word
// files, in print order; all of them where keys is nil. Attached documents,
// received reports among them, have no words of ours and are left out. The same
// dossier gives the same bytes, whatever the day.
func (w *Workspace) MakeWord(ctx context.Context, id string, keys []string, progress Progress) ([]WordFile, error) {
	d, sheets, err := w.sheetsOf(ctx, id)
	if err != nil {
		return nil, fmt.Errorf("make Word files of %s: %w", id, err)
	}
	var files []WordFile
	for i, s := range composedAmong(sheets, keys) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		progress("Làm "+s.title(), i, len(sheets))
		file, err := s.word(d)
		if err != nil {
			return nil, fmt.Errorf("make Word file %s of %s: %w", s.key(), id, err)
		}
		files = append(files, file)
	}
	return files, nil
}

// SaveWord writes the papers with the given keys as one Word file, whole or not
// at all, each as a section of its own. The file's folder is made. Without a
// paper that is composed here it is model.ErrNotFound.
func (w *Workspace) SaveWord(ctx context.Context, id, file string, keys []string, progress Progress) error {
	d, sheets, err := w.sheetsOf(ctx, id)
	if err != nil {
		return fmt.Errorf("save Word file of %s: %w", id, err)
	}
	var papers []paper.Paper
	for _, s := range composedAmong(sheets, keys) {
		papers = append(papers, s.Paper)
	}
	if len(papers) == 0 {
		return fmt.Errorf("save Word file of %s: %w", id, model.ErrNotFound)
	}
	progress("Làm "+filepath.Base(file), 0, 1)
	title := "Hồ sơ đề nghị khen thưởng"
	if len(papers) == 1 {
		title = papers[0].Title
	}
	content, err := drawWord(d, title, papers...)
	if err != nil {
		return fmt.Errorf("save Word file of %s: %w", id, err)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return explain(err)
	}
	return writeWhole(file, content)
}

// WriteWord puts Word files into a folder, which it makes, each whole or not at
// all. It returns their paths.
func WriteWord(dir string, files []WordFile) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, explain(err)
	}
	var written []string
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		if err := writeWhole(path, f.Data); err != nil {
			return written, err
		}
		written = append(written, path)
	}
	return written, nil
}

// writeWhole writes a file whole or not at all.
func writeWhole(path string, content []byte) error {
	return WriteFileAtomically(path, func(to io.Writer) error {
		_, err := to.Write(content)
		return err
	})
}

// wordFolder is where Word files lie in a package, below data/.
const wordFolder = "word/"

// words are the Word files of the package, beside the papers that were composed
// here.
func (p *packing) words() ([]bag.Source, error) {
	var sources []bag.Source
	for _, f := range p.set.Files {
		if len(f.Paper.Blocks) == 0 { // received
			continue
		}
		content, err := drawWord(p.dossier, f.Paper.Title, f.Paper)
		if err != nil {
			return nil, fmt.Errorf("write %s for Word: %w", f.Paper.ID, err)
		}
		sources = append(sources, bytesSource(wordFolder+wordName(f.Name), content))
	}
	return sources, nil
}

// strayWords tells which Word files of a package stand beside no paper of it.
func strayWords(files []string) []model.Finding {
	var findings []model.Finding
	for _, f := range files {
		name, among := strings.CutPrefix(f, wordFolder)
		if among && !slices.Contains(files, "papers/"+strings.TrimSuffix(name, wordEnding)+pdfEnding) {
			findings = append(findings, countFinding("data/"+f, "bản Word "+name+" không đi cùng văn bản nào"))
		}
	}
	return findings
}

// numberedSheet is a sheet with the number that its file's name begins with.
type numberedSheet struct {
	sheet
	number int
}

// composedAmong are the papers composed here that have one of the keys, with
// the numbers that they have in a PaperSet.
func composedAmong(sheets []sheet, keys []string) []numberedSheet {
	var found []numberedSheet
	number := 0
	for _, s := range sheets {
		if s.inSet() {
			number++
		}
		if s.Attachment == nil && (keys == nil || slices.Contains(keys, s.key())) {
			found = append(found, numberedSheet{s, number})
		}
	}
	return found
}

func (s numberedSheet) word(d model.Dossier) (WordFile, error) {
	name := fileName(s.number, s.Paper)
	if s.Paper.Kind.Working() {
		name = s.Paper.Stem + pdfEnding
	}
	content, err := drawWord(d, s.Paper.Title, s.Paper)
	return WordFile{Paper: s.Paper, Name: wordName(name), Data: content}, err
}

// wordName is the name of the Word file beside a PDF.
func wordName(name string) string { return strings.TrimSuffix(name, pdfEnding) + wordEnding }

func drawWord(d model.Dossier, title string, papers ...paper.Paper) ([]byte, error) {
	var b bytes.Buffer
	err := docx.Write(&b, papers, d.House, docx.Meta{Meta: metaOf(d, title), Dossier: docx.DossierKey(d)})
	return b.Bytes(), err
}
