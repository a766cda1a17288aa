package pdf

import (
	"regexp"
	"testing"

	"hoso/model/paper"
)

// component is a line of the decree's table of components (Nghị định
// 30/2020/NĐ-CP, Phụ lục I, mục II and the page's plan in mục IV): what it is,
// and how it stands on paper.
type component struct {
	box       string                     // ô của sơ đồ
	name      string                     // thành phần
	of        func(p paper.Paper) []said // nơi lấy trên văn bản
	low, high float64                    // cỡ chữ, pt
	font      Font                       // kiểu chữ
	letters   *regexp.Regexp             // chữ in hoa, in thường, cách ghi
	place     place                      // vị trí, căn lề
	rule      share                      // đường kẻ bên dưới, so với dòng chữ
}

var components = []component{
	{"1", "Quốc hiệu", motto(0), 12, 13, Bold, capitals, rightColumn, noRule},
	{"1", "Tiêu ngữ", motto(1), 13, 14, Bold, ordinary, rightColumn, wholeLine},
	{"2", "Cơ quan chủ quản", parents, 12, 13, Regular, capitals, leftColumn, noRule},
	{"2", "Cơ quan ban hành", issuers, 12, 13, Bold, capitals, leftColumn, thirdToHalf},
	{"3", "Số, ký hiệu", numbers, 13, 13, Regular, numbered, leftColumn, noRule},
	{"4", "Địa danh, ngày tháng năm", placeDates, 13, 14, Italic, dated, rightColumn, noRule},
	{"5a", "Tên loại", names, 13, 14, Bold, capitals, centred, noRule},
	{"5a", "Trích yếu", subjects, 13, 14, Bold, anyLetters, centred, thirdToHalf},
	{"5a", "Kèm theo, chú dẫn", notes, 13, 14, Italic, anyLetters, centred, thirdToHalf},
	{"5b", "Trích yếu công văn", letterSubjects, 12, 13, Regular, letterSubject, leftColumn, noRule},
	{"6", "Căn cứ", styled(paper.Basis), 13, 14, Italic, basis, indented, noRule},
	{"6", "Nội dung", plain(paper.Body), 13, 14, Regular, anyLetters, indented, noRule},
	{"6", "Mục có tiêu đề: I.", matching(paper.Heading, `^[IVX]+\. `), 13, 14, Bold, capitals, indentedHead, noRule},
	{"6", "Mục không đánh số", matching(paper.Heading, `^[^IVX0-9]`), 13, 14, Bold, capitals, indentedHead, noRule},
	{"6", "Khoản có tiêu đề: 1.", matching(paper.Subhead, `^\d+\. `), 13, 14, Bold, ordinary, indentedHead, noRule},
	{"6", "Tên người, tập thể giữa trang", styled(paper.Centred), 13, 14, Bold, anyLetters, centred, noRule},
	{"6", "Ghi chú giữa trang", styled(paper.Remark), 13, 14, Italic, anyLetters, centred, noRule},
	{"7a", "Quyền hạn, chức vụ", authorities, 13, 14, Bold, capitals, overName, noRule},
	{"7b", "Họ tên người ký", signers, 13, 14, Bold, untitled, overName, noRule},
	{"9a", "Kính gửi", addressing, 13, 14, Regular, ordinary, inText, noRule},
	{"9a", "Nơi nhận của văn bản trình", addressed, 13, 14, Regular, ordinary, inText, noRule},
	{"9b", "Nơi nhận:", recipientsHead, 12, 12, BoldItalic, ordinary, flush, noRule},
	{"9b", "Danh sách nơi nhận", recipients, 11, 11, Regular, recipient, flush, noRule},
	{"bảng", "Tên cột", columnTitles, 13, 14, Bold, anyLetters, inText, noRule},
	{"bảng", "Dòng nhóm: I. TẬP THỂ", groupRows, 13, 14, Bold, capitals, inText, noRule},
	{"bảng", "Nội dung ô", plainCells, 13, 14, Regular, anyLetters, inText, noRule},
}

// unused are the components that no paper of a dossier has; a paper that gets
// one needs a line above.
var unused = []struct {
	box, name string
	sign      string // how one would know it
}{
	{"6", "Phần, Chương", `^(Phần|Chương) [IVX]+$`},
	{"–", "Phụ lục", `^(Phụ lục|PHỤ LỤC)( [IVX]+)?$`},
	{"10b", "Độ khẩn", `^(HỎA TỐC|THƯỢNG KHẨN|KHẨN)$`},
	{"12", "Ký hiệu người soạn thảo", `^[\p{Lu}]{2,5}\.?\(?\d*\)?$`},
	{"13", "Địa chỉ cơ quan", `^Địa chỉ: .*Điện thoại`},
}

// How the text of a component is written.
var (
	anyLetters = regexp.MustCompile(`.`)
	capitals   = regexp.MustCompile(`^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$`)
	ordinary   = regexp.MustCompile(`\p{Ll}`)
	// "Số" and a colon, the number from 01 on or room for it, a stroke, groups of
	// capitals ("TTr" is the kind's own abbreviation) with hyphens without blanks.
	numbered = regexp.MustCompile(`^Số:\s+(0[1-9]|[1-9]\d+)?\s*/(TTr|CTr|QyĐ|\p{Lu}+)(-[\p{Lu}\d&]+)*$`)
	// A comma behind the place; days below 10 and the months 1 and 2 with a nought.
	dated         = regexp.MustCompile(`^\p{Lu}[^,]*, ngày\s+(0[1-9]|[12]\d|3[01])?\s*tháng\s+(0[12]|[3-9]|1[0-2])?\s*năm \d{4}$`)
	letterSubject = regexp.MustCompile(`^V/v `)
	basis         = regexp.MustCompile(`^Căn cứ .*[^ ;.][;.]$`)
	recipient     = regexp.MustCompile(`^- .*[^ ;.][;.]$`)
	untitled      = regexp.MustCompile(`^(\p{Lu}\p{Ll}+ ?)+$`) // no learned title before the name
)

// measures are the lines of the decree about the page and about distances.
var measures = []struct {
	article, name string
	check         func(t *testing.T, s sheetSeen)
}{
	{"I.1", "Khổ giấy A4", checkSize},
	{"I.2", "Trang ngang chỉ cho văn bản có bảng rộng", checkLandscape},
	{"I.3", "Lề: trên, dưới 20–25, trái 30–35, phải 15–20 mm", checkMargins},
	{"I.4", "Phông Times New Roman hoặc cùng số đo, màu đen", checkFaces},
	{"I.7", "Số trang: chữ số Ả Rập, 13–14, đứng, giữa lề trên, trang đầu không ghi", checkPageNumbers},
	{"II.1", "Quốc hiệu và Tiêu ngữ cách dòng đơn", checkMottoPitch},
	{"II.3", "Số và ngày trên một dòng", checkNumberLevel},
	{"II.5b", "Trích yếu công văn cách số 6 pt", checkLetterSubject},
	{"II.6", "Cách dòng trong đoạn: đơn đến 1,5", checkPitch},
	{"II.6", "Các đoạn cách nhau ít nhất 6 pt", checkParagraphSpace},
	{"II.6a", "Căn cứ: mỗi căn cứ một dòng, ghi ;, cuối ghi .", checkBases},
	{"II.7", "Chỗ ký, đóng dấu 25–30 mm", checkSignatureRoom},
	{"II.9a", "Một nơi nhận: cùng dòng; nhiều: gạch đầu dòng thẳng dưới dấu hai chấm", checkAddressees},
	{"II.9b", "Nơi nhận ngang dòng quyền hạn", checkRecipientsLevel},
	{"Mẫu 1.9", "Thư ký bên trái ngang Chủ tọa bên phải", checkMinutesSigners},
	{"bảng", "Bảng kẻ hết chiều rộng, tên cột lặp lại ở mỗi trang", checkTables},
}

func TestDecree_components(t *testing.T) {
	sheets := everySheet(t)
	for _, c := range components {
		t.Run(c.box+" "+c.name, func(t *testing.T) {
			seen := 0
			for _, s := range sheets {
				for _, part := range c.of(s.paper) {
					if s.check(t, c, part) {
						seen++
					}
				}
			}
			if seen == 0 {
				t.Error("no paper has it: nothing was checked")
			}
		})
	}
	for _, u := range unused {
		t.Run(u.box+" "+u.name, func(t *testing.T) {
			sign := regexp.MustCompile(u.sign)
			for _, s := range sheets {
				for _, b := range s.paper.Blocks {
					if text := b.Text(); sign.MatchString(text) {
						t.Errorf("%s: %q: the table has no line for it", s.name, text)
					}
				}
			}
		})
	}
}

func TestDecree_measures(t *testing.T) {
	sheets := everySheet(t)
	for _, m := range measures {
		t.Run(m.article+" "+m.name, func(t *testing.T) {
			for _, s := range sheets {
				m.check(t, s)
			}
		})
	}
}
