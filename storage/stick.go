package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"hoso/storage/bag"
)

// StickError: a package did not arrive on a stick or in a folder. Nothing lies
// there under its name but what lay there before.
type StickError struct {
	Dir string
	Err error
}

func (e *StickError) Error() string { return fmt.Sprintf("copy to %s: %v", e.Dir, e.Err) }

// Unwrap returns the cause.
func (e *StickError) Unwrap() error { return e.Err }

// errDiffers: what was read back is not what was written.
var errDiffers = errors.New("the copy read back differs")

// Hint says what became of the copy and what to do.
func (e *StickError) Hint() string {
	const safe = " Tệp gốc trên máy vẫn nguyên vẹn."
	switch {
	case errors.Is(e.Err, ErrDiskFull):
		return "USB không đủ chỗ nên chưa chép được; trên USB không có tệp dở dang nào." + safe + " Hãy xóa bớt tệp trên USB hoặc dùng USB khác rồi chép lại."
	case errors.Is(e.Err, ErrReadOnly):
		return "Không ghi được vào USB này: USB đang khóa chống ghi, hoặc không được phép ghi." + safe + " Hãy mở khóa USB hoặc dùng USB khác rồi chép lại."
	case errors.Is(e.Err, errDiffers):
		return "Đọc lại thì thấy bản chép trên USB khác với gói gốc, nên bản chép đã được bỏ đi." + safe + " USB có thể đã hỏng: hãy dùng USB khác rồi chép lại."
	}
	return "Đang chép thì không ghi được nữa: có thể USB đã bị rút ra hoặc bị lỏng. Bản chép chưa xong, chưa dùng được." + safe + " Hãy cắm lại USB rồi chép lại."
}

// CopyPackage copies a package and its receipt into a folder, usually on a
// stick: each under a temporary name first, synced, and read back from the
// stick itself where the system allows; only what has the package's code, or the
// bytes of its envelope and of the receipt, gets its name. It returns the copies' paths; the receipt
// may be "". A *StickError tells what went wrong; then no file of either name is
// there that was not there before, but the package may be while the receipt is
// not.
func CopyPackage(ctx context.Context, file, receipt string, code bag.Code, dir string, progress Progress) ([]string, error) {
	sound := func(temp string) error {
		report := VerifyPackage(ctx, temp)
		if ctx.Err() == nil && (!report.Ours || report.Code != code) {
			return errDiffers
		}
		return ctx.Err()
	}
	if IsEnvelope(file) {
		sound = sameAs(ctx, file)
	}
	var copies []string
	for _, c := range []carried{{file, sound}, {receipt, sameAs(ctx, receipt)}} {
		if c.file == "" {
			continue
		}
		size, err := fileSize(c.file)
		if err != nil {
			return copies, fmt.Errorf("copy package: %w", explain(err))
		}
		to, err := c.carry(ctx, dir, size, progress)
		switch {
		case ctx.Err() != nil:
			return copies, ctx.Err()
		case err != nil:
			return copies, &StickError{Dir: dir, Err: err}
		}
		copies = append(copies, to)
	}
	progress("Xong", 1, 1)
	return copies, nil
}

// sameAs judges by a file that a copy should have the bytes of.
func sameAs(ctx context.Context, file string) func(temp string) error {
	return func(temp string) error {
		want, _, err := hashFile(ctx, file)
		if err != nil {
			return err
		}
		got, _, err := hashFile(ctx, temp)
		if err == nil && got != want {
			return errDiffers
		}
		return err
	}
}

// carried is a file on its way to a stick, and what judges its copy.
type carried struct {
	file  string
	judge func(temp string) error
}

// carry copies the file, size bytes long, into a folder and returns the copy's
// path.
func (c carried) carry(ctx context.Context, dir string, size int64, progress Progress) (string, error) {
	name := filepath.Base(c.file)
	to := filepath.Join(dir, name)
	return to, replaceFile(to, func(temp string) error {
		if err := pour(ctx, c.file, temp, func(done int64) { progress("Chép "+name, int(done>>10), int(size>>10)+1) }); err != nil {
			return err
		}
		progress("Ghi xuống USB", int(size>>10), int(size>>10)+1)
		if err := syncFile(temp); err != nil {
			return err
		}
		forgetCached(temp)
		progress("Đọc lại từ USB để kiểm tra", int(size>>10), int(size>>10)+1)
		return c.judge(temp)
	})
}

// pour copies bytes into a new file and tells how many there are so far.
func pour(ctx context.Context, from, to string, done func(int64)) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if _, err := io.Copy(&telling{to: dst, told: done}, &contextReader{ctx, src}); err != nil {
		dst.Close()
		return err
	}
	return dst.Close()
}

// telling tells how many bytes have been written.
type telling struct {
	to   io.Writer
	n    int64
	told func(int64)
}

// Write writes on.
func (c *telling) Write(b []byte) (int, error) {
	n, err := c.to.Write(b)
	c.n += int64(n)
	c.told(c.n)
	return n, err
}
