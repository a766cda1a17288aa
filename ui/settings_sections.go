package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// settingsSection is a page of the settings, as the list at their left shows
// it.
type settingsSection struct {
	id    string
	title string
	icon  fyne.Resource
	build func()
}

const (
	sectionUnit    = "unit"
	sectionSigners = "signers"
	sectionCouncil = "council"
	sectionPlan    = "plan"
	sectionHouse   = "house"
	sectionLook    = "look"
	sectionFolder  = "folder"
	sectionBackups = "backups"
	sectionKeys    = "keys"
	sectionLog     = "log"
	sectionAbout   = "about"
)

// settingsTop is where the settings begin.
const settingsTop = sectionUnit

func (v *settingsView) allSections() []settingsSection {
	return []settingsSection{
		{sectionUnit, text("settings.unit"), theme.HomeIcon(), v.buildUnit},
		{sectionSigners, text("settings.signers"), theme.AccountIcon(), v.buildSigners},
		{sectionCouncil, text("part.council"), theme.ListIcon(), v.buildCouncil},
		{sectionPlan, text("settings.plan"), theme.DocumentIcon(), v.buildPlan},
		{sectionHouse, text("settings.house"), theme.FileTextIcon(), v.buildHouse},
		{sectionLook, text("settings.look"), theme.ColorPaletteIcon(), v.buildLook},
		{sectionFolder, text("settings.folder"), theme.FolderIcon(), v.buildFolder},
		{sectionBackups, text("settings.backups"), theme.StorageIcon(), v.buildBackups},
		{sectionKeys, text("settings.keys"), theme.LoginIcon(), v.buildKeys},
		{sectionLog, text("settings.log"), theme.HistoryIcon(), v.buildLog},
		{sectionAbout, text("settings.about"), theme.InfoIcon(), v.buildAbout},
	}
}

// sectionOf is the section that the field of a path is in: a section's id is
// the first part of its fields' paths.
func sectionOf(path string) string {
	first, _, _ := strings.Cut(path, "/")
	return first
}
