package sheet

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Themes of the same number under two plans, each with its own nominees.
func TestTables_ofTwoPlans(t *testing.T) {
	person := func(plan, name string) Nominee {
		return Nominee{Type: "individual", Name: name, Plan: plan, Theme: "2.3", Forwarded: true}
	}
	of := Tables{
		Plans:    []Plan{{"a", "Kế hoạch A"}, {"b", ""}},
		Nominees: []Nominee{person("a", "Nguyễn Văn Mẫu"), person("b", "Lê Minh Họa")},
		Quotas:   []Quota{{Plan: "a", UnitName: "Đơn vị Mẫu", Group: "quận"}, {Plan: "b", UnitName: "Đơn vị Mẫu", Group: "quận"}},
		Themes:   []Theme{{Plan: "a", ID: "2.3", Title: "Một"}, {Plan: "a", ID: "2.4", Title: "Hai"}, {Plan: "b", ID: "2.3", Title: "Ba"}},
	}
	const unknown = "KẾ HOẠCH CHƯA CÓ TRÊN MÁY NÀY (B)"
	for name, c := range map[string]struct {
		of   *grid
		want []any
	}{
		"list":   {of.list(), []any{"KẾ HOẠCH A", "Chuyên đề 2.3: Một", "Cá nhân", "Nguyễn Văn Mẫu", unknown, "Chuyên đề 2.3: Ba", "Cá nhân", "Lê Minh Họa"}},
		"quotas": {of.quotas(), []any{"KẾ HOẠCH A", "Quận", "Đơn vị Mẫu", unknown, "Quận", "Đơn vị Mẫu", "Tổng cộng"}},
		"themes": {of.themes(), []any{"KẾ HOẠCH A", "2.3. Một", "2.4. Hai", unknown, "2.3. Ba", "Tổng cộng"}},
		"pool":   {of.pool(), []any{"Lê Minh Họa", "Nguyễn Văn Mẫu"}},
	} {
		var got []any
		for _, r := range c.of.rows {
			if r.heading != "" {
				got = append(got, r.heading)
			} else {
				got = append(got, r.cells[1])
			}
			if len(r.cells) > len(c.of.columns) {
				t.Errorf("%s: a row has %d cells of %d", name, len(r.cells), len(c.of.columns))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
	if got := of.pool().rows[1].cells[9]; got != "Kế hoạch A" {
		t.Errorf("the plan of a row: got %v", got)
	}
	of.Plans = of.Plans[:1]
	if got := len(of.pool().columns); got != 15 {
		t.Errorf("of one plan: got %d columns", got)
	}
}
