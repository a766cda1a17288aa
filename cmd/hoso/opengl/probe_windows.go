package opengl

import (
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	user             = windows.NewLazySystemDLL("user32.dll")
	createWindow     = user.NewProc("CreateWindowExW")
	destroyWindow    = user.NewProc("DestroyWindow")
	getDC            = user.NewProc("GetDC")
	releaseDC        = user.NewProc("ReleaseDC")
	gdi              = windows.NewLazySystemDLL("gdi32.dll")
	choosePixel      = gdi.NewProc("ChoosePixelFormat")
	setPixel         = gdi.NewProc("SetPixelFormat")
	versionOfGL      = uintptr(0x1f02) // GL_VERSION of gl.h
	popUp            = uintptr(0x80000000)
	windowOfAnyClass = windows.StringToUTF16Ptr("STATIC")
)

// pixelFormat is PIXELFORMATDESCRIPTOR of wingdi.h.
type pixelFormat struct {
	size, version            uint16
	flags                    uint32
	kind, colour             byte
	bits                     [13]byte
	depth, stencil           byte
	aux, layer, reserved     byte
	layerMask, visible, harm uint32
}

// Of wingdi.h: draw to a window, by OpenGL, in two buffers.
const pixelFlags = 0x4 | 0x20 | 0x1

// versionOf loads a library and asks the OpenGL in it for its version, as the
// toolkit will: by a context for a window. The window is never shown.
func versionOf(library string, flags uintptr) Version {
	module, err := windows.LoadLibraryEx(library, 0, flags)
	if err != nil {
		return Version{}
	}
	window, _, _ := createWindow.Call(0, uintptr(unsafe.Pointer(windowOfAnyClass)), 0, popUp, 0, 0, 1, 1, 0, 0, 0, 0)
	if window == 0 {
		return Version{}
	}
	defer destroyWindow.Call(window)
	dc, _, _ := getDC.Call(window)
	if dc == 0 {
		return Version{}
	}
	defer releaseDC.Call(window, dc)
	format := pixelFormat{version: 1, flags: pixelFlags, colour: 32, depth: 24}
	format.size = uint16(unsafe.Sizeof(format))
	number, _, _ := choosePixel.Call(dc, uintptr(unsafe.Pointer(&format)))
	if number == 0 {
		return Version{}
	}
	if set, _, _ := setPixel.Call(dc, number, uintptr(unsafe.Pointer(&format))); set == 0 {
		return Version{}
	}
	return readVersion(functions{module}.said(dc))
}

// functions are those of a loaded opengl32.dll.
type functions struct{ module windows.Handle }

// call calls a function; 0 is also the answer of one that is not there.
func (f functions) call(name string, arguments ...uintptr) uintptr {
	address, err := windows.GetProcAddress(f.module, name)
	if err != nil {
		return 0
	}
	result, _, _ := syscall.SyscallN(address, arguments...)
	return result
}

// said is what OpenGL says of its version; empty where it does not work.
func (f functions) said(dc uintptr) string {
	context := f.call("wglCreateContext", dc)
	if context == 0 {
		return ""
	}
	defer f.call("wglDeleteContext", context)
	if f.call("wglMakeCurrent", dc, context) == 0 {
		return ""
	}
	defer f.call("wglMakeCurrent", 0, 0)
	words := f.call("glGetString", versionOfGL)
	if words == 0 {
		return ""
	}
	return windows.BytePtrToString(*(**byte)(unsafe.Pointer(&words)))
}
