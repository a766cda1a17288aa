package paper

import (
	"slices"
	"strings"

	"hoso/model"
)

// Unprinted returns the paths of the typed fields whose text stands in no
// paper of the dossier though it is meant to. Texts are compared without
// regard to case and white space, and without the punctuation at their end.
//
// Not meant to be printed are, field by field:
//
//   - proposer and an outside body's unit: name, group, cluster, contact,
//     headPosition and collective: they choose quota, addressee and signer, and
//     stand on papers where a signer is missing; of an outside unit everything
//     while no letter is composed
//   - a signer's headPosition where no deputy signs in its place, and of the
//     signer of a report what its blocks have no place for: an individual's
//     signs only for the dead, a household's gives the name alone
//   - place and subject of the event but in an ad-hoc dossier
//   - attachments' file names, types and numbers, and the title of a signed scan, of a
//     received report and of a letter of consent, which the index names by what
//     they are
//   - nominees/…/discipline: for the check, never for a paper
//   - nominees/…/summary and note where the dossier has no nominee list
//   - nominees/…/origin/report, the id of a file
//   - the facts of a received nominee that only its report shows, which travels
//     on as it came
//   - an outside body's number and signer where the report's own block or an
//     attached letter gives the consent
//   - the council and everything of minutes where no meeting belongs into the
//     dossier; the ballot record where the vote was open
//   - the exception's issuer without a number, and sources' unit names, which
//     the proposals cited beside them contain
//   - the text of an override that a newer one replaces
func Unprinted(plan *model.Plan, d model.Dossier) []string {
	c := newComposer(plan, d)
	var all strings.Builder
	for _, p := range Compose(plan, d) {
		all.WriteString(p.Text())
		all.WriteByte('\n')
	}
	printed := comparable(all.String())
	var missing []string
	model.EachText(&c.d, func(path, text string) string {
		if !c.meantForPaper(path) {
			return text
		}
		for _, t := range paragraphs(text) {
			if !slices.ContainsFunc([]string{t, shortCommittee.Replace(capitals(t)), clock(t)}, func(as string) bool {
				return strings.Contains(printed, comparable(as))
			}) {
				missing = append(missing, path)
				break
			}
		}
		return text
	})
	return missing
}

// comparable folds what papers may change in a text: case, white space and the
// punctuation at the end.
func comparable(s string) string {
	return strings.TrimRight(strings.ToLower(strings.ToUpper(strings.Join(strings.Fields(s), " "))), " .;,")
}

// meantForPaper reports whether the field at a path is to be found on paper.
func (c *composer) meantForPaper(path string) bool {
	list, rest, _ := strings.Cut(path, "/")
	key := path[strings.LastIndexByte(path, '/')+1:]
	switch list {
	case "proposer":
		return unitOnPaper(rest)
	case "council":
		return c.has(model.MinutesPaper)
	case "minutes":
		return c.has(model.MinutesPaper) && (!strings.HasPrefix(rest, "ballot/") || c.has(model.BallotPaper))
	case "proposal":
		return key != "headPosition" || c.signsForHead(rest)
	case "exception":
		return c.d.Exception.Number != "" && c.has(model.ProposalPaper)
	case "sources":
		if strings.Contains(rest, "/leftOut/") {
			return c.has(model.MinutesPaper)
		}
		return key == "proposal" && c.has(model.ProposalPaper)
	case "attachments":
		return key == "title" && c.titleShown(rest)
	case "nominees":
		return c.nomineeFieldOnPaper(path)
	case "overrides":
		return c.overrideHolds(rest)
	}
	return true
}

// unitOnPaper tells the fields of a unit that its letterhead, symbol and
// recipients show.
func unitOnPaper(field string) bool {
	first, _, _ := strings.Cut(field, "/")
	switch first {
	case "body", "parent", "letterhead", "symbol", "place", "drafter":
		return true
	}
	return false
}

// signsForHead reports whether the proposal's signer or endorser stands in for
// the head.
func (c *composer) signsForHead(field string) bool {
	s := c.d.Proposal.Signer
	if strings.HasPrefix(field, "endorser/") {
		s = c.d.Proposal.Endorser
	}
	return standsIn(s)
}

func standsIn(s model.Signer) bool {
	return s.Authority == model.KT || s.Authority == model.TL || s.Authority == model.TUQ
}

func (c *composer) titleShown(field string) bool {
	for i, a := range c.d.Attachments {
		if strings.HasPrefix(field, strings.TrimPrefix(elementPath("", a.ID, i), "/")+"/") {
			return a.As == model.OtherDocument && c.has(model.IndexPaper)
		}
	}
	return false
}

// overrideHolds reports whether no later override replaces the one at field.
func (c *composer) overrideHolds(field string) bool {
	for i, o := range c.d.Overrides {
		if !strings.HasPrefix(field, digitsOf(i)+"/") {
			continue
		}
		for _, later := range c.d.Overrides[i+1:] {
			if later.Block == o.Block {
				return false
			}
		}
	}
	return true
}

func (c *composer) nomineeFieldOnPaper(path string) bool {
	for _, n := range c.nominees {
		field, ok := strings.CutPrefix(path, n.path+"/")
		if !ok {
			continue
		}
		first, rest, _ := strings.Cut(field, "/")
		reported := !n.received() && (c.has(model.ReportPaper) || c.has(model.SummaryPaper))
		switch first {
		case "name":
			return true
		case "summary", "note":
			return c.has(model.NomineeListPaper)
		case "person", "group":
			return reported
		case "report":
			return reported && c.reportField(n, rest)
		case "outside":
			return n.Outside != nil && c.outsideField(n, rest, reported)
		case "origin":
			return rest == "unitName" && c.has(model.NomineeListPaper)
		}
		return false
	}
	return false
}

// reportField tells the fields of a report that it shows: not a head's post in
// whose place nobody signs, and, of an individual, neither a letterhead nor a
// signer, unless dead and without a head.
func (c *composer) reportField(n nominee, field string) bool {
	owner, key, _ := strings.Cut(field, "/")
	switch {
	case owner == "signer" && n.Type == model.Individual && (!n.deadPerson() || n.Report.Head.Position != ""):
		return false
	case owner == "signer" && n.Type == model.Household:
		return key == "name" || key == "rank"
	case owner == "signer" && key == "headPosition":
		return standsIn(n.Report.Signer)
	case owner == "head" && n.Report.Head.Position == "":
		return false
	case owner == "head" && key == "headPosition":
		return standsIn(n.Report.Head)
	case field == "eventPlace":
		return c.d.Kind == model.AdHoc
	case field == "subject":
		return strings.Contains(c.kind.Subject, "{subject}")
	}
	return true
}

func (c *composer) outsideField(n nominee, field string, reported bool) bool {
	letter := c.writesConsent(n)
	owner, key, _ := strings.Cut(field, "/")
	switch {
	case field == "body":
		return letter || reported || c.has(model.NomineeListPaper)
	case owner == "signer" && key == "headPosition":
		return standsIn(n.Outside.Signer) && (letter || reported)
	case owner == "signer":
		return letter || reported && !n.Outside.Letter
	case owner == "unit":
		return letter && unitOnPaper(key)
	}
	return letter
}
