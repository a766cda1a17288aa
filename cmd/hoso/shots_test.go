package main

import (
	"flag"
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"hoso/ui"
)

var shots = flag.String("shots", "", "folder for pictures of every screen (make shots)")

// TestShots draws every screen into a folder, light and dark, as large as an
// old office PC shows it. It needs no display.
func TestShots(t *testing.T) {
	if *shots == "" {
		t.Skip("no folder is given: make shots")
	}
	t.Setenv("PATH", "") // or the printers of this machine would be in the pictures
	t.Chdir(t.TempDir()) // and where it keeps its files
	for name, shade := range map[string]ui.Shade{"light": ui.Light, "dark": ui.Dark} {
		t.Run(name, func(t *testing.T) {
			a := album{filepath.Join(*shots, name), ui.Look{Shade: shade}}
			if err := os.MkdirAll(a.folder, 0o755); err != nil {
				t.Fatal(err)
			}
			a.fill(t, arguments{today: "2024-08-20"}, firstStart)
			a.fill(t, arguments{sample: true, today: "2024-08-20"}, sampleWork)
			lead, work := receivingWork(t)
			a.fillAt(t, arguments{today: "2024-08-20"}, lead, work)
			a.consolidate(t)
		})
	}
}

// album is a folder of pictures in one look.
type album struct {
	folder string
	look   ui.Look
}

// shot is a picture, and how a clerk gets to what it shows from the one before.
type shot struct {
	name  string
	reach func(*pair)
}

// firstStart is what a new workspace shows.
var firstStart = []shot{
	{"cai-dat-lan-dau", func(*pair) {}},
	{"cai-dat-nguoi-ky", func(p *pair) { p.paste("tay ho"); p.key(fyne.KeyReturn); p.press("Tiếp tục") }},
	{"cai-dat-hoi-dong", func(p *pair) { p.press("Tiếp tục") }},
	{"tong-quan-moi", func(p *pair) { p.press("Xong, về Tổng quan") }},
}

// sampleWork is a walk through the sample workspace, in which one birth date is
// mistyped on the way.
var sampleWork = []shot{
	{"tong-quan", func(*pair) {}},
	{"tim", func(p *pair) { p.ctrl(fyne.KeyF, ""); p.paste("minh hoa") }},
	{"ho-so-moi", func(p *pair) {
		p.key(fyne.KeyEscape)
		p.ctrl(fyne.KeyN, "")
		p.kind()
	}},
	{"ho-so", func(p *pair) { p.key(fyne.KeyEscape); p.twin.open("Tổng kết đợt") }},
	{"to-trinh", func(p *pair) { p.ctrl(fyne.Key2, "") }},
	{"cau-chu", func(p *pair) { p.press("Câu chữ của văn bản"); p.to("Sửa câu này") }},
	{"hoi-dong", func(p *pair) { p.ctrl(fyne.Key3, "") }},
	{"bien-ban", func(p *pair) { p.ctrl(fyne.Key4, "") }},
	{"bieu-quyet", func(p *pair) { p.to("Cá nhân Nguyễn Thị Mẫu") }},
	{"danh-sach", func(p *pair) { p.ctrl(fyne.Key5, "") }},
	{"nhap-danh-sach", func(p *pair) {
		p.pressWith("Dán danh sách từ Excel", sampleRoster)
		p.key(fyne.KeyTab, fyne.KeyTab)
	}},
	{"bao-cao", func(p *pair) {
		p.key(fyne.KeyEscape)
		p.twin.press("Trần Thị Ví Dụ")
		p.to("Ngày sinh")
		p.paste("31/02/1987")
		p.tab()
	}},
	{"nhap-word", func(p *pair) { p.twin.drop(sampleWord) }},
	{"tai-lieu", func(p *pair) { p.key(fyne.KeyEscape); p.ctrl(fyne.Key6, "") }},
	{"kiem-tra", func(p *pair) { p.ctrl(fyne.KeyK, "") }},
	{"lich-su", func(p *pair) { p.ctrl(fyne.Key9, "") }},
	{"in-va-dong-goi", func(p *pair) { p.mistake(); p.ctrl(fyne.KeyP, "") }},
	{"goi-nop", func(p *pair) { p.press("Đóng gói") }},
	{"thung-rac", func(p *pair) {
		p.key(fyne.KeyEscape)
		p.ctrl(fyne.KeyH, "")
		p.press("Xóa")
		p.press("Xóa")
		p.press("Thùng rác")
	}},
	{"cai-dat", func(p *pair) { p.ctrl(fyne.KeyComma, "") }},
	{"chon-lai-don-vi", func(p *pair) { p.press("Chọn lại đơn vị"); p.paste("tay ho"); p.key(fyne.KeyReturn) }},
	{"cai-dat-ke-hoach", func(p *pair) { p.key(fyne.KeyEscape); p.twin.press("Kế hoạch") }},
	{"ke-hoach-moi", func(p *pair) { p.twin.program.take([]string{amendedPlan(p.t)}) }},
	{"cai-dat-the-thuc", func(p *pair) { p.key(fyne.KeyEscape); p.twin.press("Thể thức trình bày") }},
	{"cai-dat-giao-dien", func(p *pair) { p.twin.press("Giao diện") }},
	{"cai-dat-sao-luu", func(p *pair) { p.twin.press("Sao lưu") }},
	{"cai-dat-khoa", func(p *pair) { p.twin.press("Chữ ký và bảo mật") }},
}

// sampleWord is a report as another program wrote it.
var sampleWord, _ = filepath.Abs("../hosoctl/testdata/bao-cao.docx")

// sampleRoster is a list with a row of every verdict.
const sampleRoster = "STT\tHọ và tên/Tên tập thể\tNgày sinh\tGiới tính\tChức vụ\tĐơn vị công tác\tMã số\n" +
	"1\tTổ dân phố số 12, phường Minh Họa\t\t\t\tỦy ban nhân dân phường Minh Họa\t\n" +
	"2\tNguyễn Thị Mẫu\t26/11/1991\tNữ\tGiáo viên\tTrường Tiểu học Ví Dụ\tx\n" +
	"3\tPhan Văn Thí Dụ\t31/2/1990\tNam\tPhó Trưởng phòng\tPhòng Lao động - Thương binh và Xã hội\tx\n" +
	"4\t\t1/1/1980\tNam\tChuyên viên\tPhòng Nội vụ\tx\n" +
	"5\tBùi Văn Ví Dụ\t1980\tNam\tChuyên viên\tPhòng Nội vụ\tx\n" +
	"6\tBùi Văn Ví Dụ\t1980\tNam\tChuyên viên\tPhòng Nội vụ\tx\n"

// mistake corrects the birth date that was mistyped.
func (p *pair) mistake() {
	p.key(fyne.KeyF8)
	p.paste("9/4/1987")
	p.tab()
}

// fill takes the pictures of a walk.
func (a album) fill(t *testing.T, args arguments, walk []shot) {
	t.Helper()
	a.fillAt(t, args, t.TempDir(), walk)
}

// fillAt takes the pictures of a walk through a workspace.
func (a album) fillAt(t *testing.T, args arguments, workspace string, walk []shot) {
	t.Helper()
	c := newClerkAt(t, args, workspace, fyne.NewSize(1366, 768))
	fyne.CurrentApp().Settings().SetTheme(a.look.Theme())
	c.program.paths.out = "Ho So Thi Dua"
	c.wait()
	p := &pair{t: t, real: nobody{t}, twin: c}
	for _, s := range walk {
		s.reach(p)
		c.wait()
		c.photograph(filepath.Join(a.folder, s.name+".png"))
	}
}

// newClerk sits at the program's window on a new workspace.
func newClerk(t *testing.T, args arguments, size fyne.Size) *clerk {
	t.Helper()
	return newClerkAt(t, args, t.TempDir(), size)
}

// newClerkAt sits at the program's window on a workspace.
func newClerkAt(t *testing.T, args arguments, workspace string, size fyne.Size) *clerk {
	t.Helper()
	if err := ui.Translate(); err != nil {
		t.Fatal(err)
	}
	a := test.NewApp()
	t.Cleanup(a.Quit)
	a.Settings().SetTheme(ui.Look{}.Theme())
	c := &clerk{t: t, window: &droppable{Window: a.NewWindow("")}}
	c.window.SetPadded(false)
	c.program = &program{
		args: args, paths: &paths{workspace: workspace, out: t.TempDir()}, window: c.window, aside: c.background(),
		now: args.clock(sampleTime),
	}
	c.program.start()
	t.Cleanup(func() { c.program.close() })
	c.window.Resize(size)
	c.wait()
	return c
}

// photograph writes the window as it looks, in few colours: a fifth of the
// bytes, and no eye sees it.
func (c *clerk) photograph(file string) {
	c.t.Helper()
	f, err := os.Create(file)
	if err != nil {
		c.t.Fatal(err)
	}
	packed := png.Encoder{CompressionLevel: png.BestCompression}
	err = packed.Encode(f, reduced(c.picture(), shotColours))
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		c.t.Fatal(err)
	}
}

// picture paints the window. The software painter lets what stands in a field
// run over the edge of the page that the field scrolls with, so what lies
// around a page is painted once more without it.
func (c *clerk) picture() image.Image {
	// A window on a screen lays out again what has grown; this one does when its
	// size changes, and once more for what wraps in the width it has then.
	size := c.window.Canvas().Size()
	c.window.Resize(size.AddWidthHeight(1, 1))
	c.window.Resize(size)
	c.window.Content().Refresh()
	whole := c.window.Canvas().Capture()
	var pages []fyne.CanvasObject
	walk(c.window.Content(), nil, func(way []fyne.CanvasObject) {
		s, ok := way[len(way)-1].(*container.Scroll)
		if ok && !slices.ContainsFunc(way[:len(way)-1], func(o fyne.CanvasObject) bool { return slices.Contains(pages, o) }) {
			pages = append(pages, s)
		}
	})
	if len(pages) == 0 || c.window.Canvas().Overlays().Top() != nil {
		return whole
	}
	for _, p := range pages {
		p.Hide()
	}
	around := c.window.Canvas().Capture()
	out := image.NewRGBA(whole.Bounds())
	draw.Draw(out, out.Bounds(), around, image.Point{}, draw.Src)
	for _, p := range pages {
		p.Show()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
		inside := image.Rect(int(at.X), int(at.Y), int(at.X+p.Size().Width), int(at.Y+p.Size().Height))
		draw.Draw(out, inside, whole, inside.Min, draw.Src)
	}
	return out
}
