package ui

import (
	"context"
	"slices"
	"time"

	"hoso/model"
)

// delivered is what the fake workspace knows of the dossiers that came.
type delivered struct {
	deliveries   []Delivery
	supersession Supersession
	extracted    []string
	acknowledged []string
	unwritten    error // of receipts
	receipts     []TakenReceipt
}

func (m *memory) Deliveries(context.Context, string) ([]Delivery, error) {
	return m.delivered.deliveries, nil
}

func (m *memory) ReceivedFiles(context.Context, string) ([]ReceivedFile, error) {
	return []ReceivedFile{{"ho-so.pdf", "Cả bộ hồ sơ", 3 << 20}, {"papers/02-to-trinh.pdf", "Tờ trình", 40 << 10}}, nil
}

func (m *memory) ExtractReceived(_ context.Context, code, path, dir string) (string, error) {
	m.delivered.extracted = append(m.delivered.extracted, code+" "+path)
	return dir + "/" + path, nil
}

func (m *memory) Supersession(_ context.Context, code string) (Supersession, error) {
	if code == "c1" {
		return m.delivered.supersession, nil
	}
	return Supersession{}, nil
}

func (m *memory) Acknowledge(_ context.Context, codes []string, dir string, _ model.Date, progress Progress) ([]WrittenReceipt, error) {
	progress("Xuất phiếu tiếp nhận", 0, len(codes))
	if m.delivered.unwritten != nil {
		return nil, m.delivered.unwritten
	}
	var written []WrittenReceipt
	for i, e := range m.pooled.entries {
		if slices.Contains(codes, e.Code) {
			m.pooled.entries[i].Acknowledged = true
			m.delivered.acknowledged = append(m.delivered.acknowledged, e.Code)
			written = append(written, WrittenReceipt{File: dir + "/" + e.Code + ".json", Page: dir + "/" + e.Code + ".pdf"})
		}
	}
	return written, nil
}

// deliverSample makes the sample's campaign dossier one that came twice: the
// second package has a nominee more, one fewer, and one edited.
func deliverSample(m *memory) {
	d := m.dossiers[campaign]
	d.ID, d.Origin, d.State, d.Revision = "d1", "c1", model.Received, 2
	before := d.Clone()
	before.Nominees = before.Nominees[1:]
	before.Nominees[0].Name = "Trường Cũ"
	added, edited := d.Nominees[0], d.Nominees[1]
	var differences []model.Difference
	for _, c := range model.Compare(before, d) {
		if c.Kind == model.Edited {
			differences = append(differences, c)
		}
	}
	m.dossiers["d1"] = d
	at := time.Date(2024, 8, 19, 9, 0, 0, 0, time.UTC)
	m.delivered.deliveries = []Delivery{
		{Code: "c1", Groups: []string{"aaaa", "bbbb"}, Revision: 2, Came: at.Add(2 * time.Hour), Current: true, Signature: Signature{By: SignedByNobody}},
		{Code: "c0", Groups: []string{"cccc", "dddd"}, Revision: 1, Came: at},
	}
	m.delivered.supersession = Supersession{PreviousRevision: 1, Before: before, After: d, Nominees: []NomineeChange{
		{added.Name, added.Type, model.Added, nil}, {edited.Name, edited.Type, model.Edited, differences}, {"Trần Văn Rút", model.Individual, model.Removed, nil},
	}}
}
