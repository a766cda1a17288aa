package main

import (
	"context"
	"strings"

	"hoso/storage"
	"hoso/ui"
)

// Papers tells of every paper and attached document of a dossier.
func (d *desk) Papers(ctx context.Context, id string) ([]ui.PaperState, error) {
	states, err := d.PaperStates(ctx, id)
	if err != nil {
		return nil, err
	}
	papers := make([]ui.PaperState, len(states))
	for i, s := range states {
		papers[i] = ui.PaperState{
			ID: s.ID, Title: s.Title, Stem: s.Stem, Nominee: s.Nominee, Pages: s.Pages, Working: s.Working, Attached: s.Attached,
			Printed: markOf(s, storage.PaperPrinted), Signed: markOf(s, storage.PaperSigned),
		}
	}
	return papers, nil
}

func markOf(s storage.PaperState, event storage.PaperEvent) *ui.PaperMark {
	for _, m := range s.Marks {
		if m.Event == event {
			return &ui.PaperMark{Made: m.Made, Current: m.Hash == s.Hash}
		}
	}
	return nil
}

// MakeSome writes papers into a folder, each a file of its own.
func (d *desk) MakeSome(ctx context.Context, id, dir string, papers []string, progress ui.Progress) ([]ui.PaperFile, error) {
	made, err := d.Workspace.MakeSome(ctx, id, papers, storage.Progress(progress))
	if err != nil {
		return nil, err
	}
	written, err := storage.WritePapers(dir, made)
	if err != nil {
		return nil, err
	}
	files := make([]ui.PaperFile, len(written))
	for i, path := range written {
		files[i] = ui.PaperFile{Paper: made[i].Paper.ID, Path: path}
	}
	return files, nil
}

// MarkPapers notes what was done with papers.
func (d *desk) MarkPapers(ctx context.Context, id string, papers []string, as ui.PaperMarking) error {
	switch as {
	case ui.MarkPrinted:
		return d.Workspace.MarkPapers(ctx, id, papers, storage.PaperPrinted)
	case ui.MarkSigned:
		return d.Workspace.MarkPapers(ctx, id, papers, storage.PaperSigned)
	}
	return d.UnmarkPapers(ctx, id, papers)
}

// SaveAs writes papers as one file.
func (d *desk) SaveAs(ctx context.Context, id, file string, papers []string, progress ui.Progress) error {
	return d.SavePapers(ctx, id, file, papers, storage.Progress(progress))
}

// SaveWord writes papers as one Word file.
func (d *desk) SaveWord(ctx context.Context, id, file string, papers []string, progress ui.Progress) error {
	return d.Workspace.SaveWord(ctx, id, file, papers, storage.Progress(progress))
}

// MakeWord writes papers into a folder, each a Word file of its own.
func (d *desk) MakeWord(ctx context.Context, id, dir string, papers []string, progress ui.Progress) ([]ui.PaperFile, error) {
	made, err := d.Workspace.MakeWord(ctx, id, papers, storage.Progress(progress))
	if err != nil {
		return nil, err
	}
	written, err := storage.WriteWord(dir, made)
	files := make([]ui.PaperFile, len(written))
	for i, path := range written {
		files[i] = ui.PaperFile{Paper: made[i].Paper.ID, Path: path}
	}
	return files, err
}

// LastPackage finds the package made last in the folder that it was written to.
func (d *desk) LastPackage(ctx context.Context, id, dir string) (ui.Packed, error) {
	packed, err := d.Workspace.LastPackage(ctx, id, dir)
	if err != nil {
		return ui.Packed{}, err
	}
	return packedFor(packed), nil
}

// CopyPackage copies the package made last to a stick.
func (d *desk) CopyPackage(ctx context.Context, id, from, to string, progress ui.Progress) ([]string, error) {
	packed, err := d.Workspace.LastPackage(ctx, id, from)
	if err != nil {
		return nil, err
	}
	return storage.CopyPackage(ctx, packed.File, packed.Receipt, packed.Code, to, storage.Progress(progress))
}

// packedFor tells the window of a package.
func packedFor(p storage.Packed) ui.Packed {
	return ui.Packed{Encrypted: strings.HasSuffix(p.File, storage.EnvelopeExtension), File: p.File, Receipt: p.Receipt, Groups: p.Code.Groups(), QR: p.QR, Findings: p.Findings}
}

// Receipts lists the receipts that came back for a dossier's packages.
func (d *desk) Receipts(ctx context.Context, id string) ([]ui.TakenReceipt, error) {
	taken, err := d.Workspace.Receipts(ctx, id)
	list := make([]ui.TakenReceipt, len(taken))
	for i, t := range taken {
		list[i] = ui.TakenReceipt{Receiver: t.ReceiverName, Received: t.Time(), Revision: t.Revision, Last: t.Last, Findings: len(t.Findings), Answer: t.Answer()}
		if errors := t.Errors(); len(errors) > 0 {
			list[i].Errors, list[i].Objection = len(errors), errors[0].Message
		}
	}
	return list, err
}
