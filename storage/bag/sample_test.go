package bag

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"hoso/model"
)

const sampleName = "quan-ba-dinh_hanoi-2024_campaign_2024-08-20_1f0c92ab"

var hanoi = time.FixedZone("+07", 7*3600)

var sampleTime = time.Date(2024, 8, 20, 9, 30, 0, 0, hanoi)

const sampleDossier = `{"format":"hoso-dossier/1","id":"d-1","unit":"quan-ba-dinh","kind":"campaign","collectives":2,"individuals":3}`

var sampleInfo = []Tag{
	{TagOrganisation, "Ủy ban nhân dân quận Ba Đình"},
	{TagContact, "Trần Thị Ví Dụ"},
	{TagIdentifier, "d-1"},
	{TagRevision, "1"},
}

func source(path, content string) Source {
	return Source{Path: path, Open: func() (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(content)), nil
	}}
}

func sampleSources() []Source {
	return []Source{
		source("papers/01-to-trinh.pdf", "%PDF-1.3 tờ trình\n"+strings.Repeat("nội dung ", 200)),
		source("dossier.json", sampleDossier),
		source("signed/01-to-trinh.jpg", "\xff\xd8\xff ảnh quét"),
		source("ho-so.pdf", "%PDF-1.3 cả bộ"),
	}
}

// samplePackage returns a package as Write makes it.
func samplePackage(tb testing.TB) ([]byte, Code) {
	tb.Helper()
	var b bytes.Buffer
	code, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, sampleSources(), nil, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return b.Bytes(), code
}

var samplePayload = map[string]string{"data/a.txt": "một", "data/thu-muc/b.txt": "hai"}

func sumOf(algorithm, content string) string {
	h := algorithms[algorithm]()
	_, _ = io.WriteString(h, content)
	return hex.EncodeToString(h.Sum(nil))
}

// bagOf returns the files of a valid bag, by path below the base folder.
func bagOf(version, algorithm string, payload map[string]string) map[string]string {
	files := map[string]string{}
	maps.Copy(files, payload)
	files["bagit.txt"] = "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n"
	files["bag-info.txt"] = "Source-Organization: Cơ quan Ví Dụ\n"
	var m strings.Builder
	for _, name := range sortedKeys(payload) {
		fmt.Fprintf(&m, "%s  %s\n", sumOf(algorithm, payload[name]), name)
	}
	files["manifest-"+algorithm+".txt"] = m.String()
	tagged(files, algorithm)
	return files
}

// tagged gives files a tag manifest that fits the rest of the tag files.
func tagged(files map[string]string, algorithm string) {
	var m strings.Builder
	for _, name := range sortedKeys(files) {
		if !payload(name) && !isTagManifest(name) {
			fmt.Fprintf(&m, "%s  %s\n", sumOf(algorithm, files[name]), name)
		}
	}
	files["tagmanifest-"+algorithm+".txt"] = m.String()
}

// ownFiles returns the files of a package, by path below the base folder, to be
// changed and given a tag manifest again.
func ownFiles() map[string]string {
	payload := map[string]string{}
	bytes := 0
	for _, s := range sampleSources() {
		r, _ := s.Open()
		content, _ := io.ReadAll(r)
		payload["data/"+s.Path] = string(content)
		bytes += len(content)
	}
	files := bagOf("1.0", "sha256", payload)
	files["bag-info.txt"] = string(formatInfo(append(slices.Clone(sampleInfo),
		Tag{TagProfile, Profile}, Tag{TagDate, "2024-08-20"}, Tag{TagOxum, oxum(int64(bytes), len(payload))})))
	tagged(files, "sha256")
	return files
}

// verifyBytes judges a zip that lies in memory, as Verify does one on disk.
func verifyBytes(data []byte) Report {
	c := newCollector()
	var r Report
	if p := readZip(bytes.NewReader(data), int64(len(data)), c); p != nil {
		r.judge(context.Background(), p, c)
	}
	r.conclude(c)
	return r
}

// verifyFiles judges files put into an honest zip, in the top folder "goi".
func verifyFiles(files map[string]string) Report {
	return verifyBytes(rawZip(rawEnd{}, rawEntries("goi", files)...))
}

// verifyFolder judges files put into a folder.
func verifyFolder(t *testing.T, files map[string]string) Report {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "goi")
	writeFiles(t, dir, files)
	return Verify(context.Background(), dir)
}

func writeFiles(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// rulesOf returns the codes of the findings, each once, in order.
func rulesOf(findings []model.Finding) []string {
	var codes []string
	for _, f := range findings {
		codes = append(codes, f.Rule)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// wantRules fails unless the report has findings of exactly these rules.
func wantRules(t *testing.T, r Report, want ...string) {
	t.Helper()
	slices.Sort(want)
	if got := rulesOf(r.Findings); !slices.Equal(got, want) {
		t.Errorf("got rules %v, want %v (findings %v)", got, want, r.Findings)
	}
}
