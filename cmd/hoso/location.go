package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"hoso/storage"
)

// locationName is the file beside the default workspace that says where the
// workspace lies when it was moved: one line, a path.
const locationName = "noi-luu.txt"

// readLocation is the folder that the workspace was moved to; empty where it
// never was.
func readLocation(config string) (string, error) {
	data, err := os.ReadFile(filepath.Join(config, locationName))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return strings.TrimSpace(string(data)), err
}

// writeLocation remembers where the workspace lies.
func writeLocation(config, dir string) error {
	if err := os.MkdirAll(config, 0o700); err != nil {
		return err
	}
	return storage.WriteFileAtomically(filepath.Join(config, locationName), func(w io.Writer) error {
		_, err := io.WriteString(w, dir+"\n")
		return err
	})
}

// missingFolderError: the folder that the workspace was moved to is not there.
// A new workspace is not begun in its place.
type missingFolderError struct{ dir string }

func (e *missingFolderError) Error() string { return "workspace folder " + e.dir + " is missing" }

// Hint tells the clerk where to look.
func (e *missingFolderError) Hint() string {
	return "Không thấy thư mục làm việc " + e.dir + ". Ổ đĩa có thể chưa cắm hoặc mạng chưa nối; dữ liệu ở đó không bị thay đổi gì. Hãy nối lại rồi bấm “Thử mở lại”."
}
