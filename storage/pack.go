package storage

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/bag"
	"hoso/storage/pdf"
)

// HeldError: a dossier has findings of grade error, which hold back its
// package.
type HeldError struct {
	Dossier  string
	Findings []model.Finding // of every grade
}

func (e *HeldError) Error() string {
	return fmt.Sprintf("dossier %s is held back by errors", e.Dossier)
}

// Hint sends the clerk to the findings.
func (e *HeldError) Hint() string {
	return "Hồ sơ còn lỗi nên chưa đóng gói được. Hãy xem mục Kiểm tra, sửa các lỗi rồi đóng gói lại."
}

// Packed is a package as handed over.
type Packed struct {
	File     string // path of the zip, or of the envelope that it is in
	Receipt  string // path of the receipt
	Code     bag.Code
	QR       [][]bool // of the code, as on the receipt: rows from the top, dark modules true
	Size     int64    // bytes of File
	Findings []model.Finding
}

// Pack is PackAs for a package that is signed where there is a key, and goes
// without an envelope.
func (w *Workspace) Pack(ctx context.Context, id, dir string, today model.Date, progress Progress) (Packed, error) {
	return w.PackAs(ctx, id, dir, Wrapping{}, today, progress)
}

// PackAs checks a dossier, makes its papers, and writes the package and the
// receipt into a folder. The package appears under its name only after it has
// been read back and verified; where an envelope is wanted, it appears in that
// alone. It is a *HeldError, with the findings in Packed too, when the dossier
// has errors.
func (w *Workspace) PackAs(ctx context.Context, id, dir string, as Wrapping, today model.Date, progress Progress) (Packed, error) {
	c, err := w.caseOf(ctx, id, today)
	if err != nil {
		return Packed{}, err
	}
	packed := Packed{Findings: checkCase(c)}
	if model.HasErrors(packed.Findings) {
		return packed, &HeldError{Dossier: id, Findings: packed.Findings}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return packed, explain(err)
	}
	if _, err := w.CloseRevision(ctx, id, BeforePack); err != nil {
		return packed, err
	}
	d := c.Dossier
	d.Revision++
	d.State, d.SubmittedOn = model.Packed, ""
	set, err := w.makePapers(ctx, c.Plan, d, progress)
	if err != nil {
		return packed, fmt.Errorf("pack %s: %w", id, err)
	}
	job := packing{w: w, plan: c.Plan, dossier: d, set: set, wrapping: as, today: today}
	if err := job.make(ctx, dir, &packed, progress); err != nil {
		return packed, fmt.Errorf("pack %s: %w", id, err)
	}
	return packed, nil
}

// packing is one package being made.
type packing struct {
	w       *Workspace
	plan    *model.Plan
	dossier model.Dossier
	set     PaperSet
	today   model.Date
	name    string

	wrapping Wrapping
	envelope string // SHA-256 of the envelope, where there is one
}

// make writes package and receipt and notes both in the workspace. Where that
// fails or is cancelled on the way, neither file stays: the next one would be
// the same delivery under another name. The notes themselves are not stopped
// half-way.
func (p *packing) make(ctx context.Context, dir string, packed *Packed, progress Progress) (err error) {
	defer func() {
		if err != nil {
			remove(packed.File)
			remove(packed.Receipt)
		}
	}()
	if err := p.write(ctx, dir, packed, progress); err != nil {
		packed.File = ""
		return err
	}
	if err := p.writeReceipt(packed, dir); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return p.record(context.WithoutCancel(ctx), packed.Code)
}

// remove takes away a file, if there is one.
func remove(path string) {
	if path != "" {
		os.Remove(path)
	}
}

func (p *packing) write(ctx context.Context, dir string, packed *Packed, progress Progress) error {
	content, err := model.Encode(p.dossier)
	if err != nil {
		return err
	}
	p.name = p.nameFor(content)
	payload, err := p.payload(content)
	if err != nil {
		return err
	}
	key, err := p.signer(ctx)
	if err != nil {
		return err
	}
	packed.File = filepath.Join(dir, p.name+p.wrapping.extension())
	return replaceFile(packed.File, func(temp string) (err error) {
		if p.wrapping.enveloped() {
			packed.Code, err = p.enclose(ctx, temp, payload, key, progress)
		} else {
			packed.Code, err = p.writeZip(ctx, temp, payload, key, progress)
		}
		if err != nil {
			return err
		}
		progress("Làm phiếu giao nhận", len(payload)+1, len(payload)+1)
		packed.Size, err = fileSize(temp)
		return err
	})
}

// writeZip writes the package and reads it back.
func (p *packing) writeZip(ctx context.Context, file string, payload []bag.Source, key ed25519.PrivateKey, progress Progress) (bag.Code, error) {
	code, err := writeBag(ctx, file, p.name, p.tags(), noon(p.today), payload, key, func(done, total int) {
		progress("Đóng gói", done, total+1)
	})
	if err != nil {
		return "", err
	}
	progress("Đọc lại và kiểm tra gói", len(payload), len(payload)+1)
	report := VerifyPackage(ctx, file)
	if err := ctx.Err(); err != nil {
		return "", err // it was not read to its end
	}
	if !report.Ours || report.Code != code || key != nil && !report.Signer.Equal(key.Public()) {
		return "", fmt.Errorf("package read back: %w", &UnsoundError{File: p.name, Findings: report.Findings})
	}
	return code, nil
}

func writeBag(ctx context.Context, file, name string, tags []bag.Tag, made time.Time, payload []bag.Source, key ed25519.PrivateKey, progress func(done, total int)) (bag.Code, error) {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return "", err
	}
	code, err := bag.Write(ctx, f, name, tags, made, payload, key, progress)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return code, err
}

func fileSize(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// nameFor names the package; its digits come from the dossier, so that another
// revision has another name.
func (p *packing) nameFor(content []byte) string {
	kind := string(p.dossier.Kind)
	if p.dossier.Stage == model.LeadStage {
		kind += "-" + string(model.LeadStage)
	}
	sum := sha256.Sum256(content)
	return bag.Name{
		Unit: p.dossier.Proposer.ID, Plan: p.dossier.Plan.ID, Kind: kind,
		Date: p.today.Time(), Digits: hex.EncodeToString(sum[:4]),
	}.String()
}

func (p *packing) tags() []bag.Tag {
	d := p.dossier
	tags := []bag.Tag{
		{Name: bag.TagOrganisation, Value: d.Proposer.Body},
		{Name: bag.TagIdentifier, Value: d.ID},
		{Name: bag.TagRevision, Value: strconv.Itoa(d.Revision)},
		{Name: bag.TagCollectives, Value: strconv.Itoa(d.Collectives())},
		{Name: bag.TagIndividuals, Value: strconv.Itoa(d.Individuals())},
	}
	if d.Supersedes != "" {
		tags = append(tags, bag.Tag{Name: bag.TagSupersedes, Value: d.Supersedes})
	}
	if d.Proposer.Contact != "" {
		tags = append(tags, bag.Tag{Name: bag.TagContact, Value: d.Proposer.Contact})
	}
	return tags
}

// payload lists the package's files below data/.
func (p *packing) payload(dossier []byte) ([]bag.Source, error) {
	sources := []bag.Source{bytesSource("dossier.json", dossier), bytesSource(JoinedName, p.set.Joined)}
	for _, f := range p.set.Files {
		sources = append(sources, bytesSource("papers/"+f.Name, f.PDF))
	}
	if p.wrapping.Word {
		words, err := p.words()
		if err != nil {
			return nil, err
		}
		sources = append(sources, words...)
	}
	for _, a := range p.dossier.Attachments {
		if path := attachmentPath(a); path != "" {
			sources = append(sources, bag.Source{Path: path, Open: func() (io.ReadCloser, error) { return p.w.OpenFile(a.SHA256) }})
		}
	}
	return sources, nil
}

func bytesSource(path string, content []byte) bag.Source {
	return bag.Source{Path: path, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }}
}

// The folders below data/ of scans and of other files.
const (
	signedFolder      = "signed/"
	attachmentsFolder = "attachments/"
)

// attachmentPath is an attachment's place below data/; a received paper lies
// among the papers and has none.
func attachmentPath(a model.Attachment) string {
	extension := map[string]string{"application/pdf": ".pdf", "image/jpeg": ".jpg", "image/png": ".png"}[a.Type]
	switch {
	case a.Received():
		return ""
	case a.As == model.SignedScan:
		return signedFolder + a.ID + extension
	}
	return attachmentsFolder + a.ID + extension
}

func (p *packing) writeReceipt(packed *Packed, dir string) error {
	var err error
	if packed.QR, err = qrModules(receiptText(packed.Code)); err != nil {
		return err
	}
	papers, index := p.listed()
	sheet := paper.Receipt(p.plan, p.dossier, paper.Delivery{
		Groups: packed.Code.Groups(), File: filepath.Base(packed.File), Size: packed.Size,
		Papers: papers, Index: index, Pages: p.set.JoinedPages, QR: packed.QR, Date: p.today,
		Receiver: strings.Join(p.dossier.Recipient.Names, "; "),
	})
	// The receipt is the program's own and no paper of the dossier: it keeps the
	// default house, in which it is one page.
	doc, err := pdf.Layout(sheet)
	if err != nil {
		return err
	}
	content, err := drawPaper(p.dossier, doc)
	if err != nil {
		return err
	}
	packed.Receipt = filepath.Join(dir, p.name+receiptSuffix)
	return WriteFileAtomically(packed.Receipt, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// listed counts the papers and documents that the dossier's index lists, and
// tells whether there is an index.
func (p *packing) listed() (papers int, index bool) {
	for _, f := range p.set.Files {
		if f.Paper.Kind == model.IndexPaper {
			index = true
			continue
		}
		papers++
	}
	for _, a := range p.dossier.Attachments {
		if a.As == model.ConsentLetter || a.As == model.OtherDocument {
			papers++
		}
	}
	return papers, index
}

// record notes in the workspace that the dossier has been packed, and what
// each paper said then: all of it, or nothing.
func (p *packing) record(ctx context.Context, code bag.Code) error {
	d := p.dossier
	d.Supersedes = string(code)
	f, err := newDraft(d)
	if err != nil {
		return err
	}
	return p.w.change(ctx, func(tx *sql.Tx) error {
		now := p.w.stamp()
		if err := saveDraft(ctx, tx, f, now); err != nil {
			return err
		}
		number, err := numberOf(ctx, tx, d.ID)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO sent (code, dossier, revision, made) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", code, number, d.Revision, now)
		if err != nil {
			return err
		}
		for _, m := range p.marks(code) {
			if err := markIn(ctx, tx, number, m, now); err != nil {
				return err
			}
		}
		return nil
	})
}

// marks are what each paper says in the package, and which envelope that is in.
func (p *packing) marks(code bag.Code) []PaperMark {
	var marks []PaperMark
	for _, f := range p.set.Files {
		marks = append(marks, PaperMark{Paper: f.Paper.ID, Event: PaperPacked, Hash: model.TextHash(f.Paper.Text())})
	}
	if p.envelope != "" {
		marks = append(marks, PaperMark{Paper: envelopeMark, Event: PaperPacked, Hash: string(code) + " " + p.envelope})
	}
	return marks
}
