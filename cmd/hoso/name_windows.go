package main

// nameWindow does nothing: the icon is in the program's own file.
func nameWindow() {}
