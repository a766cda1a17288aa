package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"strings"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty database to today's.
var migrations = readMigrations(migrationFiles)

// migration is one step; its version is its place in the list, from 1.
type migration struct{ name, script string }

// readMigrations reads migrations/0001_….sql and so on. That their numbers
// follow each other is fixed when the program is built, so a gap cannot be.
func readMigrations(files fs.FS) []migration {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil || len(names) == 0 {
		panic("storage: no migrations")
	}
	var steps []migration
	for i, name := range names {
		if !strings.HasPrefix(name, fmt.Sprintf("migrations/%04d_", i+1)) {
			panic("storage: migration out of order: " + name)
		}
		script, err := fs.ReadFile(files, name)
		if err != nil {
			panic("storage: " + err.Error())
		}
		steps = append(steps, migration{name: name, script: string(script)})
	}
	return steps
}

// migrate brings a database up to the last step, in one transaction for all
// steps that it lacks: a failure half way leaves it at the version it had.
func migrate(ctx context.Context, path string, how access, steps []migration) error {
	db, err := openDatabase(ctx, path, how)
	if err != nil {
		return err
	}
	err = inTransaction(ctx, db, func(tx *sql.Tx) error { return runSteps(ctx, tx, steps) })
	if closing := db.Close(); err == nil {
		err = explain(closing)
	}
	return err
}

func runSteps(ctx context.Context, tx *sql.Tx, steps []migration) error {
	var version int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	for version < len(steps) {
		step := steps[version]
		version++
		if _, err := tx.ExecContext(ctx, step.script); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return err
	}
	orphans, err := firstColumn(ctx, tx, "SELECT \"table\" FROM pragma_foreign_key_check")
	if err == nil && len(orphans) > 0 {
		err = fmt.Errorf("rows without their parent in %s", strings.Join(orphans, ", "))
	}
	return err
}
