package model

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var agreementRules = []Rule{
	{
		Code: "name-spelling", Grade: Warning, Title: "Tên viết khác nhau giữa các giấy tờ",
		Explanation: "Tên của tập thể, cá nhân, thành viên Hội đồng phải viết giống nhau ở mọi chỗ. Chương trình nhắc khi một chỗ viết cùng chữ nhưng khác dấu. Nếu là hai người khác nhau thì bỏ qua.",
		Source:      "Thông lệ: tên trong tờ trình, danh sách, báo cáo, biên bản phải khớp nhau",
		check: func(x *exam, report func(path, message string)) {
			known := x.spellings()
			for _, t := range x.texts {
				if isRoll(t.path) || isFileFact(t.path) {
					continue
				}
				for _, m := range known.misspelt(t.text) {
					report(t.path, fmt.Sprintf("Ở %s viết “%s”, nơi khác viết “%s”; hãy viết thống nhất.", FieldName(x.Dossier, t.path), m.found, m.name))
				}
			}
		},
	},
	{
		Code: "workplace-spelling", Grade: Warning, Title: "Tên cơ quan viết khác nhau",
		Explanation: "Cùng một cơ quan, đơn vị thì phải viết như nhau ở mọi dòng của danh sách, cả chữ hoa và cách đặt dấu.",
		Source:      "Thông lệ: tên cơ quan trong các giấy tờ phải khớp nhau",
		check: func(x *exam, report func(path, message string)) {
			first := map[string]string{}
			for _, t := range x.texts {
				if !strings.HasSuffix(t.path, "/workplace") && !strings.HasSuffix(t.path, "/outside/body") && t.path != "proposer/body" {
					continue
				}
				written := strings.Join(strings.Fields(t.text), " ")
				key := strings.Join(wordsOf(Fold(written)), " ")
				if other, ok := first[key]; !ok {
					first[key] = written
				} else if other != written {
					report(t.path, fmt.Sprintf("Ở %s viết “%s”, nơi khác viết “%s”; hãy viết thống nhất.", FieldName(x.Dossier, t.path), written, other))
				}
			}
		},
	},
	{
		Code: "count-differs", Grade: Error, Title: "Số lượng viết trong văn bản khác danh sách",
		Explanation: "Phần kết luận của biên bản nêu số tập thể, số cá nhân. Các số này phải bằng số dòng của danh sách.",
		Source:      "Thông lệ: số lượng trong tờ trình, danh sách, biên bản phải khớp nhau",
		check: func(x *exam, report func(path, message string)) {
			const path = "minutes/conclusion"
			for _, c := range []struct {
				what string
				want int
			}{{"tập thể", x.Dossier.Collectives()}, {"cá nhân", x.Dossier.Individuals()}} {
				if found := countsOf(x.Dossier.Minutes.Conclusion, c.what); len(found) > 0 && !slices.Contains(found, c.want) {
					report(path, fmt.Sprintf("Ở %s ghi %02d %s, còn danh sách có %02d; hãy sửa cho khớp.", FieldName(x.Dossier, path), found[0], c.what, c.want))
				}
			}
		},
	},
}

var counted = regexp.MustCompile(`(?i)(\d{1,3})\s+(tập thể|cá nhân)`)

// countsOf lists the numbers before what ("02 tập thể") in text.
func countsOf(text, what string) []int {
	var found []int
	for _, m := range counted.FindAllStringSubmatch(text, -1) {
		if n, err := strconv.Atoi(m[1]); err == nil && strings.ToLower(m[2]) == what {
			found = append(found, n)
		}
	}
	return found
}
