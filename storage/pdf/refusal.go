package pdf

import "fmt"

// Reason says why a file cannot be joined to a dossier.
type Reason string

// The reasons, each with one sentence for the clerk.
const (
	Empty         Reason = "empty"
	TooLarge      Reason = "too-large"
	UnknownType   Reason = "unknown-type"
	WrongName     Reason = "wrong-name"
	Encrypted     Reason = "encrypted"
	Damaged       Reason = "damaged"
	TooManyPages  Reason = "too-many-pages"
	TooManyPixels Reason = "too-many-pixels"
)

var reasonSentences = map[Reason]string{
	Empty:         "Tệp rỗng, không có nội dung.",
	TooLarge:      fmt.Sprintf("Tệp lớn quá %d MB. Hãy quét lại ở độ phân giải 200–300 dpi hoặc tách thành nhiều tệp.", MaxAttachmentBytes>>20),
	UnknownType:   "Tệp không phải là PDF, ảnh JPEG hoặc ảnh PNG. Hãy quét hoặc lưu lại thành một trong ba loại đó.",
	WrongName:     "Nội dung tệp không đúng với phần mở rộng của tên tệp. Hãy kiểm tra lại tệp gốc.",
	Encrypted:     "Tệp PDF có đặt mật khẩu hoặc hạn chế quyền nên không ghép được vào hồ sơ. Hãy lưu lại bản không đặt mật khẩu hoặc quét từ bản giấy.",
	Damaged:       "Tệp bị hỏng hoặc bị cắt cụt, không đọc được hết. Hãy sao chép hoặc quét lại.",
	TooManyPages:  fmt.Sprintf("Tệp PDF có quá %d trang. Hãy tách thành nhiều tệp.", MaxAttachmentPages),
	TooManyPixels: fmt.Sprintf("Ảnh có kích thước quá lớn (trên %d triệu điểm ảnh). Hãy quét lại ở độ phân giải 200–300 dpi.", MaxAttachmentPixels/1_000_000),
}

// Refusal is the error for a file that cannot be joined. Its text is for the
// clerk; Unwrap gives what the log needs.
type Refusal struct {
	Reason Reason
	Err    error
}

func (r *Refusal) Error() string { return reasonSentences[r.Reason] }

// Hint is the sentence for the clerk.
func (r *Refusal) Hint() string { return r.Error() }

func (r *Refusal) Unwrap() error { return r.Err }

func refuse(why Reason, err error) error { return &Refusal{Reason: why, Err: err} }
