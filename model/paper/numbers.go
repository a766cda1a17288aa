package paper

import (
	"fmt"
	"strconv"
	"strings"
)

var digits = [...]string{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// inWords writes a number as it is read out in Vietnamese: 2 "hai", 21 "hai
// mươi mốt", 105 "một trăm linh năm". A negative number gives "".
func inWords(n int) string {
	switch {
	case n < 0:
		return ""
	case n < 1000:
		return strings.Join(underThousand(n, false), " ")
	}
	for _, scale := range []struct {
		value int
		name  string
	}{{1_000_000_000, "tỷ"}, {1_000_000, "triệu"}, {1000, "nghìn"}} {
		if n < scale.value {
			continue
		}
		words := inWords(n/scale.value) + " " + scale.name
		switch rest := n % scale.value; {
		case rest == 0:
		case rest < 1000:
			words += " " + strings.Join(underThousand(rest, true), " ")
		default:
			words += " " + inWords(rest)
		}
		return words
	}
	return ""
}

// underThousand reads 0–999. After a greater part the hundreds are read even
// when there are none: "một nghìn không trăm linh năm".
func underThousand(n int, after bool) []string {
	hundreds, tens, units := n/100, n/10%10, n%10
	var words []string
	if hundreds > 0 || after {
		words = append(words, digits[hundreds], "trăm")
	}
	if n%100 == 0 && len(words) > 0 {
		return words
	}
	switch {
	case tens == 0 && len(words) > 0:
		words = append(words, "linh")
	case tens == 1:
		words = append(words, "mười")
	case tens > 1:
		words = append(words, digits[tens], "mươi")
	}
	switch {
	case units == 0 && tens > 0:
	case units == 1 && tens > 1:
		words = append(words, "mốt")
	case units == 4 && tens > 1:
		words = append(words, "tư")
	case units == 5 && tens > 0:
		words = append(words, "lăm")
	default:
		words = append(words, digits[units])
	}
	return words
}

// figure writes a count as official papers do, below ten with a zero before it
// (Nghị định 30/2020, Phụ lục I, II.3c): "02".
func figure(n int) string { return fmt.Sprintf("%02d", n) }

// counted writes a count in figures and words: "02 (hai)".
func counted(n int) string { return figure(n) + " (" + inWords(n) + ")" }

// percent writes part of whole in percent with a decimal comma and at most two
// decimals: "88,89", "100"; "" when there is no whole.
func percent(part, whole int) string {
	if whole <= 0 {
		return ""
	}
	hundredths := (part*10000 + whole/2) / whole
	s := strconv.Itoa(hundredths / 100)
	if rest := hundredths % 100; rest != 0 {
		s += "," + strings.TrimRight(fmt.Sprintf("%02d", rest), "0")
	}
	return s
}
