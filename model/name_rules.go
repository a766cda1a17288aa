package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var nameRules = []Rule{
	{
		Code: "name-abbreviation", Grade: Warning, Title: "Tên viết tắt",
		Explanation: "Tên tập thể, cá nhân ghi đầy đủ, không viết tắt (UBND, HĐND, P., Q., TP.), vì tên này in trên bằng khen. Tên riêng vốn gồm chữ hoa thì bỏ qua.",
		Source:      "Mẫu báo cáo thành tích: ghi đầy đủ bằng chữ in thường, không viết tắt",
		check: func(x *exam, report func(path, message string)) {
			x.names(func(path, name string, person bool) {
				if allCapitals(name) {
					return
				}
				found := slices.DeleteFunc(abbreviations(name), func(w string) bool { return slices.Contains(shouted(name, person), w) })
				if len(found) > 0 {
					report(path, fmt.Sprintf("Tên “%s” có chữ viết tắt %s; hãy viết đầy đủ.", name, strings.Join(found, ", ")))
				}
			})
		},
	},
	{
		Code: "name-capitals", Grade: Warning, Title: "Tên viết bằng chữ in hoa",
		Explanation: "Tên tập thể, cá nhân ghi bằng chữ in thường, viết hoa chữ cái đầu; giấy tờ nào cần in hoa thì chương trình tự đổi.",
		Source:      "Mẫu báo cáo thành tích: ghi đầy đủ bằng chữ in thường, không viết tắt",
		check: func(x *exam, report func(path, message string)) {
			x.names(func(path, name string, person bool) {
				switch loud := shouted(name, person); {
				case person && (allCapitals(name) || len(loud) > 0):
					report(path, fmt.Sprintf("Tên “%s” viết hoa chưa đúng; hãy viết hoa từng chữ cái đầu: %s.", name, properName(name)))
				case allCapitals(name):
					report(path, fmt.Sprintf("Tên “%s” viết toàn chữ in hoa; hãy viết thường, chỉ hoa chữ cái đầu.", name))
				case len(loud) > 0:
					report(path, fmt.Sprintf("Tên “%s” có chữ viết hoa toàn bộ (%s); hãy viết thường, chỉ hoa chữ cái đầu.", name, strings.Join(loud, ", ")))
				}
			})
		},
	},
	{
		Code: "name-lower", Grade: Warning, Title: "Tên người không viết hoa",
		Explanation: "Tên người viết hoa chữ cái đầu của mọi âm tiết.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục II, phần II",
		check: func(x *exam, report func(path, message string)) {
			x.names(func(path, name string, person bool) {
				if !person || len(shouted(name, person)) > 0 {
					return
				}
				for _, w := range wordsOf(name) {
					if unicode.IsLower([]rune(w)[0]) {
						report(path, fmt.Sprintf("Tên “%s” có chữ “%s” chưa viết hoa; hãy viết hoa từng chữ cái đầu: %s.", name, w, properName(name)))
						return
					}
				}
			})
		},
	},
	{
		Code: "name-odd", Grade: Warning, Title: "Tên người có ký tự lạ",
		Explanation: "Tên người chỉ gồm chữ cái, dấu cách, dấu gạch nối. Chữ số hay dấu khác thường là do dán nhầm.",
		Source:      "Mẫu báo cáo thành tích: ghi đúng họ và tên",
		check: func(x *exam, report func(path, message string)) {
			x.names(func(path, name string, person bool) {
				odd := strings.IndexFunc(name, func(r rune) bool {
					return Printable(r) && !unicode.IsLetter(r) && !strings.ContainsRune(" -'’.", r)
				})
				if person && odd >= 0 && !letterless(name) {
					report(path, fmt.Sprintf("Tên “%s” có ký tự “%c” không thuộc tên người; hãy sửa lại tên.", name, []rune(name[odd:])[0]))
				}
			})
		},
	},
	{
		Code: "name-letterless", Grade: Warning, Title: "Tên không có chữ nào",
		Explanation: "Tên tập thể, cá nhân in trên bằng khen nên phải có chữ. Tên chỉ gồm chữ số hay dấu là do gõ nhầm ô hoặc dán nhầm cột.",
		Source:      "Mẫu báo cáo thành tích: ghi đúng họ và tên",
		check: func(x *exam, report func(path, message string)) {
			x.names(func(path, name string, _ bool) {
				if letterless(name) {
					report(path, fmt.Sprintf("Tên “%s” không có chữ nào; hãy ghi lại tên.", name))
				}
			})
		},
	},
	{
		Code: "name-title", Grade: Warning, Title: "Tên người kèm cách xưng hô, học vị",
		Explanation: "Chương trình tự ghi Ông hoặc Bà trước tên theo giới tính; học hàm, học vị, cấp bậc có ô riêng. Ghi vào ô tên thì giấy tờ in lặp.",
		Source:      "Mẫu báo cáo thành tích: ghi đúng họ và tên",
		check: func(x *exam, report func(path, message string)) {
			x.individuals(func(path string, n Nominee, _ Person) {
				name := strings.TrimSpace(n.Name)
				if found := form(name); found != "" {
					report(path+"/name", fmt.Sprintf("Tên “%s” có chữ “%s” ở đầu; hãy bỏ đi, giới tính và học vị có ô riêng.", name, found))
				}
			})
		},
	},
	{
		Code: "name-blanks", Grade: Note, Title: "Thừa dấu cách",
		Explanation: "Dấu cách thừa ở đầu, ở cuối hoặc giữa các chữ không in ra giấy, nhưng làm khó tìm kiếm và đối chiếu.",
		Source:      "Thông lệ soạn thảo văn bản",
		check: func(x *exam, report func(path, message string)) {
			for _, t := range x.texts {
				if isNameField(t.path) && !blank(t.text) && t.text != strings.Join(strings.Fields(t.text), " ") {
					report(t.path, fmt.Sprintf("%s có dấu cách thừa; hãy bỏ bớt.", UpperFirst(FieldName(x.Dossier, t.path))))
				}
			}
		},
	},
}

// names calls visit for the name of each nominee that has one; person tells
// individuals, whose name is visited without the form of address before it. A
// name that a rule on texts finds spoilt is left to that rule.
func (x *exam) names(visit func(path, name string, person bool)) {
	for i, n := range x.Dossier.Nominees {
		name, person := strings.TrimSpace(n.Name), n.Type == Individual
		if person {
			name = strings.TrimSpace(strings.TrimPrefix(name, form(name)))
		}
		if name != "" && !spoilt(name) {
			visit(x.nomineePath(i)+"/name", name, person)
		}
	}
}

// letterless tells a name of figures and signs alone.
func letterless(name string) bool { return strings.IndexFunc(name, unicode.IsLetter) < 0 }

// shortened finds what ends in a full stop: "P.", "Tp.", "Đ/c".
var shortened = regexp.MustCompile(`^(\p{L}{1,3}\.|(?i:đ/c))`)

// capitals matches two or more of them and nothing else.
var capitals = regexp.MustCompile(`^\p{Lu}{2,}$`)

// roman matches a number as Roman numerals write it, up to 3999.
var roman = regexp.MustCompile(`^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$`)

// abbreviations lists the words of a name that stand for longer ones: two or
// more letters, all capital, that are no Roman number, or up to three letters
// with a full stop.
func abbreviations(name string) []string {
	var found []string
	for _, field := range strings.Fields(name) {
		if s := shortened.FindString(field); s != "" {
			found = append(found, s)
			continue
		}
		for _, w := range wordsOf(field) {
			if capitals.MatchString(w) && !roman.MatchString(w) {
				found = append(found, w)
			}
		}
	}
	return found
}

var forms = regexp.MustCompile(`^(?i:ông|bà|anh|chị|đồng chí|đ/c)\s`)

// form returns what stands before a person's name without being part of it.
func form(name string) string {
	if s := forms.FindString(name); s != "" {
		return strings.TrimSpace(s)
	}
	return strings.TrimSpace(academicTitle.FindString(name))
}

// isNameField tells the fields of one line whose words are compared or
// printed in tables.
func isNameField(path string) bool {
	for _, end := range []string{"/name", "/workplace", "/position", "/body", "/head", "/post"} {
		if strings.HasSuffix(path, end) {
			return !isFileFact(path)
		}
	}
	return false
}
