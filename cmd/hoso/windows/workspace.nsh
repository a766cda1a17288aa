; Tells where the data lie that uninstalling leaves.

Function un.tellWorkspace
	SetShellVarContext current
	Delete "$LOCALAPPDATA\hoso\*.sock" ; where second starts are heard
	RMDir "$LOCALAPPDATA\hoso"
	StrCpy $0 "$APPDATA\hoso\du-lieu"
	Call un.readMoved
	${If} $1 != ""
		StrCpy $0 $1
	${EndIf}
	${IfNot} ${FileExists} "$0\hoso.db"
		Return
	${EndIf}
	DetailPrint "Dữ liệu được giữ lại: $0"
	MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ ${NAME}.$\r$\n$\r$\nHồ sơ, bản sao lưu và các gói đã nhận được giữ nguyên trong thư mục:$\r$\n$0$\r$\n$\r$\nCài lại chương trình thì dùng tiếp được ngay. Chỉ xóa thư mục này khi chắc chắn không cần dữ liệu nữa." /SD IDOK
FunctionEnd

; readMoved puts into $1 the folder that the workspace was moved to: the one line
; of noi-luu.txt, in UTF-8; "" where it never was.
Function un.readMoved
	StrCpy $1 ""
	; GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING
	System::Call 'kernel32::CreateFileW(w "$APPDATA\hoso\noi-luu.txt", i 0x80000000, i 1, p 0, i 3, i 0, p 0) p .r2'
	${If} $2 = -1
		Return
	${EndIf}
	System::Alloc 4096
	Pop $3
	System::Call 'kernel32::ReadFile(p r2, p r3, i 4095, *i .r4, p 0)'
	System::Call 'kernel32::CloseHandle(p r2)'
	; CP_UTF8
	System::Call 'kernel32::MultiByteToWideChar(i 65001, i 0, p r3, i r4, w .r1, i ${NSIS_MAX_STRLEN})'
	System::Free $3
	trim:
	StrCpy $4 $1 1 -1
	${If} $4 == "$\n"
	${OrIf} $4 == "$\r"
		StrCpy $1 $1 -1
		Goto trim
	${EndIf}
FunctionEnd
