package model

import (
	"errors"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

func TestValuesIn(t *testing.T) {
	for in, want := range map[string]int{
		`1`: 1, `[]`: 2, `[1,2]`: 3, `{"a,[{":"b\\\",","c":[]}`: 4, ``: 1,
	} {
		if got := valuesIn([]byte(in)); got != want {
			t.Errorf("%s: got %d, want %d", in, got, want)
		}
	}
}

func TestStrictDecode_limits(t *testing.T) {
	long := `{"books": [{}` + strings.Repeat(",{}", mostItems) + `]}`
	err := strictDecode("kệ.json", []byte(long), &shelf{})
	if err == nil || !strings.Contains(err.Error(), `khóa "books" có quá nhiều mục`) || strings.Contains(err.Error(), "\n") {
		t.Errorf("list beyond the limit: got %v", err)
	}
	if err := strictDecode("kệ.json", []byte(strings.Replace(long, "{},", "", 1)), &shelf{}); err != nil {
		t.Errorf("list at the limit: got %v", err)
	}
	many := `{"books": [` + strings.Repeat("[1,1],", mostValues/2) + `1]}`
	if err := strictDecode("kệ.json", []byte(many), &shelf{}); err == nil || !strings.Contains(err.Error(), "tệp có quá nhiều mục") {
		t.Errorf("values beyond the limit: got %v", err)
	}
}

func TestDecode_tooManyNominees(t *testing.T) {
	nominees := func(n int) []byte {
		d := sampleCampaign().Dossier
		d.Nominees = make([]Nominee, n)
		for i := range d.Nominees {
			d.Nominees[i] = Nominee{ID: "n" + strconv.Itoa(i), Type: Individual, Person: &Person{}}
		}
		data, err := Encode(d)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	if _, err := Decode("x", nominees(MaxNominees)); err != nil {
		t.Errorf("at the limit: got %v", err)
	}
	if _, err := Decode("x", nominees(MaxNominees+1)); err == nil || !strings.Contains(err.Error(), "trường hợp đề nghị") {
		t.Errorf("beyond the limit: got %v", err)
	}
}

// A dossier that lists ten million empty nominees is refused without them
// being made.
func TestDecode_boundedMemory(t *testing.T) {
	data := []byte(`{"format":"hoso-dossier/1","nominees":[{}` + strings.Repeat(",{}", 10_000_000) + `]}`)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := Decode("bom.json", data)
	runtime.ReadMemStats(&after)
	var refused *PackError
	if !errors.As(err, &refused) {
		t.Fatalf("got %v, want a *PackError", err)
	}
	if got, most := after.TotalAlloc-before.TotalAlloc, uint64(8*len(data)); got > most {
		t.Errorf("got %d MB allocated for a file of %d MB, want %d at most", got>>20, len(data)>>20, most>>20)
	}
}
