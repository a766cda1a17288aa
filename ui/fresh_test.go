package ui

import (
	"slices"
	"testing"

	"hoso/model"
)

func TestFresh_nomineeIsJudgedFieldByField(t *testing.T) {
	d, _ := openSample(t, partList)
	d.dossier.onAdd(model.Individual)
	d.clock.tick()
	v := d.dossier
	shownPart := v.part
	id := shownPart[len(partReport):]
	if len(v.form.findingsOf(shownPart)) == 0 {
		v.form.check(func(error) {})
		d.clock.tick()
	}
	shown := func() (paths []string) {
		for path, m := range v.page.marks {
			if m.box.Visible() {
				paths = append(paths, path)
			}
		}
		return paths
	}
	line := func() part {
		i := slices.IndexFunc(v.parts.parts, func(p part) bool { return p.id == shownPart })
		return v.parts.parts[i]
	}
	if got := shown(); len(got) > 0 {
		t.Errorf("before anything is typed: marked are %v", got)
	}
	if p := line(); p.state.errors > 0 || !p.unfinished {
		t.Errorf("the list of parts says %+v, want it unfinished without errors", p)
	}
	d.window.Canvas().Focus(d.field(t, "nominees/"+id+"/name"))
	d.window.Canvas().FocusNext()
	d.clock.tick()
	if got, want := shown(), []string{"nominees/" + id + "/name"}; !slices.Equal(got, want) {
		t.Errorf("after leaving the name: marked are %v, want %v", got, want)
	}
	v.show(partCheck, "")
	d.clock.tick()
	v.show(shownPart, "")
	if got := shown(); len(got) < 3 {
		t.Errorf("after the check: marked are %v, want all that is missing", got)
	}
	if line().state.errors == 0 {
		t.Error("the list of parts shows no errors after the check")
	}
}
