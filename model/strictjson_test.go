package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// shelf stands for the files that strictDecode reads.
type shelf struct {
	Label
	Books []book  `json:"books"`
	Owner *book   `json:"owner,omitempty"`
	Width float64 `json:"width,omitempty"`
}

type Label struct {
	Name string `json:"name"`
}

type book struct {
	Title string `json:"title"`
	Pages int    `json:"pages,omitempty"`
	Lent  bool   `json:"lent,omitempty"`
}

func TestStrictDecode_reads(t *testing.T) {
	got := shelf{Width: 2.5}
	err := strictDecode("kệ.json", []byte(`{"name": "a", "books": [{"title": "b", "pages": 3, "lent": true}], "owner": null}`), &got)
	if err != nil {
		t.Fatal(err)
	}
	want := shelf{Label: Label{"a"}, Books: []book{{"b", 3, true}}, Width: 2.5}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestStrictDecode_allowsWhatEncodersLeaveBlank(t *testing.T) {
	got := shelf{}
	if err := strictDecode("kệ.json", []byte(`{"books": null}`), &got); err != nil {
		t.Errorf("null list and missing key: %v", err)
	}
}

func TestStrictDecode_refuses(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty", " \n", `kệ.json:1: tệp trống; chọn tệp khác`},
		{"cut short", "{\n\"name\": \"a\",\n", `kệ.json:2: tệp bị cắt cụt giữa chừng; lấy lại bản đầy đủ`},
		{"cut short in a text", "{\n\"name\": \"a", `kệ.json:2: tệp bị cắt cụt giữa chừng; lấy lại bản đầy đủ`},
		{"comma too many at the very end", "{\n\"name\": \"a\",}", `kệ.json:2: viết sai quy cách`},
		{"comma missing", "{\n\"name\": \"a\"\n\"books\": []}", `kệ.json:3: viết sai quy cách`},
		{"more after the end", "{}\n\n{}", `kệ.json:3: viết sai quy cách`},
		{"not an object", "\n[1]", `kệ.json:2: cả tệp phải là nhóm các khóa trong ngoặc nhọn { }`},
		{"unknown key", "{\n\"name\": \"a\",\n\"nam\": {\"x\": [1, {}]},\n\"books\": []}", `kệ.json:3: không có khóa nào tên là "nam" ở đây; sửa lại tên hoặc xóa đi`},
		{"known key in another case", `{"Name": "a"}`, `kệ.json:1: không có khóa nào tên là "Name" ở đây; sửa lại tên hoặc xóa đi`},
		{"unknown key deep inside", "{\"books\": [{\n\"title\": \"b\"}, {\n\"title\": \"c\",\n\"author\": null}]}", `kệ.json:4: không có khóa nào tên là "author" ở đây; sửa lại tên hoặc xóa đi`},
		{"key twice", "{\"name\": \"a\",\r\n\"books\": [],\r\n\"name\": \"b\"}", `kệ.json:3: khóa "name" đã ghi ở dòng 1; chỉ giữ lại một`},
		{"number for text", "{\n\"name\": 5}", `kệ.json:2: khóa "name" phải là chữ trong dấu nháy kép`},
		{"object for text", "{\n\"name\": {\n\"a\": [1]}}", `kệ.json:2: khóa "name" phải là chữ trong dấu nháy kép`},
		{"text for list", `{"books": "b"}`, `kệ.json:1: khóa "books" phải là danh sách trong ngoặc vuông [ ]`},
		{"text for object in a list", "{\"books\": [{\"title\": \"b\"},\n\"c\"]}", `kệ.json:2: mục thứ 2 của khóa "books" phải là nhóm các khóa trong ngoặc nhọn { }`},
		{"fraction for whole number", `{"books": [{"pages": 1.5}]}`, `kệ.json:1: khóa "pages" phải là số nguyên`},
		{"text for number", `{"width": "1"}`, `kệ.json:1: khóa "width" phải là số`},
		{"text for yes or no", `{"books": [{"lent": "true"}]}`, `kệ.json:1: khóa "lent" phải là true (có) hoặc false (không)`},
		{"null for text", "{\n\n\"name\": null}", `kệ.json:3: khóa "name" để trống; ghi giá trị vào hoặc xóa cả khóa`},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := strictDecode("kệ.json", []byte(c.in), &shelf{})
			if err == nil {
				t.Fatal("got no error")
			}
			if got := err.Error(); !strings.HasPrefix(got, c.want) || strings.Contains(got, "\n") {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestStrictDecode_reportsAllInOrder(t *testing.T) {
	err := strictDecode("kệ.json", []byte("{\"names\": 1,\n\"books\": [{\"title\": 2}],\n\"width\": true}"), &shelf{})
	want := `kệ.json:1: không có khóa nào tên là "names" ở đây; sửa lại tên hoặc xóa đi
kệ.json:2: khóa "title" phải là chữ trong dấu nháy kép
kệ.json:3: khóa "width" phải là số`
	if err == nil || err.Error() != want {
		t.Errorf("got:\n%v\nwant:\n%s", err, want)
	}
}

func TestStrictDecode_stopsCounting(t *testing.T) {
	err := strictDecode("kệ.json", []byte(`{"books": [`+strings.Repeat("1,", 1000)+`1]}`), &shelf{})
	if err == nil || strings.Count(err.Error(), "\n") != mostProblems-1 {
		t.Errorf("got %d lines of faults, want %d", strings.Count(err.Error(), "\n")+1, mostProblems)
	}
}
