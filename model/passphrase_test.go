package model

import "testing"

func TestJudgePassphrase(t *testing.T) {
	for passphrase, want := range map[string]PassphraseStrength{
		"":                            PassphraseShort,
		"mười một kt":                 PassphraseShort,
		"aaaaaaaaaaaaaaaaaaaaaaaa":    PassphraseWeak,
		"01021990010219":              PassphraseWeak,
		"nguyenvanmau90":              PassphraseWeak,
		"NguyenVan-Mau90":             PassphraseFair,
		"con mèo vàng":                PassphraseFair,
		"cột điện mưa rào":            PassphraseStrong,
		"motchuoidaihonhaimuoikytu":   PassphraseStrong,
		"xe đạp, quạt trần, lá chuối": PassphraseStrong,
	} {
		if got := JudgePassphrase(passphrase); got != want {
			t.Errorf("%q: got %d, want %d", passphrase, got, want)
		}
	}
}
