package ui

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestCouncilForm_idsStayUnique(t *testing.T) {
	f := &councilForm{council: &model.Council{}, changed: func() {}}
	f.takeAll([]model.CouncilMember{{Name: "A"}, {Name: "B"}, {Name: "C"}})
	f.remove(1)
	f.add(model.CouncilMember{Name: "D"})
	f.move(2, -1)
	var got []string
	for _, m := range f.council.Members {
		got = append(got, m.ID+m.Name)
	}
	if diff := cmp.Diff([]string{"m1A", "m2D", "m3C"}, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestWithoutVote(t *testing.T) {
	members := []model.CouncilMember{{Role: model.Chair}, {Role: model.MemberSecretary}}
	if got := withoutVote(members); got != "" {
		t.Errorf("all vote: got %q", got)
	}
	if got := withoutVote(append(members, model.CouncilMember{Role: model.Secretary})); !strings.Contains(got, "1 Thư ký") {
		t.Errorf("one does not: got %q", got)
	}
}
