package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/model"
)

func TestLetterhead_styles(t *testing.T) {
	for _, c := range []struct {
		unit string
		want string
	}{
		{"quan-ba-dinh", "\n     | ỦY BAN NHÂN DÂN / QUẬN BA ĐÌNH\n    Số:         /TTr-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc | Ba Đình, ngày     tháng     năm 2024\n"},
		{"so-xay-dung", "\n    UBND THÀNH PHỐ HÀ NỘI | SỞ XÂY DỰNG\n    Số:         /TTr-SXD | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc | Hà Nội, ngày     tháng     năm 2024\n"},
		{"ban-to-chuc-thanh-uy", "\n    THÀNH ỦY HÀ NỘI | BAN TỔ CHỨC / *\n    Số         -TTr/BTCTU | ĐẢNG CỘNG SẢN VIỆT NAM | Hà Nội, ngày     tháng     năm 2024\n"},
		{"uy-ban-mat-tran-to-quoc-viet-nam-thanh-pho", "\n    ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM / THÀNH PHỐ HÀ NỘI | BAN THƯỜNG TRỰC\n    Số:         /TTr-MTTQ-BTT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc | Hà Nội, ngày     tháng     năm 2024\n"},
		{"thanh-doan-ha-noi", "\n     | BAN CHẤP HÀNH ĐOÀN / THÀNH PHỐ HÀ NỘI / ***\n    Số:         -TTr/TĐTN | ĐOÀN TNCS HỒ CHÍ MINH | Hà Nội, ngày     tháng     năm 2024\n"},
	} {
		t.Run(c.unit, func(t *testing.T) {
			d := campaign(t)
			d.Proposer = unitByID(t, c.unit)
			p := paperByID(t, Compose(shippedPlan(t), d), "proposal")
			if diff := cmp.Diff("[letterhead]"+c.want, dumpBlock(p.Blocks[0])); diff != "" {
				t.Errorf("letterhead (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLetterhead_councilStandsBelowItsUnit(t *testing.T) {
	for unit, want := range map[string]head{
		"quan-ba-dinh":         {parent: []string{"UBND QUẬN BA ĐÌNH"}, name: []string{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"}},
		"so-xay-dung":          {parent: []string{"SỞ XÂY DỰNG HÀ NỘI"}, name: []string{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"}},
		"ban-to-chuc-thanh-uy": {parent: []string{"BAN TỔ CHỨC THÀNH ỦY HÀ NỘI"}, name: []string{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"}},
	} {
		d := campaign(t)
		d.Proposer = unitByID(t, unit)
		h := paperByID(t, Compose(shippedPlan(t), d), "minutes").Blocks[0].(*Letterhead)
		if diff := cmp.Diff(want, head{parent: h.Parent, name: h.Name}, cmp.AllowUnexported(head{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", unit, diff)
		}
		if h.PlaceDate != "" {
			t.Errorf("%s: minutes bear %q, want no place and date (Mẫu 1.9)", unit, h.PlaceDate)
		}
	}
}

func TestDocNumber(t *testing.T) {
	for _, c := range []struct {
		style               model.LetterheadStyle
		given, kind, symbol string
		want                string
	}{
		{"", "5", "TTr", "UBND", "05/TTr-UBND"},
		{"", "15", "TTr", "UBND", "15/TTr-UBND"},
		{"", "15/TTr-UBND-NV", "TTr", "UBND", "15/TTr-UBND-NV"},
		{"", "Số: 15", "TTr", "UBND", "15/TTr-UBND"},
		{"", "", "", "KH-UBND", "        /KH-UBND"},
		{model.PartyStyle, "15", "TTr", "BTCTU", "15-TTr/BTCTU"},
		{model.YouthStyle, "15", "TTr", "TĐTN-BTC", "15-TTr/TĐTN-BTC"},
		{model.FrontStyle, "15", "TTr", "MTTQ-BTT", "15/TTr-MTTQ-BTT"},
	} {
		if got := docNumber(c.style, c.given, c.kind, c.symbol); got != c.want {
			t.Errorf("docNumber(%q, %q): got %q, want %q", c.style, c.given, got, c.want)
		}
	}
}

func TestDay(t *testing.T) {
	for given, want := range map[model.Date]string{
		"":           "ngày     tháng     năm 2024",
		"2024-08-05": "ngày 05 tháng 8 năm 2024",
		"2024-02-20": "ngày 20 tháng 02 năm 2024",
		"2024-08":    "ngày     tháng 8 năm 2024",
		"2023":       "ngày     tháng     năm 2023",
		"cuối tháng": "cuối tháng",
	} {
		if got := day(given, 2024); got != want {
			t.Errorf("day(%q): got %q, want %q", given, got, want)
		}
	}
	if got, want := day("", 0), "ngày     tháng     năm ……"; got != want {
		t.Errorf("day without a year: got %q, want %q", got, want)
	}
}

func TestReportHead(t *testing.T) {
	c := newComposer(shippedPlan(t), campaign(t))
	group := func(name, workplace string, lines ...string) model.Nominee {
		return model.Nominee{Type: model.Collective, Name: name, Group: &model.GroupFacts{Workplace: workplace}, Report: model.Report{Letterhead: lines}}
	}
	person := func(workplace string) model.Nominee {
		return model.Nominee{Type: model.Individual, Name: "Lê Minh Họa", Person: &model.Person{Workplace: workplace}}
	}
	from := person("Phòng Giáo dục")
	from.Origin = &model.Origin{UnitName: "Ủy ban nhân dân huyện Gia Lâm"}
	resident := person("")
	resident.Person.Occupation = "Lái xe"
	headedHousehold := household()
	headedHousehold.Report.Letterhead = []string{"Ủy ban nhân dân", "phường Ví Dụ"}
	for _, tc := range []struct {
		name         string
		n            model.Nominee
		parent, body []string
	}{
		{"collective under the proposing unit", group("Phòng Ví Dụ", ""), []string{"UBND QUẬN BA ĐÌNH"}, []string{"PHÒNG VÍ DỤ"}},
		{"collective under its own superior", group("Tổ Ví Dụ", "Ủy ban nhân dân phường Ví Dụ, quận Ba Đình"), []string{"UBND PHƯỜNG VÍ DỤ"}, []string{"TỔ VÍ DỤ"}},
		{"typed letterhead of one body", group("x", "y", "Ủy ban nhân dân", "phường Ví Dụ"), []string{}, []string{"ỦY BAN NHÂN DÂN", "PHƯỜNG VÍ DỤ"}},
		{"typed letterhead of two bodies", group("x", "y", "Ủy ban nhân dân", "xã Ví Dụ", "Ban Giảm nghèo"), []string{"UBND XÃ VÍ DỤ"}, []string{"BAN GIẢM NGHÈO"}},
		{"individual of the unit itself", person("Ủy ban nhân dân quận Ba Đình"), []string{}, []string{"ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"}},
		{"individual of a ward", person("Ủy ban nhân dân phường Ví Dụ, quận Ba Đình"), []string{"UBND QUẬN BA ĐÌNH"}, []string{"ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ"}},
		{"individual of a section of a body", person("Khoa Nội, Bệnh viện Ví Dụ, Sở Y tế"), []string{"BỆNH VIỆN VÍ DỤ"}, []string{"KHOA NỘI"}},
		{"name with a comma of its own", person("Tổ bảo vệ an ninh, trật tự số 0, phường Ví Dụ"), []string{"UBND PHƯỜNG VÍ DỤ"}, []string{"TỔ BẢO VỆ AN NINH, TRẬT TỰ SỐ 0"}},
		{"individual without a workplace", person(""), []string{}, []string{"ỦY BAN NHÂN DÂN", "QUẬN BA ĐÌNH"}},
		{"outside nominee", outsider(), []string{"BỘ Y TẾ"}, []string{"BỆNH VIỆN MINH HỌA"}},
		{"household", household(), nil, nil},
		{"household below a typed letterhead", headedHousehold, []string{}, []string{"ỦY BAN NHÂN DÂN", "PHƯỜNG VÍ DỤ"}},
		{"resident of a neighbourhood", person("Thôn Ví Dụ, xã Mẫu, huyện Gia Lâm"), nil, nil},
		{"resident with an occupation alone", resident, nil, nil},
		{"nominee of another unit", from, []string{"UBND HUYỆN GIA LÂM"}, []string{"PHÒNG GIÁO DỤC"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			h := c.reportHead(nominee{tc.n, "nominees/n", "n"})
			if diff := cmp.Diff(head{parent: tc.parent, name: tc.body}, head{parent: h.Parent, name: h.Name}, cmp.AllowUnexported(head{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
