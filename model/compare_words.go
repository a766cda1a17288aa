package model

import (
	"reflect"
	"strconv"
	"strings"
)

// enumerated are the words for values of the typed strings.
var enumerated = map[reflect.Type]map[string]string{
	reflect.TypeFor[Kind]():  {string(AdHoc): "khen thưởng đột xuất", string(Campaign): "tổng kết đợt"},
	reflect.TypeFor[Stage](): {string(UnitStage): "gửi đơn vị chủ trì", string(LeadStage): "đơn vị chủ trì trình Thành phố"},
	reflect.TypeFor[Sex]():   {string(Male): "nam", string(Female): "nữ"},
	reflect.TypeFor[LetterheadStyle](): {
		"": "cơ quan nhà nước", string(StateStyle): "cơ quan nhà nước", string(PartyStyle): "cơ quan Đảng",
		string(FrontStyle): "Mặt trận, đoàn thể", string(YouthStyle): "Đoàn Thanh niên",
	},
	reflect.TypeFor[Authority](): {
		string(AsHead): "người đứng đầu ký", string(KT): "KT.", string(TL): "TL.", string(Q): "Q.", string(TUQ): "TUQ.",
	},
	reflect.TypeFor[Presence](): {
		string(Present): "dự họp", string(AbsentWritten): "vắng, có ý kiến bằng văn bản", string(Absent): "vắng",
	},
	reflect.TypeFor[AttachmentAs](): {
		string(SignedScan): "bản ký", string(ConsentLetter): "ý kiến thống nhất", string(OtherDocument): "tài liệu liên quan",
		string(SourceReport): "báo cáo đã nhận", string(SourcePaper): "văn bản đã nhận",
	},
}

// valueWords is a value of a dossier as a clerk reads it.
func valueWords(d Dossier, path string, v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return "có"
		}
		return "không"
	case reflect.Int, reflect.Int64:
		if v.Int() == 0 {
			return "" // a number not entered
		}
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Float64:
		return strings.ReplaceAll(strconv.FormatFloat(v.Float(), 'f', -1, 64), ".", ",")
	}
	switch x := v.Interface().(type) {
	case Date:
		return x.String()
	case CouncilRole:
		return x.Name()
	case string:
		return d.referred(path, x)
	}
	if words, ok := enumerated[v.Type()][v.String()]; ok {
		return words
	}
	return v.String()
}

// referred is the name behind an id where a field holds one.
func (d Dossier) referred(path, text string) string {
	switch path {
	case "minutes/chair", "minutes/secretary":
		if m, ok := d.Council.MemberByID(text); ok {
			return m.Name
		}
	case "exception/attachment":
		for _, a := range d.Attachments {
			if a.ID == text {
				return a.Title
			}
		}
	}
	return text
}

// elementWords says in short what an element of a list is.
func elementWords(d Dossier, v reflect.Value) string {
	switch x := v.Interface().(type) {
	case Nominee:
		return x.Called(d.placeOf(x.ID))
	case CouncilMember:
		return joined(" – ", x.Name, x.Post)
	case Attachment:
		return joined(" – ", x.Title, x.Name)
	case Source:
		return x.UnitName
	case Override:
		return x.Text
	case PastAward:
		return joined(", ", x.Year, x.Title, x.Decision)
	case Teller:
		return joined(" – ", x.Name, x.Post)
	case QuotaException:
		return joined(", ", x.Number, x.Date.String(), x.Issuer)
	case Outside:
		return x.Body
	}
	return ""
}

// listWords names the elements of a list, one a line.
func listWords(d Dossier, list reflect.Value) string {
	var lines []string
	for i := range list.Len() {
		lines = append(lines, strconv.Itoa(i+1)+". "+elementWords(d, list.Index(i)))
	}
	return strings.Join(lines, "\n")
}

func (d Dossier) placeOf(nominee string) int {
	for i, n := range d.Nominees {
		if n.ID == nominee {
			return i
		}
	}
	return 0
}

// joined joins the words that are not blank.
func joined(between string, words ...string) string {
	var said []string
	for _, w := range words {
		if !blank(w) {
			said = append(said, w)
		}
	}
	return strings.Join(said, between)
}

// Describe says what a change between two states of a dossier is: "sửa quê
// quán của cá nhân Nguyễn Văn Mẫu", "xóa cá nhân Nguyễn Văn Mẫu". It is in
// lower case, for the middle of a sentence.
func (c Difference) Describe(before, after Dossier) string {
	switch c.Kind {
	case Added:
		return "thêm " + FieldName(after, c.Path)
	case Removed:
		return "xóa " + FieldName(before, c.Path)
	case Moved:
		return "đổi thứ tự " + orderNames[c.Path]
	}
	return "sửa " + FieldName(after, c.Path)
}

// orderNames name the lists whose order a clerk decides.
var orderNames = map[string]string{
	"nominees": "danh sách đề nghị", "council/members": "thành viên Hội đồng", "attachments": "tài liệu kèm theo",
}
