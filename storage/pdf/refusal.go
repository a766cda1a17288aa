package pdf

// Reason says why a file cannot be joined to a dossier.
type Reason string

// The reasons, each with one sentence for the clerk.
const (
	Empty       Reason = "empty"
	TooLarge    Reason = "too-large"
	UnknownType Reason = "unknown-type"
	WrongName   Reason = "wrong-name"
	Encrypted   Reason = "encrypted"
	Damaged     Reason = "damaged"
	TooManyPage Reason = "too-many-pages"
	TooManyDots Reason = "too-many-pixels"
)

var reasonSentences = map[Reason]string{
	Empty:       "Tệp rỗng, không có nội dung.",
	TooLarge:    "Tệp lớn quá 50 MB. Hãy quét lại ở độ phân giải 200–300 dpi hoặc tách thành nhiều tệp.",
	UnknownType: "Tệp không phải là PDF, ảnh JPEG hoặc ảnh PNG. Hãy quét hoặc lưu lại thành một trong ba loại đó.",
	WrongName:   "Nội dung tệp không đúng với phần mở rộng của tên tệp. Hãy kiểm tra lại tệp gốc.",
	Encrypted:   "Tệp PDF có đặt mật khẩu hoặc hạn chế quyền nên không ghép được vào hồ sơ. Hãy lưu lại bản không đặt mật khẩu hoặc quét từ bản giấy.",
	Damaged:     "Tệp bị hỏng hoặc bị cắt cụt, không đọc được hết. Hãy sao chép hoặc quét lại.",
	TooManyPage: "Tệp PDF có quá 500 trang. Hãy tách thành nhiều tệp.",
	TooManyDots: "Ảnh có kích thước quá lớn (trên 100 triệu điểm ảnh). Hãy quét lại ở độ phân giải 200–300 dpi.",
}

// Refusal is the error for a file that cannot be joined. Its text is for the
// clerk; Unwrap gives what the log needs.
type Refusal struct {
	Reason Reason
	Err    error
}

func (r *Refusal) Error() string { return reasonSentences[r.Reason] }

func (r *Refusal) Unwrap() error { return r.Err }

func refuse(why Reason, err error) error { return &Refusal{Reason: why, Err: err} }
