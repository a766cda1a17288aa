package main

import (
	"errors"

	"hoso/model"
	"hoso/storage"
)

// explain is the sentence for the person at the terminal: the error's own
// hint, before the technical words for whoever must look further.
func explain(err error) string {
	hint := storage.Hint(err)
	switch {
	case hint != "":
	case errors.Is(err, model.ErrNotFound):
		hint = "Không tìm thấy; hãy kiểm tra lại mã hoặc đường dẫn."
	default:
		return err.Error()
	}
	return hint + "\n(" + err.Error() + ")"
}
