package ui

import (
	"strings"

	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// enrolForm is a unit's key on its way from paper, or a file, into the list.
type enrolForm struct {
	store     keysStore
	units     []model.Unit
	unit      string // id
	name      string
	signing   string // code as typed, or from the file
	receiving string // key as typed, or from the file
	card      KeyCard
	compared  bool // with the paper
}

// enrolFile is the form for the keys of a file.
func enrolFile(store keysStore, card KeyCard) *enrolForm {
	return &enrolForm{store: store, unit: card.Unit, name: card.Name, signing: card.Signing, receiving: card.Receiving, card: card}
}

// labels are the names of the units to choose from.
func (f *enrolForm) labels() []string {
	var labels []string
	for _, u := range f.units {
		labels = append(labels, model.UpperFirst(u.Name))
	}
	return labels
}

func (f *enrolForm) choose(i int) { f.unit, f.name = f.units[i].ID, f.units[i].Body }

// signingWords judge the code as far as it is typed: which groups are right.
func (f *enrolForm) signingWords() (words string, importance widget.Importance) {
	groups := f.store.KeyGroups(f.signing)
	switch {
	case len(groups) == 0:
		return "", widget.MediumImportance
	case strings.HasPrefix(groups[0].Letters, "N"):
		return text("enrol.not-signing"), widget.DangerImportance
	case len(groups) > keyGroups:
		return textf("enrol.too-long", keyGroups), widget.DangerImportance
	}
	right := 0
	var letters []string
	for i, g := range groups {
		if g.Whole && !g.Right {
			return textf("enrol.group.wrong", i+1, g.Letters), widget.DangerImportance
		}
		letters = append(letters, g.Letters)
		if g.Right {
			right++
		}
	}
	if right == keyGroups {
		return textf("enrol.groups.right", groupWords(letters)), widget.SuccessImportance
	}
	return textf("enrol.groups.so-far", right, keyGroups), widget.MediumImportance
}

// keyGroups is the number of groups of a key's code.
const keyGroups = 7

// receivingWords give the code of the receiving key, for comparison.
func (f *enrolForm) receivingWords() (words string, importance widget.Importance) {
	if strings.TrimSpace(f.receiving) == "" {
		return "", widget.MediumImportance
	}
	groups, ok := f.store.ReceivingCode(f.receiving)
	if !ok {
		return text("enrol.receiving.wrong"), widget.DangerImportance
	}
	return textf("enrol.receiving.code", groupWords(groups)), widget.SuccessImportance
}

// missing is why the keys cannot be enrolled yet; empty when they can.
func (f *enrolForm) missing() string {
	_, signing := f.signingWords()
	_, receiving := f.receivingWords()
	blank := strings.TrimSpace(f.signing)+strings.TrimSpace(f.receiving) == ""
	switch {
	case f.unit == "":
		return text("enrol.no-unit")
	case blank:
		return text("enrol.no-key")
	case strings.TrimSpace(f.signing) != "" && signing != widget.SuccessImportance:
		return text("enrol.signing.missing")
	case strings.TrimSpace(f.receiving) != "" && receiving != widget.SuccessImportance:
		return text("enrol.receiving.wrong")
	case !f.compared:
		return text("enrol.compare.missing")
	}
	return ""
}
