package pdf

import (
	"testing"

	"hoso/model/paper"
)

func TestAddressees_long(t *testing.T) {
	doc := layOut(t, paperOf(&paper.Addressees{ID: "to", Names: []string{"Chủ tịch Ủy ban nhân dân thành phố Hà Nội (qua Ban Thi đua - Khen thưởng Thành phố)"}}))
	_, first := lineOf(t, doc, "Kính gửi: Chủ tịch")
	_, second := lineOf(t, doc, "(qua Ban")
	name := first[1] // behind "Kính gửi:"
	near(t, "second line under the name", second[0].X, name.X, 0.01)
	left, _ := ends(first)
	_, right := ends(second)
	_, other := ends(first)
	near(t, "middle", (left+max(right, other))/2, 30+80, 0.01)
}
