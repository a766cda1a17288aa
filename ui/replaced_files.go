package ui

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// unlessReplaced asks before files of the papers with some keys are put into a
// folder where such files lie already: one may have been edited, in Word for
// instance. It looks aside.
func (h *handoverView) unlessReplaced(ids []string, as paperFormat, dir string, save func()) {
	v, names := h.dossier, h.namesOf(ids, as.ending)
	fetch(v.back, func() ([]string, error) { return filesNamed(dir, names), nil }, func(there []string, _ error) {
		if len(there) == 0 {
			save()
			return
		}
		question := textf("save.replace", len(there), filepath.Base(dir), there[0])
		v.notices.confirmLoss(as.title, question, text("file.replace.yes"), save)
	})
}

// namesOf matches the names that files of some papers get, with any number in
// front: "02-to-trinh.docx".
func (h *handoverView) namesOf(ids []string, ending string) *regexp.Regexp {
	var stems []string
	for _, id := range ids {
		stems = append(stems, regexp.QuoteMeta(h.stemOf([]string{id})))
	}
	return regexp.MustCompile(`^(\d+-)?(` + strings.Join(stems, "|") + ")" + regexp.QuoteMeta(ending) + "$")
}

// filesNamed are the files of a folder whose names match; none where it cannot be
// read, which the saving tells.
func filesNamed(dir string, names *regexp.Regexp) []string {
	entries, _ := os.ReadDir(dir)
	var found []string
	for _, e := range entries {
		if names.MatchString(e.Name()) {
			found = append(found, e.Name())
		}
	}
	return found
}
