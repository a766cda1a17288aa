package ui

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// placeNames are the words for the places that the toolkit's dialog for files
// lists in English whatever the translation says.
func placeNames() map[string]string {
	return map[string]string{
		"Home": text("place.home"), "App Files": text("place.program"), "Computer": text("place.computer"),
		"Desktop": text("place.desktop"), "Documents": text("place.documents"), "Downloads": text("place.downloads"),
		"Music": text("place.music"), "Pictures": text("place.pictures"), "Videos": text("place.videos"), "Movies": text("place.videos"),
	}
}

// namePlaces gives the places of a dialog for files their names, where the
// object above all others is such a dialog.
func namePlaces(top fyne.CanvasObject) {
	if list := placesList(top); list != nil {
		nameLines(list)
	}
}

// placesList is the list of places below an object; nil where there is none.
func placesList(o fyne.CanvasObject) *widget.List {
	switch w := o.(type) {
	case nil:
		return nil
	case *widget.PopUp:
		return placesList(w.Content)
	case *fyne.Container:
		for _, child := range w.Objects {
			if list := placesList(child); list != nil {
				return list
			}
		}
		return nil
	case *container.Split:
		list, _ := w.Leading.(*widget.List)
		return list
	}
	// An overlay is of a type that the toolkit keeps to itself.
	if v := reflect.Indirect(reflect.ValueOf(o)); v.Kind() == reflect.Struct && v.FieldByName("Content").IsValid() {
		content, _ := v.FieldByName("Content").Interface().(fyne.CanvasObject)
		return placesList(content)
	}
	return nil
}

// nameLines puts the names into the lines of a list.
func nameLines(list *widget.List) {
	show, names := list.UpdateItem, placeNames()
	list.UpdateItem = func(i int, line fyne.CanvasObject) {
		show(i, line)
		row, ok := line.(*fyne.Container)
		if !ok {
			return
		}
		for _, o := range row.Objects {
			if l, ok := o.(*widget.Label); ok && names[l.Text] != "" {
				l.SetText(names[l.Text])
			}
		}
	}
	list.Refresh()
}
