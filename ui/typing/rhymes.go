package typing

import "strings"

// rhymes are all vowels of Vietnamese syllables, each with the consonants that
// may follow; "-" where the syllable may end with the vowels.
var rhymes = map[string]string{
	"a": "- c ch m n ng nh p t", "ă": "c k m n ng p t", "â": "c m n ng p t",
	"e": "- c m n ng p t", "ê": "- c ch m n nh p t",
	"i": "- ch m n nh p t",
	"o": "- c m n ng p t", "ô": "- c m n ng p t", "ơ": "- m n p t",
	"u": "- c k m n ng p t", "ư": "- c m n ng t", "y": "- ch n nh p t",

	"ai": "-", "ao": "-", "au": "-", "ay": "-", "âu": "-", "ây": "-",
	"eo": "-", "êu": "-", "ia": "-", "iu": "-", "oi": "-", "ôi": "-", "ơi": "-",
	"ua": "-", "ui": "-", "uơ": "-", "ưa": "-", "ưi": "-", "ưu": "-",

	"iê": "c m n ng p t", "yê": "m n ng t",
	"oa": "- c ch m n ng nh p t", "oă": "c m n ng p t", "oe": "- m n ng t", "oo": "c n ng",
	"uâ": "c n ng t", "uê": "- ch n nh t", "uô": "c m n ng p t", "ươ": "c m n ng p t",
	"uy": "- ch n nh p t", "uyê": "n t",

	"iêu": "-", "yêu": "-", "oai": "-", "oao": "-", "oay": "-", "oeo": "-",
	"uây": "-", "uêu": "-", "uôi": "-", "uya": "-", "uyu": "-", "ươi": "-", "ươu": "-",
}

// onsets are what a syllable may begin with. The last ones stand in place names
// of the highlands (Krông Pắk, M'Drắk, Pleiku).
var onsets = set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x br đr kr pl")

// beginnings are all beginnings of rhymes, with all, some or none of their
// marks: what a rhyme may look like while it is typed.
var beginnings = func() map[string]bool {
	found := map[string]bool{"": true}
	for vowels, ends := range rhymes {
		for end := range strings.FieldsSeq(ends) {
			whole := []rune(vowels + strings.TrimPrefix(end, "-"))
			for n := range whole {
				addUnmarked(found, whole[:n+1], "")
			}
		}
	}
	return found
}()

// addUnmarked adds every way of leaving out marks of letters, after some that
// are settled.
func addUnmarked(found map[string]bool, letters []rune, settled string) {
	if len(letters) == 0 {
		found[settled] = true
		return
	}
	addUnmarked(found, letters[1:], settled+string(letters[0]))
	if b := base(letters[0]); b != letters[0] {
		addUnmarked(found, letters[1:], settled+string(b))
	}
}

func set(words string) map[string]bool {
	found := map[string]bool{"": true}
	for w := range strings.FieldsSeq(words) {
		found[w] = true
	}
	return found
}
