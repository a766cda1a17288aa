package model

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestHouse_Check(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(h *House)
		want   string // what the message says; "" where the measure is allowed
	}{
		{"the default", func(*House) {}, ""},
		{"top of 25", func(h *House) { h.Top = 25 }, ""},
		{"top of 26", func(h *House) { h.Top = 26 }, "Lề trên đang là 26 mm, phải là từ 20 đến 25 mm theo Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3"},
		{"no top among other measures", func(h *House) { h.Top = 0 }, "Lề trên đang là 0 mm"},
		{"bottom of 19.9", func(h *House) { h.Bottom = 19.9 }, "Lề dưới đang là 19,9 mm"},
		{"left of 35", func(h *House) { h.Left = 35 }, ""},
		{"left of 25", func(h *House) { h.Left = 25 }, "Lề trái đang là 25 mm, phải là từ 30 đến 35 mm"},
		{"right of 15", func(h *House) { h.Right = 15 }, ""},
		{"right of 21", func(h *House) { h.Right = 21 }, "Lề phải đang là 21 mm, phải là từ 15 đến 20 mm"},
		{"body of 13", func(h *House) { h.Body = 13 }, ""},
		{"body of 12", func(h *House) { h.Body = 12 }, "Cỡ chữ nội dung đang là 12 pt, phải là 13 hoặc 14 pt theo Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6"},
		{"spacing of 1.5", func(h *House) { h.Spacing = 1.5 }, ""},
		{"spacing of 1.6", func(h *House) { h.Spacing = 1.6 }, "Giãn dòng đang là 1,6 dòng, phải là từ 1 đến 1,5 dòng"},
		{"indent of 10", func(h *House) { h.Indent = 10 }, ""},
		{"indent of 11", func(h *House) { h.Indent = 11 }, "Thụt đầu dòng đang là 11 mm, phải là 10 hoặc 12,7 mm"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := DefaultHouse
			c.change(&h)
			err := h.Check()
			if c.want == "" {
				if err != nil {
					t.Errorf("got %v, want no error", err)
				}
				return
			}
			var out *HouseError
			if !errors.As(err, &out) || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want an error that says %q", err, c.want)
			}
			if hint := out.Hint(); !strings.HasPrefix(hint, err.Error()) || !strings.HasSuffix(hint, ".") {
				t.Errorf("got hint %q", hint)
			}
		})
	}
}

func TestHouse_zeroIsTheDefault(t *testing.T) {
	if err := (House{}).Check(); err != nil {
		t.Errorf("got %v, want the zero value allowed", err)
	}
	if got := (House{}).OrDefault(); got != DefaultHouse {
		t.Errorf("got %+v, want the default", got)
	}
	numbered := DefaultHouse
	numbered.FormNumbers = true
	if got := (House{FormNumbers: true}).OrDefault(); got != numbered {
		t.Errorf("got %+v, want the default with form numbers", got)
	}
	small := DefaultHouse
	small.Body = 13
	if got := small.OrDefault(); got != small {
		t.Errorf("got %+v, want it unchanged", got)
	}
}

func TestNewDossier_takesTheHouseOfTheSettings(t *testing.T) {
	s := Settings{House: DefaultHouse}
	s.House.Body, s.House.FormNumbers = 13, true
	c := sampleCampaign()
	d := NewDossier("hs", c.Plan, "", s, Campaign, UnitStage, "2.3", Unit{}, "2024-08-20")
	if d.House != s.House {
		t.Errorf("got %+v, want that of the settings", d.House)
	}
}

func TestDecode_house(t *testing.T) {
	d := sampleCampaign().Dossier
	old, err := Encode(d)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(old), `"house"`) {
		t.Error("a dossier in the default house writes one")
	}
	back, err := Decode("cũ", old)
	if err != nil || back.House != (House{}) {
		t.Errorf("a file without a house: got %+v, %v", back.House, err)
	}
	d.House = DefaultHouse
	d.House.Spacing, d.House.Indent = 1.5, 10
	data, err := Encode(d)
	if err != nil {
		t.Fatal(err)
	}
	if back, err = Decode("mới", data); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(d.House, back.House); diff != "" {
		t.Errorf("house after writing and reading (-want +got):\n%s", diff)
	}
	_, err = Decode("sai", []byte(strings.Replace(string(data), `"body": 14`, `"body": "lớn"`, 1)))
	if err == nil {
		t.Error("a body size in words is read")
	}
}

func TestHouse_Ranges_areThoseThatCheckHolds(t *testing.T) {
	h := DefaultHouse
	ranges := h.Ranges()
	if len(ranges) != 7 {
		t.Fatalf("got %d measures, want 7", len(ranges))
	}
	for _, r := range ranges {
		for _, limit := range []float64{r.Low, r.High} {
			h := DefaultHouse
			*h.Measure(r.Key) = limit
			if err := h.Check(); err != nil {
				t.Errorf("%s of %g: %v", r.Key, limit, err)
			}
		}
	}
	if h.Measure("paper") != nil {
		t.Error("a measure that there is not has a place")
	}
}
