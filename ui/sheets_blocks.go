package ui

import (
	"slices"
	"strconv"
	"strings"

	"hoso/model"
)

// Blocks of a paper have the ids of package paper, which are the paths of
// fields where they show one. Here is what else leads from a line to a field
// and back.

// place is where a field is found: the part of the dossier screen, the path,
// and, in a field of several paragraphs, which one of those that are not
// blank, from 0.
type place struct {
	part, path string
	paragraph  int
}

// fieldOf is the field that a block of a paper shows; ok is false for what the
// program composed.
func fieldOf(d *model.Dossier, paper, block string) (at place, ok bool) {
	block, _, _ = strings.Cut(block, "~")
	kind, id, _ := strings.Cut(paper, "/")
	if kind == "index" {
		return indexed(block)
	}
	if path, known := namedField(d, kind, id, block); known {
		return place{part: partOf(path), path: path}, path != ""
	}
	path, paragraph := numberedParagraph(block)
	if !isFieldPath(path) {
		return place{}, false
	}
	return place{partOf(path), path, paragraph}, true
}

// indexed is the part that makes the paper of a row of the index.
func indexed(row string) (place, bool) {
	kind, id, _ := strings.Cut(row, "/")
	switch kind {
	case "proposal", "minutes", "list":
		return place{part: kind}, id == ""
	case "ballot":
		return place{part: partMinutes}, true
	case "attachment":
		return place{part: partAttachments}, true
	case "report", "consent", "endorsement":
		return place{part: partReport + id}, id != ""
	}
	return place{}, false
}

// namedField is the field behind a block whose id is no path. known is false
// where the block has no entry here; path is empty where it has no field.
func namedField(d *model.Dossier, kind, id, block string) (path string, known bool) {
	nominee := "nominees/" + id
	switch kind + " " + block {
	case "proposal letterhead":
		return "proposal/number", true
	case "list letterhead":
		return "proposer/letterhead", true
	case "minutes letterhead", "ballot letterhead":
		return "minutes/number", true
	case "report letterhead":
		return nominee + "/report/letterhead", true
	case "consent letterhead":
		return nominee + "/outside/number", true
	case "list list/award":
		return "award/name", true
	case "list list/signer":
		return "proposal/signer/name", true
	case "minutes minutes/signature/chair":
		return "minutes/chair", true
	case "minutes minutes/signature/secretary":
		return "minutes/secretary", true
	case "ballot ballot/results":
		return "minutes/results", true
	case "report endorsement/head":
		return nominee + "/report/head/name", true
	case "report endorsement/proposer":
		return "proposal/endorser/name", true
	case "report endorsement/manager", "consent consent/signer":
		return nominee + "/outside/signer/name", true
	case "report endorsement/nominee":
		if n, ok := d.NomineeByID(id); ok && n.IsCollective() {
			return nominee + "/report/signer/name", true
		}
		return nominee + "/name", true
	}
	switch {
	case kind == "minutes" && strings.HasPrefix(block, "council/members/"):
		return "minutes/attendance/" + strings.TrimPrefix(block, "council/members/"), true
	case kind == "ballot" && strings.HasPrefix(block, "ballot/signature/"):
		return "minutes/ballot/tellers/" + strings.TrimPrefix(block, "ballot/signature/") + "/name", true
	case kind == "report" && strings.HasPrefix(block, "report/awards"):
		return nominee + "/report/awards", true
	}
	return "", false
}

// lists are the names of lists whose elements are fields of their own.
var lists = []string{"nominees", "members", "attendance", "results", "guests", "awards", "tellers", "names", "letterhead", "parent"}

// numberedParagraph divides the id of a later paragraph into its field's path
// and its number.
func numberedParagraph(block string) (path string, paragraph int) {
	path = parentPath(block)
	last := strings.TrimPrefix(block[len(path):], "/")
	n, err := strconv.Atoi(last)
	if err != nil || path == "" || slices.Contains(lists, path[strings.LastIndexByte(path, '/')+1:]) {
		return block, 0
	}
	return path, n
}

// composed are the blocks below a field's path that the program words itself.
var composed = []string{"proposal/basis/", "proposal/group/", "minutes/part/", "minutes/results/collectives", "minutes/results/households", "minutes/results/individuals"}

// fieldPaths are the paths that fields stand at or below.
var fieldPaths = []string{
	"nominees", "council/members", "recipient/names", "proposer", "award/name",
	"proposal/number", "proposal/date", "proposal/reason", "proposal/guidance", "proposal/signer", "proposal/endorser",
	"minutes/start", "minutes/end", "minutes/venue", "minutes/attendance", "minutes/guests", "minutes/chair", "minutes/secretary",
	"minutes/opening", "minutes/discussion", "minutes/conclusion", "minutes/results",
}

func isFieldPath(path string) bool {
	below := func(head string) bool { return path == head || strings.HasPrefix(path, head+"/") }
	return slices.ContainsFunc(fieldPaths, below) && !slices.ContainsFunc(composed, func(head string) bool { return strings.HasPrefix(path, head) })
}

// blocksOf lists the blocks that may show a field, the likeliest first.
func blocksOf(path string, paragraph int) []string {
	var list []string
	if paragraph > 0 {
		list = append(list, path+"/"+strconv.Itoa(paragraph))
	}
	list = append(list, path)
	list = append(list, blocksShowing(path)...)
	for at := parentPath(path); strings.Contains(at, "/"); at = parentPath(at) {
		list = append(list, at)
	}
	return list
}

// blocksShowing are the blocks that show a field under another name.
func blocksShowing(path string) []string {
	head, rest, _ := strings.Cut(path, "/")
	switch head {
	case "proposer":
		return []string{"letterhead"}
	case "plan":
		return []string{"proposal/basis/plan"}
	case "award":
		return []string{"list/award", "proposal/title"}
	case "council":
		if id, ok := strings.CutPrefix(rest, "members/"); ok {
			id, _, _ = strings.Cut(id, "/")
			return []string{"council/members/" + id}
		}
		return []string{"minutes/membership", "letterhead"}
	case "nominees":
		return nomineeBlocks(rest)
	}
	switch {
	case path == "proposal/number", path == "proposal/date", path == "minutes/number":
		return []string{"letterhead"}
	case path == "minutes/date":
		return []string{"minutes/start"}
	case path == "minutes/secret":
		return []string{"minutes/vote"}
	case path == "minutes/chair":
		return []string{"minutes/signature/chair"}
	case path == "minutes/secretary":
		return []string{"minutes/signature/secretary"}
	case strings.HasPrefix(path, "proposal/endorser"):
		return []string{"endorsement/proposer"}
	case strings.HasPrefix(path, "minutes/attendance/"):
		id, _, _ := strings.Cut(strings.TrimPrefix(path, "minutes/attendance/"), "/")
		return []string{"council/members/" + id}
	case strings.HasPrefix(path, "minutes/ballot/tellers/"):
		i, _, _ := strings.Cut(strings.TrimPrefix(path, "minutes/ballot/tellers/"), "/")
		return []string{"ballot/signature/" + i}
	}
	return nil
}

// nomineeBlocks are the blocks of a report that show a field of the nominee.
func nomineeBlocks(rest string) []string {
	_, field, _ := strings.Cut(rest, "/")
	switch head, _, _ := strings.Cut(field, "/"); head {
	case "posthumous", "theme":
		return []string{"report/title"}
	case "outside":
		return []string{"endorsement/manager", "consent/signer"}
	}
	switch {
	case field == "report/date", field == "report/place", strings.HasPrefix(field, "report/letterhead"):
		return []string{"letterhead"}
	case field == "report/subject":
		return []string{"report/title"}
	case strings.HasPrefix(field, "report/signer"):
		return []string{"endorsement/nominee"}
	case strings.HasPrefix(field, "report/head"):
		return []string{"endorsement/head"}
	}
	return nil
}
