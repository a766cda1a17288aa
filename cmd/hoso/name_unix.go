//go:build !windows

package main

import "os"

// nameWindow has the window carry the program's id as its instance name, by
// which a desktop finds the icon and the name in the program's desktop entry.
// The toolkit names no class; its window library asks this variable first.
func nameWindow() { os.Setenv("RESOURCE_NAME", appID) }
