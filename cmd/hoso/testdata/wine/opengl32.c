/* An opengl32.dll that only tells a version, as one too old for the window
   does. For tests under Wine only; VERSION is given to the compiler. */
#include <windows.h>

__declspec(dllexport) int WINAPI wglChoosePixelFormat(HDC dc, const PIXELFORMATDESCRIPTOR *wanted)
{
	return 1;
}

__declspec(dllexport) BOOL WINAPI wglSetPixelFormat(HDC dc, int format, const PIXELFORMATDESCRIPTOR *wanted)
{
	return TRUE;
}

__declspec(dllexport) HGLRC WINAPI wglCreateContext(HDC dc)
{
	return (HGLRC)1;
}

__declspec(dllexport) BOOL WINAPI wglDeleteContext(HGLRC context)
{
	return TRUE;
}

__declspec(dllexport) BOOL WINAPI wglMakeCurrent(HDC dc, HGLRC context)
{
	return TRUE;
}

__declspec(dllexport) PROC WINAPI wglGetProcAddress(LPCSTR name)
{
	return NULL;
}

__declspec(dllexport) const unsigned char *WINAPI glGetString(unsigned name)
{
	return (const unsigned char *)VERSION;
}
