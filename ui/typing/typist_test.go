package typing

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// typed is what appears when keys are typed into an empty text.
func typed(m Method, modern bool, keys string) string {
	t := &Typist{Method: m, Modern: modern}
	return typedBy(t, nil, keys)
}

func typedBy(t *Typist, text []rune, keys string) string {
	for _, key := range keys {
		if word, ok := Word(text, len(text)); ok {
			text = append(text[:len(text)-utf8.RuneCountInString(word)], []rune(t.Type(word, key))...)
		} else {
			text = append(text, key)
		}
	}
	return string(text)
}

func TestTypist_words(t *testing.T) {
	f, err := os.Open("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	count := 0
	for lines := bufio.NewScanner(f); lines.Scan(); count++ {
		columns := strings.Fields(lines.Text())
		if len(columns) != 3 {
			t.Fatalf("line %d: got %q, want a word and its keys in Telex and VNI", count+1, lines.Text())
		}
		for i, m := range []Method{Telex, VNI} {
			if got := typed(m, false, columns[1+i]); got != columns[0] {
				t.Errorf("%s %s: got %s, want %s", m, columns[1+i], got, columns[0])
			}
		}
	}
	if count < 300 {
		t.Errorf("got %d words, want at least 300", count)
	}
}

func TestTypist_everySyllableCanBeTyped(t *testing.T) {
	count := 0
	for onset := range onsets {
		for vowels, ends := range rhymes {
			for end := range strings.FieldsSeq(ends) {
				rhyme := vowels + strings.TrimPrefix(end, "-")
				if onset == "q" || (onset == "gi" || onset == "qu") && strings.ContainsAny(rhyme[:1], "iu") || rhyme == "uơ" && !endsInUo[onset] {
					continue // no such syllable
				}
				count += typeSyllables(t, onset, rhyme)
			}
		}
	}
	if count < 20_000 {
		t.Errorf("got %d syllables", count)
	}
}

// typeSyllables types a rhyme in every tone that it can have, by keys that set
// each mark at its letter or all at the end.
func typeSyllables(t *testing.T, onset, rhyme string) (count int) {
	for number := range tone(6) {
		s := syllable{letters: []rune(onset + rhyme), tone: number}
		if !s.possible() {
			continue
		}
		count++
		want := s.String(false)
		for _, m := range []struct {
			method Method
			marks  map[rune]string
			tones  string
		}{
			{Telex, map[rune]string{'ă': "aw", 'â': "aa", 'ê': "ee", 'ô': "oo", 'ơ': "ow", 'ư': "uw", 'đ': "dd"}, "-sfrxj"},
			{VNI, map[rune]string{'ă': "a8", 'â': "a6", 'ê': "e6", 'ô': "o6", 'ơ': "o7", 'ư': "u7", 'đ': "d9"}, "-12345"},
		} {
			var keys string
			for _, r := range onset + rhyme {
				if k := m.marks[r]; k != "" {
					keys += k
				} else {
					keys += string(r)
				}
			}
			if m.method == Telex && strings.HasPrefix(rhyme, "oo") {
				keys = onset + "o" + "oo" + rhyme[2:]
			}
			if number != level {
				keys += m.tones[number : number+1]
			}
			if got := typed(m.method, false, keys); got != want {
				t.Errorf("%s %s: got %s, want %s", m.method, keys, got, want)
			}
		}
	}
	return count
}

func TestTypist_keys(t *testing.T) {
	for _, c := range []struct {
		method     Method
		keys, want string
	}{
		// undone by repeating
		{Telex, "ass", "as"}, {Telex, "asss", "ass"}, {Telex, "aaa", "aa"}, {Telex, "aaaa", "aaa"},
		{Telex, "ddd", "dd"}, {Telex, "uww", "uw"}, {Telex, "ww", "w"}, {Telex, "tests", "tets"},
		{Telex, "tieengss", "tiêngs"}, {Telex, "aass", "âs"}, {Telex, "uoww", "uow"},
		{VNI, "a11", "a1"}, {VNI, "d99", "d9"}, {VNI, "o66", "o6"},
		// taken away, replaced
		{Telex, "tieengsz", "tiêng"}, {Telex, "asf", "à"}, {Telex, "az", "az"}, {Telex, "oow", "ơ"}, {Telex, "awa", "â"},
		{VNI, "tie6ng10", "tiêng"}, {VNI, "a12", "à"},
		// anywhere in the syllable
		{Telex, "tiesnge", "tiếng"}, {Telex, "thuwowngf", "thường"}, {Telex, "thuongwf", "thường"}, {Telex, "thuwongf", "thường"},
		{Telex, "dund", "đun"}, {Telex, "hoanf", "hoàn"}, {Telex, "hofan", "hoàn"}, {VNI, "duong972", "đường"},
		{Telex, "gifa", "già"}, {Telex, "quysf", "quỳ"},
		// capitals
		{Telex, "DDAIJ", "ĐẠI"}, {Telex, "Ddaij", "Đại"}, {Telex, "QDD-UBND", "QĐ-UBND"}, {Telex, "TDDKT", "TĐKT"},
		{Telex, "CDDKHDDA", "CĐKHĐA"}, {VNI, "ND9-CP", "NĐ-CP"}, {Telex, "UBND", "UBND"}, {Telex, "USB", "USB"},
		// not Vietnamese
		{Telex, "windows", "windows"}, {Telex, "Word", "Word"}, {Telex, "Excel", "Excel"}, {Telex, "google", "google"},
		{Telex, "facebook", "facebook"}, {Telex, "internet", "internet"}, {Telex, "website", "website"}, {Telex, "laser", "laser"},
		{Telex, "12A", "12A"}, {Telex, "5As", "5As"}, {VNI, "A1B", "A1B"}, {VNI, "ngay 20/8/2024", "ngay 20/8/2024"},
		{Telex, "matf", "matf"}, {Telex, "ddawks", "đắk"}, {Telex, "Kroong", "Krông"},
		// several words
		{Telex, "Hoor sow thi ddua khen thuwowngr", "Hổ sơ thi đua khen thưởng"},
		{VNI, "Ho62 so7 thi d9ua khen thu7o73ng", "Hồ sơ thi đua khen thưởng"},
	} {
		if got := typed(c.method, false, c.keys); got != c.want {
			t.Errorf("%s %s: got %s, want %s", c.method, c.keys, got, c.want)
		}
	}
}

func TestTypist_modernTones(t *testing.T) {
	for keys, want := range map[string][2]string{
		"hoaf": {"hòa", "hoà"}, "thuyr": {"thủy", "thuỷ"}, "khoer": {"khỏe", "khoẻ"},
		"hoanf": {"hoàn", "hoàn"}, "quys": {"quý", "quý"}, "muaf": {"mùa", "mùa"}, "ngoaif": {"ngoài", "ngoài"},
	} {
		for i, got := range []string{typed(Telex, false, keys), typed(Telex, true, keys)} {
			if got != want[i] {
				t.Errorf("%s, modern %v: got %s, want %s", keys, i == 1, got, want[i])
			}
		}
	}
}

func TestTypist_goesOnAfterBackspace(t *testing.T) {
	typist := &Typist{Method: Telex}
	text := []rune(typedBy(typist, nil, "tieengs"))
	text = []rune(typedBy(typist, text[:len(text)-1], "n"))
	if got := string(text); got != "tiến"+"n" {
		t.Errorf("got %s", got)
	}
	if got := typedBy(typist, []rune("tiê"), "ns"); got != "tiến" {
		t.Errorf("a word that stood there: got %s", got)
	}
}

func TestTypist_eraseTakesBackTheKeyThatSpoiltAWord(t *testing.T) {
	typist := &Typist{Method: Telex}
	if got := typedBy(typist, nil, "tieesngk"); got != "tieesngk" {
		t.Fatalf("got %s, want the keys", got)
	}
	word, ok := typist.Erase("tieesngk")
	if !ok || word != "tiếng" {
		t.Errorf("got %s %v, want tiếng", word, ok)
	}
	if got := typist.Type("tiếng", 'f'); got != "tiềng" {
		t.Errorf("and on: got %s", got)
	}
	if _, ok := typist.Erase("tiềng"); ok {
		t.Error("a word that is none the worse was changed by Backspace")
	}
}

func TestTypist_offChangesNothing(t *testing.T) {
	for _, keys := range []string{"tieengs Vieetj", "hoà n", "as12w ddd", "d9ua"} {
		if got := typed(Off, false, keys); got != keys {
			t.Errorf("got %s, want %s", got, keys)
		}
	}
}

// FuzzType types whatever comes, on whatever stands there: nothing but the word
// itself may change, and a key is never lost without an effect.
func FuzzType(f *testing.F) {
	f.Add("tieengs", "Đ", true)
	f.Add("d9uo7ng2", "qu", false)
	f.Add("gi\u0301wz", "ƯƠ", true)
	f.Fuzz(func(t *testing.T, keys, word string, first bool) {
		m := VNI
		if first {
			m = Telex
		}
		typist := &Typist{Method: m}
		for _, key := range keys {
			before := word
			word = typist.Type(word, key)
			if word == before || !utf8.ValidString(word) && utf8.ValidString(before) {
				t.Fatalf("%q and key %q: got %q", before, key, word)
			}
			if word == "" {
				t.Fatalf("%q and key %q: nothing is left", before, key)
			}
		}
	})
}
