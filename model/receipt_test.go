package model

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReceipt_readsBack(t *testing.T) {
	want := sampleReceipt()
	data, err := EncodeReceipt(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := DecodeReceipt("phieu", data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("receipt (-want +got):\n%s", diff)
	}
	if got.Day() != "2024-08-21" {
		t.Errorf("got day %s", got.Day())
	}
}

func TestDecodeReceipt_cleans(t *testing.T) {
	r := sampleReceipt()
	r.Findings[0].Message = "Cho\u0302\u0303 na\u0300y\u200b\r\nthie\u0302\u0301u."
	data, err := EncodeReceipt(r)
	if err != nil {
		t.Fatal(err)
	}
	got, err := DecodeReceipt("phieu", data)
	if err != nil || got.Findings[0].Message != "Chỗ này thiếu." {
		t.Errorf("got %q, %v", got.Findings[0].Message, err)
	}
}

func TestDecodeReceipt_refused(t *testing.T) {
	sound, err := EncodeReceipt(sampleReceipt())
	if err != nil {
		t.Fatal(err)
	}
	replace := func(old, new string) []byte {
		if !bytes.Contains(sound, []byte(old)) {
			t.Fatalf("the sample has no %q", old)
		}
		return bytes.Replace(sound, []byte(old), []byte(new), 1)
	}
	for name, data := range map[string][]byte{
		"cut":            sound[:len(sound)/2],
		"foreign":        []byte(`{"format": "hoso-dossier/1"}`),
		"no JSON":        []byte("PK\x03\x04"),
		"empty":          nil,
		"unknown key":    replace(`"unit":`, `"khac": 1, "unit":`),
		"key twice":      replace(`"unit":`, `"unit": "x", "unit":`),
		"code":           replace("abab", "ABAB"),
		"time":           replace("2024-08-21T", "21/8/2024 "),
		"receiver's id":  replace(`"so-mau"`, `"../so"`),
		"receiver":       replace("Sở Mẫu", " \u200b"),
		"grade":          replace(`"error"`, `"grave"`),
		"blank sentence": replace("Chưa ghi số phiếu.", " "),
		"long sentence":  replace("Chưa ghi số phiếu.", strings.Repeat("dài ", maxReceiptText)),
		"too large":      append(bytes.Repeat([]byte(" "), MaxReceiptBytes), sound...),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := DecodeReceipt("phieu", data)
			var bad *PackError
			if !errors.As(err, &bad) {
				t.Errorf("got %v, want a PackError", err)
			}
		})
	}
	if _, err := DecodeReceipt("phieu", replace(ReceiptFormat, "hoso-receipt/2")); !errors.Is(err, ErrNewerVersion) {
		t.Errorf("newer: got %v, want %v", err, ErrNewerVersion)
	}
}
