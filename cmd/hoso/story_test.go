package main

import (
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
	"hoso/storage"
)

// TestStory has a clerk set up a unit and make the sample's campaign dossier by
// keyboard alone, at a window that no screen shows.
func TestStory(t *testing.T) {
	p := newPair(t, nobody{t})
	p.workDay()
	got := p.typed()
	if diff := cmp.Diff(p.facts(), got); diff != "" {
		t.Errorf("typed facts (-sample +workspace):\n%s", diff)
	}
}

// newPair begins with a workspace that nobody has set up.
func newPair(t *testing.T, real keyboard) *pair {
	t.Helper()
	p := &pair{t: t, real: real, twin: newClerk(t, arguments{today: "2024-08-20"}, fyne.NewSize(1366, 768))}
	var err error
	if p.settings, err = readAsset("sample/unit/settings.json", model.ReadSettings); err != nil {
		t.Fatal(err)
	}
	if p.sample, err = readAsset("sample/unit/campaign.json", model.Decode); err != nil {
		t.Fatal(err)
	}
	return p
}

func readAsset[T any](file string, read func(string, []byte) (T, error)) (v T, err error) {
	data, err := assets.FS.ReadFile(file)
	if err != nil {
		return v, err
	}
	return read(file, data)
}

// workDay is the whole job: set-up, dossier, a finding mended, the package.
func (p *pair) workDay() {
	p.setUp()
	p.newDossier()
	for _, n := range p.sample.Nominees {
		p.nominee(n)
	}
	p.proposal()
	p.council()
	p.minutes()
	p.mend()
	p.pack()
}

// setUp goes through the three steps of the first start.
func (p *pair) setUp() {
	p.paste("ba dinh")
	p.key(fyne.KeyReturn)
	p.press("Tiếp tục")
	for i, s := range p.settings.Signers {
		if i > 0 {
			p.press("Thêm người ký")
		}
		p.signer(s, i == 0)
	}
	p.press("Tiếp tục")
	var table strings.Builder
	for _, m := range p.settings.Council.Members {
		table.WriteString(m.Name + "\t" + m.Post + "\t" + m.Role.Name() + "\n")
	}
	p.pressWith("Dán từ Excel", table.String())
	p.press("Thêm các dòng đã chọn")
	p.press("Xong, lập hồ sơ mới")
}

// signer fills who signs. The cursor stands in the name where a signer has
// just been added.
func (p *pair) signer(s model.Signer, here bool) {
	if here {
		p.paste(s.Name)
	} else {
		p.fill("Họ và tên", s.Name)
	}
	if s.Authority != "" {
		p.choose("Thẩm quyền ký", string(s.Authority))
	}
	p.fill("Chức vụ", s.Position)
}

func (p *pair) newDossier() {
	p.kind()
	p.choose("Chuyên đề", p.sample.Theme)
	p.press("Lập hồ sơ")
}

// kind chooses the campaign's kind of dossier, which is the second.
func (p *pair) kind() {
	p.to("Loại hồ sơ")
	p.key(fyne.KeyDown)
}

// nominee adds a nominee and writes its report.
func (p *pair) nominee(n model.Nominee) {
	p.ctrl(fyne.Key5, "5")
	if n.IsCollective() {
		p.press("Thêm tập thể")
		p.paste(n.Name)
		p.group(*n.Group)
	} else {
		p.press("Thêm cá nhân")
		p.paste(n.Name)
		p.person(*n.Person)
	}
	p.fill("Tóm tắt thành tích", n.Summary)
	if n.Outside != nil {
		p.outside(*n.Outside)
	}
	p.report(n)
}

func (p *pair) group(g model.GroupFacts) {
	p.fill("Thuộc cơ quan", g.Workplace)
	p.fill("Địa chỉ trụ sở", g.Address)
	p.fill("Người đứng đầu", g.Head)
	p.fill("Tổng số người", strconv.Itoa(g.Members))
	p.fill("Trong đó nữ", strconv.Itoa(g.Women))
	p.fill("Trong đó đảng viên", strconv.Itoa(g.Party))
	p.fill("Quá trình thành lập", g.Founded)
	p.fill("Cơ cấu tổ chức", g.Structure)
	p.fill("Chức năng, nhiệm vụ", g.Functions)
}

func (p *pair) person(f model.Person) {
	p.choose("Giới tính", map[model.Sex]string{model.Male: "Nam", model.Female: "Nữ"}[f.Sex])
	if f.Birth == p.mistyped().Person.Birth {
		p.fill("Ngày sinh", "31/02/1987")
	} else {
		p.fill("Ngày sinh", f.Birth.String())
	}
	p.fill("Quê quán", f.Hometown)
	p.fill("Trú quán", f.Residence)
	p.fill("Đơn vị công tác", f.Workplace)
	p.fill("Chức vụ", f.Position)
	p.fill("Trình độ chuyên môn", f.Education)
	p.fill("Học hàm, học vị", f.Titles)
}

// outside names the body that manages the nominee.
func (p *pair) outside(o model.Outside) {
	p.press("Không thuộc đơn vị đề nghị quản lý")
	p.fill("Cơ quan quản lý", o.Body)
}

func (p *pair) report(n model.Nominee) {
	r := n.Report
	p.fill("Thời gian báo cáo", r.Period)
	p.fill("Ngày báo cáo", r.Date.String())
	p.fill("Địa danh", r.Place)
	for _, s := range r.Sections {
		p.tab()
		p.paste(s.Text)
	}
	for _, a := range r.Awards {
		p.press("Thêm một dòng")
		p.paste(a.Year)
		p.tab()
		p.paste(a.Title)
		p.tab()
		p.paste(a.Decision)
		p.tab()
		if a.Emulation {
			p.key(fyne.KeySpace)
		}
	}
	p.fill("Họ và tên", r.Signer.Name)
	p.fill("Chức vụ", r.Signer.Position)
	p.fill("Họ và tên", r.Head.Name)
	p.fill("Chức vụ", r.Head.Position)
}

func (p *pair) proposal() {
	p.ctrl(fyne.Key2, "2")
	p.fill("Tóm tắt thành tích, lý do", p.sample.Proposal.Reason)
	p.choose("Lấy từ Cài đặt", p.sample.Proposal.Signer.Name)
}

func (p *pair) council() {
	p.ctrl(fyne.Key3, "3")
	p.fill("Quyết định thành lập", p.sample.Council.Decision)
}

// minutes records the meeting: all were there but the chair, who wrote.
func (p *pair) minutes() {
	m := p.sample.Minutes
	p.ctrl(fyne.Key4, "4")
	p.fill("Ngày họp", m.Date.String())
	p.fill("Bắt đầu lúc", m.Start)
	p.fill("Kết thúc lúc", m.End)
	p.fill("Địa điểm", m.Venue)
	p.press("Tất cả có mặt")
	p.to(attendanceRow)
	p.key(fyne.KeyRight, fyne.KeySpace)
	p.tab()
	p.paste(m.Attendance[0].Reason)
	p.tab()
	p.paste(m.Attendance[0].Opinion)
	p.fill("Khách mời", strings.Join(m.Guests, "\n"))
	p.choose("Chủ trì", p.member(m.ChairID))
	p.choose("Thư ký", p.member(m.SecretaryID))
	p.fill("Mở đầu", m.Opening)
	p.fill("Thảo luận", m.Discussion)
	p.press("Tất cả đều đồng ý")
	last := m.Results[len(m.Results)-1]
	p.fill("Cá nhân Lê Minh Họa", strconv.Itoa(last.For))
	p.tab()
	p.tab()
	p.paste(strconv.Itoa(last.Other))
	p.fill("Ghi chú", last.Remark)
	p.fill("Kết luận", m.Conclusion)
}

// attendanceRow is the type of a member's row of marks, which has no words of
// its own.
const attendanceRow = "*ui.markRow"

func (p *pair) member(id string) string {
	m, ok := p.settings.Council.MemberByID(id)
	if !ok {
		p.t.Fatalf("the council has no member %s", id)
	}
	return m.Name
}

// mend goes from one error to the next and corrects them: the birth date that
// was mistyped is all there is.
func (p *pair) mend() {
	p.ctrl(fyne.KeyK, "k")
	p.key(fyne.KeyF8)
	if !p.twin.at("Ngày sinh") {
		p.real.fail("the next error is not the birth date")
	}
	p.paste(p.mistyped().Person.Birth.String())
}

// mistyped is whose birth date is wrong at first.
func (p *pair) mistyped() model.Nominee {
	for _, n := range p.sample.Nominees {
		if !n.IsCollective() {
			return n
		}
	}
	p.t.Fatal("the sample has no individual")
	return model.Nominee{}
}

// pack writes the package, which nothing holds back any more.
func (p *pair) pack() {
	p.ctrl(fyne.KeyP, "p")
	p.press("Đóng gói")
}

// facts are what the story types of the sample's dossier.
func (p *pair) facts() model.Dossier { return typedOf(p.sample) }

// typed is the one dossier of the twin's workspace.
func (p *pair) typed() model.Dossier {
	p.t.Helper()
	w := p.twin.program.workspace
	list, err := w.Dossiers(p.t.Context(), storage.Filter{})
	if err != nil || len(list) != 1 {
		p.t.Fatalf("got %d dossiers, %v, want one", len(list), err)
	}
	d, err := w.Dossier(p.t.Context(), list[0].ID)
	if err != nil {
		p.t.Fatal(err)
	}
	return typedOf(d)
}

// typedOf leaves of a dossier what was typed, and what follows from the choices
// made.
func typedOf(d model.Dossier) model.Dossier {
	d = d.Clone()
	d.ID, d.State, d.Revision, d.Supersedes, d.Plan.Hash = "", "", 0, "", ""
	for _, n := range d.Nominees {
		if n.Outside != nil {
			n.Outside.Unit, n.Outside.Signer = model.Unit{}, model.Signer{}
		}
	}
	return d
}
