package storage

import (
	"context"
	"database/sql"
	"fmt"

	"hoso/model"
)

// QuotaUse is what the unit's own campaign dossiers have used of a quota: all
// of them, or, where it holds for each theme, those of one theme.
type QuotaUse struct {
	Theme string // empty: all themes
	// Settled are nominees of dossiers that were packed or handed in, Drafted
	// those of dossiers still in work.
	Settled, Drafted Nominated
}

// Nominated counts nominees.
type Nominated struct{ Collectives, Individuals int }

// OverQuota is a dossier in which the quota is passed: one that would fit
// without those before it. Settled ones come before drafts, and older before
// newer.
type OverQuota struct {
	Entry
	// Names are those of the first nominees, divided by "; ".
	Names string
	// Over is by how many it passes the quota, of its own nominees.
	Over Nominated
}

// MaxOverQuota is the greatest number of dossiers that OverQuota names.
const MaxOverQuota = 20

// ownCampaigns are the dossiers that a unit's quota counts.
const ownCampaigns = `FROM dossiers WHERE deleted = '' AND origin = '' AND kind = 'campaign' AND stage = 'unit' AND unit = ? AND plan = ?`

const settled = "(state IN ('packed', 'submitted'))"

// QuotaUsed counts the nominees of a unit under a plan.
func (w *Workspace) QuotaUsed(ctx context.Context, unit, plan string, scope model.QuotaScope) ([]QuotaUse, error) {
	uses := []QuotaUse{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var u QuotaUse
		err := row.Scan(&u.Theme, &u.Settled.Collectives, &u.Settled.Individuals, &u.Drafted.Collectives, &u.Drafted.Individuals)
		uses = append(uses, u)
		return err
	}, `SELECT `+counted(scope)+` AS counted, total(collectives * `+settled+`), total(individuals * `+settled+`),
			total(collectives * NOT `+settled+`), total(individuals * NOT `+settled+`) `+ownCampaigns+` GROUP BY counted ORDER BY counted`, unit, plan)
	if err != nil {
		return nil, fmt.Errorf("count nominees of %s: %w", unit, err)
	}
	return uses, nil
}

// OverQuota lists the dossiers of a unit that pass a quota of a plan, up to
// MaxOverQuota of them.
func (w *Workspace) OverQuota(ctx context.Context, unit, plan string, q model.Quota) ([]OverQuota, error) {
	over := []OverQuota{}
	err := eachRow(ctx, w.read, func(row *sql.Rows) error {
		var o OverQuota
		err := w.scanEntryAnd(row, &o.Entry, &o.Names, &o.Over.Collectives, &o.Over.Individuals)
		over = append(over, o)
		return err
	}, `SELECT `+entryColumns+`, `+namesOf("passing")+`, max(0, min(collectives, all_collectives - ?1)) AS over_collectives, max(0, min(individuals, all_individuals - ?2)) AS over_individuals
		FROM (SELECT *, sum(collectives) OVER running AS all_collectives, sum(individuals) OVER running AS all_individuals
			FROM (SELECT number, `+entryColumns+` FROM dossiers WHERE deleted = '' AND origin = '' AND kind = 'campaign' AND stage = 'unit' AND unit = ?3 AND plan = ?4)
			WINDOW running AS (PARTITION BY `+counted(q.Scope)+` ORDER BY `+settled+` DESC, number))
		passing WHERE over_collectives > 0 OR over_individuals > 0 ORDER BY number LIMIT ?5`,
		q.Collectives, q.Individuals, unit, plan, MaxOverQuota)
	if err != nil {
		return nil, fmt.Errorf("list what passes the quota of %s: %w", unit, err)
	}
	return over, nil
}

// counted is what nominees are counted over, as SQL.
func counted(scope model.QuotaScope) string {
	if scope == model.PerTheme {
		return "theme"
	}
	return "''"
}
