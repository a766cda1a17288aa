//go:build !linux

package storage

// forgetCached does nothing: no such call here. Windows writes sticks without
// holding back (their default policy is quick removal).
func forgetCached(string) {}
