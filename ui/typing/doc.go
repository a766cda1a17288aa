// Package typing turns keystrokes into Vietnamese words, as UniKey does in its
// methods Telex and VNI: for computers whose own input method spoils what is
// typed. It knows no widget.
//
// Words: a mark makes another letter (ă â đ ê ô ơ ư), a tone is one of sắc,
// huyền, hỏi, ngã and nặng. Marks and tones may be typed anywhere in a
// syllable after their letter; typed once more they are taken back and the key
// stands as it is. A rhyme is a syllable without the consonants it begins with.
// What cannot be a Vietnamese syllable is left as typed.
package typing
