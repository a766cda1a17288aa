// Package paper composes the official documents of a dossier: their words,
// order and structure, with no fonts and no coordinates. Package storage/pdf
// lays them out and draws them.
//
// A Paper is a list of blocks. Each block has an id, unique in its paper and
// stable as long as the fact it shows stays: where it shows a field of the
// dossier, the id is that field's path as model.EachText writes it
// ("nominees/n1/report/sections/results/text"), so that a click on a page
// finds its field; a composed sentence has a name of its own
// ("proposal/request"). Of a field with several paragraphs the later ones have
// the ids path/1, path/2 …; where a paper shows a thing twice, the second id
// ends in "~2".
//
// A block's text may be overridden by the clerk under its Key. Composed tells
// what the program itself would say there, CheckOverrides which overrides no
// longer fit. An override of several lines becomes several paragraphs, a blank
// one takes the block out (see override.go).
//
// Every string in a block is clean: composed Unicode, no control characters,
// nothing that the paper's font cannot draw (model.Printable). Three or more
// blanks in a row are room to be filled in by hand.
//
// Where things are: compose.go says which papers there are; a file for each
// paper (proposal with bases, request and enclosures, minutes with attendance
// and votes, ballot, list, report with its head, particulars, pastawards and
// endorsements, ballotslip, consent, endorsement, index, receipt);
// letterhead.go, naming.go, groups.go, subject.go, signing.go, blanks.go and
// numbers.go hold what several papers share; order.go puts papers and attached documents
// into the order of the bundle; finish.go and clean.go keep the strings
// printable.
package paper
