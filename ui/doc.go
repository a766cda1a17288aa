// Package ui holds the screens of the program.
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
package ui
