package ui

import (
	"context"
	"slices"
	"strings"
	"time"

	"hoso/model"
)

type historyStore interface {
	// Revisions lists the versions of a dossier, the newest first.
	Revisions(ctx context.Context, id string) ([]Revision, error)
	Revision(ctx context.Context, id string, n int) (model.Dossier, error)
	// RestoreRevision makes a version the present one again and keeps the present
	// one as a version.
	RestoreRevision(ctx context.Context, id string, n int) (model.Dossier, error)
}

// Revision is a version of a dossier.
type Revision struct {
	Number int // from 1
	Closed time.Time
	Why    string // it was closed, as storage says it
}

// why says in Vietnamese on what occasion a version was kept.
func (r Revision) why() string {
	switch r.Why {
	case "print":
		return text("history.print")
	case "pack":
		return text("history.pack")
	case "restore":
		return text("history.restored")
	case "replace":
		return text("history.replaced")
	case "put":
		return text("history.put")
	case "roster":
		return text("history.roster")
	case "word":
		return text("history.word")
	case "transfer":
		return text("history.transfer")
	case "attach":
		return text("history.attach")
	}
	return text("history.edited")
}

// historyForm is the list of a dossier's versions and what one of them holds
// beside another. The newest version is the dossier as it is.
type historyForm struct {
	form      *dossierForm
	revisions []Revision
	// summaries say what each version brought, by its number; busy while some
	// are being made.
	summaries map[int]string
	busy      bool
	dropped   bool // versions were taken out of the list since it was drawn
	// chosen is the version shown, beside the present one or the one before.
	chosen int // index among revisions
	beside beside
	shown  []difference
	asked  int // how often a comparison was asked for
}

// beside is what a version is compared with.
type beside string

const (
	besideNow    beside = "now"
	besideBefore beside = "before"
)

// load keeps the dossier as it is as a version and lists all of them.
func (h *historyForm) load(done func(error)) {
	id, store := h.form.d.ID, h.form.store
	var list []Revision
	h.form.revised = false
	work := h.form.saveThen(func(ctx context.Context) (err error) {
		if _, err = store.CloseRevision(ctx, id, fieldLeft); err == nil {
			list, err = store.Revisions(ctx, id)
		}
		return err
	})
	h.form.back.run(func() error { return work(context.Background()) }, func(err error) {
		h.form.saver.after(nil)
		h.revisions = list
		done(err)
	})
}

// summariesAtOnce is the number of versions that are read for one look at the
// list.
const summariesAtOnce = 20

// summary says what the i-th version brought. What is not known yet is found
// out aside; then told is called.
func (h *historyForm) summary(i int, told func()) string {
	words, known := h.summaries[h.revisions[i].Number]
	if !known && !h.busy {
		h.summarise(i, told)
	}
	return words
}

func (h *historyForm) summarise(i int, told func()) {
	h.busy = true
	f := h.form
	id := f.d.ID
	list := slices.Clone(h.revisions[i:min(len(h.revisions), i+summariesAtOnce+1)])
	last := i+len(list) == len(h.revisions)
	fetch(f.back, func() (map[int]string, error) {
		found := map[int]string{}
		var newer model.Dossier
		for at, r := range list {
			d, err := f.store.Revision(context.Background(), id, r.Number)
			if err != nil {
				return found, err
			}
			if at > 0 {
				found[list[at-1].Number] = summaryOf(d, newer)
			}
			newer = d
		}
		if last {
			found[list[len(list)-1].Number] = text("history.first")
		}
		return found, nil
	}, func(found map[int]string, err error) {
		for n, words := range found {
			h.summaries[n] = words
		}
		h.dropSame()
		if h.busy = err != nil; !h.busy { // where it fails, it would fail again
			told()
		}
	})
}

// dropSame takes versions out of the list that bring nothing new: a dossier that
// was only looked at. One that was printed or packed stays.
func (h *historyForm) dropSame() {
	shown, before := h.revisions[h.chosen].Number, len(h.revisions)
	h.revisions = slices.DeleteFunc(slices.Clone(h.revisions), func(r Revision) bool {
		return h.summaries[r.Number] == text("history.same") && r.why() == text("history.edited")
	})
	if len(h.revisions) == before {
		return
	}
	h.chosen, h.dropped = 0, true
	for i, r := range h.revisions {
		if r.Number >= shown {
			h.chosen = i // of what was chosen, or of the next newer
		}
	}
}

// namedInSummary is the number of papers that a summary names.
const namedInSummary = 3

// summaryOf says in a line what changed between two versions.
func summaryOf(before, after model.Dossier) string {
	changes := model.Compare(before, after)
	switch len(changes) {
	case 0:
		return text("history.same")
	case 1:
		return model.UpperFirst(changes[0].Describe(before, after))
	}
	var owners []string
	for _, c := range changes {
		d := after
		if c.Kind == model.Removed {
			d = before
		}
		if owner := ownerOf(d, c.Path); !slices.Contains(owners, owner) {
			owners = append(owners, owner)
		}
	}
	more := ""
	if len(owners) > namedInSummary {
		owners, more = owners[:namedInSummary], "; …"
	}
	return textf("history.summary", len(changes), strings.Join(owners, "; ")+more)
}

// ownerOf names the paper or the nominee that a field belongs to.
func ownerOf(d model.Dossier, path string) string {
	part := partOf(path)
	if id, ok := strings.CutPrefix(part, partReport); ok {
		for i, n := range d.Nominees {
			if n.ID == id {
				return n.Called(i)
			}
		}
		part = partList
	}
	switch part {
	case partProposal:
		return text("part.proposal")
	case partCouncil:
		return text("part.council")
	case partMinutes:
		return text("part.minutes")
	case partList:
		return text("part.list")
	case partAttachments:
		return text("part.attachments")
	}
	return text("part.general")
}

// compare finds out aside what the chosen version holds beside another one.
// Only the answer to the last question counts.
func (h *historyForm) compare(done func(error)) {
	h.asked++
	asked, f := h.asked, h.form
	id, this := f.d.ID, h.revisions[h.chosen].Number
	other := h.revisions[0].Number
	if h.beside == besideBefore {
		other = 0
		if h.chosen+1 < len(h.revisions) {
			other = h.revisions[h.chosen+1].Number
		}
	}
	fetch(f.back, func() ([]difference, error) {
		a, err := f.store.Revision(context.Background(), id, this)
		if err != nil || other == 0 {
			return nil, err
		}
		b, err := f.store.Revision(context.Background(), id, other)
		if err != nil {
			return nil, err
		}
		if other < this {
			a, b = b, a
		}
		return differences(a, b), nil
	}, func(found []difference, err error) {
		if asked == h.asked {
			h.shown = found
			done(err)
		}
	})
}

// restore brings the chosen version back. It is a step that can be undone.
func (h *historyForm) restore(name string, done func(error)) {
	f, n := h.form, h.revisions[h.chosen].Number
	id := f.d.ID
	f.replace(name, func(ctx context.Context) (model.Dossier, error) { return f.store.RestoreRevision(ctx, id, n) }, done)
}
