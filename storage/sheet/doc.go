// Package sheet writes the tables that a lead unit or the Board hands on as an
// Excel workbook, and reads the rosters that units send as one.
//
// Out: Write makes one workbook of Tables. The same tables give the same bytes.
// Dates are dates (dd/mm/yyyy), counts are numbers, and a text is never a
// formula, whatever it begins with.
//
// In: ReadFile reads a workbook of any source as tables of text, within the
// limits of this package (MaxFile and those beside it). Book.Roster and
// Book.Council take the sheet that looks most like a list and leave the verdict
// on each row to package model; Book.Only chooses another sheet. NomineeTemplate and CouncilTemplate are
// workbooks to fill in; they read back without a remark. Formulas and macros
// are never run: the values that Excel stored last are read.
//
// The library excelize writes. It does not read: of a file of a kilobyte whose
// one row has Excel's last number it lays out a million rows (84 MB, where the
// reader here takes 0.1 MB; BenchmarkRead_farCell), and further cells multiply
// that. The reader goes through each part once and keeps cells with something
// in them.
package sheet
