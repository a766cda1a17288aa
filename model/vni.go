package model

import "unicode"

// VNI (VNI-Times, VNI-Helve …) writes most accented letters as the plain letter
// and a second character for all its marks; the rest have one code each. A
// capital is the capital of the first character, whichever case the second one
// has.
var (
	vniSingles = pairs("ñöôîíìæóò", "đươỵíìỉĩị")

	vniPairs = map[rune]map[rune]rune{
		'a': pairs("ùøûõï", "áàảãạ", "êéèúüë", "ăắằẳẵặ", "âáàåãä", "âấầẩẫậ"),
		'e': pairs("ùøûõï", "éèẻẽẹ", "âáàåãä", "êếềểễệ"),
		'o': pairs("ùøûõï", "óòỏõọ", "âáàåãä", "ôốồổỗộ"),
		'u': pairs("ùøûõï", "úùủũụ"),
		'y': pairs("ùøûõ", "ýỳỷỹ"),
		'ö': pairs("ùøûõï", "ứừửữự"),
		'ô': pairs("ùøûõï", "ớờởỡợ"),
	}
)

// fromVNI converts a paragraph.
func fromVNI(line string) string {
	letters := []rune(line)
	var converted []rune
	for i := 0; i < len(letters); i++ {
		r := letters[i]
		small := unicode.ToLower(r)
		letter, one := vniSingles[small]
		if i+1 < len(letters) {
			if marked, two := vniPairs[small][unicode.ToLower(letters[i+1])]; two {
				letter, one = marked, true
				i++
			}
		}
		switch {
		case !one:
			letter = r
		case r != small:
			letter = unicode.ToUpper(letter)
		}
		converted = append(converted, letter)
	}
	return string(converted)
}
