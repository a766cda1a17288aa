package pdf

import "github.com/jung-kurt/gofpdf"

// bookmark is an entry of a file's outline that leads to the top of a page,
// counted from 1.
type bookmark struct {
	title string
	page  int
}

// addBookmarks writes the outline after the last page is drawn. gofpdf turns a
// bookmark's height over with the height of the last page, whatever page the
// bookmark is on; the difference of both heights is added beforehand.
func addBookmarks(f *gofpdf.Fpdf, marks []bookmark) {
	pages := f.PageNo()
	_, last := f.GetPageSize()
	for _, m := range marks {
		if m.page > pages {
			continue // a document without pages
		}
		f.SetPage(m.page)
		_, height, _ := f.PageSize(m.page)
		f.Bookmark(drawable(m.title), 0, last-height)
	}
	f.SetPage(pages)
}
