package model

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNameOrder(t *testing.T) {
	for name, c := range map[string]struct {
		of   NomineeType
		want []string
	}{
		"given name first, then family name": {Individual, []string{"Trần Văn An", "Lê Thị Bình", "Nguyễn Văn Bình", "Nguyễn Văn Mẫu"}},
		"given names of one letter":          {Individual, []string{"Lê Ba", "Lê Bà", "Lê Bả", "Lê Bã", "Lê Bá", "Lê Bạ"}},
		"letters":                            {Individual, []string{"Lê An", "Lê Ăn", "Lê Ân", "Lê Dung", "Lê Đan", "Lê En", "Lê Ên", "Lê On", "Lê Ôn", "Lê Ơn", "Lê Un", "Lê Ưn"}},
		"a word before a longer one":         {Individual, []string{"Nguyễn An", "Nguyễn Văn An", "Nguyễn Anh"}},
		"one word":                           {Individual, []string{"An", "Lê An"}},
		"collectives by number":              {Collective, []string{"Ban Dân vận", "Tổ dân phố số 2", "Tổ dân phố số 10", "Trường Mẫu"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := slices.Clone(c.want)
			slices.Reverse(got)
			order := NewNameOrder()
			slices.SortFunc(got, func(a, b string) int { return strings.Compare(order.Key(c.of, a), order.Key(c.of, b)) })
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
