package storage

import (
	"context"
	"database/sql"
	"net/url"
	"path/filepath"
	"strings"

	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"
)

// applicationID marks a database as this program's: "HOSO" in ASCII.
const applicationID = 0x484F534F

// access says what a connection is for. Pragmas stand in the data source
// name, because a pragma run on a pool reaches one connection only.
type access string

const (
	// writing is the one connection that changes the workspace.
	writing access = "_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=on&_secure_delete=on&_txlock=immediate"
	// reading cannot change anything.
	reading access = "_busy_timeout=5000&_foreign_keys=on&_query_only=on"
	// copying reads like reading, in a connection of its own that may VACUUM INTO.
	copying access = "_busy_timeout=5000"
	// inspecting never writes to the file, not even to bring a log home.
	inspecting access = "mode=ro&_busy_timeout=5000&_query_only=on"
	// migrating leaves foreign keys to be checked at the end.
	migrating access = "_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_foreign_keys=off&_secure_delete=on&_txlock=immediate"
	// building is for files under a temporary name, which are synced as a whole
	// before they get their own.
	building access = "_journal_mode=MEMORY&_synchronous=OFF&_foreign_keys=on&_secure_delete=on&_txlock=immediate"
)

// readers is the number of connections that read at once.
const readers = 4

// openDatabase opens a database file and connects to it.
func openDatabase(ctx context.Context, path string, how access) (*sql.DB, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	db, err := sql.Open("sqlite3", dataSource(path, how))
	if err != nil {
		return nil, err
	}
	connections := 1
	if how == reading {
		connections = readers
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	if err := db.PingContext(ctx); err != nil {
		db.Close()
		return nil, explain(err)
	}
	return db, nil
}

// dataSource is the URI of an absolute path, with the path escaped: a folder may be
// called "100%? thi đua#2".
func dataSource(path string, how access) string {
	path = filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" && !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… becomes file:///C:/…
	}
	parts := strings.Split(path, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return "file://" + strings.Join(parts, "/") + "?" + string(how)
}

// querier is what a transaction and a pool have in common.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// inTransaction runs do between BEGIN and COMMIT, and takes everything back
// when it fails.
func inTransaction(ctx context.Context, db *sql.DB, do func(tx *sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return explain(err)
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return explain(err)
	}
	return explain(tx.Commit())
}

// eachRow calls scan for every row of a query.
func eachRow(ctx context.Context, q querier, scan func(row *sql.Rows) error, query string, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return explain(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return explain(err)
		}
	}
	return explain(rows.Err())
}

// firstColumn returns the first column of a query.
func firstColumn(ctx context.Context, q querier, query string, args ...any) ([]string, error) {
	var found []string
	err := eachRow(ctx, q, func(row *sql.Rows) error {
		var s string
		err := row.Scan(&s)
		found = append(found, s)
		return err
	}, query, args...)
	return found, err
}
