; The files of files.nsh, and what an administrator laid into mesa.
Delete "$INSTDIR\hoso.exe"
Delete "$INSTDIR\hosoctl.exe"
Delete "$INSTDIR\giay-phep.txt"
Delete "$INSTDIR\quan-tri.txt"
Delete "$INSTDIR\mesa\doc-truoc.txt"
Delete "$INSTDIR\mesa\*.dll"
RMDir "$INSTDIR\mesa"
