//go:build !windows

package opengl

// Prepare has nothing to choose: the system has one OpenGL, and says so itself
// where it has none.
func Prepare() (elsewhere bool, err error) { return false, nil }
