package bag

// Limits of what Verify, Open and Write take. A package beyond one of them is
// refused with a rule of the family "limit-". They are a good deal wider than
// what the trade needs, and narrow enough that the worst file costs an office
// PC some seconds of work and 100 MB of memory, never more.
const (
	// MaxEntries is the number of files and folders in one package. A lead
	// dossier of 500 nominees with ten files each has 5,000; this is double.
	MaxEntries = 10_000

	// MaxFileBytes is the size of one file, as declared and as really read: a
	// scan of 500 pages in colour at 300 dpi stays below it.
	MaxFileBytes = 512 << 20

	// MaxTotalBytes is the size of all files together, as declared and as
	// really read. It is half of 4 GiB, the longest file that a USB stick with
	// FAT32 holds and that a zip describes without the zip64 extension.
	MaxTotalBytes = 2 << 30

	// MaxRatio is how many bytes one compressed byte may become. Text gives 10,
	// a blank scanned page some hundreds, the deflate method 1,032 at most,
	// which only bombs come near to over any length.
	MaxRatio = 200

	// RatioFloor is the size in bytes up to which MaxRatio does not apply: so
	// little is harmless whatever it came from.
	RatioFloor = 16 << 20

	// MaxPathBytes is the length of a path, from the top folder, in UTF-8.
	// Windows shows 260 characters; Vietnamese needs up to three bytes each.
	MaxPathBytes = 1024

	// MaxDepth is the number of folders above a file, the top one included.
	MaxDepth = 32

	// MaxTagFileBytes is the size of all tag files that are read into memory
	// (declaration, information, manifests) together: MaxEntries lines of a
	// SHA-512 manifest with paths of 300 bytes need 4.3 MB.
	MaxTagFileBytes = 16 << 20

	// MaxInfoLines is the number of lines of bag-info.txt, whose values are kept;
	// it is far more than the programs known write.
	MaxInfoLines = 10_000

	// MaxDossierBytes is the size of data/dossier.json, which is read into
	// memory: 500 nominees with reports of 20,000 letters need 30 MB at most.
	MaxDossierBytes = 32 << 20

	// MaxDirectoryBytes is the size of a zip's central directory, which is
	// read into memory: MaxEntries times 46 bytes, a path of 300 bytes, and
	// as much again for what zip programs add.
	MaxDirectoryBytes = 8 << 20

	// MaxFindings is the number of findings of one grade that a report lists.
	MaxFindings = 1000

	// MaxNameLength is the length of a package's own name, and MaxPackagePath
	// that of a path below it, in characters: together they stay below the 260
	// of Windows.
	MaxNameLength  = 128
	MaxPackagePath = 128
)
