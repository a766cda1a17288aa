package storage

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hoso/model"
	"hoso/storage/bag"
)

// receiptSuffix ends the name of a package's receipt, in the place of its extension.
const receiptSuffix = "-phieu-giao-nhan.pdf"

// LastPackage looks in a folder for the package that was made last of a dossier,
// in an envelope or not, and for its receipt. It is model.ErrNotFound when none
// was made, or it is not there any more, or an envelope is not what it was.
// Findings are not looked for again: the copy of a package is verified where it
// arrives.
func (w *Workspace) LastPackage(ctx context.Context, id, dir string) (Packed, error) {
	d, err := w.Dossier(ctx, id)
	if err != nil {
		return Packed{}, err
	}
	if d.Supersedes == "" {
		return Packed{}, fmt.Errorf("find package of %s: %w", id, model.ErrNotFound)
	}
	code := bag.Code(d.Supersedes)
	hash, err := w.envelopeOf(ctx, id, code)
	if err != nil {
		return Packed{}, err
	}
	if hash == "" {
		return findPackage(ctx, dir, code)
	}
	return findFile(ctx, dir, []string{packageExtension + EnvelopeExtension}, code, func(file string) bool {
		got, _, err := hashFile(ctx, file)
		return err == nil && got == hash
	})
}

// envelopeOf is the SHA-256 of the envelope that holds the package of a code;
// empty where it travels without.
func (w *Workspace) envelopeOf(ctx context.Context, id string, code bag.Code) (string, error) {
	marks, err := w.PaperMarks(ctx, id)
	if err != nil {
		return "", err
	}
	for _, m := range marks {
		if of, hash, _ := strings.Cut(m.Hash, " "); m.Paper == envelopeMark && of == string(code) {
			return hash, nil
		}
	}
	return "", nil
}

// findPackage looks in a folder for the package of a code that lies there
// without an envelope, and for its receipt; model.ErrNotFound when it is not
// there.
func findPackage(ctx context.Context, dir string, code bag.Code) (Packed, error) {
	return findFile(ctx, dir, []string{packageExtension, clickableExtension}, code, func(file string) bool { return codeIn(file) == code })
}

// findFile looks for the file with one of some extensions that is the package of
// a code.
func findFile(ctx context.Context, dir string, extensions []string, code bag.Code, is func(file string) bool) (Packed, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return Packed{}, fmt.Errorf("find package: %w", explain(err))
	}
	for _, e := range entries {
		if err := ctx.Err(); err != nil {
			return Packed{}, err
		}
		file := filepath.Join(dir, e.Name())
		ends := func(extension string) bool { return strings.HasSuffix(e.Name(), extension) }
		if e.IsDir() || !slices.ContainsFunc(extensions, ends) || !is(file) {
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
	stem := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(file, EnvelopeExtension), packageExtension), clickableExtension)
	if receipt := stem + receiptSuffix; exists(receipt) {
		packed.Receipt = receipt
	}
	packed.QR, err = qrModules(receiptText(code))
	return packed, err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
