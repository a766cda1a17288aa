package pdf

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
)

func join(t testing.TB, parts ...Part) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Join(&out, parts); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestJoin_bookmarks(t *testing.T) {
	docs := []Document{layOut(t, proposalPaper()), layOut(t, listPaper(14))}
	first := 1 + len(docs[0].Pages)
	papers := first + len(docs[1].Pages)
	foreign := pdfOf(t, layOut(t, reportPaper()))
	pages := len(layOut(t, reportPaper()).Pages)
	joined := join(t,
		Part{Title: "Bìa", Data: pdfOf(t, layOut(t, lettersPaper()))},
		Part{Data: pdfOf(t, docs...)},
		Part{Title: "Quyết định (bản quét)", Data: jpegScan(t, 1240, 1754)},
		Part{Title: "Ảnh chụp ngang", Data: pngScan(t, 400, 300)},
		Part{Title: "Báo cáo kèm theo", Data: foreign})
	marks, err := api.Bookmarks(bytes.NewReader(joined), joiner())
	if err != nil {
		t.Fatal(err)
	}
	type mark struct {
		Title string
		Page  int
	}
	var got []mark
	for _, m := range marks {
		got = append(got, mark{m.Title, m.PageFrom})
	}
	want := []mark{{"Bìa", 1}, {docs[0].Title, 2}, {docs[1].Title, first + 1}, {"Quyết định (bản quét)", papers + 1}, {"Ảnh chụp ngang", papers + 2}, {"Báo cáo kèm theo", papers + 3}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	info, err := Inspect("ho-so.pdf", joined)
	if err != nil || info.Pages != papers+2+pages {
		t.Errorf("got %d pages, %v; want %d", info.Pages, err, papers+2+pages)
	}
}

func TestJoin_imagesFitA4(t *testing.T) {
	joined := join(t, Part{Data: pdfOf(t, layOut(t, lettersPaper()))},
		Part{Title: "đứng", Data: jpegScan(t, 1240, 1754)}, Part{Title: "ngang", Data: jpegScan(t, 300, 200)}, Part{Title: "nhỏ", Data: pngScan(t, 20, 30)})
	dims, err := api.PageDims(bytes.NewReader(joined), joiner())
	if err != nil {
		t.Fatal(err)
	}
	want := [][2]float64{{210, 297}, {210, 297}, {297, 210}, {210, 297}}
	for i, d := range dims {
		near(t, "width", d.Width*mmPerPoint, want[i][0], 0.5)
		near(t, "height", d.Height*mmPerPoint, want[i][1], 0.5)
	}
}

func TestJoin_soundAndReadable(t *testing.T) {
	doc := layOut(t, proposalPaper())
	path := saved(t, join(t, Part{Data: pdfOf(t, doc)}, Part{Title: "Ảnh", Data: jpegScan(t, 200, 300)}, Part{Title: "Thư", Data: pdfOf(t, layOut(t, lettersPaper()))}))
	if out := tool(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	got := folded(tool(t, "pdftotext", "-raw", path, "-"))
	want := ""
	for _, d := range []Document{doc, layOut(t, lettersPaper())} {
		for _, p := range d.Pages {
			want += p.text(true)
		}
	}
	if diff := cmp.Diff(folded(want), got); diff != "" {
		t.Error(diff)
	}
	if out := tool(t, "pdfinfo", path); !strings.Contains(out, sampleMeta.Title) {
		t.Errorf("the title is lost:\n%s", out)
	}
}

func TestJoin_refused(t *testing.T) {
	sound := pdfOf(t, layOut(t, lettersPaper()))
	for name, data := range map[string][]byte{
		"cut short": sound[:len(sound)/2], "encrypted": encrypted(t, sound, "", "khóa"), "foreign": []byte("Kính gửi"), "empty": nil,
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := Join(&out, []Part{{Data: sound}, {Title: "Quyết định", Data: data}})
			var refusal *Refusal
			if !errors.As(err, &refusal) || !strings.Contains(err.Error(), "Quyết định") {
				t.Errorf("got error %v, want a refusal that names the part", err)
			}
			if out.Len() > 0 {
				t.Error("part of a file was written")
			}
		})
	}
}

// The joining library keeps its settings in the user's folder unless told not
// to, and reads them once in a process: the test needs one of its own.
func TestJoin_leavesNoFiles(t *testing.T) {
	home := t.TempDir()
	cmd := exec.Command(os.Args[0], "-test.run=^TestJoin_bookmarks$", "-test.v")
	cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, "config"))
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "PASS: TestJoin_bookmarks") {
		t.Fatalf("%v\n%s", err, out)
	}
	found, err := os.ReadDir(home)
	if err != nil || len(found) > 0 {
		t.Errorf("found %v, %v in the user's folder", found, err)
	}
}
