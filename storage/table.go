package storage

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"hoso/model"
	"hoso/model/paper"
	excel "hoso/storage/sheet"
)

// Table gathers the pool for Excel: everybody nominated in the received
// dossiers that the filter takes, once, with what can be counted of them. Who
// came in a unit's package and again in a lead unit's is shown as the lead unit
// proposes them; who stands in a lead dossier of this workspace's own counts as
// proposed on, with its council's vote; whom a lead dossier leaves out counts as
// refused. progress hears of each dossier and may
// be nil.
func (w *Workspace) Table(ctx context.Context, f Filter, today model.Date, progress func(done, total int)) (excel.Tables, error) {
	t, err := w.table(ctx, f, today, progress)
	if err != nil {
		return excel.Tables{}, fmt.Errorf("tabulate the pool: %w", err)
	}
	return t, nil
}

func (w *Workspace) table(ctx context.Context, f Filter, today model.Date, progress func(done, total int)) (excel.Tables, error) {
	g, err := w.newTabulation(ctx, f)
	if err != nil {
		return excel.Tables{}, err
	}
	if g.findings, err = w.CheckReceived(ctx, f, today); err != nil {
		return excel.Tables{}, err
	}
	if err := g.gather(ctx, f, progress); err != nil {
		return excel.Tables{}, err
	}
	g.tables.Day = today
	return g.finish(), nil
}

// gather reads the received dossiers that the filter takes, and what this
// workspace's own lead dossiers say of who is in them.
func (g *tabulation) gather(ctx context.Context, f Filter, progress func(done, total int)) error {
	f.Received, f.Own = true, false
	received, err := g.w.Dossiers(ctx, f)
	if err != nil {
		return err
	}
	astray, err := g.w.astray(ctx)
	if err != nil {
		return err
	}
	received = slices.DeleteFunc(received, func(e Entry) bool { return astray[e.ID] })
	f.Received, f.Own, f.Stage, f.Unit, f.State, f.Origin, f.IDs = false, true, model.LeadStage, "", "", "", nil
	own, err := g.w.Dossiers(ctx, f)
	if err != nil {
		return err
	}
	for _, e := range own {
		if err := g.ownLead(ctx, e.ID); err != nil {
			return err
		}
	}
	done := 0
	for _, lead := range []bool{true, false} { // a lead unit's word on somebody comes before the unit's
		for _, e := range received {
			if (e.Stage == model.LeadStage) != lead {
				continue
			}
			if err := g.received(ctx, e.ID); err != nil {
				return fmt.Errorf("dossier %s: %w", e.ID, err)
			}
			if done++; progress != nil {
				progress(done, len(received))
			}
		}
	}
	return nil
}

// origin names a nominee under a plan wherever the packages took it: the unit, its
// dossier's id there, the nominee's id in it. Who is proposed under two plans, for
// the unit sent the dossier again under another one, counts under each.
type origin struct{ plan, unit, dossier, nominee string }

// decision is what a lead unit has made of a nominee.
type decision struct {
	outcome      model.Outcome
	votes, panel int
	leftOut      bool
}

// tabulation is the work of Table.
type tabulation struct {
	w        *Workspace
	findings map[string][]model.Finding // by dossier
	sentAs   map[string]string          // package code → the dossier's id in it
	groups   map[string]string          // unit → group
	leads    map[origin]decision        // of lead dossiers, own and received
	seen     map[origin]bool            // nominees in the table
	plans    map[string]*model.Plan     // of the dossiers, by id
	order    []string                   // the plans' ids as they came
	permits  map[[2]string]string       // plan, unit → its written leave to pass the quota
	campaign map[*excel.Nominee]bool    // nominees under a quota
	rows     []*excel.Nominee
	tables   excel.Tables
}

func (w *Workspace) newTabulation(ctx context.Context, f Filter) (*tabulation, error) {
	g := &tabulation{
		w: w, sentAs: map[string]string{}, groups: map[string]string{}, leads: map[origin]decision{}, seen: map[origin]bool{},
		plans: map[string]*model.Plan{}, permits: map[[2]string]string{}, campaign: map[*excel.Nominee]bool{},
	}
	settings, err := w.Settings(ctx)
	if err != nil && !errors.Is(err, model.ErrNotFound) {
		return nil, err
	}
	g.tables = excel.Tables{Unit: settings.Unit.Body}
	lists, err := w.Units(ctx)
	if err != nil {
		return nil, err
	}
	for _, list := range lists {
		for _, u := range list.Units {
			g.groups[u.ID] = u.Group
		}
	}
	if id := cmp.Or(f.Plan, settings.PlanID); id != "" { // an empty pool has its plan's themes too
		if err := g.plan(ctx, model.PlanRef{ID: id}); err != nil {
			return nil, err
		}
	}
	return g, eachRow(ctx, w.read, func(row *sql.Rows) error {
		var code, id string
		err := row.Scan(&code, &id)
		g.sentAs[code] = id
		return err
	}, "SELECT code, sent_as FROM received")
}

// plan keeps the plan of a dossier at hand.
func (g *tabulation) plan(ctx context.Context, ref model.PlanRef) error {
	if _, known := g.plans[ref.ID]; known {
		return nil
	}
	plan, _, err := g.w.planAtHand(ctx, ref)
	if err != nil {
		return err
	}
	if plan == nil {
		plan = &model.Plan{ID: ref.ID}
	}
	g.plans[ref.ID] = plan
	g.order = append(g.order, ref.ID)
	return nil
}

// ownLead takes from a lead dossier of this workspace whom it proposes on, and
// whom it leaves out.
func (g *tabulation) ownLead(ctx context.Context, id string) error {
	d, err := g.w.Dossier(ctx, id)
	if err != nil {
		return err
	}
	if err := g.plan(ctx, d.Plan); err != nil {
		return err
	}
	for _, n := range d.Nominees {
		if n.Origin != nil {
			g.leads[originOf(d, d.ID, n)] = g.decided(d, n)
		}
	}
	g.leaveOut(d)
	return nil
}

// leaveOut notes whom a lead dossier does not propose on.
func (g *tabulation) leaveOut(lead model.Dossier) {
	for _, s := range lead.Sources {
		for _, l := range s.LeftOut {
			g.leads[origin{lead.Plan.ID, s.Unit, s.Dossier, l.Nominee}] = decision{outcome: model.Refused, leftOut: true}
		}
	}
}

// originOf is where a nominee of d began; sentAs is d's id where it was made.
func originOf(d model.Dossier, sentAs string, n model.Nominee) origin {
	if n.Origin != nil {
		return origin{d.Plan.ID, n.Origin.Unit, n.Origin.Dossier, n.Origin.Nominee}
	}
	return origin{d.Plan.ID, d.Proposer.ID, sentAs, n.ID}
}

func (g *tabulation) decided(d model.Dossier, n model.Nominee) decision {
	r, _ := d.Minutes.ResultOf(n.ID)
	return decision{outcome: model.OutcomeOf(g.plans[d.Plan.ID], d, n.ID), votes: r.For, panel: d.Council.Membership()}
}

// received adds the nominees of a dossier of the pool.
func (g *tabulation) received(ctx context.Context, id string) error {
	d, err := g.w.Dossier(ctx, id)
	if err != nil {
		return err
	}
	if err := g.plan(ctx, d.Plan); err != nil {
		return err
	}
	g.leaveOut(d)
	verdict := VerdictOf(g.findings[id])
	for _, n := range d.Nominees {
		from := originOf(d, g.sentAs[d.Origin], n)
		if g.seen[from] {
			continue
		}
		g.seen[from] = true
		row := g.nominee(d, n)
		row.Errors, row.Warnings = verdict.Errors, verdict.Warnings
		g.judge(row, d, n, from)
		g.rows = append(g.rows, row)
		g.campaign[row] = d.Kind == model.Campaign
	}
	if e := d.Exception; e != nil && d.Stage == model.UnitStage && e.Number != "" {
		g.permits[[2]string{d.Plan.ID, d.Proposer.ID}] = fmt.Sprintf("Có văn bản cho phép số %s ngày %s", e.Number, e.Date)
	}
	return nil
}

// judge says what councils decided, and whether the nominee goes on to the
// Chairman.
func (g *tabulation) judge(row *excel.Nominee, d model.Dossier, n model.Nominee, from origin) {
	made := g.decided(d, n)
	later, taken := g.leads[from]
	if taken && later.outcome != model.Undecided {
		made = later
	}
	row.Outcome, row.For, row.Members, row.LeftOut = made.outcome, made.votes, made.panel, made.leftOut
	row.Forwarded = made.outcome != model.Refused && (taken || d.Stage == model.LeadStage || d.Kind == model.AdHoc)
}

// nominee is a row without what was decided.
func (g *tabulation) nominee(d model.Dossier, n model.Nominee) *excel.Nominee {
	row := &excel.Nominee{
		Type: n.Type, Name: n.Name, Placed: paper.Placed(n), Unit: d.Proposer.ID, UnitName: d.Proposer.Body, Group: d.Proposer.Group,
		Number: paper.ProposalNumber(d), Date: d.Proposal.Date, Award: d.Award.Name, Summary: n.Summary, Note: n.Note, Package: d.Origin, Plan: d.Plan.ID,
	}
	if n.Posthumous {
		row.Award = "Truy tặng " + row.Award
	}
	if p := n.Person; p != nil && n.Type == model.Individual {
		row.Rank, row.Sex, row.Birth = p.Rank, p.Sex, p.Birth
	}
	if o := n.Origin; o != nil {
		row.Unit, row.UnitName, row.Group = o.Unit, o.UnitName, g.groups[o.Unit]
	}
	if d.Kind == model.Campaign {
		row.Theme = n.Theme
		if row.Theme == "" {
			row.Theme = d.Theme
		}
	}
	if theme, ok := g.plans[d.Plan.ID].ThemeByID(row.Theme); ok {
		row.ThemeName = theme.Short
	}
	return row
}
