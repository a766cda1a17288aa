package paper

import (
	"strings"

	"hoso/model"
)

// KeySlip is what the phiếu đăng ký khóa says of a unit's keys.
type KeySlip struct {
	// Signing is the code of the key that the unit signs packages with, in
	// groups; empty where it signs none. SigningMade is the day it was made.
	Signing     []string
	SigningMade model.Date
	// Receiving is the public key that others encrypt packages for ("age1…"),
	// ReceivingCode its code in groups.
	Receiving     string
	ReceivingCode []string
	// QR holds Receiving as a QR code: rows from the top, dark modules true.
	QR   [][]bool
	Date model.Date // day of printing
}

// KeyRegistration composes the phiếu đăng ký khóa: one page, signed and stamped
// by hand, from which a receiver takes the unit's signing key into its list, and
// a sender makes sure that a public key is the unit's.
func KeyRegistration(u model.Unit, s KeySlip) Paper {
	signing := []string{"Chưa lập: đơn vị không ký gói nộp", ""}
	if len(s.Signing) > 0 {
		signing = []string{keyCodeLines(s.Signing), s.SigningMade.String()}
	}
	rows := []struct {
		name  string
		lines []string
		bold  bool
	}{
		{"Đơn vị", []string{model.PrintableText(u.Body)}, false},
		{"Mã khóa ký", signing[:1], true},
		{"Ngày lập khóa", signing[1:], false},
		{"Khóa nhận", inLines(s.Receiving, 31), false},
		{"Mã khóa nhận", []string{keyCodeLines(s.ReceivingCode)}, true},
	}
	table := &Table{ID: "keys/facts", Columns: []Column{{Width: 25, Align: Left}, {Width: 75, Align: Left}}}
	for _, r := range rows {
		if text := strings.Join(r.lines, "\n"); text != "" {
			table.Rows = append(table.Rows, Row{ID: "keys/facts/" + r.name, Cells: []Cell{{Text: r.name}, {Text: text, Bold: r.bold}}})
		}
	}
	return Paper{
		ID: "keys", Title: "Phiếu đăng ký khóa", Stem: "phieu-dang-ky-khoa", Author: u.Body, Date: s.Date,
		Blocks: []Block{
			letterhead(model.Dossier{Proposer: u}, "", s.Date),
			&Title{ID: "keys/title", Name: "PHIẾU ĐĂNG KÝ KHÓA", Subject: []string{"Dùng cho gói nộp hồ sơ đề nghị khen thưởng"}, Rule: true},
			table,
			&QRCode{ID: "keys/qr", Caption: "Mã QR chứa khóa nhận: quét để lấy khóa khi gửi tệp mã hóa cho đơn vị.", Modules: s.QR},
			remark("keys/signing", "Nơi nhận hồ sơ gõ mã khóa ký ở trên vào danh sách khóa đã đăng ký; từ đó chương trình cho biết gói nào do đơn vị ký. "+
				"Mã gói chỉ cho biết gói có bị hỏng hay bị sửa, không cho biết ai làm ra gói."),
			remark("keys/secret", "Phần bí mật của khóa nằm trong máy tính của đơn vị. Khi mất máy hoặc nghi khóa bị lộ, báo ngay nơi nhận để thu hồi và lập khóa mới."),
			&Signatures{ID: "keys/signatures", Rows: [][2]*Signature{{
				{ID: "keys/clerk", Lines: []string{"NGƯỜI LẬP PHIẾU"}, Hint: "(Ký, ghi rõ họ và tên)"},
				{ID: "keys/head", Lines: []string{"THỦ TRƯỞNG ĐƠN VỊ"}, Hint: "(Ký, đóng dấu, ghi rõ họ và tên)"},
			}}},
		},
	}
}

func remark(id, text string) *Paragraph {
	return &Paragraph{ID: id, Style: Body, Runs: []Run{{Text: text}}}
}

// inLines cuts an ASCII text into lines of n letters.
func inLines(text string, n int) []string {
	var lines []string
	for len(text) > n {
		lines, text = append(lines, text[:n]), text[n:]
	}
	return append(lines, text)
}

// keyCodeLines writes the groups of a key's code in two lines of a cell: one is
// too narrow for wide letters.
func keyCodeLines(groups []string) string {
	half := (len(groups) + 1) / 2
	if half == len(groups) {
		return strings.Join(groups, "-")
	}
	return strings.Join(groups[:half], "-") + "-\n" + strings.Join(groups[half:], "-")
}
