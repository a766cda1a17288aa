package ui

import (
	"testing"
	"time"
)

func TestBackground_ended_tellsNothingMore(t *testing.T) {
	var c clock
	back, end := c.background().Ending()
	told := 0
	back.Do(func() { told++ })
	back.After(time.Second, func() { told++ })
	end()
	c.tick()
	back.run(func() error { return nil }, func(error) { told++ })
	if told != 1 {
		t.Errorf("told %d times, want once, before the end", told)
	}
}
