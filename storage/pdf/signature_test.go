package pdf

import (
	"testing"

	"hoso/model/paper"
)

// There is room for hand and stamp, 25–30 mm, and a name without a person is
// left room as well.
func TestSignature_room(t *testing.T) {
	doc := layOut(t, proposalPaper())
	_, last := lineOf(t, doc, "PHÓ CHỦ TỊCH")
	_, name := lineOf(t, doc, "Phạm Thị Thí Dụ")
	_, below := last[0].extent()
	above, _ := name[0].extent()
	if room := above - below; room < 25 || room > 30 {
		t.Errorf("got %.1f mm for hand and stamp, want 25–30", room)
	}
	near(t, "name under position", middleOf(name), middleOf(last), 0.01)
}

func TestSignature_smallerToSaveALine(t *testing.T) {
	doc := layOut(t, paperOf(para("p", paper.Body, "Trên."), &paper.Signatures{ID: "s", Rows: [][2]*paper.Signature{
		{nil, {Lines: []string{"NGƯỜI BÁO CÁO THÀNH TÍCH X"}}}}}))
	_, line := lineOf(t, doc, "NGƯỜI BÁO CÁO THÀNH TÍCH X")
	if got := line[0].Size; got != SizeSignatureSmall {
		t.Errorf("a line too long for 14 pt: got %g pt, want 13", got)
	}
	if left, _ := ends(line); left < 30+80 {
		t.Errorf("the right block begins at %.1f mm, in the blank left column", left)
	}
}
