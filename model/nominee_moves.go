package model

import (
	"slices"
	"strconv"
	"strings"
)

// FreeNomineeID is an id for one more nominee: the number behind the highest
// that is taken, so that whoever was removed from between lends theirs to
// nobody.
func (d Dossier) FreeNomineeID() string {
	highest := 0
	for _, n := range d.Nominees {
		if number, err := strconv.Atoi(strings.TrimPrefix(n.ID, "n")); err == nil {
			highest = max(highest, number)
		}
	}
	return "n" + strconv.Itoa(highest+1)
}

// WithNominee returns d with one more nominee. Collectives stand before
// individuals, as lists name them.
func (d Dossier) WithNominee(n Nominee) Dossier {
	at := len(d.Nominees)
	if n.IsCollective() {
		at = d.afterCollectives()
	}
	d.Nominees = slices.Insert(slices.Clone(d.Nominees), at, n)
	return d
}

// afterCollectives is the place behind the collectives at the list's head.
func (d Dossier) afterCollectives() int {
	for i, n := range d.Nominees {
		if !n.IsCollective() {
			return i
		}
	}
	return len(d.Nominees)
}

// WithoutNominee returns d without a nominee and all that belongs to it: the
// votes, its papers' attachments and reworded sentences, and what was typed
// for its numbers. Another nominee may get its id.
func (d Dossier) WithoutNominee(id string) Dossier {
	d.Nominees = slices.DeleteFunc(slices.Clone(d.Nominees), func(n Nominee) bool { return n.ID == id })
	d.Minutes.Results = slices.DeleteFunc(slices.Clone(d.Minutes.Results), func(r Result) bool { return r.Nominee == id })
	d.Attachments = slices.DeleteFunc(slices.Clone(d.Attachments), func(a Attachment) bool { return ofNominee(a.Paper, id) })
	d.Overrides = slices.DeleteFunc(slices.Clone(d.Overrides), func(o Override) bool { return ofNominee(paperOfBlock(o.Block), id) })
	d.Unread = slices.DeleteFunc(slices.Clone(d.Unread), func(u Unread) bool {
		return strings.HasPrefix(u.Path, "nominees/"+id+"/") || strings.HasPrefix(u.Path, "minutes/results/"+id+"/")
	})
	return d
}

// DuplicateNominee returns d with a copy of a nominee right behind it, and the
// copy's id; "" where there is no such nominee. Facts and report are copied;
// votes, files, and number and date of the letter of consent are not.
func (d Dossier) DuplicateNominee(id string) (Dossier, string) {
	at := slices.IndexFunc(d.Nominees, func(n Nominee) bool { return n.ID == id })
	if at < 0 {
		return d, ""
	}
	n := d.Nominees[at].Clone()
	n.ID, n.Origin = d.FreeNomineeID(), nil
	if n.Outside != nil {
		n.Outside.Number, n.Outside.Date = "", ""
	}
	d.Nominees = slices.Insert(slices.Clone(d.Nominees), at+1, n)
	d.copyUnread(d, id, n.ID)
	return d, n.ID
}

// MoveNominee returns d with a nominee n places further down the list; as it is
// where that would be outside.
func (d Dossier) MoveNominee(id string, n int) Dossier {
	from := slices.IndexFunc(d.Nominees, func(n Nominee) bool { return n.ID == id })
	to := from + n
	if from < 0 || to < 0 || to >= len(d.Nominees) {
		return d
	}
	moved := d.Nominees[from]
	list := slices.Delete(slices.Clone(d.Nominees), from, from+1)
	d.Nominees = slices.Insert(list, to, moved)
	return d
}

// TakeNominee returns d with a copy of another dossier's nominee, and the id
// that it has here; "" where there is no such nominee. Its papers' attachments
// and reworded sentences come along, the votes stay behind: this dossier's
// council has not voted yet. A report keeps its sections by their prompts.
func (d Dossier) TakeNominee(from Dossier, id string) (Dossier, string) {
	n, ok := from.NomineeByID(id)
	if !ok {
		return d, ""
	}
	n = n.Clone()
	n.ID = d.FreeNomineeID()
	n.Theme = "" // that of its new dossier
	for _, a := range from.Attachments {
		if !ofNominee(a.Paper, id) && (n.Origin == nil || a.ID != n.Origin.Report) {
			continue
		}
		old := a.ID
		a.ID = d.freeAttachmentID()
		if ofNominee(a.Paper, id) {
			a.Paper = paperKindOf(a.Paper) + "/" + n.ID
		}
		if n.Origin != nil && n.Origin.Report == old {
			n.Origin.Report = a.ID
		}
		d.Attachments = append(slices.Clip(d.Attachments), a)
	}
	for _, o := range from.Overrides {
		if paper := paperOfBlock(o.Block); ofNominee(paper, id) {
			o.Block = paperKindOf(paper) + "/" + n.ID + o.Block[len(paper):]
			d.Overrides = append(slices.Clip(d.Overrides), o)
		}
	}
	d.copyUnread(from, id, n.ID)
	return d.WithNominee(n), n.ID
}

// copyUnread takes over what was typed for the numbers of a nominee.
func (d *Dossier) copyUnread(from Dossier, id, as string) {
	for _, u := range from.Unread {
		if rest, ok := strings.CutPrefix(u.Path, "nominees/"+id+"/"); ok {
			d.Unread = append(slices.Clip(d.Unread), Unread{Path: "nominees/" + as + "/" + rest, Text: u.Text})
		}
	}
}

func (d Dossier) freeAttachmentID() string {
	for i := 1; ; i++ {
		id := "a" + strconv.Itoa(i)
		if !slices.ContainsFunc(d.Attachments, func(a Attachment) bool { return a.ID == id }) {
			return id
		}
	}
}

// ofNominee tells that a paper, "report/n1", is one of a nominee's own.
func ofNominee(paper, nominee string) bool {
	_, id, ok := strings.Cut(paper, "/")
	return ok && id == nominee && paperKindOf(paper) != "attachment"
}

func paperKindOf(paper string) string {
	kind, _, _ := strings.Cut(paper, "/")
	return kind
}

// paperOfBlock is the paper that a block, "report/n1#results", stands on.
func paperOfBlock(block string) string {
	paper, _, _ := strings.Cut(block, "#")
	return paper
}
