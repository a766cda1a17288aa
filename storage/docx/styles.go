package docx

import (
	"sync"

	"hoso/model"
	"hoso/storage/pdf"
)

// style is the look of one part of a paper. Its name is what the clerk reads in
// the word processor's list.
type style struct {
	id, name     string
	size         float64 // points; 0: that of body text
	bold, italic bool
	align        alignment
	indent       float64 // mm before the first line
	hanging      float64 // mm before all lines but the first
	aside        float64 // mm free on either side
	before       float64 // points above
	lines        float64 // line spacing in lines; 0: single
	next         bool    // kept with the next paragraph
	level        int     // in the outline, from 1; 0: none
}

// alignment in the format's words.
type alignment string

const (
	left      alignment = "left"
	centre    alignment = "center"
	right     alignment = "right"
	justified alignment = "both"
)

// The styles' ids. Names and measures are in styles.
const (
	formNumber   = "MauSo"
	parentBody   = "TenCoQuanChuQuan"
	issuingBody  = "TenCoQuanBanHanh"
	stateName    = "QuocHieu"
	motto        = "TieuNgu"
	partyHead    = "TieuDeVanBan"
	number       = "SoKyHieu"
	placeDate    = "DiaDanhThoiGian"
	letterTopic  = "TrichYeuCongVan"
	typeName     = "TenLoaiVanBan"
	subject      = "TrichYeu"
	subjectNote  = "GhiChuTrichYeu"
	addressHead  = "KinhGui"
	addressLine  = "NoiKinhGui"
	legalBasis   = "CanCu"
	content      = "NoiDung"
	contentFlush = "NoiDungKhongThut"
	heading      = "DeMuc"
	subheading   = "TieuMuc"
	midHeading   = "DeMucGiuaDong"
	remark       = "ChuThichGiuaDong"
	tableHead    = "DauBang"
	tableGroup   = "NhomTrongBang"
	tableText    = "ChuTrongBang"
	tableCentre  = "ChuGiuaO"
	recipients   = "NoiNhan"
	recipient    = "DongNoiNhan"
	endorsement  = "TenPhanXacNhan"
	authority    = "QuyenHanNguoiKy"
	signingHint  = "CachKy"
	signerName   = "HoTenNguoiKy"
	caption      = "ChuThichMaQR"
	ruleBelow    = "DuongKe"
	gap          = "KhoangCach"
	pageNumber   = "SoTrang"
)

// titleAside keeps the lines of a title inside the text, less than in the PDF:
// they end where they end there, though a letter be a hair wider here.
const titleAside = 6.0 // mm

// Table styles.
const (
	ruledTable = "BangKeO"
	blankTable = "BangKhongKe"
)

// styles are those of a house's papers, in the order of a page (Nghị định
// 30/2020, Phụ lục I, mục II).
func styles(h model.House) []style {
	h = h.OrDefault()
	const space = pdf.ParagraphSpace / mmPerPoint
	dash := pdf.TextWidth("- ", pdf.Regular, pdf.SizeRecipients)
	return []style{
		{id: formNumber, name: "Mẫu số", size: pdf.SizeForm, bold: true, align: right},
		{id: stateName, name: "Quốc hiệu", size: pdf.SizeHeadLarge, bold: true, align: centre},
		{id: motto, name: "Tiêu ngữ", size: pdf.SizeMottoLarge, bold: true, align: centre},
		{id: partyHead, name: "Tiêu đề văn bản", size: pdf.SizePartyHead, bold: true, align: centre},
		{id: parentBody, name: "Tên cơ quan chủ quản", size: pdf.SizeHeadLarge, align: centre},
		{id: issuingBody, name: "Tên cơ quan ban hành", size: pdf.SizeHeadLarge, bold: true, align: centre},
		{id: number, name: "Số và ký hiệu", size: pdf.SizeNumber, align: centre},
		{id: placeDate, name: "Địa danh và thời gian", size: pdf.SizeMottoLarge, italic: true, align: centre},
		{id: letterTopic, name: "Trích yếu công văn", size: pdf.SizeLetterSubject, align: centre},
		{id: typeName, name: "Tên loại văn bản", size: pdf.SizeTitle, bold: true, align: centre, aside: titleAside, before: pdf.TitleSpace / mmPerPoint, lines: h.Spacing, next: true},
		{id: subject, name: "Trích yếu nội dung", size: pdf.SizeTitle, bold: true, align: centre, aside: titleAside, lines: h.Spacing, next: true},
		{id: subjectNote, name: "Ghi chú dưới trích yếu", size: pdf.SizeTitle, italic: true, align: centre, aside: titleAside, before: pdf.NoteSpace / mmPerPoint, lines: h.Spacing, next: true},
		{id: addressHead, name: "Kính gửi", before: pdf.AddresseesSpace / mmPerPoint, lines: h.Spacing, next: true},
		{id: addressLine, name: "Nơi kính gửi", lines: h.Spacing, next: true},
		{id: legalBasis, name: "Căn cứ ban hành", italic: true, align: justified, indent: h.Indent, before: space, lines: h.Spacing},
		{id: content, name: "Nội dung", align: justified, indent: h.Indent, before: space, lines: h.Spacing},
		{id: contentFlush, name: "Nội dung không thụt đầu dòng", align: justified, before: space, lines: h.Spacing},
		{id: heading, name: "Đề mục", bold: true, indent: h.Indent, before: space, lines: h.Spacing, next: true, level: 1},
		{id: subheading, name: "Tiểu mục", bold: true, indent: h.Indent, before: space, lines: h.Spacing, next: true, level: 2},
		{id: midHeading, name: "Đề mục giữa dòng", bold: true, align: centre, before: space, lines: h.Spacing, next: true},
		{id: remark, name: "Chú thích giữa dòng", italic: true, align: centre, before: space, lines: h.Spacing},
		{id: tableHead, name: "Đầu bảng", size: pdf.SizeTable, bold: true, align: centre, next: true},
		{id: tableGroup, name: "Nhóm trong bảng", size: pdf.SizeTable, next: true},
		{id: tableText, name: "Chữ trong bảng", size: pdf.SizeTable},
		{id: tableCentre, name: "Chữ giữa ô", size: pdf.SizeTable, align: centre},
		{id: endorsement, name: "Tên phần xác nhận", size: pdf.SizeSignature, bold: true, align: centre, next: true},
		{id: authority, name: "Quyền hạn và chức vụ người ký", size: pdf.SizeSignature, bold: true, align: centre, next: true},
		{id: signingHint, name: "Cách ký", size: pdf.SizeHint, italic: true, align: centre, next: true},
		{id: signerName, name: "Họ và tên người ký", size: pdf.SizeSignature, bold: true, align: centre},
		{id: recipients, name: "Nơi nhận", size: pdf.SizeRecipientsHead, bold: true, italic: true, next: true},
		{id: recipient, name: "Dòng nơi nhận", size: pdf.SizeRecipients, hanging: dash},
		{id: caption, name: "Chú thích mã QR", size: pdf.SizeCaption, align: centre},
		{id: ruleBelow, name: "Đường kẻ", size: 1, align: centre, next: true},
		{id: gap, name: "Khoảng cách", size: 1},
		{id: pageNumber, name: "Số trang", size: pdf.SizePageNumber, align: centre},
	}
}

// usual are the styles by their ids, as far as no house changes them.
var usual = sync.OnceValue(func() map[string]style {
	byID := map[string]style{}
	for _, s := range styles(model.DefaultHouse) {
		byID[s.id] = s
	}
	return byID
})
