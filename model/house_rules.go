package model

var houseRules = []Rule{
	{
		Code: "house-range", Grade: Error, Title: "Thể thức trình bày ngoài khoảng cho phép",
		Explanation: "Lề trên và lề dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm; cỡ chữ nội dung 13 hoặc 14 pt; giãn dòng từ 1 đến 1,5; chữ đầu đoạn lùi vào 1 cm hoặc 1,27 cm. Ngoài các khoảng đó thì văn bản sai thể thức.",
		Source:      "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3 và mục II.6",
		check: func(x *exam, report func(path, message string)) {
			for _, m := range x.Dossier.House.OrDefault().measures() {
				if !m.allowed() {
					report("house/"+m.key, m.complaint()+"; hãy sửa lại.")
				}
			}
		},
	},
}
