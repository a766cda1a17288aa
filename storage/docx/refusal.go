package docx

import (
	"errors"
	"fmt"

	"hoso/storage/office"
)

// Reason says why a file is not read.
type Reason string

// The reasons, each with its sentence for the clerk.
const (
	OldFormat    Reason = "old-format"    // .doc of Word 2003 and before
	RichText     Reason = "rich-text"     // .rtf, also under the name of .doc
	OpenDocument Reason = "open-document" // .odt of LibreOffice
	Portable     Reason = "pdf"
	Workbook     Reason = "workbook"  // .xlsx
	Macros       Reason = "macros"    // .docm
	Encrypted    Reason = "encrypted" // needs a password to open
	Damaged      Reason = "damaged"   // cut short, or no sound zip or XML
	Foreign      Reason = "foreign"   // not of a word processor at all
	TooLarge     Reason = "too-large" // beyond one of the limits
	Empty        Reason = "empty"     // without a word
	NoBytes      Reason = "no-bytes"  // of 0 bytes: copied badly
)

const unchanged = "Dữ liệu trong chương trình giữ nguyên. "

var sentences = map[Reason]string{
	OldFormat:    "Tệp ở dạng Word cũ (.doc) nên chưa đọc được. " + unchanged + "Hãy mở tệp bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi chọn lại.",
	RichText:     "Tệp ở dạng RTF nên chưa đọc được. " + unchanged + "Hãy mở tệp bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi chọn lại.",
	OpenDocument: "Tệp ở dạng OpenDocument (.odt) nên chưa đọc được. " + unchanged + "Hãy mở tệp, lưu lại ở dạng Word (.docx) rồi chọn lại.",
	Portable:     "Đây là tệp PDF, không phải Word. " + unchanged + "Hãy chọn tệp Word (.docx).",
	Workbook:     "Đây là tệp Excel, không phải Word. " + unchanged + "Hãy nhập tệp Excel ở mục Danh sách đề nghị.",
	Macros:       "Tệp Word có chứa macro (.docm) nên không đọc. " + unchanged + "Hãy mở tệp bằng Word, chọn Lưu thành (Save As), kiểu “Word Document (.docx)”, rồi chọn lại.",
	Encrypted:    "Tệp Word có mật khẩu nên chưa đọc được. " + unchanged + "Hãy mở tệp bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ tài liệu), lưu lại rồi chọn lại.",
	Damaged:      "Tệp Word bị hỏng hoặc chưa chép hết nên không đọc được. " + unchanged + "Hãy xin lại tệp, hoặc mở bằng Word rồi lưu lại.",
	Foreign:      "Tệp này không phải tệp Word (.docx). " + unchanged + "Hãy chọn đúng tệp báo cáo.",
	TooLarge:     "Tệp Word lớn quá mức một báo cáo nên không đọc. " + unchanged + "Hãy chép riêng phần cần nhập sang một tệp Word mới rồi chọn tệp đó.",
	Empty:        "Tệp Word không có chữ nào. " + unchanged + "Hãy chọn đúng tệp báo cáo; bản quét (ảnh chụp trang giấy) không đọc được.",
	NoBytes:      "Tệp rỗng (0 byte), có lẽ chưa chép xong. " + unchanged + "Hãy chép lại tệp rồi chọn lại.",
}

// Error is why a file is not read.
type Error struct {
	Reason Reason
	// Detail is for the log.
	Detail string
}

func (e *Error) Error() string { return fmt.Sprintf("Word file: %s: %s", e.Reason, e.Detail) }

// Hint is the sentence for the clerk.
func (e *Error) Hint() string { return sentences[e.Reason] }

func refuse(r Reason, format string, args ...any) error {
	return &Error{r, fmt.Sprintf(format, args...)}
}

// refused is an *Error for one of the zip, whose reasons have the same names
// here.
func refused(err error) error {
	var e *office.Error
	if errors.As(err, &e) {
		return &Error{Reason(e.Reason), e.Detail}
	}
	return err
}

func is(err error, r Reason) bool {
	var e *Error
	return errors.As(err, &e) && e.Reason == r
}
