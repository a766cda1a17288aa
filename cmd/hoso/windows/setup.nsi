; The setup program, in Vietnamese. The make file gives VERSION, NUMBERS, STAGE
; (the folder of the files to install), OUT and, where a certificate was given,
; SIGN (the command that signs a file).
;
; Beside /S (silent) and /D=FOLDER (last, without quotes) it takes
;   /ALLUSERS     for every user of the PC; needs an administrator
;   /CURRENTUSER  for this user alone: what it does when nothing is said
;   /DESKTOP      with an icon on the desktop (silent: without it there is none)
;   /OLDER        over a newer version too, without asking
; and ends with 0 done, 1 cancelled, 2 failed, 32 the program was still running,
; 740 not an administrator, 1638 a newer version is installed.

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; MB: both programs, which have much in common
SetDateSave on

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define NAME "Hồ Sơ Thi Đua"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\HoSoThiDua"
!define TYPE "HoSoThiDua.Goi"

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1066 ProductName "${NAME}"
VIAddVersionKey /LANG=1066 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=1066 FileVersion "${VERSION}"
VIAddVersionKey /LANG=1066 FileDescription "Bộ cài ${NAME}"
VIAddVersionKey /LANG=1066 CompanyName "${NAME}"
VIAddVersionKey /LANG=1066 LegalCopyright "Giấy phép MIT"
!ifdef SIGN
	!uninstfinalize '${SIGN} "%1"' = 0
!endif

Var forAll   ; 1: for every user of the PC
Var withIcon ; 1: with an icon on the desktop
Var chosen   ; 1: the folder was named on the command line
Var boxAll
Var boxDesktop

!include running.nsh
!insertmacro Running ""
!insertmacro Running "un."
!include older.nsh

; ---- pages ------------------------------------------------------------------

!define MUI_ICON "hoso.ico"
!define MUI_UNICON "hoso.ico"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "side.bmp"
!define MUI_WELCOMEPAGE_TITLE "Cài ${NAME}"
!define MUI_WELCOMEPAGE_TEXT "Trình này cài ${NAME} ${VERSION} vào máy, hoặc nâng cấp bản đang có.$\r$\n$\r$\nDữ liệu đã nhập (hồ sơ, cài đặt, bản sao lưu) được giữ nguyên.$\r$\n$\r$\nBấm “Tiến” để bắt đầu."
!insertmacro MUI_PAGE_WELCOME
Page custom choicePage choiceLeft
!define MUI_PAGE_CUSTOMFUNCTION_PRE folderPage
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
; Started by Explorer, the program does not get an administrator's rights.
!define MUI_FINISHPAGE_RUN "$WINDIR\explorer.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "$\"$INSTDIR\hoso.exe$\""
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME}"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE Vietnamese

Function choicePage
	!insertmacro MUI_HEADER_TEXT "Cài cho ai" "Chọn người dùng được chương trình trên máy này."
	nsDialogs::Create 1018
	Pop $0
	${NSD_CreateRadioButton} 0 0 100% 12u "Chỉ cho tôi (không cần quyền quản trị)"
	Pop $0
	${NSD_CreateRadioButton} 0 18u 100% 12u "Cho mọi người dùng máy này (cần quyền quản trị)"
	Pop $boxAll
	${If} $forAll = 1
		${NSD_Check} $boxAll
	${Else}
		${NSD_Check} $0
	${EndIf}
	${NSD_CreateCheckBox} 0 48u 100% 12u "Đặt biểu tượng trên màn hình nền"
	Pop $boxDesktop
	${NSD_SetState} $boxDesktop $withIcon
	nsDialogs::Show
FunctionEnd

Function choiceLeft
	${NSD_GetState} $boxDesktop $withIcon
	${NSD_GetState} $boxAll $forAll
	Call setMode
	${If} $forAll = 1
		Call isAdministrator
		Pop $0
		${If} $0 = 0
			Call startAsAdministrator
		${EndIf}
	${EndIf}
	Call refuseOlder
FunctionEnd

; A folder that is there already is gone on with: an upgrade moves nothing.
Function folderPage
	ReadRegStr $0 SHCTX "${KEY}" "InstallLocation"
	${If} $0 != ""
		Abort
	${EndIf}
FunctionEnd

; ---- before ------------------------------------------------------------------

Function .onInit
	${IfNot} ${AtLeastWin10}
		MessageBox MB_OK|MB_ICONSTOP "${NAME} cần Windows 10 trở lên." /SD IDOK
		SetErrorLevel 2
		Quit
	${EndIf}
	${If} $INSTDIR != ""
		StrCpy $chosen 1
	${EndIf}
	StrCpy $withIcon 1
	${If} ${Silent}
		StrCpy $withIcon 0
	${EndIf}
	${GetParameters} $R0
	ClearErrors
	${GetOptions} $R0 "/DESKTOP" $R1
	${IfNot} ${Errors}
		StrCpy $withIcon 1
	${EndIf}
	Call readMode
	Call setMode
	${If} $forAll = 1
		Call isAdministrator
		Pop $0
		${If} $0 = 0
		${AndIf} ${Silent}
			SetErrorLevel 740
			Quit
		${EndIf}
	${EndIf}
	${If} ${Silent}
		Call refuseOlder
	${EndIf}
FunctionEnd

; readMode takes for whom to install from the command line; without a word, as
; it is installed now.
Function readMode
	StrCpy $forAll 0
	ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
	ReadRegStr $1 HKLM "${KEY}" "InstallLocation"
	${If} $0 == ""
	${AndIf} $1 != ""
		StrCpy $forAll 1
	${EndIf}
	ClearErrors
	${GetOptions} $R0 "/ALLUSERS" $R1
	${IfNot} ${Errors}
		StrCpy $forAll 1
	${EndIf}
	ClearErrors
	${GetOptions} $R0 "/CURRENTUSER" $R1
	${IfNot} ${Errors}
		StrCpy $forAll 0
	${EndIf}
FunctionEnd

; setMode goes by $forAll: registry, menus, and the folder unless one was named.
Function setMode
	${If} $forAll = 1
		SetShellVarContext all
		StrCpy $1 "$PROGRAMFILES64\HoSoThiDua"
	${Else}
		SetShellVarContext current
		StrCpy $1 "$LOCALAPPDATA\Programs\HoSoThiDua"
	${EndIf}
	${If} $chosen = 1
		Return
	${EndIf}
	ReadRegStr $0 SHCTX "${KEY}" "InstallLocation"
	${If} $0 == ""
		StrCpy $0 $1
	${EndIf}
	StrCpy $INSTDIR $0
FunctionEnd

Function isAdministrator
	UserInfo::GetAccountType
	Pop $0
	${If} $0 == "Admin"
		Push 1
	${Else}
		Push 0
	${EndIf}
FunctionEnd

; startAsAdministrator starts the setup anew with the rights it needs; where
; they are not given, this page stays.
Function startAsAdministrator
	ClearErrors
	ExecShell "runas" "$EXEPATH" "/ALLUSERS"
	${If} ${Errors}
		MessageBox MB_OK|MB_ICONEXCLAMATION "Chưa có quyền quản trị nên chưa cài cho mọi người được.$\r$\n$\r$\nHãy chọn “Chỉ cho tôi”, hoặc nhờ người quản trị máy." /SD IDOK
		Abort
	${EndIf}
	Quit
FunctionEnd

; ---- installing --------------------------------------------------------------

Section
	Call closeRunning
	SetOutPath "$INSTDIR"
	!include files.nsh
	WriteUninstaller "$INSTDIR\go-cai-dat.exe"

	CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\hoso.exe" "" "$INSTDIR\hoso.exe" 0
	${If} $withIcon = 1
		CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\hoso.exe" "" "$INSTDIR\hoso.exe" 0
	${EndIf}

	WriteRegStr SHCTX "Software\Classes\.hoso" "" "${TYPE}"
	WriteRegStr SHCTX "Software\Classes\${TYPE}" "" "Gói hồ sơ thi đua"
	WriteRegStr SHCTX "Software\Classes\${TYPE}\DefaultIcon" "" '"$INSTDIR\hoso.exe",1'
	WriteRegStr SHCTX "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\hoso.exe" "%1"'

	WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
	WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
	WriteRegStr SHCTX "${KEY}" "Publisher" "${NAME}"
	WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\hoso.exe"
	WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
	WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
	WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
	WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
	WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
	${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
	WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" $0
	Call removeOwn
	Call tellShell
SectionEnd

; removeOwn takes away the user's own copy when there is one for everybody now: it
; would go on being the one that is started.
Function removeOwn
	${If} $forAll <> 1
		Return
	${EndIf}
	ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
	${If} $0 == ""
	${OrIf} $0 == $INSTDIR
		Return
	${EndIf}
	ExecWait '"$0\go-cai-dat.exe" /S _?=$0' $1
	${If} $1 = 0
		Delete "$0\go-cai-dat.exe"
		RMDir "$0"
	${EndIf}
FunctionEnd

!macro TellShell un
; tellShell has Explorer look at the file types anew (SHCNE_ASSOCCHANGED).
Function ${un}tellShell
	System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend
!insertmacro TellShell ""
!insertmacro TellShell "un."

; ---- uninstalling --------------------------------------------------------------

Function un.onInit
	ReadRegStr $0 HKLM "${KEY}" "InstallLocation"
	${If} $0 == $INSTDIR
		StrCpy $forAll 1
		SetShellVarContext all
		UserInfo::GetAccountType
		Pop $0
		${If} $0 != "Admin"
			${If} ${Silent}
				SetErrorLevel 740
				Quit
			${EndIf}
			ExecShell "runas" "$INSTDIR\go-cai-dat.exe"
			Quit
		${EndIf}
	${EndIf}
FunctionEnd

Section "Uninstall"
	Call un.closeRunning
	!include unfiles.nsh
	Delete "$INSTDIR\go-cai-dat.exe"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\${NAME}.lnk"
	Delete "$DESKTOP\${NAME}.lnk"
	ReadRegStr $0 SHCTX "Software\Classes\.hoso" ""
	${If} $0 == "${TYPE}"
		DeleteRegKey SHCTX "Software\Classes\.hoso"
	${EndIf}
	DeleteRegKey SHCTX "Software\Classes\${TYPE}"
	DeleteRegKey SHCTX "${KEY}"
	Call un.tellShell
	Call un.tellWorkspace
SectionEnd

!include workspace.nsh
