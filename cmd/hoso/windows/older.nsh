; Finds out whether the version that is installed is newer than the one of this
; setup: what that has written an older program may not open. NUMBERS and those of
; the installed hoso.exe are compared, as its version resource has them.

; refuseOlder returns where the version installed is not newer, /OLDER was given,
; or the user wants it all the same; else it ends the setup. Silent, nobody can say
; so.
Function refuseOlder
	ClearErrors
	${GetFileVersion} "$INSTDIR\hoso.exe" $0
	${If} ${Errors}
		Return
	${EndIf}
	${VersionCompare} "$0" "${NUMBERS}" $1
	${If} $1 <> 1
		Return
	${EndIf}
	${GetParameters} $R0
	ClearErrors
	${GetOptions} $R0 "/OLDER" $R1
	${IfNot} ${Errors}
		Return
	${EndIf}
	ReadRegStr $0 SHCTX "${KEY}" "DisplayVersion"
	MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Máy này đang có ${NAME} $0, mới hơn bản ${VERSION} của bộ cài này.$\r$\n$\r$\nCài bản cũ đè lên thì chương trình có thể không mở được dữ liệu do bản mới ghi; dữ liệu vẫn nguyên.$\r$\n$\r$\nVẫn cài bản cũ?" /SD IDNO IDYES older
	SetErrorLevel 1638
	Quit
	older:
FunctionEnd
