package ui

import "fyne.io/fyne/v2"

// kept remembers how the dossier screen was left.
type kept struct{ fyne.Preferences }

// Keys of the preferences.
const (
	keptZoom   = "sheets.zoom"
	keptHidden = "sheets.hidden"
	keptList   = "panes.list"
	keptShare  = "panes.share"
	keptWord   = "pack.word"
)

func (k kept) zoom() sheetZoom {
	if k.Preferences == nil {
		return fitWidth
	}
	return sheetZoom(max(int(fitSheet), min(400, k.IntWithFallback(keptZoom, int(fitWidth)))))
}

func (k kept) setZoom(z sheetZoom) {
	if k.Preferences != nil {
		k.SetInt(keptZoom, int(z))
	}
}

func (k kept) hidden() bool { return k.Preferences != nil && k.Bool(keptHidden) }

func (k kept) setHidden(hidden bool) {
	if k.Preferences != nil {
		k.SetBool(keptHidden, hidden)
	}
}

// panes are the widths of the panes, as they were left or as they are best; the
// list's is 0 where it goes by the window.
func (k kept) panes() (list, share float32) {
	if k.Preferences == nil {
		return 0, sheetsShare
	}
	return float32(k.Float(keptList)), float32(k.FloatWithFallback(keptShare, sheetsShare))
}

func (k kept) setPanes(list, share float32) {
	if k.Preferences != nil {
		k.SetFloat(keptList, float64(list))
		k.SetFloat(keptShare, float64(share))
	}
}

// packsWord tells that Word files are laid into packages.
func (k kept) packsWord() bool { return k.Preferences != nil && k.Bool(keptWord) }

func (k kept) packWord(on bool) {
	if k.Preferences != nil {
		k.SetBool(keptWord, on)
	}
}
