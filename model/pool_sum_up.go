package model

import (
	"cmp"
	"slices"
	"time"
)

// PoolFacts is what a summary is made from.
type PoolFacts struct {
	Desk Unit // at whose desk the pool lies
	// PlanID is the plan that is summed up, Plan the same where it is at hand, and
	// Plans those to choose from.
	PlanID string
	Plan   *Plan
	Plans  []PooledPlan
	// Units are those of the plan's lists; none where the lists are not at hand.
	Units []Unit
	Day   Date
	Taken time.Time
	// Nominees are everybody under the plan, once each; Dossiers what they came in.
	Nominees []PooledNominee
	Dossiers []PooledDossier
	// Astray counts the plan's dossiers that are addressed to somebody else, Planless
	// those that tell no plan: they are none of Dossiers.
	Astray, Planless int
	// Themes and Quotas are counted with the tables of the pool.
	Themes []PoolShare
	Quotas []QuotaState
}

// PooledNominee is a nominee as a summary counts it.
type PooledNominee struct {
	Type NomineeType
	// Unit is the id of the unit that proposed it first, Group the id of that
	// unit's group where it is known.
	Unit, Group string
	Award       string
	Campaign    bool
	// Forwarded tells that a lead unit proposes the nominee on, or that there is
	// none between its unit and the Chairman.
	Forwarded bool
}

// PooledDossier is a dossier of the pool as a summary counts it.
type PooledDossier struct {
	// Unit is the id of the proposing unit, Group that of its group, and Cluster
	// the name of its cluster; the last two may be unknown.
	Unit, Group, Cluster string

	Kind  Kind
	Stage Stage
	Theme string
	Came  Date // day that its package came; blank where that is not known
}

// SumUp makes the summary of a pool.
func SumUp(f PoolFacts) PoolSummary {
	s := PoolSummary{
		Unit: f.Desk.Body, PlanID: f.PlanID, Plans: f.Plans, Day: f.Day, Taken: f.Taken, Packages: len(f.Dossiers), Themes: []PoolShare{},
		Groups: []PoolShare{}, Silent: []SilentGroup{}, Leads: []LeadState{}, Over: []QuotaState{}, Unbound: []string{}, Deadlines: []DeadlineState{}, Doubts: []string{},
	}
	senders := f.senders()
	s.Senders = len(senders)
	for _, n := range f.Nominees {
		s.Nominees.Add(n.Type)
		if n.Forwarded {
			s.Forwarded.Add(n.Type)
		}
	}
	s.Awards = f.divide(func(n PooledNominee) string { return n.Award }, "Chưa ghi hình thức khen thưởng")
	s.Clusters = f.clusters()
	for _, t := range f.Themes {
		t.Packages = f.dossiers(func(d PooledDossier) bool { return d.Theme == t.ID })
		s.Themes = append(s.Themes, t)
	}
	for _, q := range f.Quotas {
		q.Packages = f.dossiers(func(d PooledDossier) bool { return d.Unit == q.Unit })
		switch {
		case !q.Bound:
			s.Unbound = append(s.Unbound, q.Name)
		case q.Over != Headcount{}:
			s.Over = append(s.Over, q)
		}
	}
	s.Groups = f.groups()
	if f.Plan != nil {
		s.Plan = f.Plan.Name
		s.Silent, s.Addressed = f.silent(senders)
		s.Leads = f.leads()
		s.Deadlines = f.deadlines()
	}
	s.Doubts = f.doubts(s, senders)
	return s
}

// senders are the units that something of the campaign came from.
func (f PoolFacts) senders() map[string]bool {
	found := map[string]bool{}
	for _, d := range f.Dossiers {
		if d.Kind == Campaign {
			found[d.Unit] = true
		}
	}
	for _, n := range f.Nominees {
		if n.Campaign {
			found[n.Unit] = true
		}
	}
	return found
}

// divide counts nominees by what of tells; those that it tells nothing of come
// last, as unknown.
func (f PoolFacts) divide(of func(PooledNominee) string, unknown string) []PoolShare {
	counts := map[string]Headcount{}
	for _, n := range f.Nominees {
		c := counts[of(n)]
		c.Add(n.Type)
		counts[of(n)] = c
	}
	shares := []PoolShare{}
	for id, c := range counts {
		shares = append(shares, PoolShare{ID: id, Title: cmp.Or(id, unknown), Count: c})
	}
	slices.SortFunc(shares, func(a, b PoolShare) int {
		return cmp.Or(trueLast(a.ID == "", b.ID == ""), b.Count.Total()-a.Count.Total(), cmp.Compare(a.Title, b.Title))
	})
	return shares
}

func trueLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// dossiers counts those that are of a sort.
func (f PoolFacts) dossiers(of func(PooledDossier) bool) int {
	n := 0
	for _, d := range f.Dossiers {
		if of(d) {
			n++
		}
	}
	return n
}

// clusters divides the nominees up by what units have told of their clusters;
// it is empty where none has.
func (f PoolFacts) clusters() []PoolShare {
	told := map[string]string{}
	for _, d := range f.Dossiers {
		if d.Cluster != "" {
			told[d.Unit] = d.Cluster
		}
	}
	if len(told) == 0 {
		return []PoolShare{}
	}
	return f.divide(func(n PooledNominee) string { return told[n.Unit] }, "Chưa rõ cụm thi đua")
}

// groups are the groups that the plan gives a quota, and those that somebody
// is nominated from all the same.
func (f PoolFacts) groups() []PoolShare {
	counted := f.divide(func(n PooledNominee) string { return n.Group }, "Chưa rõ nhóm đơn vị")
	shares := []PoolShare{}
	if f.Plan != nil {
		for _, g := range f.Plan.Groups {
			at := slices.IndexFunc(counted, func(s PoolShare) bool { return s.ID == g.ID })
			share := PoolShare{ID: g.ID, Title: UpperFirst(g.Name)}
			if at >= 0 {
				share.Count = counted[at].Count
				counted = slices.Delete(counted, at, at+1)
			} else if _, bound := f.Plan.QuotaOf(g.ID); !bound {
				continue
			}
			shares = append(shares, share)
		}
	}
	shares = append(shares, counted...)
	for i := range shares {
		shares[i].Packages = f.dossiers(func(d PooledDossier) bool { return d.Group == shares[i].ID })
	}
	return shares
}
