package storage

import (
	"context"
	"fmt"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
)

// Consolidate makes the lead dossier of a theme from received packages, given
// by their codes in the order in which their nominees shall stand. Each
// nominee keeps its origin, and its report travels on unchanged, as the file
// that was received; the same origin counts once. The dossier is a new draft
// of this workspace's unit.
func (w *Workspace) Consolidate(ctx context.Context, theme string, codes []string, today model.Date) (model.Dossier, error) {
	settings, err := w.Settings(ctx)
	if err != nil {
		return model.Dossier{}, fmt.Errorf("consolidate: settings: %w", err)
	}
	plan, hash, err := w.PlanInForce(ctx, settings.PlanID)
	if err != nil {
		return model.Dossier{}, err
	}
	if t, ok := plan.ThemeByID(theme); !ok || t.Lead != settings.Unit.ID {
		return model.Dossier{}, &ThemeError{Theme: theme, Unit: settings.Unit.Name}
	}
	id, err := w.NewID(ctx, "chuyen-de-"+theme)
	if err != nil {
		return model.Dossier{}, err
	}
	d := model.NewDossier(id, plan, hash, settings, model.Campaign, model.LeadStage, theme, settings.Unit, today)
	for _, code := range codes {
		if err := w.gather(ctx, &d, plan, code); err != nil {
			return model.Dossier{}, fmt.Errorf("consolidate package %s: %w", code, err)
		}
	}
	return d, w.SaveDossier(ctx, d)
}

// ThemeError: the workspace's unit does not lead the theme.
type ThemeError struct{ Theme, Unit string }

func (e *ThemeError) Error() string {
	return fmt.Sprintf("unit %s does not lead theme %s", e.Unit, e.Theme)
}

// Hint says who may consolidate.
func (e *ThemeError) Hint() string {
	return fmt.Sprintf("%s không phải đơn vị chủ trì chuyên đề %s nên không lập được hồ sơ tổng hợp. Hãy kiểm tra lại mã chuyên đề.", model.UpperFirst(e.Unit), e.Theme)
}

// PackageThemeError: a package belongs to another theme or stage.
type PackageThemeError struct{ Code, Theme string }

func (e *PackageThemeError) Error() string {
	return fmt.Sprintf("package %s is no unit's dossier of theme %s", e.Code, e.Theme)
}

// Hint names the package.
func (e *PackageThemeError) Hint() string {
	return fmt.Sprintf("Gói %.8s… không phải hồ sơ của đơn vị gửi cho chuyên đề %s. Hãy bỏ gói đó ra rồi tổng hợp lại.", e.Code, e.Theme)
}

// gather takes one package's nominees into the lead dossier.
func (w *Workspace) gather(ctx context.Context, lead *model.Dossier, plan *model.Plan, code string) error {
	d, err := w.ReceivedDossier(ctx, code)
	if err != nil {
		return err
	}
	if d.Kind != model.Campaign || d.Stage != model.UnitStage || d.Theme != lead.Theme {
		return &PackageThemeError{Code: code, Theme: lead.Theme}
	}
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return err
	}
	defer r.Close()
	original, err := readDossier(r)
	if err != nil {
		return err
	}
	names := reportFiles(plan, original)
	for _, n := range original.Nominees {
		origin := model.Origin{
			Package: code, Dossier: original.ID, Nominee: n.ID, Unit: d.Proposer.ID, UnitName: d.Proposer.Body,
			LeadBlock: printsLeadBlock(plan, original, n),
		}
		if gathered(*lead, origin) {
			continue
		}
		n.ID = d.Proposer.ID + "-" + n.ID
		a, err := w.takeReport(ctx, lead, r, names[origin.Nominee], n)
		if err != nil {
			return err
		}
		origin.Report = a.ID
		n.Origin = &origin
		lead.Nominees = append(lead.Nominees, n)
	}
	lead.Sources = append(lead.Sources, model.Source{
		Package: code, Dossier: original.ID, Revision: original.Revision, Unit: d.Proposer.ID, UnitName: d.Proposer.Body,
		Style: d.Proposer.Style, Symbol: d.Proposer.Symbol, Number: original.Proposal.Number, Date: original.Proposal.Date,
	})
	return nil
}

// gathered reports whether the nominee is in the dossier already, from this or
// an earlier package of the same dossier.
func gathered(lead model.Dossier, o model.Origin) bool {
	for _, n := range lead.Nominees {
		if n.Origin != nil && n.Origin.Unit == o.Unit && n.Origin.Dossier == o.Dossier && n.Origin.Nominee == o.Nominee {
			return true
		}
	}
	return false
}

// printsLeadBlock reports whether the nominee's report has room for the lead
// unit's endorsement.
func printsLeadBlock(plan *model.Plan, d model.Dossier, n model.Nominee) bool {
	dk, _ := plan.DossierKind(d.Kind, d.Stage)
	for _, e := range dk.EndorsementsFor(n) {
		if e.By == model.ByLead {
			return true
		}
	}
	return false
}

// reportFiles names the file of each nominee's report in a package, by nominee.
func reportFiles(plan *model.Plan, d model.Dossier) map[string]string {
	names := map[string]string{}
	n := 0
	for _, item := range paper.Order(d, paper.Compose(plan, d)) {
		if item.Attachment != nil && item.Attachment.As != model.SourceReport {
			continue
		}
		n++
		if item.Paper.Kind == model.ReportPaper {
			names[item.Paper.Nominee] = fileName(n, item.Paper)
		}
	}
	return names
}

// takeReport stores a report as it was received.
func (w *Workspace) takeReport(ctx context.Context, lead *model.Dossier, r *bag.Reader, name string, n model.Nominee) (model.Attachment, error) {
	content, err := readPackaged(r, "papers/"+name)
	if err != nil {
		return model.Attachment{}, err
	}
	return w.addAttachment(ctx, lead, name, content, model.Attachment{
		Paper: "report/" + n.ID, As: model.SourceReport, Title: "Báo cáo thành tích: " + n.Name,
	})
}
