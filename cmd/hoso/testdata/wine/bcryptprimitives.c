/* Wine 8 lacks the one function that Go's runtime wants of this library. For
   tests under Wine only. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
	return SystemFunction036(bytes, (ULONG)count);
}
