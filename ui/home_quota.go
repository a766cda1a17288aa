package ui

import (
	"context"

	"hoso/model"
)

// quota is what the unit has used of the quota. ok is false where the plan has
// none for it.
type quota struct {
	ok                       bool
	perTheme                 bool
	collectives, individuals share // of the fullest theme where it holds for each
	themes                   []ThemeUse
	over                     []OverQuota
}

// share is a part of a quota: nominees of dossiers that are packed or handed
// in, those of dossiers in work, and how many may be nominated.
type share struct{ settled, drafted, most int }

func (s share) used() int { return s.settled + s.drafted }

// left is how many more may be nominated; below 0, by how many it is passed.
func (s share) left() int { return s.most - s.used() }

func (f *homeForm) readQuota(ctx context.Context, p *model.Plan) (quota, error) {
	q, ok := p.QuotaOf(f.settings.Unit.Group)
	if !ok {
		return quota{}, nil
	}
	use, err := f.store.QuotaUse(ctx, f.settings.Unit.ID, p.ID, q)
	if err != nil {
		return quota{}, err
	}
	found := quota{ok: true, perTheme: q.Scope == model.PerTheme, themes: use.Themes, over: use.Over}
	found.collectives.most, found.individuals.most = q.Collectives, q.Individuals
	for _, t := range use.Themes {
		found.collectives = fuller(found.collectives, t.Collectives)
		found.individuals = fuller(found.individuals, t.Individuals)
	}
	return found, nil
}

// fuller is the share with what a theme uses of it, if that is more.
func fuller(s share, u Used) share {
	if u.Settled+u.Drafted > s.used() {
		s.settled, s.drafted = u.Settled, u.Drafted
	}
	return s
}

// of is the quota that binds a dossier for a theme.
func (q quota) of(theme string) quota {
	if !q.perTheme {
		return q
	}
	c, i := share{most: q.collectives.most}, share{most: q.individuals.most}
	for _, t := range q.themes {
		if t.Theme == theme {
			c, i = fuller(c, t.Collectives), fuller(i, t.Individuals)
		}
	}
	q.collectives, q.individuals = c, i
	return q
}

// remaining says what a new dossier may still nominate, and whether that is
// nothing of one sort.
func (q quota) remaining() (sentence string, used bool) {
	c, i := q.collectives, q.individuals
	switch {
	case !q.ok:
		return "", false
	case c.left() <= 0 && i.left() <= 0:
		return textf("new.quota.all", c.used(), c.most, i.used(), i.most), true
	case c.left() <= 0:
		return textf("new.quota.collectives", c.used(), c.most, i.left()), true
	case i.left() <= 0:
		return textf("new.quota.individuals", i.used(), i.most, c.left()), true
	}
	return textf("new.quota.left", c.left(), c.most, i.left(), i.most), false
}

// words tell how much of it is used, and by what.
func (s share) words() string {
	switch {
	case s.left() < 0:
		return textf("home.quota.over", s.used(), s.most, -s.left())
	case s.drafted > 0:
		return textf("home.quota.drafted", s.used(), s.most, s.left(), s.drafted)
	}
	return textf("home.quota.used", s.used(), s.most, s.left())
}

// excess says by how many a dossier passes the quota.
func (o OverQuota) excess() string {
	switch {
	case o.OverCollectives > 0 && o.OverIndividuals > 0:
		return textf("home.over.both", o.OverCollectives, o.OverIndividuals)
	case o.OverCollectives > 0:
		return textf("home.over.collectives", o.OverCollectives)
	}
	return textf("home.over.individuals", o.OverIndividuals)
}
