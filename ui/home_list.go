package ui

import (
	"context"

	"hoso/model"
)

// listPage is the number of dossiers that are read at once.
const listPage = 60

// homeList is the list of dossiers: as many as there are, read by the page as
// they come into view.
type homeList struct {
	store  entriesStore
	query  ListQuery
	counts map[model.Headway]int
	pages  map[int][]Entry
	asked  map[int]bool // pages that are being read
}

func newHomeList(store entriesStore) *homeList {
	return &homeList{store: store, query: ListQuery{Sort: SortEdited, Descending: true}}
}

// listLoad is what a list shows first.
type listLoad struct {
	query  ListQuery
	counts map[model.Headway]int
	first  []Entry
}

// load reads the counts and the first page of a query. It may be called on any
// thread.
func (l *homeList) load(ctx context.Context, q ListQuery) (listLoad, error) {
	counts, err := l.store.Counts(ctx, q)
	if err != nil {
		return listLoad{}, err
	}
	first, err := l.store.Page(ctx, q, 0, listPage)
	return listLoad{q, counts, first}, err
}

// take shows what was loaded.
func (l *homeList) take(load listLoad) {
	l.query, l.counts = load.query, load.counts
	l.pages, l.asked = map[int][]Entry{0: load.first}, map[int]bool{0: true}
}

// length is the number of dossiers that the query lists.
func (l *homeList) length() int {
	if l.query.Headway != "" {
		return l.counts[l.query.Headway]
	}
	return l.all()
}

// all is the number without the filter by headway.
func (l *homeList) all() int {
	n := 0
	for _, count := range l.counts {
		n += count
	}
	return n
}

// filtered tells that something may be hidden by a filter.
func (l *homeList) filtered() bool {
	q := l.query
	return q.Headway != "" || q.Kind != "" || q.Theme != "" || q.Archived
}

// at is the i-th dossier; ok is false while its page has not been read.
func (l *homeList) at(i int) (e Entry, ok bool) {
	page := l.pages[i/listPage]
	if at := i % listPage; i >= 0 && at < len(page) {
		return page[at], true
	}
	return Entry{}, false
}

// need returns the work of reading the page of the i-th dossier, once; nil when
// there is nothing to read.
func (l *homeList) need(i int) (number int, read func(context.Context) ([]Entry, error)) {
	number = i / listPage
	if l.asked[number] {
		return number, nil
	}
	l.asked[number] = true
	store, query := l.store, l.query
	return number, func(ctx context.Context) ([]Entry, error) {
		return store.Page(ctx, query, number*listPage, listPage)
	}
}

// put keeps a page that has been read for a query. It is not kept when another
// query is shown by now.
func (l *homeList) put(q ListQuery, number int, page []Entry) bool {
	if q != l.query {
		return false
	}
	l.pages[number] = page
	return true
}

// judged notes a verdict on a dossier wherever it is listed. changed tells that
// the list says something else now.
func (l *homeList) judged(id string, v Verdict) (changed bool) {
	for _, page := range l.pages {
		for i := range page {
			if page[i].ID != id {
				continue
			}
			changed = page[i].Verdict == nil || *page[i].Verdict != v
			page[i].Verdict = &v
			page[i].Headway = headwayOf(page[i])
		}
	}
	return changed
}

// headwayOf is how far a dossier has come, by its verdict too.
func headwayOf(e Entry) model.Headway {
	switch e.Headway {
	case model.Drafting, model.Faulty, model.Ready:
	default:
		return e.Headway
	}
	switch {
	case e.Verdict == nil || e.Collectives+e.Individuals == 0:
		return model.Drafting
	case e.Verdict.Errors > 0:
		return model.Faulty
	}
	return model.Ready
}

// place is where a dossier stands among the pages that were read; -1 where it
// is on none of them.
func (l *homeList) place(id string) int {
	for number, page := range l.pages {
		for i, e := range page {
			if e.ID == id {
				return number*listPage + i
			}
		}
	}
	return -1
}

// sortedBy is the query with another column to sort by; the same one again
// turns the order round.
func (q ListQuery) sortedBy(s SortBy) ListQuery {
	if q.Sort == s {
		q.Descending = !q.Descending
		return q
	}
	q.Sort = s
	q.Descending = s == SortEdited || s == SortErrors || s == SortNominees
	return q
}
