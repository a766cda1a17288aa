package ui

import (
	"errors"

	"hoso/model"
)

// Explain returns what says an error in one Vietnamese sentence: the error's
// own hint, or what can be said without one.
func Explain(hint func(error) string) func(error) string {
	return func(err error) string {
		if words := hint(err); words != "" {
			return words
		}
		if errors.Is(err, model.ErrNotFound) {
			return text("error.not-found")
		}
		return text("error.unknown")
	}
}
