package ui

import (
	"context"
	"strings"

	"hoso/model"
)

// check saves and runs every rule.
func (f *dossierForm) check(done func(error)) {
	id, today := f.d.ID, f.today
	f.checked = f.changes
	f.checks++
	asked := f.checks
	var found []model.Finding
	work := f.saveThen(func(ctx context.Context) (err error) {
		found, err = f.store.Check(ctx, id, today)
		return err
	})
	f.back.run(func() error { return work(context.Background()) }, func(err error) {
		f.answered = max(f.answered, asked)
		if err == nil && asked == f.checks { // a later one may have come in first
			f.find(found)
		}
		f.saver.after(nil)
		done(err)
	})
}

// foundNow tells that the findings are those of the dossier as it stands: no check
// of the last changes is waited for.
func (f *dossierForm) foundNow() bool {
	return f.checked == f.changes && f.answered == f.checks
}

// find takes over what a check has found.
func (f *dossierForm) find(found []model.Finding) {
	f.findings, f.byPart = found, map[string][]model.Finding{}
	for _, finding := range found {
		part := f.partAt(finding.Path)
		f.byPart[part] = append(f.byPart[part], finding)
	}
}

// findingsOf lists the findings that belong to a part.
func (f *dossierForm) findingsOf(part string) []model.Finding { return f.byPart[part] }

// partOf is the part of the dossier screen that a field belongs to.
func partOf(path string) string {
	head, rest, _ := strings.Cut(path, "/")
	switch head {
	case "proposal":
		return partProposal
	case "council":
		return partCouncil
	case "minutes":
		return partMinutes
	case "nominees", "exception", "sources":
		if id, _, _ := strings.Cut(rest, "/"); head == "nominees" && id != "" {
			return partReport + id
		}
		return partList
	case "attachments":
		return partAttachments
	case "overrides", "cleaned":
		return partCheck
	}
	return partGeneral
}
