package docx

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRead_tellsOfHeadersAndFooters(t *testing.T) {
	number := para("", `<w:fldSimple w:instr="PAGE">`+letters("2")+`</w:fldSimple>`)
	for name, c := range map[string]struct {
		headers, footers []string
		want             []string
	}{
		"none":              {nil, nil, nil},
		"numbers of pages":  {[]string{number, para("", letters("- "), letters("2"), letters(" -"))}, []string{para("", letters("Trang 2/5")), para("")}, nil},
		"the same thrice":   {[]string{para("", letters("UBND phường "), letters("Mẫu")), para("", letters("UBND phường Mẫu")), number}, nil, []string{"Không lấy 3 từ ở đầu trang (header)."}},
		"both, in a table":  {[]string{para("", letters("Dự thảo"))}, []string{`<w:tbl><w:tr><w:tc>` + para("", letters("Bản")) + `</w:tc><w:tc>` + para("", letters("lưu 2024")) + `</w:tc></w:tr></w:tbl>`}, []string{"Không lấy 2 từ ở đầu trang (header).", "Không lấy 3 từ ở chân trang (footer)."}},
		"taken out already": {[]string{para("", `<w:del><w:r><w:t>bỏ</w:t></w:r></w:del>`)}, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			parts := wordParts(para("", letters("chữ")))
			var links strings.Builder
			for kind, list := range map[string][]string{"header": c.headers, "footer": c.footers} {
				for i, body := range list {
					file := fmt.Sprintf("%s%d.xml", kind, i)
					fmt.Fprintf(&links, `<Relationship Id="%s%d" Type="x/%s" Target="%s"/>`, kind, i, kind, file)
					parts["word/"+file] = `<w:hdr ` + wordNamespace + `>` + body + `</w:hdr>`
				}
			}
			parts["word/_rels/document.xml.rels"] = `<Relationships>` + links.String() + `</Relationships>`
			file, err := Read(t.Context(), zipped(t, parts))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, slices.Clip(file.Remarks)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
