package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var numberRules = []Rule{
	{
		Code: "number-unread", Grade: Error, Title: "Ô số ghi không phải số",
		Explanation: "Số người và số phiếu ghi bằng chữ số, vì chương trình còn cộng, so sánh và in các số ấy. Chữ đã gõ vẫn được giữ trong ô cho đến khi sửa.",
		Source:      "Thông lệ soạn thảo văn bản",
		check: func(x *exam, report func(path, message string)) {
			for _, path := range x.numbers() {
				typed, fault := x.Dossier.UnreadAt(path), "không phải số; hãy ghi bằng chữ số, ví dụ 12"
				if blank(typed) {
					continue
				}
				if strings.IndexFunc(typed, unicode.IsDigit) >= 0 { // "12 người", "-3"
					fault = "không đọc được thành số; hãy chỉ ghi chữ số, ví dụ 12"
				}
				report(path, fmt.Sprintf("Ở %s ghi “%s”, %s.", FieldName(x.Dossier, path), excerpt(typed), fault))
			}
		},
	},
	{
		Code: "number-date", Grade: Warning, Title: "Số văn bản giống một ngày",
		Explanation: "Số của tờ trình, biên bản chỉ là số thứ tự lấy ở văn thư; ngày ghi ở ô riêng. Số có dạng ngày, tháng, năm thường là do gõ nhầm ô.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.3",
		check: func(x *exam, report func(path, message string)) {
			for _, n := range []struct{ path, number string }{{"proposal/number", x.Dossier.Proposal.Number}, {"minutes/number", x.Dossier.Minutes.Number}} {
				if dateLike.MatchString(strings.TrimSpace(n.number)) {
					report(n.path, fmt.Sprintf("%s ghi “%s” giống một ngày; hãy ghi số văn bản, còn ngày ghi ở ô ngày.", UpperFirst(FieldName(x.Dossier, n.path)), strings.TrimSpace(n.number)))
				}
			}
		},
	},
}

// dateLike matches a day, a month and a year in figures, however divided.
var dateLike = regexp.MustCompile(`^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}$`)

// numbers lists the paths of the numbers that the forms of this dossier ask
// for, in the order of the papers. What was typed for another one, say of a
// nominee who has left the dossier, nobody could mend.
func (x *exam) numbers() []string {
	var paths []string
	if x.holdsMeeting() {
		for i, n := range x.Dossier.Nominees {
			result := listPath("minutes/results", n.ID, i)
			paths = append(paths, result+"/for", result+"/against", result+"/other")
		}
		if x.Dossier.Minutes.Secret {
			paths = append(paths, "minutes/ballot/issued", "minutes/ballot/returned", "minutes/ballot/valid", "minutes/ballot/invalid")
		}
	}
	x.groups(func(path string, n Nominee, _ GroupFacts) {
		paths = append(paths, path+"/group/members")
		if n.Type == Collective {
			paths = append(paths, path+"/group/women", path+"/group/party")
		}
	})
	return paths
}

// unread tells that text was typed for one of the numbers of these names below
// path and could not be read: rules on such a number wait until it is mended.
func (x *exam) unread(path string, names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		return !blank(x.Dossier.UnreadAt(path + "/" + name))
	})
}

// excerptLength is how much of a typed text a message quotes, in letters.
const excerptLength = 40

func excerpt(text string) string {
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) <= excerptLength {
		return string(letters)
	}
	return strings.TrimSpace(string(letters[:excerptLength])) + "…"
}
