package paper

import (
	"slices"
	"strings"
	"testing"

	"hoso/model"
)

func TestBallotSlip_onlyForASecretBallot(t *testing.T) {
	plan := shippedPlan(t)
	open := lead(t)
	open.Minutes.Secret = false
	for name, c := range map[string]struct {
		d    model.Dossier
		want bool
	}{"secret": {lead(t), true}, "by show of hands": {open, false}, "ad-hoc": {adHoc(t), false}} {
		if got := slices.Contains(ids(Compose(plan, c.d)), "ballot-slip"); got != c.want {
			t.Errorf("%s: got a ballot slip: %v, want %v", name, got, c.want)
		}
	}
}

// The slip is blank: whatever has been counted already, it shows none of it,
// and nobody signs it.
func TestBallotSlip_isBlank(t *testing.T) {
	d := lead(t)
	d.Nominees[1].Posthumous = true
	p := paperByID(t, Compose(shippedPlan(t), d), "ballot-slip")
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case *Closing, *Signatures:
			t.Errorf("the slip is signed: %s", b.Text())
		case *Table:
			rows := slices.DeleteFunc(slices.Clone(b.Rows), func(r Row) bool { return r.Group })
			if len(rows) != len(d.Nominees) {
				t.Errorf("got %d rows, want one for each of %d nominees", len(rows), len(d.Nominees))
			}
			for _, r := range rows {
				for _, c := range r.Cells[2:] {
					if c.Text != "" {
						t.Errorf("row %s is marked %q", r.ID, c.Text)
					}
				}
			}
		}
	}
	for _, want := range []string{"PHIẾU BIỂU QUYẾT", "Đồng ý\nKhông đồng ý\nÝ kiến khác", "Trường Tiểu học Ví Dụ, quận Ba Đình", "phường Ví Dụ, quận Ba Đình (truy tặng)"} {
		if !strings.Contains(p.Text(), want) {
			t.Errorf("want the slip to hold %q:\n%s", want, p.Text())
		}
	}
}

// A working paper is no part of what is handed over.
func TestBallotSlip_standsInNoIndexAndNoOrder(t *testing.T) {
	d := lead(t)
	papers := Compose(shippedPlan(t), d)
	for _, i := range Order(d, papers) {
		if i.Paper.Kind.Working() {
			t.Errorf("%s has a place in the bundle", i.ID())
		}
	}
	for _, p := range papers {
		if p.Kind != model.BallotSlipPaper && strings.Contains(strings.ToLower(p.Text()), "phiếu biểu quyết") {
			t.Errorf("%s speaks of the slip", p.ID)
		}
	}
}
