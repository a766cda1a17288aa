package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// changesOf lists how one group of facts differs between two dossiers.
func changesOf(f Facts, was, is Dossier) []Change {
	switch f {
	case UnitFacts:
		return unitChanges(was, is)
	case SignerFacts:
		return changed(
			Change{"người ký tờ trình", signatureOf(was.Proposal.Signer), signatureOf(is.Proposal.Signer)},
			Change{"người ký xác nhận", signatureOf(was.Proposal.Endorser), signatureOf(is.Proposal.Endorser)})
	case CouncilFacts:
		return councilChanges(was.Council, is.Council)
	case PlanFacts:
		return changed(Change{"số của kế hoạch", was.Plan.Number, is.Plan.Number},
			Change{"ngày của kế hoạch", was.Plan.Date.String(), is.Plan.Date.String()})
	case HouseFacts:
		return houseChanges(was.House, is.House)
	}
	return nil
}

// changed leaves out what stays the same.
func changed(all ...Change) []Change {
	var list []Change
	for _, c := range all {
		if c.Was != c.Is {
			list = append(list, c)
		}
	}
	return list
}

// unitChanges compares field by field; a list of lines counts as one field.
func unitChanges(was, is Dossier) []Change {
	var all []Change
	before, after := reflect.ValueOf(was.Proposer), reflect.ValueOf(is.Proposer)
	for i := range before.NumField() {
		key, _, _ := strings.Cut(before.Type().Field(i).Tag.Get("json"), ",")
		if key == "id" || key == "group" {
			continue
		}
		name := FieldName(is, "proposer/"+key)
		if key == "style" {
			name = "kiểu đầu văn bản"
		}
		all = append(all, Change{name, wordsOfField(before.Field(i)), wordsOfField(after.Field(i))})
	}
	return changed(all...)
}

func wordsOfField(v reflect.Value) string {
	switch v := v.Interface().(type) {
	case []string:
		return strings.Join(v, " / ")
	case LetterheadStyle:
		return styleNames[v]
	}
	return v.String()
}

// styleNames name the letterheads; the empty style is the state's.
var styleNames = map[LetterheadStyle]string{
	"": "cơ quan nhà nước", StateStyle: "cơ quan nhà nước", PartyStyle: "cơ quan Đảng",
	FrontStyle: "Mặt trận Tổ quốc, tổ chức chính trị - xã hội", YouthStyle: "Đoàn Thanh niên",
}

// signatureOf is a signature on one line: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH /
// Nguyễn Văn Mẫu".
func signatureOf(s Signer) string {
	lines := s.Lines()
	if name := s.FullName(); name != "" {
		lines = append(lines, name)
	}
	return strings.Join(lines, " / ")
}

func councilChanges(was, is Council) []Change {
	all := changed(Change{"tên Hội đồng", was.Name, is.Name}, Change{"ký hiệu của Hội đồng", was.Symbol, is.Symbol},
		Change{"quyết định thành lập Hội đồng", was.Decision, is.Decision})
	for _, m := range is.Members {
		if old, known := was.MemberByID(m.ID); !known {
			all = append(all, Change{"thêm thành viên", "", m.String()})
		} else {
			all = append(all, changed(Change{"thành viên", old.String(), m.String()})...)
		}
	}
	for _, m := range was.Members {
		if _, stays := is.MemberByID(m.ID); !stays {
			all = append(all, Change{"bớt thành viên", m.String(), ""})
		}
	}
	if len(all) == 0 && !slices.Equal(was.Members, is.Members) {
		all = []Change{{"thứ tự thành viên", namesOf(was), namesOf(is)}}
	}
	return all
}

func namesOf(c Council) string {
	var names []string
	for _, m := range c.Members {
		names = append(names, m.Name)
	}
	return strings.Join(names, ", ")
}

func houseChanges(was, is House) []Change {
	before, after := was.OrDefault(), is.OrDefault()
	var all []Change
	for i, m := range before.measures() {
		n := after.measures()[i]
		all = append(all, Change{LowerFirst(m.name), fmt.Sprintf("%s %s", decimal(m.got), m.unit), fmt.Sprintf("%s %s", decimal(n.got), n.unit)})
	}
	printed := map[bool]string{true: "có in", false: "không in"}
	return changed(append(all, Change{"số của mẫu văn bản", printed[before.FormNumbers], printed[after.FormNumbers]})...)
}
