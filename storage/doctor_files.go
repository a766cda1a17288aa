package storage

import (
	"context"
	"database/sql"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"hoso/model"
)

// files checks stored files by their hashes and against what refers to them.
func (x *examination) files(ctx context.Context) error {
	stored, err := x.w.storedFiles()
	if err != nil {
		return err
	}
	wanted, err := x.wantedHashes(ctx)
	if err != nil {
		return err
	}
	for _, path := range slices.Sorted(maps.Values(stored)) {
		if err := x.file(ctx, path, wanted); err != nil {
			return err
		}
	}
	if err := x.missing(ctx, stored); err != nil {
		return err
	}
	if err := x.unused(ctx, stored); err != nil {
		return err
	}
	return x.foreign(stored)
}

// wantedHashes maps the paths of received packages to their hashes.
func (x *examination) wantedHashes(ctx context.Context) (map[string]string, error) {
	wanted := map[string]string{}
	err := eachRow(ctx, x.w.read, func(row *sql.Rows) error {
		var code, hash string
		err := row.Scan(&code, &hash)
		wanted[x.w.ReceivedFile(code)] = hash
		return err
	}, "SELECT code, sha256 FROM received")
	return wanted, err
}

// file checks one file's bytes. An attachment's name is its hash; a package
// without a row is nobody's and is told by unused.
func (x *examination) file(ctx context.Context, path string, wanted map[string]string) error {
	want, isPackage := wanted[path]
	if !isPackage {
		want = filepath.Base(path)
		if !hashForm.MatchString(want) {
			return nil
		}
	}
	got, _, err := hashFile(ctx, path)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		x.find("changed", model.Error, x.inside(path), "Tệp đính kèm hoặc gói nhận này không đọc được; hãy kiểm tra ổ đĩa.")
	case got != want && isPackage:
		x.find("changed", model.Error, x.inside(path), "Gói nhận này không còn nguyên như khi nhận; hãy nhận lại gói gốc.")
	case got != want:
		x.find("changed", model.Error, x.inside(path), "Tệp đính kèm này không còn nguyên như khi đưa vào; hãy đính kèm lại tệp gốc.")
	}
	return nil
}

// missing tells which files are needed and not there: what own dossiers attach,
// and every received package, in which lies what a received dossier attaches.
func (x *examination) missing(ctx context.Context, stored map[use]string) error {
	return eachRow(ctx, x.w.read, func(row *sql.Rows) error {
		var id, title string
		var u use
		err := row.Scan(&id, &title, &u.sort, &u.key)
		if _, there := stored[u]; there || err != nil {
			return err
		}
		if u.sort == "package" {
			x.find("missing", model.Error, id, "Thiếu một gói nhận của hồ sơ “%s”; hãy nhận lại gói đó.", title)
		} else {
			x.find("missing", model.Error, id, "Thiếu một tệp đính kèm của hồ sơ “%s”; hãy đính kèm lại tệp gốc.", title)
		}
		return nil
	}, `SELECT DISTINCT d.id, d.title, u.sort, u.key FROM uses u JOIN dossiers d ON d.number = u.dossier
			WHERE u.sort = 'attachment' AND d.origin = ''
		UNION ALL SELECT d.id, d.title, 'package', r.code FROM received r JOIN dossiers d ON d.number = r.dossier`)
}

func (x *examination) unused(ctx context.Context, stored map[use]string) error {
	unused := maps.Clone(stored)
	if err := x.w.dropReferenced(ctx, unused); err != nil {
		return nil // a backup that cannot be read is told by backups
	}
	for _, path := range slices.Sorted(maps.Values(unused)) {
		x.find("unused", model.Note, x.inside(path), "Tệp này không còn hồ sơ nào dùng; chương trình sẽ tự xóa sau một ngày.")
	}
	return ctx.Err()
}

// foreign tells what lies among the stored files and is none.
func (x *examination) foreign(stored map[use]string) error {
	known := map[string]bool{}
	for _, path := range stored {
		known[path] = true
	}
	for _, folder := range []string{attachmentsName, receivedName} {
		entries, err := os.ReadDir(x.w.path(folder))
		if err != nil {
			return explain(err)
		}
		for _, e := range entries {
			path := filepath.Join(x.w.dir, folder, e.Name())
			if !known[path] && !isLeftover(e.Name()) {
				x.find("foreign", model.Note, x.inside(path), "Tệp này không do chương trình đặt vào; hãy chuyển nó đi nơi khác.")
			}
		}
	}
	return nil
}
