package pdf

import (
	"fmt"
	"strings"

	"hoso/model/paper"
)

// Papers as the composers make them, with invented names. Numbers and days are
// left blank, as before signing.

var stateMotto = []string{stateName, "Độc lập - Tự do - Hạnh phúc"}

func letterheadOf(parent, name []string, number, placeDate string) *paper.Letterhead {
	return &paper.Letterhead{ID: "head", Parent: parent, Name: name, Number: number, Motto: stateMotto, PlaceDate: placeDate}
}

func para(id string, style paper.Style, text string) *paper.Paragraph {
	return &paper.Paragraph{ID: id, Style: style, Runs: []paper.Run{{Text: text}}}
}

func proposalPaper() paper.Paper {
	return paper.Paper{
		ID: "proposal", Title: "Tờ trình đề nghị khen thưởng", Stem: "to-trinh", Author: "Ủy ban nhân dân quận Hoàn Kiếm",
		Blocks: []paper.Block{
			letterheadOf(nil, []string{"ỦY BAN NHÂN DÂN", "QUẬN HOÀN KIẾM"}, "Số:          /TTr-UBND", "Hoàn Kiếm, ngày      tháng 8 năm 2024"),
			&paper.Title{ID: "title", Name: "TỜ TRÌNH", Rule: true, Subject: []string{
				"Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố cho các tập thể, cá nhân có thành tích xuất sắc trong đợt thi đua kỷ niệm 70 năm Ngày Giải phóng Thủ đô"}},
			&paper.Addressees{ID: "to", Names: []string{"Sở Lao động - Thương binh và Xã hội Hà Nội"}},
			para("basis/1", paper.Basis, "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
			para("basis/2", paper.Basis, "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;"),
			para("basis/3", paper.Basis, "Căn cứ Kế hoạch số       /KH-UBND ngày      tháng 02 năm 2024 của Ủy ban nhân dân thành phố Hà Nội về tổ chức đợt thi đua kỷ niệm 70 năm Ngày Giải phóng Thủ đô (10/10/1954 - 10/10/2024);"),
			para("basis/4", paper.Basis, "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng quận Hoàn Kiếm ngày 15 tháng 8 năm 2024."),
			para("request", paper.Body, "Thực hiện phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”, trong thời gian từ tháng 02 đến tháng 8 năm 2024, các phòng, ban, đơn vị và Nhân dân trên địa bàn quận đã thi đua sôi nổi, phát triển kinh tế - xã hội, hoàn thành vượt mức các chỉ tiêu về giảm nghèo, chăm lo đời sống người có công, trẻ em có hoàn cảnh khó khăn và người cao tuổi cô đơn."),
			&paper.Paragraph{ID: "ask", Style: paper.Body, Runs: []paper.Run{
				{Text: "Ủy ban nhân dân quận Hoàn Kiếm đề nghị Sở Lao động - Thương binh và Xã hội xem xét, tổng hợp, trình Chủ tịch Ủy ban nhân dân thành phố Hà Nội tặng "},
				{Text: "Bằng khen", Bold: true}, {Text: " cho "}, {Text: "02 (hai) tập thể", Bold: true}, {Text: " và "}, {Text: "03 (ba) cá nhân", Bold: true},
				{Text: " đã có thành tích xuất sắc, tiêu biểu trong phong trào, theo quy định tại điểm a khoản 1 và điểm a khoản 3 Điều 74 Luật Thi đua, khen thưởng năm 2022"},
				{Text: " (có danh sách kèm theo)", Italic: true}, {Text: "."}}},
			para("h1", paper.Heading, "I. TẬP THỂ"),
			para("c1", paper.Body, "- Phòng Lao động - Thương binh và Xã hội quận Hoàn Kiếm: tham mưu giúp 100% hộ nghèo, cận nghèo được vay vốn, hỗ trợ sinh kế; vận động Quỹ “Vì người nghèo” đạt 2.340.000.000 đồng, bằng 117% kế hoạch năm 2024."),
			para("c2", paper.Body, "- Ủy ban Mặt trận Tổ quốc Việt Nam phường Hàng Mẫu."),
			para("h2", paper.Heading, "II. CÁ NHÂN"),
			para("p1", paper.Body, "- Ông Nguyễn Văn Mẫu, Trưởng phòng Lao động - Thương binh và Xã hội;"),
			para("p2", paper.Body, "- Bà Lê Minh Họa, công chức Văn hóa - Xã hội phường Hàng Mẫu;"),
			para("p3", paper.Body, "- Bà Trần Thị Ví Dụ, Tổ trưởng tổ dân phố số 5, phường Hàng Mẫu."),
			para("end", paper.Body, "Các tập thể, cá nhân nêu trên đã được Hội đồng Thi đua - Khen thưởng quận xét, thống nhất đề nghị; báo cáo thành tích kèm theo Tờ trình này. Ủy ban nhân dân quận Hoàn Kiếm kính trình quý Sở xem xét, quyết định./."),
			&paper.Closing{ID: "closing",
				Recipients: []string{"- Như trên;", "- Ban Thi đua - Khen thưởng Thành phố;", "- Thường trực Quận ủy, Thường trực Hội đồng nhân dân quận;", "- Chủ tịch, các Phó Chủ tịch UBND quận;", "- Lưu: VT, NV."},
				Right:      paper.Signature{Lines: []string{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, Name: "Phạm Thị Thí Dụ"}},
		},
	}
}

func minutesPaper() paper.Paper {
	attendance := &paper.Table{ID: "attendance", Columns: []paper.Column{
		{Title: "STT", Width: 8, Align: paper.Centre}, {Title: "Họ và tên", Width: 32}, {Title: "Chức vụ", Width: 38},
		{Title: "Chức danh trong Hội đồng", Width: 24}, {Title: "Dự họp", Width: 14, Align: paper.Centre}}}
	result := &paper.Table{ID: "result", Columns: []paper.Column{
		{Title: "STT", Width: 8, Align: paper.Centre}, {Title: "Tập thể, cá nhân", Width: 34}, {Title: "Hình thức đề nghị", Width: 26},
		{Title: "Số phiếu đồng ý/tổng số thành viên", Width: 20, Align: paper.Centre}, {Title: "Tỷ lệ %", Width: 12, Align: paper.Centre}, {Title: "Kết luận", Width: 18}}}
	names := []string{"Nguyễn Văn Mẫu", "Lê Minh Họa", "Trần Thị Ví Dụ", "Phạm Thị Thí Dụ", "Đỗ Văn Giả Định", "Vũ Thị Minh Chứng", "Hoàng Văn Tạm", "Bùi Thị Phỏng Theo", "Đặng Văn Mô Phỏng"}
	for i, n := range names {
		attendance.Rows = append(attendance.Rows, paper.Row{ID: fmt.Sprintf("council/%d", i), Cells: []paper.Cell{
			{Text: fmt.Sprint(i + 1)}, {Text: n}, {Text: "Trưởng phòng Nội vụ, Ủy viên Thường trực"}, {Text: "Ủy viên"}, {Text: "Có mặt"}}})
	}
	result.Rows = append(result.Rows, paper.Row{ID: "g1", Group: true, Cells: []paper.Cell{{Text: "I. TẬP THỂ", Bold: true}}})
	for i := range 5 {
		if i == 2 {
			result.Rows = append(result.Rows, paper.Row{ID: "g2", Group: true, Cells: []paper.Cell{{Text: "II. CÁ NHÂN", Bold: true}}})
		}
		result.Rows = append(result.Rows, paper.Row{ID: fmt.Sprintf("result/%d", i), Cells: []paper.Cell{
			{Text: fmt.Sprint(i + 1)}, {Text: names[i] + ", Phòng Lao động - Thương binh và Xã hội"}, {Text: "Bằng khen của Chủ tịch UBND Thành phố"},
			{Text: "9/9"}, {Text: "100"}, {Text: "Đề nghị khen thưởng"}}})
	}
	return paper.Paper{
		ID: "minutes", Title: "Biên bản họp Hội đồng", Stem: "bien-ban-hop", Author: "Hội đồng Thi đua - Khen thưởng quận Hoàn Kiếm",
		Blocks: []paper.Block{
			letterheadOf([]string{"UBND QUẬN HOÀN KIẾM"}, []string{"HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"}, "Số:        /BB-HĐTĐKT", ""),
			&paper.Title{ID: "title", Name: "BIÊN BẢN", Subject: []string{"Họp Hội đồng Thi đua - Khen thưởng quận Hoàn Kiếm", "xét, đề nghị khen thưởng phong trào thi đua chuyên đề"}, Rule: true},
			para("start", paper.Body, "Thời gian bắt đầu: 8 giờ 30 phút, ngày 15 tháng 8 năm 2024."),
			para("place", paper.Body, "Địa điểm: Phòng họp tầng 2, trụ sở Ủy ban nhân dân quận Hoàn Kiếm, số 126 phố Hàng Mẫu."),
			para("present", paper.Subhead, "1. Thành phần tham dự"),
			para("present/1", paper.Body, "Hội đồng có 09 thành viên, có mặt 08, vắng 01 (có ý kiến bằng văn bản):"),
			attendance,
			para("discussion", paper.Subhead, "2. Nội dung"),
			para("discussion/1", paper.Body, strings.Repeat("Thường trực Hội đồng báo cáo tóm tắt thành tích của từng trường hợp; các thành viên thảo luận, làm rõ tiêu chuẩn, điều kiện, đối chiếu với quy định tại Điều 74 của Luật. ", 5)),
			para("result", paper.Subhead, "3. Kết quả biểu quyết"),
			result,
			para("end", paper.Body, "Biên bản được đọc lại cho các thành viên cùng nghe và thống nhất. Cuộc họp kết thúc vào 10 giờ 45 phút, ngày 15 tháng 8 năm 2024./."),
			&paper.Closing{ID: "closing", Recipients: []string{"- Thành viên Hội đồng;", "- Lưu: VT, Hồ sơ."},
				Left:  &paper.Signature{ID: "secretary", Lines: []string{"THƯ KÝ"}, Hint: "(Ký, ghi rõ họ và tên)", Name: "Lê Minh Họa"},
				Right: paper.Signature{ID: "chair", Lines: []string{"CHỦ TỌA"}, Hint: "(Ký, đóng dấu)", Name: "Nguyễn Văn Mẫu"}},
		},
	}
}

func listPaper(rows int) paper.Paper {
	table := &paper.Table{ID: "list", Columns: []paper.Column{
		{Title: "STT", Width: 8, Align: paper.Centre}, {Title: "Họ và tên", Width: 40}, {Title: "Ngày sinh", Width: 20, Align: paper.Centre},
		{Title: "Giới tính", Width: 12, Align: paper.Centre}, {Title: "Chức vụ, đơn vị công tác", Width: 55}, {Title: "Tóm tắt thành tích", Width: 70},
		{Title: "Hình thức đề nghị", Width: 30}, {Title: "Ghi chú", Width: 18}}}
	table.Rows = append(table.Rows, paper.Row{ID: "group/1", Group: true, Cells: []paper.Cell{{Text: "I. TẬP THỂ", Bold: true}}})
	for i := range rows {
		if i == 2 {
			table.Rows = append(table.Rows, paper.Row{ID: "group/2", Group: true, Cells: []paper.Cell{{Text: "II. CÁ NHÂN", Bold: true}}})
		}
		table.Rows = append(table.Rows, paper.Row{ID: fmt.Sprintf("nominees/n%d", i), Cells: []paper.Cell{
			{Text: fmt.Sprint(i + 1)}, {Text: "Nguyễn Thị Khuyết Danh"}, {Text: "05/10/1984"}, {Text: "Nữ"},
			{Text: "Phó Trưởng phòng Lao động - Thương binh và Xã hội quận Hoàn Kiếm"},
			{Text: "Đề xuất mô hình “Bữa cơm không đồng”, hỗ trợ 320 lượt người cao tuổi cô đơn; vận động 1,2 tỷ đồng cho Quỹ “Vì người nghèo”."},
			{Text: "Bằng khen của Chủ tịch UBND Thành phố"}, {Text: ""}}})
	}
	return paper.Paper{
		ID: "list", Title: "Danh sách đề nghị khen thưởng", Stem: "danh-sach", Author: "UBND quận Hoàn Kiếm", Landscape: true,
		Blocks: []paper.Block{
			letterheadOf(nil, []string{"ỦY BAN NHÂN DÂN", "QUẬN HOÀN KIẾM"}, "", ""),
			&paper.Title{ID: "title", Name: "DANH SÁCH", Subject: []string{"Tập thể, cá nhân đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố"},
				Notes: []string{"(Kèm theo Tờ trình số        /TTr-UBND ngày      tháng 8 năm 2024 của Ủy ban nhân dân quận Hoàn Kiếm)"}, Rule: true},
			table,
			para("count", paper.Body, fmt.Sprintf("Danh sách có 02 tập thể và %02d cá nhân./.", rows-2)),
			&paper.Closing{ID: "closing", Right: paper.Signature{Lines: []string{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}, Name: "Nguyễn Văn Mẫu"}},
		},
	}
}

func reportPaper() paper.Paper {
	awards := &paper.Table{ID: "awards", Columns: []paper.Column{
		{Title: "Năm", Width: 12, Align: paper.Centre}, {Title: "Hình thức khen thưởng", Width: 45},
		{Title: "Số, ngày, tháng, năm của quyết định khen thưởng; cơ quan ban hành quyết định", Width: 60}}}
	for _, y := range []string{"2021", "2022", "2023"} {
		awards.Rows = append(awards.Rows, paper.Row{ID: "awards/" + y, Cells: []paper.Cell{{Text: y}, {Text: "Giấy khen của Chủ tịch UBND quận"},
			{Text: "Quyết định số 1234/QĐ-UBND ngày 20/12/" + y + " của Ủy ban nhân dân quận Hoàn Kiếm"}}})
	}
	p := paper.Paper{
		ID: "report/n3", Nominee: "n3", Title: "Báo cáo thành tích: bà Trần Thị Ví Dụ", Stem: "bao-cao-tran-thi-vi-du", Author: "Phường Hàng Mẫu",
		Blocks: []paper.Block{
			letterheadOf([]string{"ỦY BAN NHÂN DÂN QUẬN HOÀN KIẾM"}, []string{"ỦY BAN NHÂN DÂN", "PHƯỜNG HÀNG MẪU"}, "", "Hoàn Kiếm, ngày      tháng 8 năm 2024"),
			&paper.Title{ID: "title", Name: "BÁO CÁO THÀNH TÍCH", Subject: []string{"ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI"},
				Notes: []string{"(Đợt thi đua chuyên đề “Vì người nghèo - Không để ai bị bỏ lại phía sau”)"}, Rule: true},
			para("name", paper.Centred, "Trần Thị Ví Dụ"),
			para("post", paper.Remark, "Tổ trưởng tổ dân phố số 5, phường Hàng Mẫu, quận Hoàn Kiếm"),
			para("h1", paper.Heading, "I. SƠ LƯỢC LÝ LỊCH"),
			para("born", paper.Body, "- Sinh ngày 05 tháng 10 năm 1958. Giới tính: Nữ."),
			para("home", paper.Body, "- Quê quán: xã Ví Dụ, huyện Ba Vì, thành phố Hà Nội. Trú quán: số 12 ngõ 34 phố Hàng Mẫu, phường Hàng Mẫu, quận Hoàn Kiếm, thành phố Hà Nội."),
			para("h2", paper.Heading, "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
		},
	}
	sections := []string{
		"1. Lãnh đạo, chỉ đạo, triển khai thực hiện phong trào thi đua",
		"2. Sáng kiến, giải pháp",
		"3. Chỉ tiêu đạt được",
		"4. Hiệu quả, ảnh hưởng",
	}
	text := []string{
		"Với vai trò Tổ trưởng tổ dân phố, bà đã chủ động rà soát từng hộ, lập danh sách 27 hộ có hoàn cảnh khó khăn, phân công đảng viên, hội viên phụ trách, giúp đỡ theo địa chỉ; tổ chức họp tổ dân phố hằng tháng, công khai các khoản vận động và chi hỗ trợ để Nhân dân cùng giám sát. ",
		"Đề xuất và duy trì mô hình “Bữa cơm không đồng” vào thứ Bảy hằng tuần, phục vụ từ 40 đến 60 suất ăn cho người cao tuổi cô đơn, người lao động nghèo; sáng lập nhóm “Xe ôm 0 đồng” đưa người bệnh đi khám, được Ủy ban nhân dân phường công nhận là giải pháp hiệu quả tại Quyết định số 45/QĐ-UBND ngày 12 tháng 4 năm 2024. ",
	}
	for i, s := range sections {
		p.Blocks = append(p.Blocks, para(fmt.Sprintf("s%d", i), paper.Subhead, s),
			para(fmt.Sprintf("t%d", i), paper.Body, text[i%2]+text[(i+1)%2]+text[i%2]),
			para(fmt.Sprintf("u%d", i), paper.Body, text[(i+1)%2]))
	}
	end := &paper.Paragraph{ID: "awards/lead", Style: paper.Heading, Runs: []paper.Run{{Text: "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG"}}}
	p.Blocks = append(p.Blocks, end, awards,
		para("pledge", paper.Body, "Tôi cam đoan nội dung báo cáo trên là đúng sự thật./."),
		&paper.Signatures{ID: "sign", Rows: [][2]*paper.Signature{
			{{ID: "sign/unit", Lines: []string{"THỦ TRƯỞNG ĐƠN VỊ", "XÁC NHẬN, ĐỀ NGHỊ"}, Hint: "(Ký, đóng dấu)"},
				{ID: "sign/self", Lines: []string{"NGƯỜI BÁO CÁO THÀNH TÍCH"}, Hint: "(Ký, ghi rõ họ và tên)", Name: "Trần Thị Ví Dụ"}},
			{{ID: "sign/lead", Lines: []string{"XÁC NHẬN CỦA CƠ QUAN CHỦ TRÌ CHUYÊN ĐỀ"}, Hint: "(Ký, đóng dấu)"},
				{ID: "sign/proposer", Lines: []string{"XÁC NHẬN CỦA CẤP TRÌNH KHEN THƯỞNG"}, Hint: "(Ký, đóng dấu)"}},
		}})
	return p
}

func lettersPaper() paper.Paper {
	return paper.Paper{ID: "consent", Title: "Công văn thống nhất", Blocks: []paper.Block{
		letterheadOf([]string{"UBND THÀNH PHỐ HÀ NỘI"}, []string{"SỞ XÂY DỰNG"}, "Số: 1234/TTr-SXD", "Hà Nội, ngày 20 tháng 8 năm 2024"),
		&paper.Title{ID: "title", Name: "TỜ TRÌNH", Subject: []string{"Về việc đề nghị tặng Bằng khen"}, Rule: true},
		&paper.Addressees{ID: "to", Names: []string{"Chủ tịch Ủy ban nhân dân thành phố Hà Nội", "Ban Thi đua - Khen thưởng Thành phố", "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố"}},
		para("p", paper.Body, "Sở Xây dựng kính trình./."),
		&paper.Closing{ID: "closing", Recipients: []string{"- Như trên;", "- Lưu: VT."}, Right: paper.Signature{Lines: []string{"GIÁM ĐỐC"}, Name: "Vũ Thị Minh Chứng"}},
	}}
}

func samplePapers() []paper.Paper {
	return []paper.Paper{proposalPaper(), minutesPaper(), listPaper(14), reportPaper(), lettersPaper()}
}
