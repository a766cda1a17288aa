// Package office opens the zip that a Word or Excel file is. It tells at once
// what cannot be one, and reads no more of a hostile file than it is allowed.
//
// A part is a file inside the zip, by its path with "/"; programs differ in the
// case of letters, which does not matter here.
package office
