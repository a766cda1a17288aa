; Finds out whether the installed program runs, in anybody's session: then its
; file cannot be written to. Its windows are asked to close, which keeps all data;
; what does not close is waited for.

!macro Running un

; closeRunning returns when the program does not run, or ends the setup.
Function ${un}closeRunning
	StrCpy $8 0 ; half seconds waited
	again:
	Call ${un}isRunning
	Pop $0
	${If} $0 = 0
		Return
	${EndIf}
	Call ${un}askToClose
	${If} $8 < 40
		IntOp $8 $8 + 1
		Sleep 500
		Goto again
	${EndIf}
	MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} vẫn đang mở trên máy này, có thể do một người dùng khác mở.$\r$\n$\r$\nHãy làm xong việc đang dở, đóng chương trình rồi bấm “Thử lại”. Dữ liệu đã nhập không bị ảnh hưởng." /SD IDCANCEL IDRETRY retry
	SetErrorLevel 32
	Quit
	retry:
	StrCpy $8 0
	Goto again
FunctionEnd

; isRunning pushes 1 when a program of $INSTDIR cannot be written to.
Function ${un}isRunning
	StrCpy $1 0
	ClearErrors
	${If} ${FileExists} "$INSTDIR\hoso.exe"
		FileOpen $0 "$INSTDIR\hoso.exe" a
		${If} ${Errors}
			StrCpy $1 1
		${Else}
			FileClose $0
		${EndIf}
	${EndIf}
	ClearErrors
	${If} ${FileExists} "$INSTDIR\hosoctl.exe"
		FileOpen $0 "$INSTDIR\hosoctl.exe" a
		${If} ${Errors}
			StrCpy $1 1
		${Else}
			FileClose $0
		${EndIf}
	${EndIf}
	ClearErrors
	Push $1
FunctionEnd

; askToClose asks each window of $INSTDIR\hoso.exe to close (WM_CLOSE), and no
; other program's: GLFW30 is the class of every window of the toolkit.
Function ${un}askToClose
	StrCpy $1 0
	next:
	FindWindow $1 "GLFW30" "" 0 $1
	IntCmp $1 0 done
	System::Call 'user32::GetWindowThreadProcessId(p r1, *i .r2)'
	; PROCESS_QUERY_LIMITED_INFORMATION
	System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i r2) p .r3'
	IntCmp $3 0 next
	StrCpy $4 ""
	System::Call 'kernel32::QueryFullProcessImageNameW(p r3, i 0, w .r4, *i ${NSIS_MAX_STRLEN})'
	System::Call 'kernel32::CloseHandle(p r3)'
	StrCmp $4 "$INSTDIR\hoso.exe" 0 next
	System::Call 'user32::PostMessageW(p r1, i 0x10, p 0, p 0)'
	Goto next
	done:
FunctionEnd

!macroend
