package model

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// LongWord is the number of letters from which on a word without a blank is
// doubted: it does not fit a line, and no Vietnamese word is a third as long.
const LongWord = 40

var textRules = []Rule{
	{
		Code: "text-unprintable", Grade: Error, Title: "Ký tự không in được",
		Explanation: "Một số ký tự, như hình biểu cảm, không có trong phông chữ của văn bản nên không in ra giấy được.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I.4: phông chữ Times New Roman, bảng mã Unicode TCVN 6909:2001",
		check: func(x *exam, report func(path, message string)) {
			x.printed(func(path, text string) {
				if found := unprintable(text); found != "" {
					report(path, fmt.Sprintf("%s có ký tự không in được: %s; hãy xóa hoặc thay bằng chữ.", UpperFirst(FieldName(x.Dossier, path)), found))
				}
			})
		},
	},
	{
		Code: "text-broken", Grade: Error, Title: "Chữ bị hỏng",
		Explanation: "Dấu � hiện ra ở chỗ chữ đã bị hỏng khi chép từ tệp khác. Chương trình không đoán được chữ gốc.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I.4: bảng mã Unicode TCVN 6909:2001",
		check: func(x *exam, report func(path, message string)) {
			x.printed(func(path, text string) {
				if strings.ContainsRune(text, utf8.RuneError) {
					report(path, fmt.Sprintf("%s có chữ bị hỏng, hiện ra là dấu �; hãy gõ lại chỗ đó.", UpperFirst(FieldName(x.Dossier, path))))
				}
			})
		},
	},
	{
		Code: "text-cleaned", Grade: Note, Title: "Đã bỏ ký tự không nhìn thấy",
		Explanation: "Chữ dán từ Word, Excel, Zalo thường kèm ký tự không nhìn thấy. Chương trình bỏ các ký tự đó và ghi lại ở đây.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I.4: bảng mã Unicode TCVN 6909:2001",
		check: func(x *exam, report func(path, message string)) {
			for _, c := range x.Dossier.Cleaned {
				report(c.Path, fmt.Sprintf("Đã bỏ ký tự không nhìn thấy ở %s%s; hãy đọc lại.", firstOf(FieldName(x.Dossier, c.Path), "một ô"), places(c.Removed)))
			}
		},
	},
	{
		Code: "text-encoding", Grade: Warning, Title: "Chữ gõ bằng bảng mã cũ",
		Explanation: "Chữ dán từ tệp cũ có thể dùng bảng mã TCVN3 (ABC) hoặc VNI, in ra thành ký hiệu lạ. Văn bản phải dùng bảng mã Unicode.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I.4: bảng mã Unicode TCVN 6909:2001",
		check: func(x *exam, report func(path, message string)) {
			x.printed(func(path, text string) {
				encoding := LegacyEncoding(text)
				if encoding == "" {
					return // before the name is looked up, which takes a walk over the nominees
				}
				switch name := UpperFirst(FieldName(x.Dossier, path)); encoding {
				case MisreadUnicode:
					report(path, fmt.Sprintf("%s có chữ bị đọc sai khi chép từ nơi khác; hãy chép hoặc gõ lại.", name))
				default:
					report(path, fmt.Sprintf("%s có vẻ dùng bảng mã %s; hãy chuyển sang Unicode hoặc gõ lại.", name, encoding))
				}
			})
		},
	},
	{
		Code: "text-leftover", Grade: Warning, Title: "Còn chỗ chưa điền",
		Explanation: "Dấu chấm lửng đứng riêng, ngoặc trống, “xxx”, “ghi rõ”… thường là chỗ của mẫu cũ chưa điền.",
		Source:      "Thông lệ soạn thảo văn bản",
		check: func(x *exam, report func(path, message string)) {
			x.printed(func(path, text string) {
				if found := leftover(text); found != "" && LegacyEncoding(text) == "" {
					report(path, fmt.Sprintf("%s còn chỗ chưa điền: “%s”; hãy viết nốt hoặc xóa đi.", UpperFirst(FieldName(x.Dossier, path)), found))
				}
			})
		},
	},
	{
		Code: "text-long-word", Grade: Warning, Title: "Chữ dính liền quá dài",
		Explanation: fmt.Sprintf("Một chữ dài hơn %d chữ cái không có dấu cách thường là do dính chữ, và có thể tràn dòng khi in.", LongWord),
		Source:      "Thông lệ soạn thảo văn bản",
		check: func(x *exam, report func(path, message string)) {
			x.printed(func(path, text string) {
				if word := longWord(text); word != "" {
					report(path, fmt.Sprintf("%s có chữ dính liền quá dài, bắt đầu bằng “%s”; hãy thêm dấu cách.", UpperFirst(FieldName(x.Dossier, path)), string([]rune(word)[:20])))
				}
			})
		},
	},
}

// printed calls visit for the texts that papers show.
func (x *exam) printed(visit func(path, text string)) {
	for _, t := range x.texts {
		if isFileFact(t.path) || strings.HasPrefix(t.path, "sources/") {
			continue
		}
		visit(t.path, t.text)
	}
}

// spoilt tells that a rule on texts finds a text unfit to be read: broken, of
// an old encoding, or not filled in.
func spoilt(text string) bool {
	return strings.ContainsRune(text, utf8.RuneError) || LegacyEncoding(text) != "" || leftover(text) != ""
}

// isFileFact tells what is known of an attached file, which nobody typed.
func isFileFact(path string) bool {
	return strings.HasPrefix(path, "attachments/") && !strings.HasSuffix(path, "/title")
}

// unprintable names the characters that no paper can show: those that can be
// seen by themselves, the others in words with the number of their places.
func unprintable(text string) string {
	var names []string
	marks, unseen, strange := 0, 0, 0
	for _, r := range text {
		switch {
		case Printable(r), r == utf8.RuneError: // the rule on broken text
		case unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point, unicode.C, unicode.Z) && !unicode.Is(unicode.Co, r):
			unseen++
		case unicode.IsMark(r): // would be drawn on its neighbour
			marks++
		case unicode.IsGraphic(r):
			if !slices.Contains(names, string(r)) {
				names = append(names, string(r))
			}
		default:
			strange++
		}
	}
	for _, kind := range []struct {
		name   string
		places int
	}{{"dấu đứng rời chữ", marks}, {"ký tự không nhìn thấy", unseen}, {"ký tự lạ", strange}} {
		if kind.places > 0 {
			names = append(names, fmt.Sprintf("%s (%d chỗ)", kind.name, kind.places))
		}
	}
	return strings.Join(names, ", ")
}

var cleanedTimes = regexp.MustCompile(`×(\d+)`)

// places is how many characters a Cleaning's record tells of, in words: ", 4
// chỗ"; empty when it tells no number.
func places(removed string) string {
	sum := 0
	for _, m := range cleanedTimes.FindAllStringSubmatch(removed, -1) {
		n, _ := strconv.Atoi(m[1])
		sum += n
	}
	if sum <= 0 {
		return ""
	}
	return fmt.Sprintf(", %d chỗ", sum)
}

// longWord returns the first word of more than LongWord letters and digits
// between white space.
func longWord(text string) string {
	if len(text) <= LongWord {
		return ""
	}
	start, letters := 0, 0
	for i, r := range text + " " {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
		case unicode.IsSpace(r):
			if letters > LongWord {
				return text[start:i]
			}
			start, letters = i+utf8.RuneLen(r), 0
		}
	}
	return ""
}
