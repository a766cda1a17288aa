package storage

import (
	"context"
	"fmt"
	"path/filepath"

	"hoso/model"
)

// examination gathers the findings of Doctor.
type examination struct {
	w        *Workspace
	findings []model.Finding
}

func (x *examination) find(rule string, grade model.Grade, path, format string, args ...any) {
	x.findings = append(x.findings, model.Finding{
		Rule: "workspace-" + rule, Grade: grade, Path: path, Message: fmt.Sprintf(format, args...),
	})
}

// Doctor examines the whole workspace: the database, every dossier, revision
// and plan, every stored file by its hash, the index, the backups. It changes
// nothing. Paths of findings are files inside the workspace, or ids. The rules:
//
//	workspace-database    error    the database contradicts itself
//	workspace-dossier     error    a dossier or revision cannot be read
//	workspace-list        error    a list shows something else than the dossier holds
//	workspace-search      warning  the search does not find what the dossier holds
//	workspace-plan        error    a kept plan or unit list cannot be read
//	workspace-missing     error    a file that a dossier needs is gone
//	workspace-changed     error    a stored file is not what was stored
//	workspace-unused      note     a stored file that nothing refers to
//	workspace-foreign     note     a file that the program did not put there
//	workspace-leftover    note     a half-written file under a temporary name
//	workspace-backup      warning  a backup cannot be read
//	workspace-erasure     warning  an erased dossier is still in a backup
//
// An error is returned only where the examination itself could not be done.
func (w *Workspace) Doctor(ctx context.Context) ([]model.Finding, error) {
	x := &examination{w: w, findings: []model.Finding{}}
	for _, step := range []func(context.Context) error{
		x.database, x.dossiers, x.revisions, x.plans, x.files, x.leftovers, x.backups, x.erasures,
	} {
		if err := step(ctx); err != nil {
			return nil, fmt.Errorf("examine workspace: %w", err)
		}
	}
	return x.findings, nil
}

func (x *examination) database(ctx context.Context) error {
	faults, err := faultsOf(ctx, x.w.read, "integrity_check")
	if err != nil {
		return err
	}
	orphans, err := firstColumn(ctx, x.w.read, `SELECT DISTINCT "table" FROM pragma_foreign_key_check`)
	if n := len(faults) + len(orphans); n > 0 {
		x.find("database", model.Error, databaseName, "Tệp dữ liệu có %d chỗ hỏng bên trong; hãy khôi phục từ bản sao lưu gần nhất.", n)
	}
	return err
}

func (x *examination) leftovers(context.Context) error {
	for _, folder := range folders(x.w.dir) {
		names, err := leftovers(folder)
		if err != nil {
			return err
		}
		for _, name := range names {
			x.find("leftover", model.Note, x.inside(filepath.Join(folder, name)), "Có tệp ghi dở; chương trình sẽ tự xóa khi mở lại thư mục làm việc.")
		}
	}
	return nil
}

func (x *examination) backups(ctx context.Context) error {
	files, err := backupFiles(x.w.backupsDir())
	if err != nil {
		return err
	}
	for _, file := range files {
		if _, err := inspect(ctx, file, len(migrations)); err != nil {
			x.find("backup", model.Warning, x.inside(file), "Bản sao lưu này không đọc được nên không dùng để khôi phục được.")
		}
	}
	return ctx.Err()
}

func (x *examination) erasures(ctx context.Context) error {
	ids, err := firstColumn(ctx, x.w.read, "SELECT dossier FROM erasures")
	for _, id := range ids {
		x.find("erasure", model.Warning, id, "Hồ sơ đã xóa nhưng còn trong một bản sao lưu; chương trình sẽ xóa tiếp khi mở lại thư mục làm việc.")
	}
	return err
}

// inside is a path as findings give it: from the workspace on, with "/".
func (x *examination) inside(path string) string {
	rel, err := filepath.Rel(x.w.dir, path)
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}
