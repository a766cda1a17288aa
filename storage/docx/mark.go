package docx

import (
	"strconv"
	"strings"

	"hoso/model"
)

// markPrefix begins the names of the hidden bookmarks at the beginning of each
// block. A name goes on with the block's key and, since the second version, with
// what the file was written with:
//
//	_hoso_<key: 16>_<words: 12>_<number: up to 4>
//
// Word throws names of more than 40 letters away.
const markPrefix = "_hoso_"

// keyLength is that of the name of a mark without what the file was written with.
const keyLength = len(markPrefix) + 16

// Mark is the name of the mark of the block with a key (paper.Key) up to the key,
// by which an edited file can be told which block is which.
func Mark(key string) string { return markPrefix + short(key) }

// stamp is what a mark says of its block as the file was written.
type stamp struct {
	words  string // stands for the block's words; empty in files of the first version
	number int    // of the mark in its paper, from 1; 0 where it does not say
}

// name is that of a mark with its stamp.
func (s stamp) name(mark string) string {
	return mark + "_" + s.words + "_" + strconv.FormatInt(int64(s.number), 36)
}

// parted divides the name of a block's mark into the mark and its stamp.
func parted(name string) (mark string, s stamp) {
	if len(name) <= keyLength || name[keyLength] != '_' {
		return name, stamp{}
	}
	words, number, ok := strings.Cut(name[keyLength+1:], "_")
	n, err := strconv.ParseInt(number, 36, 32)
	if !ok || err != nil || words == "" {
		return name, stamp{}
	}
	return name[:keyLength], stamp{words, int(n)}
}

// wordsMark stands for the words of paragraphs. Blanks and line ends, which
// programs change when they save a file, do not count.
func wordsMark(list []model.WordParagraph) string {
	return short(strings.Join(wordsOfLines(list), "\n"))[:12]
}

// readAgain are the paragraphs that the reader will find in items.
func readAgain(items []item) (found []model.WordParagraph) {
	for _, i := range items {
		switch i := i.(type) {
		case *paragraph:
			var text strings.Builder
			for _, r := range i.runs {
				text.WriteString(r.text)
			}
			found = append(found, model.WordParagraph{Text: tidied(text.String())})
		case *table:
			for _, r := range i.rows {
				for _, c := range r.cells {
					found = append(found, readAgain(c.items)...)
				}
			}
		}
	}
	return found
}
