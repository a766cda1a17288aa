package model

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// atDesk makes a case that of a receiver, the one addressed, in time.
func atDesk(c *Case) *Desk {
	c.Role, c.Desk = Receiving, &Desk{Unit: c.Dossier.Recipient.Unit, Came: "2024-08-21"}
	return c.Desk
}

// twin is a nominee of another unit that is the dossier's third one, Nguyễn Thị
// Mẫu, born on 4/5/1980.
func twin(change func(*Entrant)) []Entrant {
	e := Entrant{
		Dossier: "khac", Kind: Campaign, Stage: UnitStage, Plan: "ke-hoach-mau", Theme: "2.1", Unit: "huyen-khac", UnitName: "huyện Khác",
		Origin: OriginKey{"huyen-khac", "khac", "n1"}, Type: Individual, Name: "nguyễn  thị MẪU", Birth: "1980-05-04", Workplace: "Trường Nháp",
	}
	if change != nil {
		change(&e)
	}
	return []Entrant{e}
}

func sampleReceipt() Receipt {
	return Receipt{
		Format: ReceiptFormat, Package: strings.Repeat("ab", 32), Dossier: "ho-so-mau", Unit: "quan-vi-du", Revision: 1,
		Receiver: "so-mau", ReceiverName: "Sở Mẫu", Received: "2024-08-21T09:30:00+07:00",
		Findings: []Finding{{Rule: "votes-missing", Grade: Error, Path: "minutes/results", Message: "Chưa ghi số phiếu."}},
	}
}

var deskBreakages = []breakage{
	inCase("receive-address", "recipient/unit", func(c *Case) { atDesk(c).Unit = "so-khac" }),
	inCase("receive-late", "", func(c *Case) { atDesk(c).Came = "2024-09-20" }),
	inCase("receive-direct", "recipient/unit", func(c *Case) { atDesk(c).Unit = c.Plan.Board }),
	inCase("receive-other-revision", "", func(c *Case) {
		d := atDesk(c)
		d.Inside = []InsideLead{{SentDossier{c.Dossier.Proposer.ID, c.Dossier.ID}, c.Dossier.Revision + 1, "Sở Mẫu"}}
	}),
	inCase("receive-older", "", func(c *Case) { atDesk(c).Later = &Delivery{Revision: 2, Came: "2024-08-20"} }),
	inCase("nominee-other-origin", "nominees/n3/name", func(c *Case) { atDesk(c).Pool = NewPool(twin(nil)) }),
	{"origin-quota", "nominees/n1/origin/unitName", sampleLead, func(c *Case) {
		c.Desk = &Desk{Groups: map[string]string{"quan-vi-du": "district"}, Pool: NewPool(nil)}
		c.Plan.Quotas[0].Collectives = 1
	}},
	{"source-superseded", "sources/0", sampleLead, func(c *Case) {
		c.Desk = &Desk{Superseded: map[string]Delivery{strings.Repeat("a", 64): sentAgain(c)}}
	}},
	{"source-moved", "sources/0", sampleLead, func(c *Case) {
		again := sentAgain(c)
		again.Plan = "khac"
		c.Desk = &Desk{Superseded: map[string]Delivery{strings.Repeat("a", 64): again}}
	}},
	inCase("receiver-remark", "minutes/results", func(c *Case) { c.Desk = &Desk{Remarks: []Receipt{sampleReceipt()}} }),
}

// sentAgain is a later package of a unit, for the same lead dossier.
func sentAgain(c *Case) Delivery {
	return Delivery{Revision: 2, Came: "2024-08-22", Plan: c.Dossier.Plan.ID, Kind: Campaign, Stage: UnitStage, Theme: c.Dossier.Theme}
}

// A source that was sent again for something else is not to be renewed.
func TestCheck_sourceSentForSomethingElse(t *testing.T) {
	for want, change := range map[string]func(*Delivery){
		"theo kế hoạch khác,":  func(d *Delivery) { d.Plan = "khac" },
		"theo chuyên đề 2.9,":  func(d *Delivery) { d.Theme = "2.9" },
		"theo loại hồ sơ khác": func(d *Delivery) { d.Kind, d.Stage, d.Theme = AdHoc, "", "" },
	} {
		c := sampleLead()
		again := sentAgain(&c)
		change(&again)
		c.Desk = &Desk{Superseded: map[string]Delivery{c.Dossier.Sources[0].Package: again}}
		if rules := rulesFound(c); slices.Contains(rules, "source-superseded") || !slices.Contains(rules, "source-moved") {
			t.Errorf("got %v", rules)
		}
		i := slices.IndexFunc(Check(c), func(f Finding) bool { return f.Rule == "source-moved" && strings.Contains(f.Message, want) })
		if i < 0 {
			t.Errorf("nothing says %q", want)
		}
	}
}

func rulesFound(c Case) []string {
	var found []string
	for _, f := range Check(c) {
		found = append(found, f.Rule)
	}
	return found
}

func TestCheck_otherRevision(t *testing.T) {
	for name, tt := range map[string]struct {
		direct int
		want   string
	}{"none": {0, ""}, "the same": {1, ""}, "newer": {3, "mới hơn; hãy báo"}} {
		c := sampleLead()
		c.Role = Receiving
		c.Dossier.Sources[0].Revision = 1
		s := c.Dossier.Sources[0]
		c.Desk = &Desk{Unit: c.Plan.Board, Direct: map[SentDossier]int{{s.Unit, s.Dossier}: tt.direct}}
		said := ""
		for _, f := range Check(c) {
			if f.Rule == "receive-other-revision" {
				said = f.Message
			}
		}
		if !strings.Contains(said, tt.want) || tt.want == "" && said != "" {
			t.Errorf("%s: got %q", name, said)
		}
	}
}

func TestCheck_atDesk(t *testing.T) {
	for name, tt := range map[string]struct {
		edit func(c *Case, d *Desk)
		want []string
	}{
		"in time":                         {func(*Case, *Desk) {}, nil},
		"the Board takes any":             {func(c *Case, d *Desk) { d.Unit = c.Plan.Board }, []string{"receive-direct"}},
		"late, and the proposal says so":  {func(c *Case, d *Desk) { d.Came, c.Dossier.Proposal.Date = "2024-09-20", "2024-09-10" }, []string{"deadline-passed"}},
		"same name, another day":          {func(_ *Case, d *Desk) { d.Pool = NewPool(twin(func(e *Entrant) { e.Birth = "1981-05-04" })) }, nil},
		"same name, same year, elsewhere": {func(_ *Case, d *Desk) { d.Pool = NewPool(twin(func(e *Entrant) { e.Birth = "1980" })) }, nil},
		"same name and workplace": {func(_ *Case, d *Desk) {
			d.Pool = NewPool(twin(func(e *Entrant) { e.Birth, e.Workplace = "", "ủy ban nhân dân phường Mẫu" }))
		}, []string{"nominee-other-origin"}},
		"tone mark elsewhere": {func(c *Case, d *Desk) {
			c.Dossier.Nominees[2].Name = "Nguyễn Thị Hòa"
			d.Pool = NewPool(twin(func(e *Entrant) { e.Name = "Nguyễn Thị Hoà" }))
		}, []string{"nominee-other-origin"}},
		"the same origin, in a lead unit's": {func(c *Case, d *Desk) {
			d.Pool = NewPool(twin(func(e *Entrant) { e.Stage = LeadStage; e.Origin = OriginKey{c.Dossier.Proposer.ID, c.Dossier.ID, "n3"} }))
		}, nil},
		"the unit's other dossier, told otherwise": {func(c *Case, d *Desk) {
			d.Pool = NewPool(twin(func(e *Entrant) { e.Origin.Unit = c.Dossier.Proposer.ID }))
		}, nil},
		"another plan": {func(_ *Case, d *Desk) { d.Pool = NewPool(twin(func(e *Entrant) { e.Plan = "ke-hoach-cu" })) }, nil},
	} {
		t.Run(name, func(t *testing.T) {
			c := sampleCampaign()
			tt.edit(&c, atDesk(&c))
			if diff := cmp.Diff(tt.want, rulesFound(c)); diff != "" {
				t.Errorf("rules differ (-want +got):\n%s", diff)
			}
		})
	}
}

// The quota binds who proposed, over every lead unit's dossier, each origin
// once; never who consolidates.
func TestCheck_originQuota(t *testing.T) {
	lead := sampleLead()
	elsewhere := func(theme, dossier, nominee string, stage Stage) Entrant {
		return Entrant{
			Dossier: "chu-tri-khac", Kind: Campaign, Stage: stage, Plan: "ke-hoach-mau", Theme: theme, Unit: "so-khac", UnitName: "Sở Khác",
			Origin: OriginKey{"quan-vi-du", dossier, nominee}, Type: Collective, Name: "Tập thể " + nominee,
		}
	}
	again := elsewhere("2.1", "ho-so-mau", "n1", LeadStage)
	for name, tt := range map[string]struct {
		pool  []Entrant
		role  Role
		scope QuotaScope
		want  []string
	}{
		"within":                              {nil, Receiving, PerPlan, nil},
		"the same origin once":                {[]Entrant{again, again}, Receiving, PerPlan, nil},
		"one more under another theme":        {[]Entrant{elsewhere("2.1", "khac", "n1", LeadStage)}, Receiving, PerPlan, []string{"origin-quota"}},
		"the quota holds for each theme":      {[]Entrant{elsewhere("2.1", "khac", "n1", LeadStage)}, Receiving, PerTheme, nil},
		"received, and not picked":            {[]Entrant{elsewhere("2.3", "khac", "n1", UnitStage)}, Preparing, PerPlan, nil},
		"received from the unit by the Board": {[]Entrant{elsewhere("2.3", "khac", "n1", UnitStage)}, Receiving, PerPlan, []string{"origin-quota"}},
	} {
		t.Run(name, func(t *testing.T) {
			c := lead
			plan := *samplePlan()
			plan.Quotas = slices.Clone(plan.Quotas)
			plan.Quotas[0].Scope = tt.scope
			c.Plan, c.Role = &plan, tt.role
			c.Desk = &Desk{Pool: NewPool(tt.pool), Groups: map[string]string{"quan-vi-du": "district", "so-mau": "city-body"}}
			if diff := cmp.Diff(tt.want, rulesFound(c)); diff != "" {
				t.Errorf("rules differ (-want +got):\n%s", diff)
			}
		})
	}
}

// What the unit's own check finds too is told once.
func TestCheck_remarkToldOnce(t *testing.T) {
	c := sampleCampaign()
	c.Dossier.Plan.Number = ""
	r := sampleReceipt()
	r.Findings = append(r.Findings, Finding{Rule: "plan-number", Grade: Note, Path: "plan/number", Message: "Kế hoạch chưa ghi số."})
	c.Desk = &Desk{Remarks: []Receipt{r}}
	if diff := cmp.Diff([]string{"plan-number", "receiver-remark"}, rulesFound(c)); diff != "" {
		t.Errorf("rules differ (-want +got):\n%s", diff)
	}
}
