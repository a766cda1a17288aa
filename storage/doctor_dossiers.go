package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"hoso/model"
)

// dossiers compares what lists and searches say with what drafts hold.
func (x *examination) dossiers(ctx context.Context) error {
	ids, err := firstColumn(ctx, x.w.read, "SELECT id FROM dossiers ORDER BY number")
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := x.dossier(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

func (x *examination) dossier(ctx context.Context, id string) error {
	number, d, err := loadDossier(ctx, x.w.read, id)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		x.find("dossier", model.Error, id, "Hồ sơ này không đọc được; hãy lấy lại một phiên bản trước của nó hoặc khôi phục từ bản sao lưu.")
		return nil
	}
	var listed, stored string
	err = x.w.read.QueryRowContext(ctx, `SELECT id || ' ' || kind || ' ' || stage || ' ' || theme || ' ' || plan || ' ' || unit || ' ' || unit_name
		|| ' ' || title || ' ' || collectives || ' ' || individuals || ' ' || state || ' ' || revision || ' ' || submitted || ' ' || origin FROM dossiers WHERE number = ?`, number).Scan(&listed)
	if err != nil {
		return explain(err)
	}
	stored = fmt.Sprintf("%s %s %s %s %s %s %s %s %d %d %s %d %s %s", d.ID, d.Kind, d.Stage, d.Theme, d.Plan.ID, d.Proposer.ID, d.Proposer.Name,
		titleOf(d), d.Collectives(), d.Individuals(), d.State, d.Revision, d.SubmittedOn, d.Origin)
	nominees, err := storedNominees(ctx, x.w.read, number)
	if err != nil {
		return err
	}
	if listed != stored || !slices.Equal(nominees, nomineeRows(d)) {
		x.find("list", model.Error, id, "Danh sách hồ sơ ghi khác với nội dung hồ sơ này; hãy mở hồ sơ và sửa lại một ô bất kỳ để ghi lại.")
	}
	return x.index(ctx, number, d)
}

// index compares the searchable text with the draft's fields.
func (x *examination) index(ctx context.Context, number int64, d model.Dossier) error {
	rows, err := storedTexts(ctx, x.w.read, number)
	if err != nil {
		return err
	}
	fields := fieldTexts(d)
	agree, err := holdsWhole(ctx, x.w.read, number, fields)
	if err != nil {
		return err
	}
	agree = agree && len(rows) == len(fields)
	for _, f := range fields {
		agree = agree && rows[f.path].words == f.words
	}
	if !agree {
		x.find("search", model.Warning, d.ID, "Tìm kiếm chưa thấy hết nội dung hồ sơ này; hãy mở hồ sơ và sửa lại một ô bất kỳ để ghi lại.")
	}
	return nil
}

func (x *examination) revisions(ctx context.Context) error {
	type revision struct {
		id string
		n  int
	}
	var all []revision
	err := eachRow(ctx, x.w.read, func(row *sql.Rows) error {
		var r revision
		err := row.Scan(&r.id, &r.n)
		all = append(all, r)
		return err
	}, "SELECT d.id, r.number FROM revisions r JOIN dossiers d ON d.number = r.dossier ORDER BY d.number, r.number")
	if err != nil {
		return err
	}
	for _, r := range all {
		if _, err := loadRevision(ctx, x.w.read, r.id, r.n); err != nil && ctx.Err() == nil {
			x.find("dossier", model.Error, r.id, "Phiên bản số %d của hồ sơ này không đọc được; các phiên bản khác không bị ảnh hưởng.", r.n)
		}
	}
	return ctx.Err()
}

func (x *examination) plans(ctx context.Context) error {
	plans, err := x.w.Plans(ctx)
	if err != nil {
		return err
	}
	for _, p := range plans {
		data, err := x.w.PlanFile(ctx, p.Hash)
		if err != nil {
			return err
		}
		if _, err := model.ReadPlan(p.ID, data); err != nil || model.PlanHash(data) != p.Hash {
			x.find("plan", model.Error, p.ID, "Tệp kế hoạch lưu trong thư mục làm việc không còn đúng; hãy mở lại tệp kế hoạch gốc.")
		}
	}
	if _, err := x.w.Units(ctx); err != nil && ctx.Err() == nil {
		x.find("plan", model.Error, "", "Danh sách đơn vị lưu trong thư mục làm việc không còn đúng; hãy mở lại danh sách gốc.")
	}
	return ctx.Err()
}
