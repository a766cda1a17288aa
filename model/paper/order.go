package paper

import (
	"strings"

	"hoso/model"
)

// Item is one place in the dossier: a paper composed here, or an attached
// document that takes the place of one.
type Item struct {
	// Paper is the paper; for an attachment it holds no blocks and says what
	// the file is: a received report ("report/n1"), another paper of a unit
	// (model.Source.PaperID), a letter of consent ("consent/n1"), or a document
	// of its own ("attachment/a1").
	Paper Paper
	// Attachment is nil for a composed paper.
	Attachment *model.Attachment
	// Unit is, in a lead dossier, the body whose dossier the item came in;
	// endorsement pages lie there too.
	Unit string
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
// them: reports come after the dossier's own papers, letters of consent after
// the reports, other documents last. In a lead dossier the reports lie unit by
// unit, behind that unit's own papers, each as it was received; an endorsement
// page follows the report that it is for. Signed scans are no places of their
// own: they are their paper, signed. Working papers have none either.
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
		if _, sourced := d.SourceOf(n.Nominee); !sourced {
			o.report(d, n)
		}
	}
	for _, s := range d.Sources {
		o.bundle(d, s, nominees)
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
	for _, p := range papers { // what has no place above
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

// Titles of the papers that every unit's dossier has.
const (
	proposalTitle = "Tờ trình"
	minutesTitle  = "Biên bản họp Hội đồng Thi đua - Khen thưởng"
	ballotTitle   = "Biên bản kiểm phiếu"
	listTitle     = "Danh sách đề nghị khen thưởng"
)

// ordering gathers items, each paper and file once.
type ordering struct {
	papers map[string]Paper
	taken  map[string]bool
	items  []Item
	unit   string // Item.Unit of what comes
}

// report is a nominee's report, composed or received, and what endorses it.
func (o *ordering) report(d model.Dossier, n nominee) {
	o.paper("report/" + n.key)
	if a := attachmentByID(d, n.Origin); n.received() && a != nil {
		o.file(achievement.paperOf(n), *a)
	}
	o.paper("endorsement/" + n.key)
}

// bundle is what a lead dossier has of one unit's.
func (o *ordering) bundle(d model.Dossier, s model.Source, nominees []nominee) {
	o.unit = s.UnitName
	for _, kind := range model.SourcePapers {
		for _, a := range d.Attachments {
			if a.As == model.SourcePaper && a.Paper == s.PaperID(string(kind)) {
				o.file(sourcePaper(kind, s, a), a)
			}
		}
	}
	for _, n := range nominees {
		if of, _ := d.SourceOf(n.Nominee); of.Package == s.Package {
			o.report(d, n)
		}
	}
	o.unit = ""
}

// sourcePaper says what a unit's paper is. Its file is named after the unit too,
// because each unit has one of the kind.
func sourcePaper(kind model.PaperKind, s model.Source, a model.Attachment) Paper {
	named := map[model.PaperKind][2]string{
		model.ProposalPaper: {proposalTitle, "to-trinh"}, model.MinutesPaper: {minutesTitle, "bien-ban"},
		model.BallotPaper: {ballotTitle, "bien-ban-kiem-phieu"}, model.NomineeListPaper: {listTitle, "danh-sach"},
	}[kind]
	return Paper{
		ID: a.Paper, Kind: kind, Title: named[0], Stem: stem(named[1], s.Unit), Number: a.Number, Date: a.Date, Author: s.UnitName,
	}
}

func (o *ordering) paper(id string) {
	if p, ok := o.papers[id]; ok && !o.taken["paper "+id] {
		o.taken["paper "+id] = true
		o.items = append(o.items, Item{Paper: p, Unit: o.unit})
	}
}

func (o *ordering) file(p Paper, a model.Attachment) {
	if !o.taken["file "+a.ID] {
		o.taken["file "+a.ID] = true
		o.items = append(o.items, Item{Paper: p, Attachment: &a, Unit: o.unit})
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
