// Package paper composes the official documents of a dossier: their words,
// order and structure, with no fonts and no coordinates. Package storage/pdf
// lays them out and draws them.
//
// A Paper is a list of blocks. Each block has an id, unique in its paper and
// stable as long as the fact it shows stays: where it shows a field of the
// dossier, the id is that field's path ("nominees/n1/report/sections/results"),
// so that a click on a page finds its field; a composed sentence has a name of
// its own ("proposal/request"). A block's text may be overridden by the clerk
// under its Key.
//
// Every string in a block is clean: composed Unicode, no control characters,
// nothing that the paper's font cannot draw (model.Printable).
package paper
