#include <windows.h>

/* The toolkit's OpenGL bindings take one function straight from opengl32.dll,
   wglGetProcAddress, which would have Windows load that file before main. This
   stands in the place of the import: it asks whichever opengl32.dll is loaded by
   the time of the first call. */
static PROC WINAPI late(LPCSTR name)
{
	static PROC (WINAPI *found)(LPCSTR);

	if (!found) {
		HMODULE library = LoadLibraryA("opengl32.dll");
		if (!library)
			return NULL;
		found = (PROC (WINAPI *)(LPCSTR))(void *)GetProcAddress(library, "wglGetProcAddress");
		if (!found)
			return NULL;
	}
	return found(name);
}

PROC (WINAPI *__imp_wglGetProcAddress)(LPCSTR) = late;
