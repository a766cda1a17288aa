// Package sheet writes the tables that a lead unit or the Board hands on as an
// Excel workbook, and reads the rosters that units hand in as one.
//
// Out: Write makes one workbook of Tables. The same tables give the same bytes.
// Dates are dates (dd/mm/yyyy), counts are numbers, and a text is never a
// formula, whatever it begins with.
//
// In: Open reads a workbook of any source as tables of text, within the limits
// below; ReadRoster and ReadCouncil make nominees and council members of it,
// and Template is a workbook to fill in. Formulas and macros are never run: the
// values that Excel stored last are read.
//
// The library excelize writes. It does not read, because a file of a kilobyte
// whose one row is number 1,048,576 makes it lay out a million rows; the reader
// here goes through the parts of the file once and keeps only cells with
// something in them.
package sheet
