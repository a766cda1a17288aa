package paper

import (
	"fmt"

	"hoso/model"
)

// Delivery is what a receipt says of one package.
type Delivery struct {
	Groups []string // the package code in groups of four hex digits
	File   string   // name of the package file
	Size   int64    // bytes
	Papers int      // papers and documents in it, as the index counts them
	Index  bool     // an index lies on top of them
	Pages  int      // pages of the joined file
	// QR is the code as a QR code: rows from the top, dark modules true.
	QR   [][]bool
	Date model.Date // day of packing
	// Receiver is the body that the package goes to.
	Receiver string
}

// Receipt composes the phiếu giao nhận: one page that binds the package file
// to the bundle of paper, by its code in letters and as a QR code.
func Receipt(plan *model.Plan, d model.Dossier, v Delivery) Paper {
	facts := [][2]string{
		{"Đơn vị giao", d.Proposer.Body},
		{"Đơn vị nhận", v.Receiver},
		{"Loại hồ sơ", fmt.Sprintf("%s (nộp lần thứ %d)", kindName(plan, d), max(d.Revision, 1))},
	}
	if t, ok := plan.ThemeByID(d.Theme); ok {
		facts = append(facts, [2]string{"Chuyên đề", t.ID + ". " + orElse(t.Short, t.Title)})
	}
	indexed := ""
	if v.Index {
		indexed = " (kèm mục lục)"
	}
	facts = append(facts,
		[2]string{"Đề nghị", d.Award.Name + " cho " + countsWith(nomineesOf(d), figure)},
		[2]string{"Hồ sơ giấy", fmt.Sprintf("%02d bộ bản chính, gồm %02d văn bản, tài liệu%s, %d trang", max(plan.Sets, 1), v.Papers, indexed, v.Pages)},
		[2]string{"Tệp gói nộp", v.File + " (" + fileSize(v.Size) + ")"},
		[2]string{"Mã gói", codeLines(v.Groups)},
	)
	table := &Table{ID: "receipt/facts", Columns: []Column{{Width: 20, Align: Left}, {Width: 80, Align: Left}}}
	for i, f := range facts {
		table.Rows = append(table.Rows, Row{
			ID:    fmt.Sprintf("receipt/facts/%d", i),
			Cells: []Cell{{Text: f[0]}, {Text: model.PrintableText(f[1]), Bold: f[0] == "Mã gói"}},
		})
	}
	table.Rows = append(table.Rows, Row{ID: "receipt/taken", Cells: cells("Thời điểm nhận", "Lúc"+clock("")+", "+day("", v.Date.Time().Year()))})
	p := Paper{
		ID: "receipt", Kind: model.ReceiptPaper, Title: "Phiếu giao nhận hồ sơ", Stem: "phieu-giao-nhan",
		Author: d.Proposer.Body, Date: v.Date,
	}
	p.Blocks = []Block{
		letterhead(d, "", v.Date),
		&Title{ID: "receipt/title", Name: "PHIẾU GIAO NHẬN", Subject: []string{"Hồ sơ đề nghị khen thưởng"}, Rule: true},
		table,
		&QRCode{ID: "receipt/qr", Caption: "Mã QR chứa mã gói: quét để đối chiếu với tệp gói nộp.", Modules: v.QR},
		&Paragraph{ID: "receipt/remark", Style: Body, Runs: []Run{{Text: "Phiếu lập thành 02 bản, mỗi bên giữ 01 bản sau khi đối chiếu mã gói."}}},
		&Signatures{ID: "receipt/signatures", Rows: [][2]*Signature{{
			{ID: "receipt/giver", Lines: []string{"NGƯỜI GIAO"}, Hint: "(Ký, ghi rõ họ và tên)"},
			{ID: "receipt/taker", Lines: []string{"NGƯỜI NHẬN"}, Hint: "(Ký, ghi rõ họ và tên)"},
		}}},
	}
	return p
}

// kindName is the kind of a dossier in the plan's words.
func kindName(plan *model.Plan, d model.Dossier) string {
	kind, _ := plan.DossierKind(d.Kind, d.Stage)
	return orElse(line(kind.Name), d.Kind.Name(d.Stage))
}
