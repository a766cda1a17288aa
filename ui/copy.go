package ui

import (
	"encoding/json"
	"fmt"
)

// copyOf returns a copy of v that shares nothing with it, so that one can be
// written while the other is being edited.
func copyOf[T any](v T) (T, error) {
	var c T
	data, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(data, &c)
	}
	if err != nil {
		return c, fmt.Errorf("copy %T: %w", v, err)
	}
	return c, nil
}
