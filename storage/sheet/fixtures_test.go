package sheet

import "hoso/model"

// sampleTables are tables with every kind of cell: days, years, blanks, numbers,
// long texts, texts that look like formulas.
func sampleTables() Tables {
	const code = "1f0c92ab5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708"
	const award = "Bằng khen của Chủ tịch Ủy ban nhân dân thành phố Hà Nội"
	base := Nominee{Unit: "quan-mau", UnitName: "Ủy ban nhân dân quận Mẫu", Theme: "2.3", Award: award, Outcome: model.Approved, For: 8, Members: 9, Forwarded: true, Package: code}
	person := func(name string, sex model.Sex, birth model.Date, change func(*Nominee)) Nominee {
		n := base
		n.Type, n.Name, n.Sex, n.Birth, n.Placed = model.Individual, name, sex, birth, "Chuyên viên, Phòng Nội vụ"
		if change != nil {
			change(&n)
		}
		return n
	}
	collective := base
	collective.Type, collective.Name, collective.Placed = model.Collective, "Tổ dân phố số 10", "Thuộc phường Ví Dụ"
	second := collective
	second.Name, second.Summary = "Tổ dân phố số 2", "- Giúp 12 hộ; “Dân vận khéo”\n- Vận động 386,5 triệu đồng"
	household := collective
	household.Type, household.Name = model.Household, "Hộ gia đình ông Lê Minh Họa"
	return Tables{
		Unit: "Sở Ví Dụ", Plan: "Kế hoạch thi đua năm 2024", Day: "2024-08-20",
		Nominees: []Nominee{
			person("Nguyễn Văn Mẫu", model.Male, "1980-08-15", func(n *Nominee) {
				n.Rank, n.Number, n.Date = "Thượng tá", "45/TTr-UBND", "2024-08-19"
			}),
			person("Trần Thị An", model.Female, "1975", func(n *Nominee) { n.Summary, n.Warnings = "=HYPERLINK(\"http://vi.du\")", 2 }),
			person("Lê Đình Đường", "", "1980-08", func(n *Nominee) { n.Note, n.Errors, n.Outcome, n.Forwarded = "@SUM(1+1)", 1, model.Refused, false }),
			person("Bùi Văn Dũng", model.Male, "1899-12-31", func(n *Nominee) {
				n.Theme, n.Outcome, n.Summary = "", model.Undecided, "+84 cứu người bị nạn"
			}),
			person("Hồ Thị Bà", model.Female, "30/2/1980", nil),
			collective, second, household,
		},
		Quotas: []Quota{
			{UnitName: "Ủy ban nhân dân quận Mẫu", Group: "quận, huyện, thị xã", Bound: true, Allowed: Count{Collectives: 2, Individuals: 3}, Proposed: Count{Collectives: 3, Individuals: 4}, Note: "Có văn bản cho phép số 12 ngày 1/8/2024"},
			{UnitName: "Sở Thí Dụ", Group: "sở, ban, ngành", Bound: true, Allowed: Count{Collectives: 1, Individuals: 2}, Proposed: Count{Collectives: 0, Individuals: 0}},
			{UnitName: "Đơn vị lạ", Proposed: Count{Collectives: 0, Individuals: 1}},
		},
		Themes: []Theme{
			{ID: "2.3", Title: "Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”", Lead: "Sở Ví Dụ", Proposed: Count{Collectives: 3, Individuals: 4}, Approved: Count{Collectives: 3, Individuals: 3}, Refused: Count{Collectives: 0, Individuals: 1}, Forwarded: Count{Collectives: 3, Individuals: 3}},
			{ID: "2.5", Title: "Chuyên đề khác"},
			{Title: "Khen thưởng đột xuất", Proposed: Count{Collectives: 0, Individuals: 1}, Undecided: Count{Collectives: 0, Individuals: 1}, Forwarded: Count{Collectives: 0, Individuals: 1}},
		},
	}
}
