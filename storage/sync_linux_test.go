package storage

import "testing"

// The folders of proc cannot be synced, as those of some network shares.
func TestSyncFolder_whereThereIsNoSuchCall(t *testing.T) {
	if err := syncFolder("/proc"); err != nil {
		t.Errorf("got %v, want nothing: the file itself is on the disk", err)
	}
	if err := syncFolder(t.TempDir() + "/không có"); err == nil {
		t.Error("a folder that is not there: got no error")
	}
}
