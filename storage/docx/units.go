package docx

import "math"

// The format counts in twentieths of a point (twips), half points, and eighths
// of a point for rules; pictures in 1/36000 mm.
const (
	twipsPerMM    = 1440 / 25.4
	twipsPerPoint = 20
	emuPerMM      = 36000
	// singleLine is a line of single spacing, in the format's 1/240.
	singleLine = 240
	mmPerPoint = 25.4 / 72
)

func twips(mm float64) int { return int(math.Round(mm * twipsPerMM)) }

func points(pt float64) int { return int(math.Round(pt * twipsPerPoint)) }

func halfPoints(pt float64) string { return itoa(int(math.Round(pt * 2))) }
