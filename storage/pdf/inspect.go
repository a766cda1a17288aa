package pdf

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg" // scans
	_ "image/png"  // scans
	"path/filepath"
	"strings"
	"sync"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// Limits of an attachment.
const (
	MaxAttachmentBytes  = 50 << 20
	MaxAttachmentPages  = 500
	MaxAttachmentPixels = 100_000_000 // A3 at 600 dpi has 70 million
)

// FileType is what the bytes of a file are.
type FileType string

// The types that can be attached.
const (
	PDF  FileType = "pdf"
	JPEG FileType = "jpeg"
	PNG  FileType = "png"
)

// Info is what Inspect finds out about a file.
type Info struct {
	Type FileType
	// Pages is 1 for an image.
	Pages int
	// Width and Height are an image's size in pixels, 0 for a PDF.
	Width, Height int
}

// Inspect reads a file whole, as joining will, and says what it is. The error
// is a *Refusal where the file cannot be joined: empty, too large, of another
// type than its name says (name may be empty), encrypted, cut short or
// damaged.
func Inspect(name string, data []byte) (info Info, err error) {
	switch {
	case len(data) == 0:
		return Info{}, refuse(Empty, nil)
	case len(data) > MaxAttachmentBytes:
		return Info{}, refuse(TooLarge, nil)
	}
	info.Type = typeOf(data)
	if info.Type == "" {
		return Info{}, refuse(UnknownType, nil)
	}
	if want, known := typeNamed(name); known && want != info.Type {
		return Info{}, refuse(WrongName, nil)
	}
	if info.Type == PDF {
		info.Pages, err = inspectPDF(data)
		return info, err
	}
	info.Pages = 1
	info.Width, info.Height, err = inspectImage(data)
	return info, err
}

// typeOf tells the type by the first bytes. A PDF may have up to 1024 bytes of
// something else before it (ISO 32000-1, annex H, note 13).
func typeOf(data []byte) FileType {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		return JPEG
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1A\n")):
		return PNG
	case bytes.Contains(data[:min(len(data), 1024)], []byte("%PDF-")):
		return PDF
	}
	return ""
}

// typeNamed tells the type that a file name claims; a name without extension
// claims nothing.
func typeNamed(name string) (t FileType, claims bool) {
	switch ext := strings.ToLower(filepath.Ext(name)); ext {
	case "":
		return "", false
	case ".pdf":
		return PDF, true
	case ".jpg", ".jpeg", ".jpe", ".jfif":
		return JPEG, true
	case ".png":
		return PNG, true
	}
	return "", true
}

// endWithin is how near the end of a PDF its end mark must stand, in bytes.
const endWithin = 2048

func inspectPDF(data []byte) (pages int, err error) {
	defer func() {
		if r := recover(); r != nil {
			pages, err = 0, refuse(Damaged, errors.New("reader failed"))
		}
	}()
	// The reader mends a file whose end is missing; such a file is refused all
	// the same, since nobody knows what else it has lost.
	if !bytes.Contains(data[max(0, len(data)-endWithin):], []byte("%%EOF")) {
		return 0, refuse(Damaged, errors.New("no end of file mark"))
	}
	ctx, err := api.ReadAndValidate(bytes.NewReader(data), joiner())
	switch {
	case errors.Is(err, pdfcpu.ErrEncrypted), errors.Is(err, pdfcpu.ErrWrongPassword):
		return 0, refuse(Encrypted, err)
	case err != nil:
		return 0, refuse(Damaged, err)
	}
	if err := ctx.EnsurePageCount(); err != nil {
		return 0, refuse(Damaged, err)
	}
	switch {
	case ctx.PageCount == 0:
		return 0, refuse(Empty, nil)
	case ctx.PageCount > MaxAttachmentPages:
		return 0, refuse(TooManyPages, nil)
	}
	return ctx.PageCount, nil
}

// inspectImage decodes the whole image: a scan that was cut short has a sound
// head.
func inspectImage(data []byte) (width, height int, err error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return 0, 0, refuse(Damaged, err)
	}
	if size.Width <= 0 || size.Height <= 0 || size.Width > MaxAttachmentPixels/size.Height {
		return 0, 0, refuse(TooManyPixels, nil)
	}
	if _, _, err := image.Decode(bytes.NewReader(data)); err != nil {
		return 0, 0, refuse(Damaged, err)
	}
	return size.Width, size.Height, nil
}

var keepOffDisk = sync.OnceFunc(api.DisableConfigDir)

// joiner is the configuration under which files are read to be joined; no
// setting is read from or written to the user's folders.
func joiner() *model.Configuration {
	keepOffDisk()
	conf := model.NewDefaultConfiguration()
	conf.Cmd = model.MERGECREATE // refuses encrypted files, even such as open without a password
	conf.ValidationMode = model.ValidationRelaxed
	return conf
}
