package typing

// vni is what a key means in VNI.
func vni(key rune) meaning {
	switch key {
	case '0', '1', '2', '3', '4', '5':
		return meaning{toned: true, tone: tone(key - '0')}
	case '6':
		return meaning{marks: map[rune]rune{'a': 'â', 'e': 'ê', 'o': 'ô'}}
	case '7':
		return meaning{marks: map[rune]rune{'o': 'ơ', 'u': 'ư'}}
	case '8':
		return meaning{marks: map[rune]rune{'a': 'ă'}}
	case '9':
		return meaning{stroke: true}
	}
	return meaning{}
}
