package main

import (
	"testing"

	"fyne.io/fyne/v2"

	"hoso/assets"
	"hoso/storage"
)

// inventedUnits is a unit list that does not come with the program.
const inventedUnits = `{
 "format": "hoso-units/1", "id": "bia", "name": "Danh sách đơn vị bịa", "version": "1", "source": "bịa ra",
 "units": [{"id": "xa-bia", "name": "xã Bịa", "body": "Ủy ban nhân dân xã Bịa", "place": "Bịa", "group": "district", "symbol": "UBND", "headPosition": "Chủ tịch", "letterhead": ["UBND XÃ BỊA"]}]
}`

// TestSetup_offersAListOfBeforeAgain has the program closed after a list was taken
// at its set-up, and started once more.
func TestSetup_offersAListOfBeforeAgain(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	dir := t.TempDir()
	w, err := storage.Open(t.Context(), dir, sampleTime)
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{Workspace: w}
	if err := d.Workspace.TakeShipped(t.Context(), assets.FS); err != nil {
		t.Fatal(err)
	}
	if brought, err := d.BroughtUnits(t.Context()); err != nil || len(brought) != 0 {
		t.Errorf("of the program's own: got %v, %v", brought, err)
	}
	u, err := w.PreviewUpdate(t.Context(), "bia.json", []byte(inventedUnits))
	if err == nil {
		err = w.TakeUpdate(t.Context(), u, false)
	}
	if err != nil {
		t.Fatal(err)
	}
	if brought, err := d.BroughtUnits(t.Context()); err != nil || len(brought) != 1 || brought[0].ID != "bia" {
		t.Errorf("got %v, %v", brought, err)
	}
	w.Close()

	c := newClerkAt(t, arguments{today: "2024-08-20"}, dir, fyne.NewSize(1366, 768))
	c.sees("Danh sách đơn vị đã mở lần trước vẫn dùng được: Danh sách đơn vị bịa.")
	for _, r := range "xa bia" {
		c.window.Canvas().Focused().TypedRune(r)
	}
	c.sees("Xã Bịa")
}
