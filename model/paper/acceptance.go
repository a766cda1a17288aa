package paper

import (
	"fmt"
	"strings"
	"time"

	"hoso/model"
)

// MaxAcceptanceFindings is the greatest number of findings that an acceptance
// tells: it is one page.
const MaxAcceptanceFindings = 12

var acceptanceGrades = map[model.Grade]string{model.Error: "Lỗi", model.Warning: "Cảnh báo", model.Note: "Lưu ý"}

var acceptanceOrder = []model.Grade{model.Error, model.Warning, model.Note}

// Acceptance composes the phiếu tiếp nhận, which goes back to the unit: what
// came, when, and up to most of what was found, the gravest first. came is the
// time in the receiver's zone, groups the package code in groups of four.
func Acceptance(plan *model.Plan, d model.Dossier, receiver model.Unit, r model.Receipt, came time.Time, groups []string, most int) Paper {
	facts := [][2]string{
		{"Đơn vị tiếp nhận", receiver.Body},
		{"Đơn vị giao", d.Proposer.Body},
		{"Loại hồ sơ", fmt.Sprintf("%s (nộp lần thứ %d)", kindName(plan, d), max(d.Revision, 1))},
	}
	if t, ok := plan.ThemeByID(d.Theme); ok {
		facts = append(facts, [2]string{"Chuyên đề", t.ID + ". " + orElse(t.Short, t.Title)})
	}
	date := model.NewDate(came)
	title, outcome, taker := acceptanceTitle(r)
	facts = append(facts,
		[2]string{"Đề nghị", d.Award.Name + " cho " + countsWith(nomineesOf(d), figure)},
		[2]string{"Mã gói", codeLines(groups)},
		[2]string{"Thời điểm nhận", fmt.Sprintf("%d giờ %02d phút, %s", came.Hour(), came.Minute(), day(date, 0))},
		[2]string{"Kết quả kiểm tra", outcome + gradeCounts(r.Findings)},
	)
	table := &Table{ID: "acceptance/facts", Columns: []Column{{Width: 24, Align: Left}, {Width: 76, Align: Left}}}
	for i, f := range facts {
		table.Rows = append(table.Rows, Row{
			ID:    fmt.Sprintf("acceptance/facts/%d", i),
			Cells: []Cell{{Text: f[0]}, {Text: model.PrintableText(f[1]), Bold: f[0] == "Mã gói" || f[0] == "Kết quả kiểm tra" && outcome != ""}},
		})
	}
	p := Paper{
		ID: "acceptance", Kind: model.ReceiptPaper, Title: "Phiếu tiếp nhận hồ sơ", Stem: "phieu-tiep-nhan",
		Author: receiver.Body, Date: date,
	}
	p.Blocks = []Block{
		letterhead(model.Dossier{Proposer: receiver}, "", date),
		title,
		table,
	}
	p.Blocks = append(p.Blocks, acceptanceFindings(r.Findings, most)...)
	p.Blocks = append(p.Blocks, &Signatures{ID: "acceptance/signatures", Rows: [][2]*Signature{{
		nil, {ID: "acceptance/taker", Lines: []string{taker}, Hint: "(Ký, ghi rõ họ và tên)"},
	}}})
	return p
}

// acceptanceTitle is the title, which says at once what was not accepted, the
// same for the row of the outcome, and who signs.
func acceptanceTitle(r model.Receipt) (title *Title, outcome, taker string) {
	title = &Title{ID: "acceptance/title", Name: "PHIẾU TIẾP NHẬN", Subject: []string{"Hồ sơ đề nghị khen thưởng"}, Rule: true}
	taker = "NGƯỜI TIẾP NHẬN"
	switch r.Answer() {
	case model.Returned:
		title.Name = "PHIẾU TRẢ LẠI: KHÔNG ĐÚNG NƠI NHẬN"
		outcome, taker = "Trả lại: không đúng nơi nhận. ", "NGƯỜI TRẢ LẠI"
	case model.AcceptedFaulty:
		faults := fmt.Sprintf("đã nhận, có %02d lỗi cần sửa", len(r.Errors()))
		title.Subject = append(title.Subject, "("+faults+")")
		outcome = model.UpperFirst(faults) + ". "
	}
	return title, outcome, taker
}

// gradeCounts says how many findings of each grade there are.
func gradeCounts(findings []model.Finding) string {
	n := map[model.Grade]int{}
	for _, f := range findings {
		n[f.Grade]++
	}
	said := []string{}
	for _, grade := range acceptanceOrder {
		if n[grade] > 0 {
			said = append(said, figure(n[grade])+" "+strings.ToLower(acceptanceGrades[grade]))
		}
	}
	if len(said) == 0 {
		return "Gói nguyên vẹn; không có ý kiến."
	}
	return "Gói nguyên vẹn; có " + strings.Join(said, ", ") + "."
}

// acceptanceFindings are the findings told on the page, and how many are not.
func acceptanceFindings(findings []model.Finding, most int) []Block {
	var blocks []Block
	for _, grade := range acceptanceOrder {
		for _, f := range findings {
			if f.Grade == grade && len(blocks) < most {
				text := fmt.Sprintf("%d. %s: %s", len(blocks)+1, acceptanceGrades[grade], model.PrintableText(f.Message))
				blocks = append(blocks, &Paragraph{ID: fmt.Sprintf("acceptance/finding/%d", len(blocks)), Style: Body, Runs: []Run{{Text: text}}})
			}
		}
	}
	if rest := len(findings) - len(blocks); rest > 0 {
		text := fmt.Sprintf("Còn %02d ý khác ghi trong tệp phiếu tiếp nhận gửi kèm.", rest)
		blocks = append(blocks, &Paragraph{ID: "acceptance/rest", Style: Body, Runs: []Run{{Text: text, Italic: true}}})
	}
	return blocks
}
