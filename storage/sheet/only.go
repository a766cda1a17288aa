package sheet

import (
	"slices"
	"strings"

	"hoso/model"
)

// Names are the sheets that were read, those that Excel shows first.
func (b Book) Names() []string {
	var names []string
	for _, t := range b.inOrder() {
		names = append(names, t.Name)
	}
	return names
}

// Only is the book with one of its sheets; the others count as not read. A book
// without a sheet of that name stays as it is.
func (b Book) Only(name string) Book {
	at := slices.IndexFunc(b.Tables, func(t Table) bool { return t.Name == name })
	if at < 0 {
		return b
	}
	only := b
	only.Tables, only.Unread = []Table{b.Tables[at]}, nil
	for i, t := range b.Tables {
		if i != at {
			only.Unread = append(only.Unread, t.Name)
		}
	}
	only.Unread = append(only.Unread, b.Unread...)
	return only
}

// judgedRows are the rows of a sheet by which its encoding is told: enough for
// a heading and some people.
const judgedRows = 200

// Encoding is the old encoding that the book's texts are in (model.TCVN3,
// model.VNI …); empty for Unicode.
func (b Book) Encoding() string {
	for _, t := range b.Tables {
		var text strings.Builder
		for _, row := range t.Rows[:min(judgedRows, len(t.Rows))] {
			text.WriteString(strings.Join(row, "\t") + "\n")
		}
		if encoding := model.LegacyEncoding(text.String()); encoding != "" {
			return encoding
		}
	}
	return ""
}

// ToUnicode is the book with its texts converted from an old encoding.
func (b Book) ToUnicode(encoding string) Book {
	converted := b
	converted.Tables = slices.Clone(b.Tables)
	for i, t := range converted.Tables {
		rows := make([][]string, len(t.Rows))
		for j, row := range t.Rows {
			rows[j] = slices.Clone(row)
			for k, cell := range row {
				rows[j][k] = model.ToUnicode(cell, encoding)
			}
		}
		converted.Tables[i].Rows = rows
	}
	return converted
}
