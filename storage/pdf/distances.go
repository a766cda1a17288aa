package pdf

// Distances that the decree draws without figures (Phụ lục I, mục IV), shared by
// all who write papers: in mm where not said otherwise.
const (
	// HeadGutter is what the text of a left column keeps away from the right one.
	HeadGutter = 3.0
	// NumberSpace stands above the line of number and date, LetterSpace between
	// the number and an official letter's subject (mục II.5b), FormSpace below
	// the form's number.
	NumberSpace = 5 * mmPerPoint
	LetterSpace = 6 * mmPerPoint
	FormSpace   = 4 * mmPerPoint
	// TitleSpace stands above the name of the type, TitleAfter below the title,
	// beside the space of what follows.
	TitleSpace = 18 * mmPerPoint
	TitleAfter = 6 * mmPerPoint
	// NoteSpace stands between a title and a note below it.
	NoteSpace = TitleAfter / 2
	// AddresseesSpace stands above "Kính gửi:".
	AddresseesSpace = 10 * mmPerPoint

	// TableSpace stands above a table, and below it, beside the space of what
	// follows.
	TableSpace = 5 * mmPerPoint
	// CellSide is between a vertical rule and the text; CellTop between a
	// horizontal rule and the line below it, room for stacked marks; CellBottom
	// below a cell's last line.
	CellSide   = 1.4
	CellTop    = 1.2
	CellBottom = 1.0

	// SignatureSpace stands above a row of signatures, EndorsedSpace between two
	// rows.
	SignatureSpace = 6.0
	EndorsedSpace  = 8.0
	// LabelSpace parts an endorsement's label from the authority below it,
	// RemarkRoom is for a superior's remark in handwriting between them.
	LabelSpace = 3.0
	RemarkRoom = 24.0
	// RecipientsShare is the width of the left column of a closing beside one
	// signature, as a share of the text's.
	RecipientsShare = 0.46
	// RecipientsSpace stands above recipients below signatures.
	RecipientsSpace = 4.0

	// CodeSide is the side of a QR code without its quiet zone, which is
	// CodeQuiet of the code's modules wide.
	CodeSide  = 35.0
	CodeQuiet = 4
)
