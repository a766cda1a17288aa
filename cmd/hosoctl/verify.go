package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"hoso/model"
	"hoso/storage"
	"hoso/storage/bag"
)

// verifyWorkers is how many files are verified at once. Each takes some
// megabytes, and the worst 100 (see bag's limits), so more of them than this
// would cost memory and, on an office disk, no longer save time.
const verifyWorkers = 4

func runVerify(ctx context.Context, c *call) error {
	if err := c.wantArgs(1, -1); err != nil {
		return err
	}
	files, err := filesNamed(c.args)
	if err != nil {
		return err
	}
	v := &verifying{call: c}
	if c.workspace == "" {
		ask := c.passphrase(ctx)
		return v.run(ctx, files, func(file string) verified {
			report, author := storage.VerifyEnveloped(ctx, file, ask)
			return answerOf(report, author, nil)
		})
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		w.SetAskPassphrase(c.passphraseOnce(ctx))
		return v.run(ctx, files, func(file string) verified {
			report, author, err := w.VerifyPackage(ctx, file)
			return answerOf(report, author, err)
		})
	})
}

// verified is the answer for one file.
type verified struct {
	bag.Report
	// Signature tells who made a package of ours; nil for anything else.
	Signature *storage.Authorship `json:"signature,omitempty"`
	err       error               // of the workspace, not of the file
}

func answerOf(r bag.Report, author storage.Authorship, err error) verified {
	if !r.Ours {
		return verified{Report: r, err: err}
	}
	return verified{r, &author, err}
}

// verifying gathers the answers of a run; it keeps none of them, so that a run
// over ten thousand files takes no more memory than one over ten.
type verifying struct {
	*call
	bar     *bar
	done    int
	unsound bool
	unread  int
	why     error // of the first that could not be read
}

func (v *verifying) run(ctx context.Context, files []string, verify func(string) verified) error {
	v.bar = v.newBar("Kiểm tra gói", len(files))
	inOrder(ctx, files, min(verifyWorkers, runtime.GOMAXPROCS(0)), verify, v.take)
	return v.end(ctx)
}

func (v *verifying) take(r verified) {
	v.unsound = v.unsound || !r.Bag || model.HasErrors(r.Findings)
	if err := cmp.Or(r.Err, r.err); err != nil {
		if v.unread++; v.why == nil {
			v.why = err
		}
	}
	v.bar.clear()
	if v.json {
		v.element(r)
	} else {
		fmt.Fprintf(v.stdout, "%s: %s\n", r.File, verdict(r))
		v.printFindings(r.Findings)
	}
	v.done++
	v.bar.show(v.done)
}

// element writes one element of the answer's array as it comes, in the form in
// which printJSON writes a whole one.
func (v *verifying) element(r verified) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("  ", "  ")
	if err := enc.Encode(r); err != nil {
		panic("verify: a report that is no JSON: " + err.Error())
	}
	before := ",\n  "
	if v.done == 0 {
		before = "[\n  "
	}
	fmt.Fprint(v.stdout, before+strings.TrimSuffix(b.String(), "\n"))
}

func (v *verifying) end(ctx context.Context) error {
	v.bar.clear()
	if v.json && v.done > 0 {
		fmt.Fprintln(v.stdout, "\n]")
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case v.unread > 1:
		return fmt.Errorf("%w\n(không đọc được %d tệp)", v.why, v.unread)
	case v.why != nil:
		return v.why
	case v.unsound:
		return errNo
	}
	return nil
}

func verdict(r verified) string {
	switch {
	case r.Signature != nil:
		return "gói nộp nguyên vẹn, " + authorWords(*r.Signature) + ", mã " + strings.Join(r.Code.Groups(), " ")
	case r.Bag:
		return "gói BagIt hợp lệ nhưng không phải gói nộp của chương trình"
	case errors.Is(r.Err, context.Canceled):
		return "chưa kiểm tra xong"
	case r.Err != nil:
		return "không kiểm tra được"
	}
	return "không hợp lệ"
}

func authorWords(a storage.Authorship) string {
	switch a.Author {
	case storage.Signed:
		return "do " + a.Unit + " ký"
	case storage.UnknownKey:
		return "ký bằng khóa chưa đăng ký"
	case storage.RevokedKey:
		return "ký bằng khóa đã thu hồi"
	case storage.ForeignKey:
		return "ký bằng khóa của đơn vị khác"
	case storage.NotCompared:
		return "có chữ ký của khóa " + a.Code.String() + " (chưa đối chiếu: cần -w)"
	}
	return "không có chữ ký"
}
