// Package ui is the window: the screens at which a clerk fills in a dossier, sees
// its papers, checks, prints, hands over and receives. It knows the domain, but
// neither files nor databases.
//
// A screen is a form, which holds state and decides but knows no widget, and
// a view, which holds widgets and decides nothing. What a screen needs of the
// workspace it asks for through a small interface of its own; time, files and
// the system come in through Options.
//
// Words: a part is one paper of a dossier, or one step of the work on it, as
// the list at the left of the dossier screen shows it; a page is the scrolled
// form of a part; a sheet is a page of a paper as it will print; a path names a
// field as model.EachText does.
//
// Where things are: window.go shows one screen at a time, menu.go has what can be
// done from everywhere, options.go and store.go what cmd/hoso gives in. The files
// of a screen begin with its name: setup_, home_, pool_, received_, summary_,
// settings_; *_window.go is how the window comes to it. The screen of a dossier is
// dossier_view.go with a part_ file for each part, page.go and page_fields.go for
// its fields, and sheets_ for the pages at its right. background.go alone starts
// goroutines; notices.go alone shows errors and asks.
package ui
