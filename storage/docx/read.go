package docx

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"hoso/model"
)

// ReadFile reads the words of a Word file (.docx). The file stays as it is, and
// nothing that it points to is fetched. An *Error tells why it cannot be read.
func ReadFile(ctx context.Context, file string) (model.WordFile, error) {
	f, err := os.Open(file)
	if err != nil {
		return model.WordFile{}, fmt.Errorf("read Word file: %w", err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFile+1))
	if err != nil {
		return model.WordFile{}, fmt.Errorf("read Word file %s: %w", file, err)
	}
	read, err := Read(ctx, data)
	if err != nil {
		return model.WordFile{}, fmt.Errorf("read %s: %w", file, err)
	}
	return read, nil
}

// Read reads the words of a Word file from its bytes: paragraphs, headings,
// tables, and the marks of lists. Tracked changes are taken as accepted. What is
// left out, the file's remarks tell. An *Error tells why it cannot be read.
func Read(ctx context.Context, data []byte) (model.WordFile, error) {
	a, err := openArchive(ctx, data)
	if err != nil {
		return model.WordFile{}, err
	}
	top, err := a.relations("")
	if err != nil {
		return model.WordFile{}, err
	}
	main := related(top, "officeDocument", "word/document.xml")
	if !a.Has(main) {
		return model.WordFile{}, refuse(Foreign, "no part %.100q", main)
	}
	near, err := a.relations(main)
	if err != nil {
		return model.WordFile{}, err
	}
	b := &bodyReader{}
	if b.styles, err = a.readStyles(related(near, "styles", "word/styles.xml")); err != nil {
		return model.WordFile{}, err
	}
	if b.lists, err = a.readLists(related(near, "numbering", "word/numbering.xml")); err != nil {
		return model.WordFile{}, err
	}
	for _, r := range near {
		b.left.linked = b.left.linked || r.outside && r.kind != "hyperlink"
	}
	if err := b.left.margins(a, near); err != nil {
		return model.WordFile{}, err
	}
	if err := a.scan(main, b.document); err != nil {
		return model.WordFile{}, err
	}
	if b.empty() {
		return model.WordFile{}, refuse(Empty, "%d paragraphs", len(b.file.Paragraphs))
	}
	b.file.Remarks = b.left.remarks(b.file)
	return b.file, nil
}

// document reads the outermost element of the main part.
func (b *bodyReader) document(s *scanner) error {
	b.scanner = s
	if err := b.blocks(); err != nil {
		return err
	}
	if b.joined != nil { // nothing came after it
		line := b.joined
		b.joined = nil
		return b.put(line, paragraphLook{})
	}
	return nil
}

func (b *bodyReader) empty() bool {
	for _, p := range b.file.Paragraphs {
		if p.Text != "" {
			return false
		}
	}
	return true
}

// leftOut counts what is not read of a file.
type leftOut struct {
	headers, footers, boxed       int // words there, boxed in text boxes
	footnotes, endnotes, comments int
	pictures, hidden, embedded    int
	tracked                       bool // changes were tracked
	linked                        bool // to something outside
}

// remarks says in Vietnamese what was left out.
func (l leftOut) remarks(f model.WordFile) []string {
	var said []string
	if len(f.Encodings) > 0 {
		said = append(said, fmt.Sprintf("Có chữ theo bảng mã cũ (%s), đã đổi sang Unicode.", strings.Join(f.Encodings, ", ")))
	}
	if l.tracked {
		said = append(said, "Tệp có chỗ sửa đang theo dõi (Track Changes); mọi chỗ sửa được coi là đã chấp nhận.")
	}
	for _, part := range []struct {
		n     int
		words string
	}{
		{l.headers, "%d từ ở đầu trang (header)"}, {l.footers, "%d từ ở chân trang (footer)"}, {l.boxed, "%d từ trong khung chữ (text box)"},
		{l.footnotes, "%d chú thích cuối trang (footnote)"}, {l.endnotes, "%d chú thích cuối bài (endnote)"}, {l.comments, "%d lời bàn (comment)"},
		{l.pictures, "%d hình"}, {l.hidden, "%d chỗ chữ ẩn"}, {l.embedded, "%d tài liệu nhúng"},
	} {
		if part.n > 0 {
			said = append(said, "Không lấy "+fmt.Sprintf(part.words, part.n)+".")
		}
	}
	if l.linked {
		said = append(said, "Tệp có liên kết tới tài liệu bên ngoài; chương trình không mở liên kết.")
	}
	return said
}
