package sheet

// What the reader takes at most. A roster of the trade has some hundred rows;
// the limits keep a hostile or senseless file from taking the computer's memory.
const (
	MaxFile     = 16 << 20 // bytes of the file
	MaxUnzipped = 64 << 20 // bytes of the parts that are read, unpacked
	MaxParts    = 2_000    // files in the zip
	MaxSheets   = 50       // sheets read; further ones are told
	MaxRows     = 20_000   // number of the last row with something in it
	MaxColumns  = 256      // number of the last column with something in it
	MaxCells    = 500_000  // cells of all sheets, with the blank ones left of others
	MaxText     = 8 << 20  // bytes of text in all cells
	MaxCell     = 32_767   // letters in a cell, which is Excel's own limit
	MaxStrings  = 500_000  // texts that cells share
	MaxStyles   = 65_536   // formats of cells: Excel's own limit is a little lower
	MaxMerged   = 5_000    // merged areas of a sheet; further ones are not filled
	MaxDepth    = 64       // XML elements within each other
)
