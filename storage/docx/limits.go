package docx

// What the reader takes at most. A report of the trade has some ten pages; the
// limits keep a hostile or senseless file from taking the computer's memory.
const (
	MaxFile       = 32 << 20 // bytes of the file, with its pictures
	MaxUnzipped   = 64 << 20 // bytes of the parts that are read, unpacked
	MaxParts      = 2_000    // files in the zip
	MaxDepth      = 160      // XML elements within each other
	MaxParagraphs = 30_000   // with those of cells
	MaxText       = 4 << 20  // bytes of text
	MaxColumns    = 256      // of a table
	MaxRows       = 20_000   // of a table
	MaxTables     = 1_000    // with those within others
	MaxStyles     = 10_000
	MaxLists      = 10_000
)
