package storage

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
)

// ReceivedFile is a file of a received package.
type ReceivedFile struct {
	Path  string // in the package, below data/: "papers/02-to-trinh.pdf"
	Title string // Vietnamese; the file's name where the dossier does not tell
	Size  int64  // bytes
}

// ReceivedFiles lists the papers and documents of a received package as they
// lie in it, the joined file first.
func (w *Workspace) ReceivedFiles(ctx context.Context, code string) ([]ReceivedFile, error) {
	files, err := w.receivedFiles(ctx, code)
	if err != nil {
		return nil, fmt.Errorf("list files of package %.8s: %w", code, err)
	}
	return files, nil
}

func (w *Workspace) receivedFiles(ctx context.Context, code string) ([]ReceivedFile, error) {
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return nil, explain(err)
	}
	defer r.Close()
	d, err := readDossier(r)
	if err != nil {
		return nil, err
	}
	plan, _, err := w.planAtHand(ctx, d.Plan)
	if err != nil {
		return nil, err
	}
	if plan == nil {
		plan = &model.Plan{}
	}
	titles := titlesInPackage(plan, d)
	var files []ReceivedFile
	for _, path := range r.Files() {
		if filepath.Ext(path) == ".json" {
			continue
		}
		size, _ := r.Size(path)
		f := ReceivedFile{Path: path, Title: cmp.Or(titles[nameless(path)], filepath.Base(path)), Size: size}
		if path == JoinedName {
			files = append([]ReceivedFile{f}, files...)
			continue
		}
		files = append(files, f)
	}
	return files, nil
}

// titlesInPackage are the titles of a dossier's papers and documents, by the
// nameless path of their files.
func titlesInPackage(plan *model.Plan, d model.Dossier) map[string]string {
	titles := map[string]string{JoinedName: "Cả bộ hồ sơ"}
	for _, item := range paper.Order(d, paper.Compose(plan, d)) {
		s := sheet{Item: item}
		if s.inSet() {
			titles["papers/"+item.Paper.Stem+pdfEnding] = s.title()
			titles[wordFolder+item.Paper.Stem+wordEnding] = s.title() + " (bản Word)"
		}
	}
	for _, a := range d.Attachments {
		if path := attachmentPath(a); path != "" {
			titles[path] = cmp.Or(a.Title, a.Name)
		}
	}
	return titles
}

// nameless is the path of a paper without the number that its packer gave it.
func nameless(path string) string {
	for _, folder := range []string{"papers/", wordFolder} {
		name, among := strings.CutPrefix(path, folder)
		if _, rest, numbered := strings.Cut(name, "-"); among && numbered {
			return folder + rest
		}
	}
	return path
}

// looked are the endings of what is taken out of packages to be looked at: what
// our packages are made of. The system would run some other files, not show them.
var looked = []string{pdfEnding, wordEnding, ".jpg", ".png"}

// ErrStrangeFile: a file of a package is of no kind that packages are made of.
var ErrStrangeFile error = &hinted{"strange file in package", "Tệp này không phải PDF, ảnh hay Word như trong gói nộp bình thường, nên không mở: có thể là tệp độc hại. Hãy hỏi lại bên gửi."}

// ExtractReceived writes a file of a received package into a folder, to be
// looked at, and returns its path there. The error is ErrStrangeFile for one
// that may be something else than a paper.
func (w *Workspace) ExtractReceived(ctx context.Context, code, path, dir string) (string, error) {
	if !slices.Contains(looked, filepath.Ext(path)) {
		return "", fmt.Errorf("take %s out of package %.8s: %w", path, code, ErrStrangeFile)
	}
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return "", fmt.Errorf("open package %.8s: %w", code, explain(err))
	}
	defer r.Close()
	f, err := r.Open(path)
	if err != nil {
		return "", fmt.Errorf("take %s out of package %.8s: %w", path, code, err)
	}
	defer f.Close()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", explain(err)
	}
	to := filepath.Join(dir, filepath.Base(path))
	err = WriteFileAtomically(to, func(out io.Writer) error {
		_, err := io.Copy(out, &contextReader{ctx, f})
		return err
	})
	return to, err
}

// Arrived is one package of a received dossier.
type Arrived struct {
	Code     string
	Revision int       // which package of the dossier it is, from 1
	Came     time.Time // when it was received
	// Current tells that the pool has what is in it.
	Current bool
}

// Deliveries lists the packages that came for a dossier of the pool, the latest
// revision first.
func (w *Workspace) Deliveries(ctx context.Context, id string) ([]Arrived, error) {
	list := []Arrived{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var a Arrived
		var stored string
		err := row.Scan(&a.Code, &a.Revision, &stored, &a.Current)
		a.Came = w.timeOf(stored)
		list = append(list, a)
		return err
	}, `SELECT r.code, r.revision, r.stored, r.code = d.origin FROM received r JOIN dossiers d ON d.number = r.dossier
		WHERE d.id = ? ORDER BY r.revision DESC, r.stored DESC, r.code DESC`, id)
	if err != nil {
		return nil, fmt.Errorf("list packages of %s: %w", id, err)
	}
	return list, nil
}
