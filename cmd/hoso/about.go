package main

import (
	"context"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"

	"hoso/assets"
	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// Version is that of the program.
func (p *program) Version() string { return version }

// Licences writes the licences of what the program is made of to a file.
func (p *program) Licences() (string, error) {
	data, err := assets.FS.ReadFile("licences.txt")
	if err != nil {
		return "", err
	}
	dir, err := p.paths.viewDir()
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "giay-phep.txt")
	return file, os.WriteFile(file, data, 0o600)
}

// sampleProposal is the dossier whose proposal shows a look of papers.
const sampleProposal = "sample/unit/campaign.json"

// SamplePage draws the first page of a made-up proposal in a look.
func (p *program) SamplePage(_ context.Context, h model.House, dpi float64) (image.Image, error) {
	data, err := assets.FS.ReadFile(sampleProposal)
	if err != nil {
		return nil, err
	}
	d, err := model.Decode(sampleProposal, data)
	if err != nil {
		return nil, err
	}
	if data, err = assets.FS.ReadFile(shippedPlan); err != nil {
		return nil, err
	}
	plan, err := model.ReadPlan(shippedPlan, data)
	if err != nil {
		return nil, err
	}
	d.House = h
	papers := paper.Compose(plan, d)
	proposal := slices.IndexFunc(papers, func(p paper.Paper) bool { return p.Kind == model.ProposalPaper })
	if proposal < 0 {
		return nil, fmt.Errorf("%s has no proposal", sampleProposal)
	}
	doc, err := pdf.LayoutFor(papers[proposal], h)
	if err != nil {
		return nil, err
	}
	return p.painter.Draw(doc.Pages[0], dpi)
}
