; Every file that is installed: what stands here stands in unfiles.nsh, in the
; make file and in the portable zip too, and nothing else does. A test holds the
; four together.
File "${STAGE}\hoso.exe"
File "${STAGE}\hosoctl.exe"
File "${STAGE}\giay-phep.txt"
File "${STAGE}\quan-tri.txt"
SetOutPath "$INSTDIR\mesa"
File "${STAGE}\mesa\doc-truoc.txt"
SetOutPath "$INSTDIR"
