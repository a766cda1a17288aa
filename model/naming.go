package model

import (
	"fmt"
	"strconv"
	"strings"
)

// Called is how a sentence names a nominee: "cá nhân Nguyễn Văn Mẫu", "tập thể
// Ủy ban nhân dân phường Ví Dụ". One without a name is told by i, its place in
// the dossier from 0: "cá nhân ở dòng thứ 2".
func (n Nominee) Called(i int) string {
	kind := strings.ToLower(n.Type.Name())
	if kind == "" {
		kind = "trường hợp"
	}
	name := strings.Join(strings.Fields(n.Name), " ")
	switch {
	case name == "":
		return fmt.Sprintf("%s ở dòng thứ %d", kind, i+1)
	case strings.HasPrefix(Fold(name), Fold(kind)), n.Type == Household && strings.HasPrefix(Fold(name), "gia dinh"):
		return name
	}
	return kind + " " + name
}

// called names the nominee at path.
func (x *exam) called(path string) string {
	for i, n := range x.Dossier.Nominees {
		if p := x.nomineePath(i); p == path || strings.HasPrefix(path, p+"/") {
			return n.Called(i)
		}
	}
	return ""
}

func (x *exam) proposerName() string {
	return firstOf(x.Dossier.Proposer.Name, x.Dossier.Proposer.Body, "đơn vị đề nghị")
}

// attached tells that the dossier has an attachment of that id.
func (x *exam) attached(id string) bool {
	for _, a := range x.Dossier.Attachments {
		if a.ID == id {
			return id != ""
		}
	}
	return false
}

// listPath is the path of a list's element, as EachText writes it.
func listPath(list, id string, i int) string {
	if id == "" {
		id = strconv.Itoa(i)
	}
	return list + "/" + id
}

// blank reports whether nothing but white space was typed in any of texts.
func blank(texts ...string) bool {
	for _, t := range texts {
		if strings.TrimSpace(t) != "" {
			return false
		}
	}
	return true
}

// firstOf returns the first text that is not blank.
func firstOf(texts ...string) string {
	for _, t := range texts {
		if !blank(t) {
			return t
		}
	}
	return ""
}
