package storage

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"strings"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
)

// Consolidate makes the lead dossier of a theme from received packages, given
// by their codes in the order in which their nominees shall stand. Each
// nominee keeps its origin, and its report travels on unchanged, as the file
// that was received; the same origin counts once. The dossier is a new draft
// of this workspace's unit, under the plan that the settings go by. progress hears
// of each package.
func (w *Workspace) Consolidate(ctx context.Context, theme string, codes []string, today model.Date, progress Progress) (model.Dossier, error) {
	return w.ConsolidateUnder(ctx, "", theme, codes, today, progress)
}

// ConsolidateUnder is Consolidate for a theme of the plan in force of an id; empty
// for the one that the settings go by.
func (w *Workspace) ConsolidateUnder(ctx context.Context, planID, theme string, codes []string, today model.Date, progress Progress) (model.Dossier, error) {
	settings, err := w.Settings(ctx)
	if err != nil {
		return model.Dossier{}, fmt.Errorf("consolidate: settings: %w", err)
	}
	plan, hash, err := w.PlanInForce(ctx, cmp.Or(planID, settings.PlanID))
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
	for i, code := range codes {
		if err := ctx.Err(); err != nil {
			return model.Dossier{}, err
		}
		progress("Lấy hồ sơ từ gói nộp", i, len(codes))
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
	return fmt.Sprintf("Gói %s… không phải hồ sơ của đơn vị gửi cho chuyên đề %s. Hãy bỏ gói đó ra rồi tổng hợp lại.", bag.Code(e.Code).Short(), e.Theme)
}

// PackagePlanError: a package was made under another plan.
type PackagePlanError struct{ Code, Plan string }

func (e *PackagePlanError) Error() string {
	return fmt.Sprintf("package %s is of another plan than %s", e.Code, e.Plan)
}

// Hint names the package.
func (e *PackagePlanError) Hint() string {
	return fmt.Sprintf("Gói %s… lập theo kế hoạch khác, không phải “%s”. Hãy bỏ gói đó ra rồi tổng hợp lại.", bag.Code(e.Code).Short(), e.Plan)
}

// gather takes one package's nominees into the lead dossier.
func (w *Workspace) gather(ctx context.Context, lead *model.Dossier, plan *model.Plan, code string) error {
	p, err := w.openSource(ctx, lead, plan, code)
	if err != nil {
		return err
	}
	defer p.reader.Close()
	for _, n := range p.original.Nominees {
		if gathered(*lead, p.origin(n)) {
			continue
		}
		taken, err := p.take(ctx, lead, n, p.idFor(*lead, n))
		if err != nil {
			return err
		}
		lead.Nominees = append(lead.Nominees, taken)
	}
	lead.Sources = append(lead.Sources, p.source())
	return p.takeOwn(ctx, lead)
}

// sourcePackage is a received package that a lead dossier is made from.
type sourcePackage struct {
	w        *Workspace
	plan     *model.Plan
	code     string
	proposer model.Unit
	original model.Dossier // as it is in the package
	reader   *bag.Reader
	papers   []paper.Paper // of original
}

// openSource opens a package of the pool that the lead dossier may be made
// from; who calls closes the reader.
func (w *Workspace) openSource(ctx context.Context, lead *model.Dossier, plan *model.Plan, code string) (*sourcePackage, error) {
	d, err := w.ReceivedDossier(ctx, code)
	if err != nil {
		return nil, err
	}
	if d.Plan.ID != lead.Plan.ID {
		return nil, &PackagePlanError{Code: code, Plan: plan.Name}
	}
	if d.Kind != model.Campaign || d.Stage != model.UnitStage || d.Theme != lead.Theme {
		return nil, &PackageThemeError{Code: code, Theme: lead.Theme}
	}
	return w.openGathered(plan, code)
}

// openGathered is openSource for a package that is a source already, whatever
// came after it.
func (w *Workspace) openGathered(plan *model.Plan, code string) (*sourcePackage, error) {
	r, err := bag.Open(w.ReceivedFile(code))
	if err != nil {
		return nil, err
	}
	original, err := readDossier(r)
	if err != nil {
		r.Close()
		return nil, err
	}
	return &sourcePackage{
		w: w, plan: plan, code: code, proposer: original.Proposer, original: original, reader: r, papers: paper.Compose(plan, original),
	}, nil
}

// source is how the lead dossier refers to the package.
func (p *sourcePackage) source() model.Source {
	u := p.proposer
	return model.Source{
		Package: p.code, Dossier: p.original.ID, Revision: p.original.Revision, Unit: u.ID, UnitName: u.Body,
		Style: u.Style, Symbol: u.Symbol, Number: p.original.Proposal.Number, Date: p.original.Proposal.Date,
	}
}

func (p *sourcePackage) origin(n model.Nominee) model.Origin {
	return model.Origin{
		Package: p.code, Dossier: p.original.ID, Nominee: n.ID, Unit: p.proposer.ID, UnitName: p.proposer.Body,
		LeadBlock: printsLeadBlock(p.plan, p.original, n),
	}
}

// idFor is the id of a nominee in the lead dossier: the unit's and its own, as
// long as that is free.
func (p *sourcePackage) idFor(lead model.Dossier, n model.Nominee) string {
	id := p.proposer.ID + "-" + n.ID
	if _, taken := lead.NomineeByID(id); taken || !model.ValidID(id) {
		return lead.FreeNomineeID()
	}
	return id
}

// take is a nominee of the package as the lead dossier has it under an id. Its
// report becomes an attachment of the lead dossier, and so do the report's
// signed scan and the consent of who manages the nominee: the same bytes.
func (p *sourcePackage) take(ctx context.Context, lead *model.Dossier, n model.Nominee, id string) (model.Nominee, error) {
	origin := p.origin(n)
	n = n.Clone()
	file := p.fileOf("report/" + n.ID)
	a, err := p.attach(ctx, lead, file, path.Base(file), model.Attachment{
		Paper: "report/" + id, As: model.SourceReport, Title: "Báo cáo thành tích: " + n.Name,
	})
	if err != nil {
		return n, err
	}
	for _, sent := range p.original.Attachments {
		kind, about, _ := strings.Cut(sent.Paper, "/")
		if about != n.ID || (kind != "report" && kind != "consent") || sent.As != model.SignedScan && sent.As != model.ConsentLetter {
			continue
		}
		_, err := p.attach(ctx, lead, attachmentPath(sent), sent.Name, model.Attachment{Paper: kind + "/" + id, As: sent.As, Title: sent.Title})
		if err != nil {
			return n, err
		}
	}
	origin.Report = a.ID
	n.ID, n.Origin = id, &origin
	return n, nil
}

// attach stores a file of the package as an attachment of the lead dossier.
func (p *sourcePackage) attach(ctx context.Context, lead *model.Dossier, file, name string, a model.Attachment) (model.Attachment, error) {
	content, err := readPackaged(p.reader, file)
	if err != nil {
		return model.Attachment{}, err
	}
	if a, err = p.w.keepAttachment(ctx, name, content, a); err != nil {
		return model.Attachment{}, err
	}
	return addAttachment(lead, a), nil
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
