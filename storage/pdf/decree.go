package pdf

// Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I. Sizes are in points, lengths
// in millimetres. Where the decree gives a range that a house does not choose
// (model.House), the value taken stands here with the range.
const (
	// PageShort and PageLong are the sides of A4 (mục I.1).
	PageShort = 210.0
	PageLong  = 297.0

	// SizePageNumber: 13–14, upright (mục I.7).
	SizePageNumber = 14.0

	// Letterhead, the state's name 12–13 and its motto 13–14 (mục II.1), the
	// bodies 12–13 (II.2), number 13 (II.3), place and date 13–14 (II.4). The
	// pairs are 13 and 14, or 12 and 13 where the wider heading would make the
	// issuing body's name wrap.
	SizeHeadLarge  = 13.0
	SizeMottoLarge = 14.0
	SizeHeadSmall  = 12.0
	SizeMottoSmall = 13.0
	SizeNumber     = 13.0
	// SizeLetterSubject: "V/v …" below an official letter's number, 12–13
	// (mục II.5b).
	SizeLetterSubject = 12.0
	// SizeForm is the size of "Mẫu số 08", which the decree leaves open.
	SizeForm = 13.0
	// SizePartyHead is the single heading of a Party paper, which the decree
	// does not govern (Hướng dẫn 36-HD/VPTW).
	SizePartyHead = 15.0

	// SizeTitle: name of the type and subject, 13–14 (mục II.5).
	SizeTitle = 14.0
	// SizeSignature and SizeSignatureSmall: authority and position 13–14
	// (mục II.7).
	SizeSignature      = 14.0
	SizeSignatureSmall = 13.0
	// SizeRecipientsHead and SizeRecipients: "Nơi nhận:" 12, the list 11
	// (mục II.9).
	SizeRecipientsHead = 12.0
	SizeRecipients     = 11.0
	// SizeTable: text of tables, 13–14 as all content (mục II.6).
	SizeTable = 13.0

	// ParagraphSpace is the distance between two paragraphs, at least 6 pt
	// (mục II.6).
	ParagraphSpace = 6 * mmPerPoint
	// RuleShare is the length of the rule below the issuing body and below the
	// subject as a share of the line above it, 1/3–1/2 (mục II.2, II.5).
	RuleShare = 0.4
	// SignatureRoom is the height left for hand and stamp. The decree draws it
	// without a figure (mục IV); a round stamp is 36 mm wide and covers a third
	// of the signature.
	SignatureRoom = 25.5
)

const (
	mmPerPoint = 25.4 / 72
	// singleSpacing is the height of a line of single spacing in ems, as word
	// processors take it from the face: ascent, descent and line gap.
	singleSpacing = 1.149
	// descent is the face's depth below the baseline in ems.
	descent = 0.216
	// RuleWeight is the thickness of the rules of head and title, TableWeight
	// that of a table's grid, in millimetres: 0.75 and 0.5 pt.
	RuleWeight  = 0.75 * mmPerPoint
	TableWeight = 0.5 * mmPerPoint
	// underRule is the distance from a baseline to the rule below it, in ems of
	// the line: clear of dots below and descenders. RuleDrop is the same from the
	// foot of the line.
	underRule = 0.46
	RuleDrop  = underRule - descent
	// Rise is the part of a line of single spacing above its baseline in ems,
	// FigureHeight the height of a figure.
	Rise         = singleSpacing - descent
	FigureHeight = 0.66
)
