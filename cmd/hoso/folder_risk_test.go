package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/ui"
)

func TestRisksOf(t *testing.T) {
	for dir, c := range map[string]struct {
		kind diskKind
		want []ui.FolderRisk
	}{
		`C:\Users\mau\AppData\Roaming\hoso\du-lieu`: {localDisk, nil},
		`C:\Users\mau\OneDrive\Ho So`:               {localDisk, []ui.FolderRisk{ui.RiskCloud}},
		`C:\Users\mau\OneDrive - UBND quan\Ho So`:   {localDisk, []ui.FolderRisk{ui.RiskCloud}},
		`G:\Drive của tôi\Ho So`:                    {localDisk, []ui.FolderRisk{ui.RiskCloud}},
		`/home/mau/Dropbox/ho-so`:                   {localDisk, []ui.FolderRisk{ui.RiskCloud}},
		`/home/mau/icloud drive`:                    {localDisk, []ui.FolderRisk{ui.RiskCloud}},
		`/home/mau/dropboxes`:                       {localDisk, nil},
		`\\may-chu\chung\ho-so`:                     {localDisk, []ui.FolderRisk{ui.RiskNetwork}},
		`Z:\ho-so`:                                  {networkDisk, []ui.FolderRisk{ui.RiskNetwork}},
		`E:\ho-so`:                                  {removableDisk, []ui.FolderRisk{ui.RiskRemovable}},
		`Z:\Dropbox`:                                {networkDisk, []ui.FolderRisk{ui.RiskNetwork, ui.RiskCloud}},
	} {
		got := risksOf(dir, func(string) diskKind { return c.kind })
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", dir, diff)
		}
	}
}

func TestNearest_isThere(t *testing.T) {
	there := func(dir string) bool { return dir == "/a" || dir == "/" }
	if got := nearest("/a/b/c", there); got != "/a" {
		t.Errorf("got %s, want /a", got)
	}
	if got := nearest("/x", there); got != "/" {
		t.Errorf("got %s, want /", got)
	}
}
