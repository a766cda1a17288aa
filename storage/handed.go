package storage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/storage/bag"
)

// receiptSuffix ends the name of a package's receipt, in the place of ".zip".
const receiptSuffix = "-phieu-giao-nhan.pdf"

// FindPackage looks in a folder for the package of a code that was made there,
// and for its receipt. It is model.ErrNotFound when the package is not there any
// more. Findings are not looked for again: the copy of a package is verified
// where it arrives.
func FindPackage(ctx context.Context, dir string, code bag.Code) (Packed, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return Packed{}, fmt.Errorf("find package: %w", explain(err))
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return Packed{}, err
		}
		file := filepath.Join(dir, e.Name())
		if e.IsDir() || !strings.HasSuffix(e.Name(), ".zip") || codeIn(file) != code {
			continue
		}
		return packageAt(file, code)
	}
	return Packed{}, fmt.Errorf("find package %s: %w", code, model.ErrNotFound)
}

// codeIn is the code of a package; empty where the file is none.
func codeIn(file string) bag.Code {
	r, err := bag.Open(file)
	if err != nil {
		return ""
	}
	defer r.Close()
	return r.Code()
}

func packageAt(file string, code bag.Code) (Packed, error) {
	packed := Packed{File: file, Code: code}
	var err error
	if packed.Size, err = fileSize(file); err != nil {
		return packed, explain(err)
	}
	if receipt := strings.TrimSuffix(file, ".zip") + receiptSuffix; exists(receipt) {
		packed.Receipt = receipt
	}
	packed.QR, err = qrModules(receiptText(code))
	return packed, err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
