package model

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
)

// PlanFormat is the name of the JSON form of a plan pack; its number grows
// when an older program could misread it.
const PlanFormat = "hoso-plan/1"

// ReadPlan reads a plan pack. file names it in the error, which joins a
// *PackError for every fault found: a key unknown, missing or given twice, a
// value of the wrong type or outside its enumeration, a blank text, a date that
// does not exist, an id given twice, a reference to nothing. It is
// ErrNewerVersion for a newer format. Whether the plan's units exist is asked
// by CheckUnits.
func ReadPlan(file string, data []byte) (*Plan, error) {
	p := &Plan{}
	r, err := readPack(file, data, PlanFormat, p)
	if err != nil {
		return nil, err
	}
	r.unique(p.names())
	p.checkValues(r)
	p.checkDates(r)
	p.checkQuotaGroups(r)
	p.checkKinds(r)
	if err := r.err(); err != nil {
		return nil, err
	}
	return p, nil
}

// PlanHash identifies the plan file that a dossier was made under: SHA-256 of
// its bytes, 64 hex digits.
func PlanHash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// names lists what must not occur twice.
func (p *Plan) names() []named {
	var all []named
	add := func(scope, id, path string, args ...any) {
		all = append(all, named{scope, fmt.Sprintf(path, args...), id})
	}
	for i, b := range p.LegalBases {
		add("legalBases", b.ID, "legalBases/%d/id", i)
	}
	for i, t := range p.Themes {
		add("themes", t.ID, "themes/%d/id", i)
	}
	for i, g := range p.Groups {
		add("groups", g.ID, "groups/%d/id", i)
	}
	for i, q := range p.Quotas {
		for j, g := range q.Groups {
			add("quotas", g, "quotas/%d/groups/%d", i, j)
		}
	}
	for i, d := range p.Deadlines {
		add("deadlines", string(d.Stage), "deadlines/%d/stage", i)
	}
	for i, s := range p.Standards {
		add("standards", s.ID, "standards/%d/id", i)
	}
	for i, a := range p.Awards {
		add("awards", a.ID, "awards/%d/id", i)
	}
	for i, k := range p.Kinds {
		add("kinds "+string(k.Kind), string(k.Stage), "kinds/%d/stage", i)
		for j, rule := range k.Papers {
			add(fmt.Sprint("papers ", i), string(rule.Paper), "kinds/%d/papers/%d/paper", i, j)
		}
		for j, c := range k.Citations {
			add(fmt.Sprint("citations ", i), string(c.For), "kinds/%d/citations/%d/for", i, j)
		}
	}
	for i, s := range p.Prompts {
		// Two types of nominee may have their own guide to the same section.
		for _, t := range typesOf(s.For) {
			add("prompts "+string(s.Kind)+" "+string(t), s.ID, "prompts/%d/id", i)
		}
	}
	return all
}

// typesOf are the types of nominee that a list means: all where it is empty.
func typesOf(types []NomineeType) []NomineeType {
	if len(types) == 0 {
		return []NomineeType{Collective, Household, Individual}
	}
	return types
}

func (p *Plan) checkValues(r *strictReader) {
	if !ValidID(p.ID) {
		r.problem("id", "mã kế hoạch %q chỉ được dùng chữ thường không dấu, chữ số và dấu -", p.ID)
	}
	if p.Year < 1945 || p.Year > 9999 {
		r.problem("year", "năm %d không hợp lệ; ghi đủ bốn chữ số", p.Year)
	}
	if p.Sets < 1 {
		r.problem("sets", "số bộ hồ sơ phải từ 1 trở lên, đang ghi %d", p.Sets)
	}
	for i, s := range p.Prompts {
		if !ValidID(s.ID) { // it becomes part of a field's path
			r.problem(fmt.Sprintf("prompts/%d/id", i), "mã phần báo cáo %q chỉ được dùng chữ thường không dấu, chữ số và dấu -", s.ID)
		}
	}
	for i, q := range p.Quotas {
		if q.Collectives < 0 || q.Individuals < 0 {
			r.problem(fmt.Sprintf("quotas/%d", i), "chỉ tiêu số lượng không được nhỏ hơn 0")
		}
	}
	if p.Voting.Base != "members" {
		r.problem("voting/base", "khóa \"base\" ghi %q; chỉ dùng từ: members (tính trên tổng số thành viên Hội đồng)", p.Voting.Base)
	}
	if p.Voting.MoreThan < 0 || p.Voting.MoreThan >= 100 {
		r.problem("voting/moreThan", "tỷ lệ phiếu phải từ 0 đến dưới 100, đang ghi %v", p.Voting.MoreThan)
	}
	for _, list := range []struct {
		key    string
		length int
	}{{"groups", len(p.Groups)}, {"awards", len(p.Awards)}, {"kinds", len(p.Kinds)}} {
		if list.length == 0 {
			r.problem(list.key, "khóa %q phải có ít nhất một mục", list.key)
		}
	}
}

func (p *Plan) checkDates(r *strictReader) {
	r.wholeDay("date", p.Date)
	r.inOrder("period", p.Period.From, p.Period.To)
	for i, t := range p.Themes {
		r.inOrder(fmt.Sprintf("themes/%d/period", i), t.Period.From, t.Period.To)
	}
	for i, d := range p.Deadlines {
		r.wholeDay(fmt.Sprintf("deadlines/%d/before", i), d.Before)
	}
	for i, b := range p.LegalBases {
		path := fmt.Sprintf("legalBases/%d", i)
		r.wholeDay(path+"/validFrom", b.ValidFrom)
		r.wholeDay(path+"/validTo", b.ValidTo)
		r.inOrder(path+"/validTo", b.ValidFrom, b.ValidTo)
	}
	for i, h := range p.Holidays {
		path := fmt.Sprintf("holidays/%d", i)
		r.wholeDay(path+"/from", h.From)
		r.wholeDay(path+"/to", h.To)
		r.inOrder(path+"/to", h.From, h.To)
	}
}

func (p *Plan) checkQuotaGroups(r *strictReader) {
	for i, q := range p.Quotas {
		for j, id := range q.Groups {
			if !slices.ContainsFunc(p.Groups, func(g UnitGroup) bool { return g.ID == id }) {
				r.problem(fmt.Sprintf("quotas/%d/groups/%d", i, j), "nhóm đơn vị %q không có trong khóa \"groups\" của kế hoạch; sửa lại mã hoặc bổ sung nhóm", id)
			}
		}
	}
}

var placeholder = regexp.MustCompile(`\{[^}]*\}?`)

// checkKinds looks for places to fill in that nothing will ever fill.
func (p *Plan) checkKinds(r *strictReader) {
	for i, k := range p.Kinds {
		path := fmt.Sprintf("kinds/%d", i)
		subject, address := []string{"{award}", "{occasion}", "{theme}"}, []string{"{lead}"}
		if k.Kind == AdHoc {
			subject, address = []string{"{award}", "{occasion}", "{subject}"}, nil
			if k.Stage != UnitStage {
				r.problem(path+"/stage", "khen thưởng đột xuất chỉ có bước \"unit\"")
			}
		}
		r.fillable(path+"/subject", k.Subject, subject)
		r.fillable(path+"/receiver", k.Receiver, address)
		for j, a := range k.Addressees {
			r.fillable(fmt.Sprintf("%s/addressees/%d", path, j), a, address)
		}
	}
}

func (r *strictReader) fillable(path, text string, known []string) {
	for _, found := range placeholder.FindAllString(text, -1) {
		if !slices.Contains(known, found) {
			r.problem(path, "%s có chỗ điền %q mà chương trình không biết điền gì; sửa lại hoặc xóa đi", keyName(path), found)
		}
	}
}
