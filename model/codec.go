package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
)

// DossierFormat is the name of the JSON form of a dossier; its number grows
// when an older program could misread it.
const DossierFormat = "hoso-dossier/1"

// dossierFile is a dossier with the keys at its top that a program may rely
// on without knowing the rest: they are derived, and written afresh each time.
type dossierFile struct {
	Format      string `json:"format"`
	Unit        string `json:"unit"`
	Collectives int    `json:"collectives"`
	Individuals int    `json:"individuals"`
	Dossier
}

// Encode writes d as "hoso-dossier/1": indented JSON with stable order, so the
// same dossier gives the same bytes. Collectives, individuals and unit at its
// top are derived from the rest.
func Encode(d Dossier) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(dossierFile{
		Format: DossierFormat, Unit: d.Proposer.ID,
		Collectives: d.Collectives(), Individuals: d.Individuals(), Dossier: d,
	})
	if err != nil {
		return nil, fmt.Errorf("encode dossier %s: %w", d.ID, err)
	}
	return b.Bytes(), nil
}

// Decode reads what Encode writes, or a person wrote in its form, and cleans
// its texts. The error is ErrNewerVersion for a newer format and a *PackError
// with the line for a key or type that does not fit; file names the source in
// it. A count that stands at the top and is not that of the nominees is an
// error too: somebody has edited one and not the other; and so are more nominees
// than MaxNominees.
func Decode(file string, data []byte) (Dossier, error) {
	if err := checkFormat(file, data, DossierFormat); err != nil {
		return Dossier{}, err
	}
	f := dossierFile{Collectives: -1, Individuals: -1}
	if err := strictDecode(file, data, &f); err != nil {
		return Dossier{}, err
	}
	d := f.Dossier
	if reason := f.disagreement(); reason != "" {
		return Dossier{}, &PackError{File: file, Line: 1, Reason: reason}
	}
	CleanDossier(&d)
	return d, nil
}

func (f dossierFile) disagreement() string {
	d := f.Dossier
	switch {
	case len(d.Nominees) > MaxNominees:
		return fmt.Sprintf("hồ sơ có %d trường hợp đề nghị, quá %d nên không đọc", len(d.Nominees), MaxNominees)
	case f.Unit != "" && d.Proposer.ID != "" && f.Unit != d.Proposer.ID:
		return fmt.Sprintf("khóa \"unit\" ghi %q nhưng đơn vị đề nghị là %q", f.Unit, d.Proposer.ID)
	case f.Collectives >= 0 && f.Collectives != d.Collectives():
		return fmt.Sprintf("khóa \"collectives\" ghi %d nhưng danh sách có %d tập thể", f.Collectives, d.Collectives())
	case f.Individuals >= 0 && f.Individuals != d.Individuals():
		return fmt.Sprintf("khóa \"individuals\" ghi %d nhưng danh sách có %d cá nhân", f.Individuals, d.Individuals())
	}
	return d.idTrouble()
}

// idForm is what an id may look like: it becomes part of file names.
var idForm = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)

// ValidID reports whether id may name a dossier, nominee, member or
// attachment: up to 64 lower-case ASCII letters, digits and hyphens.
func ValidID(id string) bool { return idForm.MatchString(id) }

// idTrouble says which id is missing, misshapen or given twice.
func (d Dossier) idTrouble() string {
	if d.ID != "" && !ValidID(d.ID) {
		return fmt.Sprintf("mã hồ sơ %q không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu -", d.ID)
	}
	lists := map[string][]string{}
	for _, n := range d.Nominees {
		lists["nominees"] = append(lists["nominees"], n.ID)
	}
	for _, m := range d.Council.Members {
		lists["council/members"] = append(lists["council/members"], m.ID)
	}
	for _, a := range d.Attachments {
		lists["attachments"] = append(lists["attachments"], a.ID)
	}
	for _, name := range []string{"nominees", "council/members", "attachments"} {
		seen := map[string]bool{}
		for _, id := range lists[name] {
			if !ValidID(id) {
				return fmt.Sprintf("mã %q trong %s không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu -", id, name)
			}
			if seen[id] {
				return fmt.Sprintf("mã %q trong %s bị dùng hai lần", id, name)
			}
			seen[id] = true
		}
	}
	return ""
}
