//go:build !linux

package ui

import "time"

// threadTime is 0 where there is no such clock.
func threadTime() time.Duration { return 0 }
