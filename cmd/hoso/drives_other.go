//go:build !linux && !windows

package main

import "hoso/ui"

// drives lists none: a folder can be chosen.
func drives() ([]ui.Drive, error) { return nil, nil }
