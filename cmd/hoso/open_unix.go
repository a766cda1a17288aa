//go:build !windows

package main

import "os/exec"

// openWithSystem shows a file or folder with the program that the desktop has
// for it.
func openWithSystem(path string) error { return exec.Command("xdg-open", path).Run() }
