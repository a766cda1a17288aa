package model

import (
	"errors"
	"fmt"
	"slices"
)

// UnitsFormat is the name of the JSON form of a unit list.
const UnitsFormat = "hoso-units/1"

// ReadUnits reads a unit list. Its errors are those of ReadPlan.
func ReadUnits(file string, data []byte) (UnitList, error) {
	var l UnitList
	r, err := readPack(file, data, UnitsFormat, &l)
	if err != nil {
		return UnitList{}, err
	}
	ids := make([]named, len(l.Units))
	for i, u := range l.Units {
		path := fmt.Sprintf("units/%d", i)
		ids[i] = named{path: path + "/id", id: u.ID}
		if !ValidID(u.ID) {
			r.problem(path+"/id", "mã đơn vị %q chỉ được dùng chữ thường không dấu, chữ số và dấu -, dài không quá 64 ký tự", u.ID)
		}
		if len(u.Letterhead) == 0 {
			r.problem(path+"/letterhead", "đơn vị %q chưa có tên ở đầu văn bản; ghi ít nhất một dòng vào khóa \"letterhead\"", u.ID)
		}
	}
	r.unique(ids)
	if !ValidID(l.ID) {
		r.problem("id", "mã danh sách %q chỉ được dùng chữ thường không dấu, chữ số và dấu -", l.ID)
	}
	for i, m := range l.Mergers {
		if _, known := l.UnitByID(m.Into); !known {
			r.problem(fmt.Sprintf("mergers/%d/into", i), "đơn vị %q nhận sáp nhập không có trong danh sách này; sửa lại mã", m.Into)
		}
	}
	for i, e := range l.Endings {
		if !e.From.IsDay() {
			r.problem(fmt.Sprintf("endings/%d/from", i), "ngày %q không phải là ngày; ghi như 2025-07-01", e.From)
		}
	}
	if err := r.err(); err != nil {
		return UnitList{}, err
	}
	return l, nil
}

// CheckUnits asks whether every unit that the plan names is in the unit lists
// that it is made for (Plan.UnitLists), and whether those units belong to the
// plan's groups. Other lists are passed over. The error joins a Vietnamese
// sentence for every fault.
func (p *Plan) CheckUnits(lists ...UnitList) error {
	c := unitCheck{plan: p, known: map[string]bool{}}
	for _, id := range p.UnitLists {
		i := slices.IndexFunc(lists, func(l UnitList) bool { return l.ID == id })
		if i < 0 {
			c.problem("thiếu danh sách đơn vị %q", id)
			continue
		}
		c.list(lists[i])
	}
	for _, t := range p.Themes {
		c.need(t.Lead, "đơn vị chủ trì chuyên đề "+t.ID)
		for _, id := range t.Coordinators {
			c.need(id, "đơn vị phối hợp chuyên đề "+t.ID)
		}
	}
	c.need(p.Board, "cơ quan nhận mọi gói nộp")
	for _, k := range p.Kinds {
		if k.Receiver != "{lead}" {
			c.need(k.Receiver, "nơi nhận hồ sơ "+k.Name)
		}
	}
	return errors.Join(c.problems...)
}

type unitCheck struct {
	plan     *Plan
	known    map[string]bool
	problems []error
}

func (c *unitCheck) problem(format string, args ...any) {
	c.problems = append(c.problems, fmt.Errorf("kế hoạch %s: "+format, append([]any{c.plan.ID}, args...)...))
}

func (c *unitCheck) list(l UnitList) {
	for _, u := range l.Units {
		if c.known[u.ID] {
			c.problem("mã đơn vị %q có trong hai danh sách", u.ID)
		}
		c.known[u.ID] = true
		if !slices.ContainsFunc(c.plan.Groups, func(g UnitGroup) bool { return g.ID == u.Group }) {
			c.problem("đơn vị %q thuộc nhóm %q mà kế hoạch không có", u.ID, u.Group)
		}
	}
}

func (c *unitCheck) need(id, what string) {
	if !c.known[id] {
		c.problem("%s ghi %q, không có trong danh sách đơn vị", what, id)
	}
}
