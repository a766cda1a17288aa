package model

import "errors"

var (
	// ErrNotFound: there is nothing under that id.
	ErrNotFound = errors.New("not found")
	// ErrConflict: what is stored has changed meanwhile, or stands in the way.
	ErrConflict = errors.New("conflict")
	// ErrNewerVersion: written by a newer version of the program.
	ErrNewerVersion = errors.New("written by a newer version")
)
