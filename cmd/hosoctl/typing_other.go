//go:build !linux && !windows

package main

import (
	"errors"
	"os"
)

// hideTyping is for Linux and Windows only.
func hideTyping(*os.File) (show func(), err error) { return nil, errors.ErrUnsupported }
