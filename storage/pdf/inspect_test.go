package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/pdfcpu/pdfcpu/pkg/api"
)

// scan returns a grey picture of a page as a scanner would give it.
func scan(width, height int) image.Image {
	img := image.NewGray(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.SetGray(x, y, color.Gray{Y: uint8(200 + x*y%50)})
		}
	}
	return img
}

func jpegScan(t testing.TB, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, scan(width, height), nil); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func pngScan(t testing.TB, width, height int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, scan(width, height)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func pdfOf(t testing.TB, docs ...Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteJoined(&out, docs, sampleMeta); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func encrypted(t testing.TB, data []byte, user, owner string) []byte {
	t.Helper()
	conf := joiner()
	conf.UserPW, conf.OwnerPW = user, owner
	var out bytes.Buffer
	if err := api.Encrypt(bytes.NewReader(data), &out, conf); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestInspect_sound(t *testing.T) {
	report := pdfOf(t, layOut(t, reportPaper()))
	pages := len(layOut(t, reportPaper()).Pages)
	for _, c := range []struct {
		condition, name string
		data            []byte
		want            Info
	}{
		{"PDF", "quyet-dinh.pdf", report, Info{Type: PDF, Pages: pages}},
		{"PDF named in capitals", "QUYET DINH.PDF", report, Info{Type: PDF, Pages: pages}},
		{"PDF without a name", "", report, Info{Type: PDF, Pages: pages}},
		{"PDF behind something else", "a.pdf", append([]byte("X-Mail: 1\r\n\r\n"), report...), Info{Type: PDF, Pages: pages}},
		{"JPEG", "anh.jpg", jpegScan(t, 120, 80), Info{Type: JPEG, Pages: 1, Width: 120, Height: 80}},
		{"PNG", "anh.png", pngScan(t, 80, 120), Info{Type: PNG, Pages: 1, Width: 80, Height: 120}},
	} {
		t.Run(c.condition, func(t *testing.T) {
			got, err := Inspect(c.name, c.data)
			if err != nil {
				t.Fatal(err, errors.Unwrap(err))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestInspect_refused(t *testing.T) {
	report, photo, drawing := pdfOf(t, layOut(t, reportPaper())), jpegScan(t, 400, 300), pngScan(t, 400, 300)
	type attachment struct {
		condition, name string
		data            []byte
		want            Reason
	}
	cases := []attachment{
		{"empty", "a.pdf", nil, Empty},
		{"too large", "a.pdf", make([]byte, MaxAttachmentBytes+1), TooLarge},
		{"text", "a.txt", []byte("Kính gửi"), UnknownType},
		{"text named PDF", "a.pdf", []byte("Kính gửi"), UnknownType},
		{"Word file", "a.docx", []byte("PK\x03\x04"), UnknownType},
		{"PDF named JPEG", "a.jpg", report, WrongName},
		{"JPEG named PDF", "a.pdf", photo, WrongName},
		{"PNG named JPEG", "a.jpeg", drawing, WrongName},
		{"PDF named Word", "a.docx", report, WrongName},
		{"PDF with a password", "a.pdf", encrypted(t, report, "mở", "khóa"), Encrypted},
		{"PDF with an owner's password only", "a.pdf", encrypted(t, report, "", "khóa"), Encrypted},
		{"PNG with too many pixels", "a.png", hugePNG(), TooManyPixels},
	}
	for _, share := range []int{1, 20, 50, 80, 95, 99} {
		cases = append(cases,
			attachment{fmt.Sprintf("%d %% of a PDF", share), "a.pdf", report[:len(report)*share/100], Damaged},
			attachment{fmt.Sprintf("%d %% of a JPEG", share), "a.jpg", photo[:len(photo)*share/100], Damaged},
			attachment{fmt.Sprintf("%d %% of a PNG", share), "a.png", drawing[:len(drawing)*share/100], Damaged})
	}
	for _, c := range cases {
		t.Run(c.condition, func(t *testing.T) {
			_, err := Inspect(c.name, c.data)
			var refusal *Refusal
			if !errors.As(err, &refusal) {
				t.Fatalf("got error %v, want a refusal", err)
			}
			if refusal.Reason != c.want {
				t.Errorf("got %s (%v), want %s", refusal.Reason, refusal.Err, c.want)
			}
			if refusal.Error() == "" {
				t.Error("no sentence for the clerk")
			}
		})
	}
}

// hugePNG is the head of a picture of 20,000 by 20,000 pixels.
func hugePNG() []byte {
	chunk := []byte("IHDR\x00\x00\x4E\x20\x00\x00\x4E\x20\x08\x00\x00\x00\x00")
	data := append([]byte("\x89PNG\r\n\x1A\n\x00\x00\x00\x0D"), chunk...)
	sum := crc32.ChecksumIEEE(chunk)
	return append(data, byte(sum>>24), byte(sum>>16), byte(sum>>8), byte(sum))
}

func FuzzInspect(f *testing.F) {
	report := pdfOf(f, layOut(f, lettersPaper()))
	f.Add(report)
	f.Add(report[:len(report)/2])
	f.Add(jpegScan(f, 16, 16))
	f.Add(pngScan(f, 16, 16))
	f.Fuzz(func(t *testing.T, data []byte) {
		info, err := Inspect("", data)
		var refusal *Refusal
		if err != nil && !errors.As(err, &refusal) {
			t.Errorf("got error %v, want a refusal", err)
		}
		if err == nil && info.Pages < 1 {
			t.Errorf("got %+v", info)
		}
	})
}
