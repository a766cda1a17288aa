package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"hoso/assets"
	"hoso/model"
)

// terminal runs the program in a workspace of the sample unit.
type terminal struct {
	t   *testing.T
	dir string
}

func newTerminal(t *testing.T) *terminal {
	term := &terminal{t, t.TempDir()}
	if code, _, stderr := term.run("init", "-w", term.dir+"/ws", "-unit", "quan-ba-dinh"); code != exitDone {
		t.Fatalf("init: exit %d: %s", code, stderr)
	}
	return term
}

func (term *terminal) run(args ...string) (code int, stdout, stderr string) {
	term.t.Helper()
	var out, messages bytes.Buffer
	clock := func() time.Time { return time.Date(2024, 8, 20, 9, 0, 0, 0, time.UTC) }
	code = run(context.Background(), args, &out, &messages, clock)
	return code, out.String(), messages.String()
}

// put stores a dossier file and returns the dossier's id, its findings and the
// text of all its papers.
func (term *terminal) put(data []byte) (id string, findings []model.Finding, text string) {
	term.t.Helper()
	file := filepath.Join(term.dir, "dossier.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		term.t.Fatal(err)
	}
	code, stdout, stderr := term.run("put", "-w", term.dir+"/ws", file)
	if code != exitDone {
		term.t.Fatalf("put: exit %d: %s", code, stderr)
	}
	id = strings.TrimSpace(stdout)
	code, stdout, stderr = term.run("check", "-w", term.dir+"/ws", id, "-json")
	if code == exitFailed {
		term.t.Fatalf("check: %s", stderr)
	}
	if err := json.Unmarshal([]byte(stdout), &findings); err != nil {
		term.t.Fatal(err)
	}
	papers := filepath.Join(term.dir, "papers")
	if code, _, stderr = term.run("papers", "-w", term.dir+"/ws", id, "-o", papers); code != exitDone {
		term.t.Fatalf("papers: %s", stderr)
	}
	return id, findings, extract(term.t, filepath.Join(papers, "ho-so.pdf"))
}

// extract reads a PDF's text, with page numbers and all white space taken out.
func extract(t *testing.T, file string) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed (Debian: poppler-utils)")
	}
	out, err := exec.Command("pdftotext", "-raw", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(pageNumber.ReplaceAllString(string(out), " ")), "")
}

// pageNumber is what stands at the top of every page but a paper's first.
var pageNumber = regexp.MustCompile(`\f\d+\n`)

func sampleDossier(t *testing.T) model.Dossier {
	t.Helper()
	data, err := assets.FS.ReadFile("sample/unit/campaign.json")
	if err != nil {
		t.Fatal(err)
	}
	d, err := model.Decode("campaign.json", data)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func encode(t *testing.T, d model.Dossier) []byte {
	t.Helper()
	data, err := model.Encode(d)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func hasRule(findings []model.Finding, rule string) bool {
	for _, f := range findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

const sectionPath = "nominees/n1/report/sections/leadership/text"

// TestPut_oddText puts one odd text into a report. Every character of it has
// to come out on paper, or else a finding names the field.
func TestPut_oddText(t *testing.T) {
	long := strings.Repeat("Phường đã vận động 386 triệu đồng và hỗ trợ 57 hộ. ", 200)[:10000]
	tests := []struct {
		name, text string
		onPaper    string // what the papers must show, white space aside
		rule       string // the finding that there must be; empty: none on the field
	}{
		{"decomposed", norm.NFD.String("Ủy ban nhân dân phường Đường Nguyễn đã hỗ trợ 12 hộ nghèo"), "Ủy ban nhân dân phường Đường Nguyễn đã hỗ trợ 12 hộ nghèo", ""},
		{"emoji", "Kết quả 👍 tốt, hỗ trợ 12 hộ", "Kết quả tốt, hỗ trợ 12 hộ", "text-unprintable"},
		{"zero width", "Kết\u200b quả\ufeff tốt, 12\u00a0hộ", "Kết quả tốt, 12 hộ", "text-cleaned"},
		{"control characters", "Kết\x01 quả tốt\r\nhỗ trợ 12 hộ", "Kết quả tốt hỗ trợ 12 hộ", "text-cleaned"},
		{"long paragraph", long, strings.TrimSpace(long), ""},
		{"long word", strings.Repeat("dài", 20) + " 12 hộ", strings.Repeat("dài", 20), "text-long-word"},
		{"another script", "Đoàn 東京 thăm 12 hộ", "Đoàn thăm 12 hộ", "text-unprintable"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := sampleDossier(t)
			d.Nominees[0].Report.Sections[0].Text = tt.text
			_, findings, text := newTerminal(t).put(encode(t, d))
			if want := strings.Join(strings.Fields(tt.onPaper), ""); !strings.Contains(text, want) {
				t.Errorf("the papers do not show %.60q", tt.onPaper)
			}
			onField := ""
			for _, f := range findings {
				if f.Path == sectionPath && f.Rule != "report-no-figures" {
					onField += f.Rule + " "
				}
			}
			if tt.rule == "" && onField != "" || tt.rule != "" && !strings.Contains(onField, tt.rule) {
				t.Errorf("got findings %q on the field, want %q", onField, tt.rule)
			}
		})
	}
}

// Bytes that are no UTF-8 are kept as broken, never dropped unseen.
func TestPut_brokenUTF8(t *testing.T) {
	data := bytes.Replace(encode(t, sampleDossier(t)), []byte(`"Trường Tiểu học Ví Dụ"`), []byte("\"Tr\xff\xc3ng Tiểu học Ví Dụ\""), 1)
	term := newTerminal(t)
	id, findings, _ := term.put(data)
	if !hasRule(findings, "text-broken") {
		t.Errorf("no finding tells of the broken bytes: %v", findings)
	}
	if code, _, _ := term.run("pack", "-w", term.dir+"/ws", id, "-o", term.dir+"/out"); code != exitNo {
		t.Errorf("pack: exit %d, want %d", code, exitNo)
	}
}

func TestPut_noNominee(t *testing.T) {
	d := sampleDossier(t)
	d.Nominees, d.Minutes.Results = nil, nil
	if _, findings, _ := newTerminal(t).put(encode(t, d)); !model.HasErrors(findings) {
		t.Error("a dossier without nominees has no error")
	}
}

func TestPut_manyNominees(t *testing.T) {
	d := sampleDossier(t)
	person := d.Nominees[2]
	for i := range 500 {
		n := person
		n.Report.Sections, n.Report.Awards = nil, nil
		n.ID, n.Name = fmt.Sprintf("nhieu-%d", i), fmt.Sprintf("Nguyễn Văn Mẫu %c%c", 'A'+i/26, 'A'+i%26)
		d.Nominees = append(d.Nominees, n)
	}
	_, findings, text := newTerminal(t).put(encode(t, d))
	if !hasRule(findings, "quota-individuals") {
		t.Error("no finding tells that the quota is exceeded")
	}
	for _, n := range d.Nominees {
		if !strings.Contains(text, strings.Join(strings.Fields(n.Name), "")) {
			t.Errorf("the papers do not show %s", n.Name)
		}
	}
}
