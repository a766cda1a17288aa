package model

import "strings"

// FieldName is the Vietnamese name of the field at a path that EachText
// writes, with whose field it is: "quê quán của cá nhân Nguyễn Văn Mẫu". It is
// in lower case, for the middle of a sentence.
func FieldName(d Dossier, path string) string {
	list, rest, _ := strings.Cut(path, "/")
	switch list {
	case "nominees":
		for i, n := range d.Nominees {
			if own, ok := strings.CutPrefix(path, listPath(list, n.ID, i)); ok && (own == "" || own[0] == '/') {
				return strings.TrimPrefix(label(own)+" của "+n.Called(i), " của ")
			}
		}
	case "council":
		for i, m := range d.Council.Members {
			if own, ok := strings.CutPrefix(rest, listPath("members", m.ID, i)); ok && (own == "" || own[0] == '/') {
				return strings.TrimSpace(strings.TrimPrefix(label("member"+own)+" của thành viên Hội đồng "+m.Name, " của "))
			}
		}
	case "minutes":
		for i, n := range d.Nominees {
			if strings.HasPrefix(rest, listPath("results", n.ID, i)+"/") {
				return label(path) + " đối với " + n.Called(i)
			}
		}
	}
	return label(path)
}

// label finds the longest run of keys at the path's end that has a name, and
// where there is none, that of what the field belongs to.
func label(path string) string {
	var keys []string
	element := false // the part names an element of the list before it
	for _, key := range strings.Split(strings.Trim(path, "/"), "/") {
		if !element {
			keys = append(keys, key)
		}
		element = !element && lists[key]
	}
	for ; len(keys) > 0; keys = keys[:len(keys)-1] {
		for i := range keys {
			if name, ok := fieldNames[strings.Join(keys[i:], "/")]; ok {
				return name
			}
		}
	}
	return ""
}

// lists are the keys whose value is a list.
var lists = map[string]bool{
	"nominees": true, "members": true, "attendance": true, "guests": true, "results": true, "tellers": true,
	"sections": true, "awards": true, "parent": true, "letterhead": true, "names": true, "attachments": true,
	"overrides": true, "sources": true, "leftOut": true, "bases": true,
}

// fieldNames holds the name of a field by the last keys of its path, without
// the elements of lists.
var fieldNames = map[string]string{
	"plan": "kế hoạch", "plan/number": "số của kế hoạch",

	"proposer": "đơn vị đề nghị", "proposer/name": "tên đơn vị đề nghị", "proposer/group": "nhóm của đơn vị đề nghị",
	"proposer/body": "tên cơ quan ban hành", "parent": "tên cơ quan cấp trên ở đầu văn bản", "letterhead": "tên cơ quan ở đầu văn bản",
	"style":  "kiểu đầu văn bản",
	"symbol": "ký hiệu của cơ quan", "place": "địa danh", "headPosition": "chức vụ của người đứng đầu",
	"collective": "tên tập thể lãnh đạo sau chữ TM.", "drafter": "ký hiệu nơi soạn thảo", "cluster": "cụm thi đua",
	"contact": "người liên hệ",

	"recipient": "nơi nhận", "recipient/names": "nơi kính gửi",
	"council": "Hội đồng", "council/decision": "quyết định thành lập Hội đồng", "council/name": "tên Hội đồng", "council/symbol": "ký hiệu của Hội đồng",
	"member/name": "họ tên", "member/post": "chức vụ",
	"member/role": "vai trò",
	"award":       "hình thức khen thưởng", "award/name": "hình thức khen thưởng",

	"proposal": "tờ trình", "proposal/number": "số tờ trình", "proposal/date": "ngày tờ trình",
	"bases":             "căn cứ ghi thêm trong tờ trình",
	"proposal/guidance": "văn bản hướng dẫn viện dẫn trong tờ trình", "proposal/reason": "lý do đề nghị trong tờ trình",
	"proposal/signer/name": "họ tên người ký tờ trình", "proposal/signer/position": "chức vụ người ký tờ trình",
	"signer": "người ký", "signer/name": "họ tên người ký", "signer/rank": "cấp bậc người ký", "signer/position": "chức vụ người ký", "signer/authority": "cách ký",
	"signer/headPosition": "chức vụ của người được ký thay", "signer/collective": "tên tập thể lãnh đạo sau chữ TM. của người ký",
	"endorser": "người ký xác nhận", "endorser/name": "họ tên người ký xác nhận", "endorser/rank": "cấp bậc người ký xác nhận",
	"endorser/position": "chức vụ người ký xác nhận", "endorser/headPosition": "chức vụ của người được ký xác nhận thay",

	"minutes": "biên bản họp", "minutes/number": "số biên bản", "minutes/date": "ngày họp", "minutes/start": "giờ bắt đầu họp",
	"minutes/end": "giờ kết thúc họp", "minutes/venue": "địa điểm họp", "minutes/guests": "khách mời dự họp",
	"minutes/opening": "phần mở đầu cuộc họp", "minutes/discussion": "phần thảo luận trong biên bản", "minutes/conclusion": "phần kết luận trong biên bản",
	"minutes/chair": "người chủ trì họp", "minutes/secretary": "thư ký cuộc họp", "minutes/secret": "cách biểu quyết kín", "attendance/presence": "điểm danh",
	"results/rejected":  "kết luận không đề nghị",
	"attendance/reason": "lý do vắng mặt", "attendance/opinion": "ý kiến bằng văn bản của người vắng mặt",
	"results/remark": "ghi chú ở kết quả biểu quyết", "tellers/name": "họ tên thành viên tổ kiểm phiếu", "tellers/post": "chức vụ thành viên tổ kiểm phiếu",
	"results/for": "số phiếu đồng ý", "results/against": "số phiếu không đồng ý", "results/other": "số ý kiến khác",
	"ballot/issued": "số phiếu phát ra", "ballot/returned": "số phiếu thu về", "ballot/valid": "số phiếu hợp lệ", "ballot/invalid": "số phiếu không hợp lệ",

	"name": "tên", "theme": "chuyên đề", "summary": "tóm tắt thành tích", "discipline": "nội dung đang bị xem xét", "note": "ghi chú",
	"posthumous": "đề nghị truy tặng", "leader": "việc giữ chức vụ lãnh đạo", "person/sex": "giới tính",
	"person/rank": "cấp bậc", "person/birth": "ngày sinh", "person/hometown": "quê quán", "person/residence": "trú quán",
	"person/workplace": "đơn vị công tác", "person/position": "chức vụ", "person/occupation": "nghề nghiệp",
	"person/education": "trình độ chuyên môn", "person/titles": "học hàm, học vị, danh hiệu", "phone": "số điện thoại",
	"group/address": "địa chỉ", "group/founded": "quá trình thành lập và phát triển", "group/structure": "đặc điểm, cơ cấu tổ chức",
	"group/functions": "chức năng, nhiệm vụ", "group/head": "người đứng đầu", "group/workplace": "cơ quan trực thuộc",
	"group/members": "tổng số người", "group/women": "số nữ", "group/party": "số đảng viên",

	"report": "báo cáo thành tích", "report/date": "ngày báo cáo", "report/place": "địa danh trong báo cáo", "report/period": "thời gian báo cáo",
	"report/eventDate": "ngày lập thành tích", "report/eventPlace": "nơi lập thành tích", "report/subject": "nội dung thành tích",
	"report/letterhead": "tên cơ quan ở đầu báo cáo", "sections/text": "nội dung báo cáo",
	"awards": "hình thức đã khen", "awards/emulation": "loại hình thức đã khen",
	"awards/year": "năm của hình thức đã khen", "awards/title": "tên hình thức đã khen", "awards/decision": "quyết định của hình thức đã khen",
	"head/name": "họ tên thủ trưởng đơn vị xác nhận", "head/rank": "cấp bậc thủ trưởng đơn vị xác nhận",
	"head/position": "chức vụ thủ trưởng đơn vị xác nhận", "head/headPosition": "chức vụ của người được ký thay",

	"report/signer/name": "họ tên người ký báo cáo", "report/signer/position": "chức vụ người ký báo cáo",
	"outside/signer/name": "họ tên người ký văn bản thống nhất", "outside/signer/position": "chức vụ người ký văn bản thống nhất",
	"outside/letter": "cách lấy ý kiến thống nhất",
	"outside":        "ý kiến thống nhất", "outside/body": "tên cơ quan quản lý", "outside/number": "số văn bản thống nhất", "outside/date": "ngày văn bản thống nhất",
	"outside/unit": "cơ quan quản lý", "unit/name": "tên cơ quan quản lý", "unit/group": "nhóm của cơ quan quản lý", "unit/body": "tên cơ quan quản lý ban hành văn bản",
	"origin": "nguồn gốc", "origin/unitName": "tên đơn vị đã đề nghị", "origin/report": "báo cáo đã nhận",

	"attachments": "tài liệu kèm theo", "attachments/name": "tên tệp đính kèm", "attachments/title": "tên tài liệu kèm theo", "attachments/type": "loại tệp đính kèm",
	"overrides": "đoạn văn đã sửa lại", "exception": "văn bản cho phép vượt chỉ tiêu", "exception/number": "số văn bản cho phép vượt chỉ tiêu",
	"exception/date": "ngày văn bản cho phép vượt chỉ tiêu", "exception/issuer": "nơi ban hành văn bản cho phép vượt chỉ tiêu",
	"attachments/number": "số của văn bản đã nhận", "attachments/date": "ngày của văn bản đã nhận",
	"leftOut": "trường hợp không đề nghị", "leftOut/name": "tên trường hợp không đề nghị", "leftOut/reason": "lý do không đề nghị",
	"sources": "gói hồ sơ đã nhận", "sources/unitName": "tên đơn vị của gói hồ sơ đã nhận", "sources/proposal": "tờ trình của gói hồ sơ đã nhận",
	"referenceDate": "ngày lập hồ sơ", "submittedOn": "ngày nộp hồ sơ",

	"kind": "loại hồ sơ", "stage": "nơi gửi hồ sơ", "exception/attachment": "bản chụp văn bản cho phép vượt chỉ tiêu", "tellers": "tổ kiểm phiếu",

	"house": "thể thức trình bày", "house/top": "lề trên", "house/bottom": "lề dưới", "house/left": "lề trái", "house/right": "lề phải",
	"house/body": "cỡ chữ nội dung", "house/spacing": "giãn dòng", "house/indent": "thụt đầu dòng", "house/formNumbers": "số của mẫu văn bản",
}
