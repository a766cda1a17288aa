package paper

import (
	"strings"

	"hoso/model"
)

// Item is one place in the dossier: a paper composed here, or an attached
// document that takes the place of one.
type Item struct {
	// Paper is the paper; for an attachment it holds no blocks and says what
	// the file is: a received report ("report/n1"), a letter of consent
	// ("consent/n1"), or a document of its own ("attachment/a1").
	Paper Paper
	// Attachment is nil for a composed paper.
	Attachment *model.Attachment
}

// ID is the item's key in WithPages: the paper's, or "attachment/" and the
// attachment's.
func (i Item) ID() string {
	if i.Attachment != nil {
		return "attachment/" + i.Attachment.ID
	}
	return i.Paper.ID
}

// Order puts the papers that Compose made of d and its attached documents into
// the order in which the joined file, the bundle of paper and the index have
// them: a received report stands where the nominee's report would, letters of
// consent after the reports, other documents last. Signed scans are no places
// of their own: they are their paper, signed. Working papers have none either.
func Order(d model.Dossier, papers []Paper) []Item {
	o := ordering{papers: map[string]Paper{}, taken: map[string]bool{}}
	for _, p := range papers {
		if !p.Kind.Working() {
			o.papers[p.ID] = p
		}
	}
	d = cleaned(d)
	nominees := nomineesOf(d)
	for _, kind := range []model.PaperKind{model.IndexPaper, model.ProposalPaper, model.MinutesPaper, model.BallotPaper, model.NomineeListPaper} {
		o.paper(string(kind))
	}
	for _, n := range nominees {
		o.paper("report/" + n.key)
		if a := attachmentByID(d, n.Origin); n.received() && a != nil {
			o.file(achievement.paperOf(n), *a)
		}
	}
	for _, n := range nominees {
		o.paper("consent/" + n.key)
		for _, a := range consentsOf(d, n.ID) {
			p := consentPaper(n)
			if n.Outside != nil {
				p.Number, p.Date, p.Author = n.Outside.Number, n.Outside.Date, n.Outside.Body
			}
			o.file(p, a)
		}
	}
	for _, p := range papers { // endorsement pages, and what has no place above
		o.paper(p.ID)
	}
	for _, a := range d.Attachments {
		if a.As != model.SignedScan {
			title := a.Title
			if title == "" {
				title = strings.TrimSpace(a.Name)
			}
			o.file(Paper{ID: "attachment/" + a.ID, Title: title, Stem: stem("tai-lieu", title)}, a)
		}
	}
	return o.items
}

// ordering gathers items, each paper and file once.
type ordering struct {
	papers map[string]Paper
	taken  map[string]bool
	items  []Item
}

func (o *ordering) paper(id string) {
	if p, ok := o.papers[id]; ok && !o.taken["paper "+id] {
		o.taken["paper "+id] = true
		o.items = append(o.items, Item{Paper: p})
	}
}

func (o *ordering) file(p Paper, a model.Attachment) {
	if !o.taken["file "+a.ID] {
		o.taken["file "+a.ID] = true
		o.items = append(o.items, Item{Paper: p, Attachment: &a})
	}
}

func attachmentByID(d model.Dossier, o *model.Origin) *model.Attachment {
	if o == nil || o.Report == "" {
		return nil
	}
	for i, a := range d.Attachments {
		if a.ID == o.Report {
			return &d.Attachments[i]
		}
	}
	return nil
}
