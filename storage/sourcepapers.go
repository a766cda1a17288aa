package storage

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"

	"hoso/model"
	"hoso/model/paper"
)

// takeOwn takes the unit's own papers into the lead dossier, as they came: the
// proposal with minutes and list, their signed scans, and the documents that go
// with the dossier.
func (p *sourcePackage) takeOwn(ctx context.Context, lead *model.Dossier) error {
	s := p.source()
	for _, kind := range model.SourcePapers {
		i := slices.IndexFunc(p.papers, func(c paper.Paper) bool { return c.Kind == kind })
		if i < 0 {
			continue
		}
		c := p.papers[i]
		file := p.fileOf(c.ID)
		_, err := p.attach(ctx, lead, file, path.Base(file), model.Attachment{
			Paper: s.PaperID(string(kind)), As: model.SourcePaper, Title: c.Title + " của " + s.UnitName, Number: c.NumberShown(), Date: c.Date,
		})
		if err != nil {
			return err
		}
	}
	for _, sent := range p.original.Attachments {
		about, ok := p.ownFile(sent)
		if !ok {
			continue
		}
		_, err := p.attach(ctx, lead, attachmentPath(sent), sent.Name, model.Attachment{
			Paper: s.PaperID(about), As: sent.As, Title: cmp.Or(sent.Title, sent.Name) + " của " + s.UnitName,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// ownFile tells what a file of the package is that belongs to no nominee: the
// signed scan of a paper that goes on, or a document.
func (p *sourcePackage) ownFile(sent model.Attachment) (about string, ok bool) {
	switch sent.As {
	case model.SignedScan:
		return sent.Paper, slices.Contains(model.SourcePapers, model.PaperKind(sent.Paper))
	case model.OtherDocument:
		return "document", true
	}
	return "", false
}

// fileOf is the path in the package of one of its papers. The number before the
// name is the packer's; where it had another order, the name still tells.
func (p *sourcePackage) fileOf(id string) string {
	i := slices.IndexFunc(p.papers, func(c paper.Paper) bool { return c.ID == id })
	if i < 0 {
		return ""
	}
	for _, f := range p.reader.Files() {
		name, among := strings.CutPrefix(f, "papers/")
		if _, rest, numbered := strings.Cut(name, "-"); among && numbered && rest == p.papers[i].Stem+".pdf" {
			return f
		}
	}
	return ""
}
