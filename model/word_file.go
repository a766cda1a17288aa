package model

// WordFile is what a file of a word processor says: paragraphs and tables in
// reading order. Its texts are as written; Converted has those of an old
// encoding in Unicode.
type WordFile struct {
	Paragraphs []WordParagraph
	// Remarks are sentences for the clerk on what was left out or decided while
	// reading.
	Remarks []string
	// Encodings are the old encodings that texts are in: TCVN3, VNI,
	// MisreadUnicode; none for Unicode.
	Encodings []string
}

// WordParagraph is a paragraph, or one inside a table's cell.
type WordParagraph struct {
	// Text is the text with its list mark or number. A tab stays, a line end
	// inside the paragraph is a line feed.
	Text string
	// Written is the text as the file has it, where that is in an old encoding;
	// else it is empty.
	Written string
	// Style is the name of the paragraph's style: "Nội dung", "heading 1".
	Style string
	// Level is the place in the outline, from 1; 0 for what is no heading.
	Level int
	// Font names the font of the first letters; empty where the file leaves it
	// open.
	Font string
	// Bold tells that all letters are bold.
	Bold bool
	// Marks are the names of the bookmarks that begin in the paragraph.
	Marks []string
	// Table is the number of the table that the paragraph stands in, from 1; 0
	// outside tables. Row and Column are its place there, from 0.
	Table, Row, Column int
}

// AsWritten is the file with texts of an old encoding as they are.
func (f WordFile) AsWritten() WordFile {
	was := make([]WordParagraph, len(f.Paragraphs))
	for i, p := range f.Paragraphs {
		if p.Written != "" {
			p.Text, p.Written = p.Written, ""
		}
		was[i] = p
	}
	f.Paragraphs = was
	return f
}

// Tables are the tables as rows of cells, in their order. A cell of several
// paragraphs has line feeds; cells that reach over several columns are followed
// by blank ones.
func (f WordFile) Tables() [][][]string {
	var tables [][][]string
	for _, p := range f.Paragraphs {
		if p.Table == 0 {
			continue
		}
		for len(tables) < p.Table {
			tables = append(tables, nil)
		}
		t := &tables[p.Table-1]
		for len(*t) <= p.Row {
			*t = append(*t, nil)
		}
		row := &(*t)[p.Row]
		for len(*row) <= p.Column {
			*row = append(*row, "")
		}
		if (*row)[p.Column] != "" && p.Text != "" {
			(*row)[p.Column] += "\n"
		}
		(*row)[p.Column] += p.Text
	}
	return tables
}
