package storage

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// Attach binds a file to a dossier: as the signed scan of a paper, as the
// consent of a nominee's managing body, or as a document of its own. The file
// is read, judged and copied; the original is not touched. The error carries a
// hint when the file is not the PDF or picture that it claims to be, is
// encrypted, cut short or too large.
func (w *Workspace) Attach(ctx context.Context, id, paperID string, as model.AttachmentAs, file string) (model.Attachment, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return model.Attachment{}, err
	}
	if err := w.findPaper(ctx, d, paperID, as); err != nil {
		return model.Attachment{}, err
	}
	name := filepath.Base(file)
	content, err := readLimited(ctx, file)
	if err != nil {
		return model.Attachment{}, err
	}
	a, err := w.keepAttachment(ctx, name, content, model.Attachment{Paper: paperID, As: as})
	if err != nil {
		return model.Attachment{}, err
	}
	if a, err = w.bind(ctx, id, a); err != nil {
		return model.Attachment{}, fmt.Errorf("attach %s to %s: %w", name, id, err)
	}
	if as == model.SignedScan {
		if err := w.MarkPapers(ctx, id, []string{paperID}, PaperSigned); err != nil {
			return a, err
		}
	}
	_, err = w.CloseRevision(ctx, id, AfterAttach)
	return a, err
}

// PaperError: the dossier has no paper of that id to attach a file to.
type PaperError struct {
	Paper string
	Known []string
}

func (e *PaperError) Error() string { return fmt.Sprintf("no paper %q", e.Paper) }

// Hint lists the ids that there are.
func (e *PaperError) Hint() string {
	return fmt.Sprintf("Hồ sơ không có văn bản %q. Các văn bản của hồ sơ: %s.", e.Paper, strings.Join(e.Known, ", "))
}

// findPaper makes sure that a signed scan or a consent names a paper of the
// dossier.
func (w *Workspace) findPaper(ctx context.Context, d model.Dossier, id string, as model.AttachmentAs) error {
	if id == "" && as == model.OtherDocument {
		return nil
	}
	plan, err := w.Plan(ctx, d.Plan)
	if err != nil {
		return err
	}
	var known []string
	for _, item := range paper.Order(d, paper.Compose(plan, d)) {
		if item.Paper.ID == id {
			return nil
		}
		known = append(known, item.Paper.ID)
	}
	return &PaperError{Paper: id, Known: known}
}

func readLimited(ctx context.Context, file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, explain(err)
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(&contextReader{ctx, f}, pdf.MaxAttachmentBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", filepath.Base(file), explain(err))
	}
	if len(content) > pdf.MaxAttachmentBytes {
		return nil, &TooLargeError{Limit: pdf.MaxAttachmentBytes}
	}
	return content, nil
}

// bind adds a file that is kept to the draft as it is now: the file took a
// while to read, and the draft may have been saved since.
func (w *Workspace) bind(ctx context.Context, id string, a model.Attachment) (bound model.Attachment, err error) {
	err = w.change(ctx, func(tx *sql.Tx) error {
		_, d, err := loadDossier(ctx, tx, id)
		if err != nil {
			return err
		}
		bound = addAttachment(&d, a)
		f, err := newDraft(d)
		if err != nil {
			return err
		}
		return saveDraft(ctx, tx, f, w.stamp())
	})
	return bound, err
}

// keepAttachment judges a file and stores it; a comes back with what the file
// is, and without an id.
func (w *Workspace) keepAttachment(ctx context.Context, name string, content []byte, a model.Attachment) (model.Attachment, error) {
	info, err := pdf.Inspect(name, content)
	if err != nil {
		return model.Attachment{}, fmt.Errorf("attach %s: %w", name, err)
	}
	a.SHA256, a.Size, err = w.AddFile(ctx, bytes.NewReader(content), pdf.MaxAttachmentBytes)
	if err != nil {
		return model.Attachment{}, err
	}
	a.Name, _ = model.Clean(name)
	a.Type, a.Pages = mediaTypes[info.Type], info.Pages
	if a.Title == "" {
		a.Title = strings.TrimSuffix(a.Name, filepath.Ext(a.Name))
	}
	return a, nil
}

// addAttachment adds a file that is kept to d, which the caller saves.
func addAttachment(d *model.Dossier, a model.Attachment) model.Attachment {
	a.ID = freeAttachmentID(*d)
	d.Attachments = append(d.Attachments, a)
	return a
}

// mediaTypes are the names by which a dossier knows the types of files.
var mediaTypes = map[pdf.FileType]string{pdf.PDF: "application/pdf", pdf.JPEG: "image/jpeg", pdf.PNG: "image/png"}

func freeAttachmentID(d model.Dossier) string {
	taken := map[string]bool{}
	for _, a := range d.Attachments {
		taken[a.ID] = true
	}
	for n := len(d.Attachments) + 1; ; n++ {
		if id := fmt.Sprintf("a%d", n); !taken[id] {
			return id
		}
	}
}
