package docx

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"hoso/model"
	"hoso/storage/docx/libreoffice"
)

// clerkFiles is how many files are made where the environment does not say
// (.ci/words asks for two hundred).
const clerkFiles = 8

// Files of the kinds that clerks have are made by LibreOffice and read: no
// sentence is lost, and none on the way into a report.
func TestRead_filesOfClerks(t *testing.T) {
	program := libreoffice.Open(t)
	n := clerkFiles
	if asked, err := strconv.Atoi(os.Getenv("HOSO_WORD_FILES")); err == nil {
		n = asked
	}
	dir := t.TempDir()
	sources := map[string]clerkSource{}
	byWay := map[string][]string{}
	for i := range n {
		s := sourceOf(i)
		name := fmt.Sprintf("%03d", i)
		sources[name] = s
		file := filepath.Join(dir, name+".html")
		if err := os.WriteFile(file, []byte(s.page), 0o600); err != nil {
			t.Fatal(err)
		}
		way := []string{"", "doc:MS Word 97", "odt:writer8", "rtf:Rich Text Format"}[i%4]
		byWay[way] = append(byWay[way], name)
	}
	made := filepath.Join(dir, "made")
	for way, names := range byWay {
		var files []string
		for _, name := range names {
			files = append(files, filepath.Join(dir, name+".html"))
		}
		filter := "HTML (StarWriter)"
		if way != "" { // as if it had been kept in another format before
			program.Convert(filter, way, dir, files...)
			filter = ""
			for i, f := range files {
				extension, _, _ := strings.Cut(way, ":")
				files[i] = strings.TrimSuffix(f, "html") + extension
			}
		}
		program.Convert(filter, libreoffice.Word, made, files...)
	}
	sentences := 0
	for name, s := range sources {
		file, err := ReadFile(t.Context(), filepath.Join(made, name+".docx"))
		if err != nil {
			t.Errorf("%s (%s): %v", name, s.kind, err)
			continue
		}
		read, placed := strings.Builder{}, strings.Builder{}
		for _, p := range file.Paragraphs {
			read.WriteString(p.Text + " ")
		}
		for _, p := range model.PlaceInReport(file, clerkPrompts) {
			placed.WriteString(p.Text + " ")
		}
		for _, sentence := range s.sentences {
			sentences++
			if !strings.Contains(foldBlanks(read.String()), sentence) {
				t.Errorf("%s (%s): lost %q in\n%s", name, s.kind, sentence, foldBlanks(read.String()))
			}
			if !strings.Contains(foldBlanks(placed.String()), sentence) {
				t.Errorf("%s (%s): placed nowhere: %q", name, s.kind, sentence)
			}
		}
	}
	t.Logf("%d files, %d sentences", len(sources), sentences)
}

var clerkPrompts = []model.SectionPrompt{
	{ID: "leadership", Title: "Công tác lãnh đạo, chỉ đạo, triển khai, tổ chức thực hiện"},
	{ID: "results", Title: "Kết quả thực hiện các chỉ tiêu"},
}

// clerkSource is a page from which a Word file is made.
type clerkSource struct {
	kind, page string
	sentences  []string // in composed Unicode
}

// sentencesOf are what units write, each like no other.
func sentencesOf(i int) []string {
	return []string{
		fmt.Sprintf("Đã giúp %d hộ cận nghèo sửa chữa nhà ở, trị giá %d triệu đồng.", i+10, 3*i+7),
		fmt.Sprintf("Tổ chức %d buổi tuyên truyền, vận động với %d lượt người dự.", i+2, 40*i+11),
		fmt.Sprintf("Kết quả đạt %d,5%% so với kế hoạch, vượt chỉ tiêu được giao.", i+100),
		fmt.Sprintf("Đồng chí Nguyễn Thị Ước Mẫu thứ %d đề xuất sáng kiến “Bữa cơm ấm áp”.", i),
		fmt.Sprintf("Không để xảy ra khiếu kiện kéo dài; giữ vững trật tự trên %d tuyến phố.", i+1),
		fmt.Sprintf("Phường Ví Dụ được tặng %d giấy khen của Ủy ban nhân dân quận.", i+4),
	}
}

// layouts put sentences into a page.
var layouts = []struct {
	name string
	page func(say func(string) string, s []string) string
}{
	{"paragraphs", func(say func(string) string, s []string) string {
		return "<p>" + say(strings.Join(s, "</p><p>")) + "</p>"
	}},
	{"headings", func(say func(string) string, s []string) string {
		return "<h1>" + say("BÁO CÁO") + "</h1><h2>" + say("1. Công tác lãnh đạo, chỉ đạo") + "</h2><p>" + say(s[0]) + "</p><p>" + say(s[1]) + "</p><h2>" + say("2. Kết quả thực hiện") + "</h2><p>" + say(s[2]+"<br>"+s[3]) + "</p><h2>" + say("III. Khen thưởng") + "</h2><p>" + say(s[4]) + "</p><p>" + say(s[5]) + "</p>"
	}},
	{"lists", func(say func(string) string, s []string) string {
		return "<ol><li>" + say(s[0]) + "<ul><li>" + say(s[1]) + "</li><li>" + say(s[2]) + "</li></ul></li><li>" + say(s[3]) + "</li></ol><ol type=I><li>" + say(s[4]) + "</li></ol><ul><li>" + say(s[5]) + "</li></ul>"
	}},
	{"table", func(say func(string) string, s []string) string {
		return "<p>" + say(s[0]) + "</p><table border=1><tr><th>TT</th><th>" + say(s[1]) + "</th></tr><tr><td rowspan=2>1</td><td>" + say(s[2]) + "</td></tr><tr><td><p>" + say(s[3]) + "</p><p>" + say(s[4]) + "</p></td></tr><tr><td colspan=2>" + say(s[5]) + "</td></tr></table>"
	}},
	{"nested table", func(say func(string) string, s []string) string {
		return "<table border=1><tr><td>" + say(s[0]) + "<table border=1><tr><td>" + say(s[1]) + "</td><td>" + say(s[2]) + "</td></tr></table></td><td>" + say(s[3]) + "</td></tr></table><p>" + say(s[4]) + "</p><blockquote>" + say(s[5]) + "</blockquote>"
	}},
	{"mixed looks", func(say func(string) string, s []string) string {
		return "<p><b>" + say(s[0]) + "</b></p><p><i>" + say(s[1]) + "</i></p><p align=center><u>" + say(s[2]) + "</u></p><p><a href='http://vi-du.example/'>" + say(s[3]) + "</a></p><p>" + say(s[4]) + "<sup>1</sup></p><pre>" + say(s[5]) + "</pre>"
	}},
}

// sourceOf makes a page: each layout in each way of writing Vietnamese.
func sourceOf(i int) clerkSource {
	layout := layouts[i/4%len(layouts)]
	plain := func(s string) string { return s }
	ways := []struct {
		name string
		say  func(string) string
	}{
		{"Unicode", plain},
		{"decomposed", norm.NFD.String},
		{"TCVN3", func(s string) string { return `<font face=".VnTime">` + encoded(s, model.TCVN3) + "</font>" }},
		{"VNI", func(s string) string { return `<font face="VNI-Times">` + encoded(s, model.VNI) + "</font>" }},
	}
	way := ways[(i/4/len(layouts)+i)%len(ways)]
	s := sentencesOf(i)
	body := layout.page(way.say, s)
	for at, sentence := range s { // neither table has typographic quotes
		if way.name == "TCVN3" || way.name == "VNI" {
			s[at] = strings.NewReplacer("“", `"`, "”", `"`).Replace(sentence)
		}
	}
	return clerkSource{layout.name + ", " + way.name, `<html><head><meta charset="utf-8"></head><body>` + body + "</body></html>", s}
}

// encoded writes a text in an old encoding, by the converse of model.ToUnicode.
func encoded(s, encoding string) string {
	table := converse(encoding)
	var b strings.Builder
	inTag := false
	for _, r := range strings.NewReplacer("“", `"`, "”", `"`).Replace(s) {
		inTag = inTag && r != '>' || r == '<'
		if code, ok := table[r]; ok && !inTag {
			b.WriteString(code)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// converse is how each letter is written in an old encoding.
func converse(encoding string) map[rune]string {
	table := map[rune]string{}
	learn := func(code string) { // inside a word: alone some are signs of their own
		letters := []rune(strings.TrimSuffix(strings.TrimPrefix(model.ToUnicode("t"+code+"t", encoding), "t"), "t"))
		if len(letters) == 1 && letters[0] >= 0x80 && unicode.IsLetter(letters[0]) && string(letters) != code {
			if _, known := table[letters[0]]; !known {
				table[letters[0]] = code
			}
		}
	}
	for r := rune(0xA1); r <= 0xFF; r++ {
		learn(string(r))
		for _, before := range "aeouyöôAEOUYÖÔ" {
			if encoding == model.VNI {
				learn(string(before) + string(r))
			}
		}
	}
	if encoding == model.TCVN3 { // letters that have a capital only by the font
		for _, r := range "ÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ" {
			table[r] = `</font><font face=".VnTimeH">` + table[unicode.ToLower(r)] + `</font><font face=".VnTime">`
		}
	}
	return table
}
