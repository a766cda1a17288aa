package storage

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"hoso/model"
	"hoso/storage/bag"
)

// A year's packages of a city: 5,000 nominees and half a gigabyte of scans.
const (
	manyPackages = 1000
	scanBytes    = 480 << 10 // of a signed proposal of some pages
)

// makePackages writes n packages of as many units as there are into dir.
func makePackages(tb testing.TB, dir string, n int) []string {
	tb.Helper()
	w, sample := sampleWorkspace(tb, "unit")
	campaign := sample[0]
	for _, d := range sample {
		if d.Kind == model.Campaign {
			campaign = d
		}
	}
	lists, err := w.Units(context.Background())
	if err != nil {
		tb.Fatal(err)
	}
	var units []model.Unit
	for _, l := range lists {
		units = append(units, l.Units...)
	}
	r := rand.New(rand.NewPCG(3, 4))
	var files []string
	for i := range n {
		d := oneOfMany(campaign, i, r)
		d.Proposer = units[i%len(units)]
		files = append(files, writePackage(tb, dir, d, scanBytes, r))
	}
	return files
}

// writePackage writes a package with the dossier, a file for every report, a
// scan of so many bytes that cannot be compressed, and whatever is to lie beside.
func writePackage(tb testing.TB, dir string, d model.Dossier, scan int, r *rand.Rand, beside ...bag.Source) string {
	tb.Helper()
	content := make([]byte, scan)
	for i := range content {
		content[i] = byte(r.Uint32())
	}
	if scan > 0 {
		sum := sha256.Sum256(content)
		d.Attachments = append(d.Attachments, model.Attachment{
			ID: "a1", Paper: "proposal", As: model.SignedScan, Name: "to-trinh.pdf", Title: "Tờ trình", Type: "application/pdf",
			SHA256: hex.EncodeToString(sum[:]), Size: int64(scan), Pages: 3,
		})
	}
	d.State, d.Revision = model.Packed, max(d.Revision, 1)
	data, err := model.Encode(d)
	if err != nil {
		tb.Fatal(err)
	}
	p := packing{dossier: d, today: sampleDay}
	p.name = p.nameFor(data)
	payload := append([]bag.Source{bytesSource("dossier.json", data)}, beside...)
	for i, n := range d.Nominees {
		payload = append(payload, bytesSource(fmt.Sprintf("papers/%02d-bao-cao-%s.pdf", i+1, n.ID), []byte("%PDF-1.4 "+n.Name)))
	}
	if scan > 0 {
		payload = append(payload, bytesSource("signed/a1.pdf", content))
	}
	file := filepath.Join(dir, p.name+".zip")
	if _, err := writeBag(context.Background(), file, p.name, p.tags(), noon(p.today), payload, nil, nil); err != nil {
		tb.Fatal(err)
	}
	return file
}
