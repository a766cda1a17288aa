package main

import (
	"path/filepath"
	"slices"
	"strings"

	"hoso/model"
	"hoso/ui"
)

// diskKind is what a folder's disk is to the system.
type diskKind int

const (
	localDisk diskKind = iota
	networkDisk
	removableDisk
)

// cloudNames are how the folders are called that the usual programs copy to the
// internet, folded. A name that begins so counts too: "OneDrive - UBND".
var cloudNames = []string{"onedrive", "google drive", "googledrive", "my drive", "drive cua toi", "dropbox", "icloud", "icloud drive", "iclouddrive"}

// risksOf tells what speaks against a workspace in a folder. kindOf asks the
// system about its disk.
func risksOf(dir string, kindOf func(dir string) diskKind) []ui.FolderRisk {
	var risks []ui.FolderRisk
	switch {
	case isUNC(dir) || kindOf(dir) == networkDisk:
		risks = append(risks, ui.RiskNetwork)
	case kindOf(dir) == removableDisk:
		risks = append(risks, ui.RiskRemovable)
	}
	if isCloud(dir) {
		risks = append(risks, ui.RiskCloud)
	}
	return risks
}

// isUNC tells a folder of another computer by its name: \\may-chu\chung.
func isUNC(dir string) bool { return strings.HasPrefix(dir, `\\`) }

func isCloud(dir string) bool {
	for name := range strings.FieldsFuncSeq(dir, func(r rune) bool { return r == '/' || r == '\\' }) {
		folded := model.Fold(name)
		if slices.ContainsFunc(cloudNames, func(cloud string) bool {
			rest, ok := strings.CutPrefix(folded, cloud)
			return ok && (rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "-"))
		}) {
			return true
		}
	}
	return false
}

// nearest is the folder itself or the nearest one above it that there is.
func nearest(dir string, there func(string) bool) string {
	for !there(dir) && filepath.Dir(dir) != dir {
		dir = filepath.Dir(dir)
	}
	return dir
}
