package storage

// Why an envelope cannot be made or opened. errors.Is finds them, Hint has
// their sentences.
var (
	// ErrReceivingKey: what was given as a public key is none.
	ErrReceivingKey error = &hinted{"not an age public key", "Khóa nhận không đúng: khóa bắt đầu bằng age1 và có 62 chữ, số. Hãy chép lại cả dòng từ nơi gửi khóa."}
	// ErrShortPassphrase: shorter than model.MinPassphrase.
	ErrShortPassphrase error = &hinted{"passphrase too short", "Mật khẩu quá ngắn: cần ít nhất 12 ký tự. Nên ghép bốn, năm từ không liên quan với nhau."}
	// ErrNoEnvelope: the file is not encrypted in the age format.
	ErrNoEnvelope error = &hinted{"not an age file", "Tệp này không phải tệp mã hóa (.age). Có thể đã chọn nhầm tệp."}
	// ErrNeedsKey: addressed to a public key, and no secret one is at hand.
	ErrNeedsKey error = &hinted{"addressed to a key", "Tệp được mã hóa cho khóa nhận của một đơn vị nên phải mở trong thư mục làm việc của đơn vị đó; thư mục đang mở chưa có khóa nhận."}
	// ErrOtherKey: addressed to other public keys than those of the workspace.
	ErrOtherKey error = &hinted{"addressed to another key", "Tệp được mã hóa cho khóa khác, đơn vị mình không mở được (hoặc phần đầu tệp bị hỏng). Hãy báo bên gửi mã hóa lại bằng khóa nhận ghi trên phiếu đăng ký khóa của đơn vị mình."}
	// ErrNeedsPassphrase: closed with a passphrase, and nobody can be asked.
	ErrNeedsPassphrase error = &hinted{"closed with a passphrase", "Tệp được khóa bằng mật khẩu. Hãy hỏi bên gửi mật khẩu rồi mở lại."}
	// ErrWrongPassphrase: closed with another passphrase.
	ErrWrongPassphrase error = &hinted{"wrong passphrase", "Mật khẩu không đúng. Hãy gõ lại, chú ý chữ hoa, dấu cách và bộ gõ tiếng Việt đang bật hay tắt."}
	// ErrPassphraseCost: opening would take more than MaxPassphraseCost.
	ErrPassphraseCost error = &hinted{"passphrase work factor too high", "Tệp đòi mở khóa quá nặng, có thể nhằm làm treo máy, nên không mở. Hãy đề nghị bên gửi mã hóa lại bằng chương trình này."}
	// ErrEnvelopeSize: what is inside is larger than MaxPackageBytes.
	ErrEnvelopeSize error = &hinted{"content of envelope too large", "Nội dung tệp mã hóa quá lớn, không phải gói nộp, nên không mở."}
	// ErrEnvelopeCut: the end is missing, or spoilt, which looks the same.
	ErrEnvelopeCut error = &hinted{"envelope cut", "Tệp mã hóa bị cụt hoặc hỏng ở phần cuối: việc chép, gửi hoặc tải tệp đã bị đứt. Hãy đề nghị bên gửi gửi lại."}
	// ErrEnvelopeDamaged: changed after it was made.
	ErrEnvelopeDamaged error = &hinted{"envelope damaged", "Tệp mã hóa bị hỏng hoặc bị sửa sau khi tạo, nên không mở. Hãy đề nghị bên gửi gửi lại."}
)
