package storage

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"hoso/model"
	"hoso/storage/bag"
)

// parcel is a received package on its way into the workspace: verified, and
// copied, but neither synced nor known to the database.
type parcel struct {
	code    string
	dossier model.Dossier
	draft   draft  // as it will be stored, unless its id is taken
	hash    string // of the zip
	size    int64  // bytes of the zip
	// temp is the copy under a temporary name; empty where the workspace has the
	// package already.
	temp string
}

// FolderError: a folder was given in the place of a package file.
type FolderError struct{ Folder string }

func (e *FolderError) Error() string { return e.Folder + " is a folder" }

// Hint asks for the file.
func (e *FolderError) Hint() string {
	return "Đây là một thư mục, không phải tệp gói nộp; dữ liệu đang có giữ nguyên. Hãy chọn tệp gói nộp (.zip) như bên gửi đã gửi."
}

// openParcel verifies a file and copies it into the workspace under a temporary
// name. What is verified is the copy, so that what is kept is what was judged;
// only what has the outer form of a package is copied at all. Where the
// workspace has the package whole, the file itself is verified.
//
// The error is an *UnsoundError for a file that is no sound package of ours.
func (w *Workspace) openParcel(ctx context.Context, file string) (*parcel, bag.Report, error) {
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return nil, bag.Report{File: file}, &FolderError{Folder: file}
	}
	outer, err := bag.Open(file)
	if err != nil { // the verifier tells more than the first fault
		return refused(file, VerifyPackage(ctx, file), err)
	}
	code := string(outer.Code())
	outer.Close()
	p := &parcel{code: code}
	if there, err := w.hasWhole(ctx, p); err != nil {
		return nil, bag.Report{File: file}, err
	} else if there {
		return w.verifyParcel(ctx, p, file, file)
	}
	if err := w.copyParcel(ctx, p, file); err != nil {
		return nil, bag.Report{File: file}, fmt.Errorf("receive %s: %w", file, explain(err))
	}
	done, report, err := w.verifyParcel(ctx, p, file, p.temp)
	if err != nil {
		p.drop()
	}
	return done, report, err
}

// verifyParcel judges the package at path, which came as file.
func (w *Workspace) verifyParcel(ctx context.Context, p *parcel, file, path string) (*parcel, bag.Report, error) {
	report, d := verifyPackage(ctx, path)
	report.File = file
	if report.Err != nil || !report.Ours {
		return refused(file, report, nil)
	}
	if p.temp == "" && p.code != string(report.Code) { // another file meanwhile
		return nil, report, fmt.Errorf("receive %s: %w", file, model.ErrConflict)
	}
	p.code, p.dossier = string(report.Code), d
	var err error
	p.draft, err = p.draftAs(d.ID)
	return p, report, err
}

// refused is the answer for a file that is not taken; cause is used where the
// verifier has nothing against it.
func refused(file string, report bag.Report, cause error) (*parcel, bag.Report, error) {
	report.File = file
	switch {
	case report.Err != nil:
		return nil, report, fmt.Errorf("receive %s: %w", file, explain(report.Err))
	case report.Ours && cause != nil:
		return nil, report, fmt.Errorf("receive %s: %w", file, cause)
	}
	return nil, report, &UnsoundError{File: file, Findings: report.Findings}
}

// draftAs is the dossier as the pool has it, under an id. It was read by
// model.Decode, so that what goes in will come out.
func (p *parcel) draftAs(id string) (draft, error) {
	d := p.dossier
	d.ID, d.State, d.Origin = id, model.Received, p.code
	if !model.ValidID(id) {
		return draft{}, fmt.Errorf("id %q may not name a dossier", id)
	}
	body, err := model.Encode(d)
	return draft{dossier: d, body: string(body)}, err
}

// hasWhole reports whether the workspace has the package's file, with the bytes
// that were stored; then p has their hash and number.
func (w *Workspace) hasWhole(ctx context.Context, p *parcel) (bool, error) {
	var known string
	err := explain(w.read.QueryRowContext(ctx, "SELECT sha256, size FROM received WHERE code = ?", p.code).Scan(&known, &p.size))
	if errors.Is(err, model.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	p.hash, _, err = hashFile(ctx, w.ReceivedFile(p.code))
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	return err == nil && p.hash == known, nil // one that cannot be read is copied anew
}

// copyParcel copies a file under a temporary name and takes its hash.
func (w *Workspace) copyParcel(ctx context.Context, p *parcel, file string) error {
	src, err := os.Open(file)
	if err != nil {
		return err
	}
	defer src.Close()
	return w.copyInto(ctx, p, src)
}

func (w *Workspace) copyInto(ctx context.Context, p *parcel, src io.Reader) error {
	p.temp = filepath.Join(w.path(receivedName), TempPrefix+rand.Text())
	dst, err := os.OpenFile(p.temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	sum := sha256.New()
	p.size, err = io.Copy(io.MultiWriter(dst, sum), &contextReader{ctx, src})
	if closing := dst.Close(); err == nil {
		err = closing
	}
	p.hash = hex.EncodeToString(sum.Sum(nil))
	if err != nil {
		p.drop()
	}
	return err
}

// drop removes the copy of a package that is not taken after all.
func (p *parcel) drop() {
	if p.temp != "" {
		os.Remove(p.temp)
		p.temp = ""
	}
}
