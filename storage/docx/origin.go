package docx

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"hoso/model"
	"hoso/storage/pdf"
)

// Meta describes a file.
type Meta struct {
	pdf.Meta
	// Dossier is what the file says of its dossier (DossierKey); empty, it says
	// nothing.
	Dossier string
}

// DossierKey tells a dossier from others, whatever is written in it: ids are made
// of words and come again in the next year's workspace, under another plan.
func DossierKey(d model.Dossier) string { return d.Plan.ID + "#" + d.ID }

// originPrefix begins the names of the hidden bookmarks at the beginning of each
// paper that say which dossier and which paper it is of. The names of blocks
// begin otherwise: programs that know of no origins pass these by. A bookmark
// survives where LibreOffice and Word write a file anew.
const originPrefix = "_hosop_"

// originMark is the name for a paper of a dossier; Word takes 40 letters.
func originMark(dossier, paper string) string {
	return originPrefix + short(dossier) + "_" + short(paper)
}

// short stands for a key in the name of a bookmark, which takes no other signs
// than letters, digits and the underscore.
func short(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:8])
}

// origins are the marks of origin in a file.
type origins []string

func originsOf(file model.WordFile) (found origins) {
	for _, p := range file.Paragraphs {
		for _, m := range p.Marks {
			if strings.HasPrefix(m, originPrefix) {
				found = append(found, m)
			}
		}
	}
	return found
}

// of tells that the file has a paper of a dossier.
func (o origins) of(dossier string) bool {
	for _, m := range o {
		if strings.HasPrefix(m, originPrefix+short(dossier)) {
			return true
		}
	}
	return false
}

// elsewhere tells that the file says of which dossier its papers are, and names
// others only.
func (o origins) elsewhere(dossier string) bool { return len(o) > 0 && !o.of(dossier) }

// paper are the marks of the papers with an id, whichever dossier they are of.
func (o origins) paper(id string) (found origins) {
	for _, m := range o {
		if strings.HasSuffix(m, "_"+short(id)) {
			found = append(found, m)
		}
	}
	return found
}
