package storage

import (
	"errors"
	"fmt"
	"time"

	"hoso/model"
)

// hinted is an error that a clerk can do something about.
type hinted struct{ text, hint string }

func (e *hinted) Error() string { return e.text }
func (e *hinted) Hint() string  { return e.hint }

// What the system says no to. errors.Is finds them in the errors of every
// method of this package.
var (
	// ErrDiskFull: no room on the disk, or a quota reached.
	ErrDiskFull error = &hinted{"disk full", "Ổ đĩa đã đầy nên chưa lưu được; dữ liệu đã lưu trước đó vẫn nguyên vẹn. Hãy xóa bớt tệp không cần trên ổ đĩa rồi làm lại."}
	// ErrReadOnly: the folder or file may not be written to.
	ErrReadOnly error = &hinted{"not writable", "Không được phép ghi vào thư mục này; dữ liệu đã lưu trước đó vẫn nguyên vẹn. Hãy chọn thư mục khác hoặc nhờ người quản trị máy cấp quyền ghi."}
	// ErrBusy: another program is using the database.
	ErrBusy error = &hinted{"database busy", "Một chương trình khác đang dùng tệp dữ liệu nên chưa lưu được; dữ liệu đã lưu trước đó vẫn nguyên vẹn. Hãy đóng chương trình đó (phần mềm đồng bộ hoặc diệt vi-rút) rồi làm lại."}
	// ErrFileInUse: the file to be replaced is open in another program.
	ErrFileInUse error = &hinted{"file in use", "Tệp đang mở trong một chương trình khác nên chưa ghi được. Hãy đóng tệp đó rồi làm lại."}
	// ErrDamaged: the database's bytes contradict each other. Open returns the
	// fuller *DamagedError, which is ErrDamaged too.
	ErrDamaged error = &hinted{"database damaged", "Dữ liệu trong thư mục làm việc bị hỏng. Hãy đóng chương trình rồi mở lại để khôi phục từ bản sao lưu."}
)

// Hint returns the Vietnamese sentence of err for the clerk: what happened,
// what is safe and what to do. It is empty when err has none; then only the
// log can tell more.
func Hint(err error) string {
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		return h.Hint()
	}
	return ""
}

// LockedError: another process holds the workspace.
type LockedError struct {
	Dir string
	// PID and Host name the holder, Since the time it opened the workspace;
	// zero where that could not be read.
	PID   int
	Host  string
	Since time.Time
}

func (e *LockedError) Error() string {
	return fmt.Sprintf("workspace %s is held by process %d on %s", e.Dir, e.PID, e.Host)
}

// Hint tells the clerk which computer to look at.
func (e *LockedError) Hint() string {
	where := ""
	if e.Host != "" {
		where = fmt.Sprintf(" trên máy %s", e.Host)
	}
	if !e.Since.IsZero() {
		where += " từ " + clock(e.Since)
	}
	return fmt.Sprintf("Thư mục làm việc này đang được mở trong một cửa sổ khác của chương trình%s. Hãy làm tiếp ở cửa sổ đó, hoặc đóng nó rồi mở lại.", where)
}

// NewerError: the file was written by a newer version of the program. It is
// model.ErrNewerVersion.
type NewerError struct {
	File string
	// Version is the file's, Known the newest that this program can read.
	Version, Known int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("%s has version %d, known up to %d: %v", e.File, e.Version, e.Known, model.ErrNewerVersion)
}

// Unwrap returns model.ErrNewerVersion.
func (e *NewerError) Unwrap() error { return model.ErrNewerVersion }

// Hint asks for the newer program.
func (e *NewerError) Hint() string {
	return "Dữ liệu này do bản mới hơn của chương trình ghi nên cần bản mới hơn để mở. Dữ liệu không bị thay đổi gì. Hãy cài bản mới nhất rồi mở lại."
}

// ForeignError: the file is a database, but not of this program.
type ForeignError struct{ File string }

func (e *ForeignError) Error() string { return e.File + " belongs to another program" }

// Hint asks for another file.
func (e *ForeignError) Hint() string {
	return "Tệp dữ liệu này của chương trình khác, không phải của Hồ Sơ Thi Đua. Tệp không bị thay đổi gì. Hãy chọn thư mục hoặc tệp khác."
}

// DamagedError: the database cannot be trusted. Nothing was changed.
type DamagedError struct {
	File string
	// Reason is SQLite's own, for the log.
	Reason string
	// Backup is the newest sound copy; nil when there is none.
	Backup *BackupInfo
}

func (e *DamagedError) Error() string {
	if e.Backup == nil {
		return fmt.Sprintf("%s is damaged (%s), no backup", e.File, e.Reason)
	}
	return fmt.Sprintf("%s is damaged (%s), backup %s", e.File, e.Reason, e.Backup.File)
}

// Is reports that a DamagedError is ErrDamaged.
func (e *DamagedError) Is(target error) bool { return target == ErrDamaged }

// Hint offers the backup.
func (e *DamagedError) Hint() string {
	const damaged = "Dữ liệu trong thư mục làm việc bị hỏng nên chưa mở; tệp hỏng được giữ nguyên. "
	if e.Backup == nil {
		return damaged + "Không có bản sao lưu nào dùng được trong thư mục này. Hãy tìm một bản sao lưu ở nơi khác rồi khôi phục từ đó."
	}
	return damaged + fmt.Sprintf("Bản sao lưu tốt gần nhất lúc %s có %d hồ sơ. Hãy khôi phục từ bản đó.", clock(e.Backup.Made), e.Backup.Dossiers)
}

// TooLargeError: a file exceeds the limit that its reader was given.
type TooLargeError struct {
	Limit int64 // bytes
}

func (e *TooLargeError) Error() string { return fmt.Sprintf("larger than %d bytes", e.Limit) }

// Hint names the limit.
func (e *TooLargeError) Hint() string {
	return fmt.Sprintf("Tệp lớn quá %d MB nên không nhận. Tệp gốc không bị thay đổi gì. Hãy quét lại ở độ phân giải thấp hơn hoặc tách tệp.", e.Limit>>20)
}

// clock writes a time as clerks do.
func clock(t time.Time) string {
	return t.Format("15:04") + " ngày " + model.NewDate(t).String()
}
