package sheet

import (
	"errors"
	"fmt"

	"hoso/storage/office"
)

// Reason says why a file is not read.
type Reason string

// The reasons, each with its sentence for the clerk.
const (
	OldFormat    Reason = "old-format"    // .xls of Excel 2003 and before
	BinaryFormat Reason = "binary-format" // .xlsb
	OpenDocument Reason = "open-document" // .ods of LibreOffice
	WordDocument Reason = "word-document" // .docx
	Encrypted    Reason = "encrypted"     // needs a password to open
	Damaged      Reason = "damaged"       // cut short, or no sound zip or XML
	Foreign      Reason = "foreign"       // not a workbook at all
	OldText      Reason = "old-text"      // separated values that are not in Unicode
	TooLarge     Reason = "too-large"     // beyond one of the limits
	Empty        Reason = "empty"         // no sheet has anything in it
)

var sentences = map[Reason]string{
	OldFormat:    "Tệp ở dạng Excel cũ (.xls) nên chưa đọc được. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi chọn lại.",
	BinaryFormat: "Tệp ở dạng Excel nhị phân (.xlsb) nên chưa đọc được. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi chọn lại.",
	OpenDocument: "Tệp ở dạng OpenDocument (.ods) nên chưa đọc được. Hãy mở tệp rồi lưu lại ở dạng Excel (.xlsx) và chọn lại.",
	WordDocument: "Đây là tệp Word, không phải Excel. Hãy chép bảng trong Word rồi dán vào chương trình, hoặc chọn tệp Excel (.xlsx).",
	Encrypted:    "Tệp Excel có mật khẩu nên chưa đọc được. Hãy mở tệp bằng Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu lại rồi chọn lại.",
	Damaged:      "Tệp Excel bị hỏng hoặc chưa chép hết nên không đọc được; dữ liệu trong chương trình giữ nguyên. Hãy xin lại tệp, hoặc mở bằng Excel rồi lưu lại.",
	Foreign:      "Tệp này không phải tệp Excel (.xlsx). Hãy chọn đúng tệp danh sách.",
	OldText:      "Tệp CSV không ở bảng mã Unicode nên chữ có dấu không còn đúng. Hãy mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu “Excel Workbook (.xlsx)”, rồi chọn lại.",
	TooLarge:     "Tệp Excel lớn quá mức một danh sách nên không đọc; dữ liệu trong chương trình giữ nguyên. Hãy chép riêng danh sách sang một tệp Excel mới rồi chọn tệp đó.",
	Empty:        "Tệp Excel không có dòng nào. Hãy chọn đúng tệp danh sách.",
}

// Error is why a file is not read.
type Error struct {
	Reason Reason
	// Detail is for the log.
	Detail string
}

func (e *Error) Error() string { return fmt.Sprintf("workbook: %s: %s", e.Reason, e.Detail) }

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
