// Command hosoctl is the engine of Hồ Sơ Thi Đua without a window: for
// scripts, for the Board's server and for tests.
//
// Results go to standard output, messages to standard error. It exits with 0
// when the work is done, 1 when the answer is no (errors found, a package that
// is not sound), 2 when it could not be done.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"hoso/model"
)

// version is set by the linker.
var version = "dev"

// Exit codes.
const (
	exitDone   = 0
	exitNo     = 1
	exitFailed = 2
)

// errNo is the answer no: what was asked has been found out and is reported.
var errNo = errors.New("no")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr, time.Now))
}

// command is one verb of the program.
type command struct {
	name  string
	usage string // after the name
	about string // Vietnamese, one line
	run   func(ctx context.Context, c *call) error
}

// commands in the order of a dossier's life.
var commands = []command{
	{"demo", "[-o DIR]", "làm thử trọn quy trình bằng dữ liệu mẫu", runDemo},
	{"init", "-w DIR -unit ID [-plan FILE]", "tạo thư mục làm việc cho một đơn vị", runInit},
	{"plan", "-w DIR [FILE.json [-main] | -back MÃ] [-dry] [-json]", "xem, nhận kế hoạch, danh sách đơn vị; -dry chỉ xem thử, -back trở lại bản trước", runPlan},
	{"units", "[TỪ…]", "tìm đơn vị, không cần gõ dấu", runUnits},
	{"put", "-w DIR FILE.json…", "cất hồ sơ từ tệp JSON, in ra mã hồ sơ", runPut},
	{"attach", "-w DIR ID [-paper PAPER] -as signed|consent|other FILE", "đính kèm bản ký, ý kiến thống nhất, tài liệu", runAttach},
	{"list", "-w DIR [-json]", "liệt kê hồ sơ", runList},
	{"show", "-w DIR ID [-json]", "xem một hồ sơ", runShow},
	{"replan", "-w DIR ID [MÃ-KẾ-HOẠCH] [-dry] [-json]", "chuyển hồ sơ sang kế hoạch khác hoặc bản mới của kế hoạch; không có mã thì liệt kê; -dry chỉ xem thử", runReplan},
	{"check", "-w DIR ID [-json]", "kiểm tra một hồ sơ", runCheck},
	{"explain", "[MÃ…] [-json]", "giải thích quy tắc của kiểm tra; không có mã thì liệt kê", runExplain},
	{"papers", "-w DIR ID -o DIR [-docx]", "làm các văn bản PDF và ho-so.pdf; kèm bản Word", runPapers},
	{"pack", "-w DIR ID -o DIR [-to KHÓA | -passphrase] [-hoso] [-docx] [-json]", "đóng gói nộp và làm phiếu giao nhận; -hoso đặt đuôi .hoso để bấm đúp là mở", runPack},
	{"key", "-w DIR [-make] [-sign] [-renew] [-o FILE] [-json]", "xem khóa của đơn vị, lập khóa khi có -make, -sign; phiếu đăng ký khóa (.pdf) hoặc tệp khóa (.json)", runKey},
	{"enrol", "-w DIR [-unit ID MÃ | -revoke MÃ] [-json]", "đăng ký, thu hồi khóa ký (mã K…) hoặc khóa nhận (age1…) của đơn vị khác", runEnrol},
	{"verify", "[-w DIR] FILE… [-json]", "kiểm tra gói: tệp zip, tệp mã hóa hoặc thư mục đã giải nén", runVerify},
	{"receive", "-w DIR FILE… [-json]", "tiếp nhận gói nộp", runReceive},
	{"receipt", "-w DIR FILE… | MÃ… -o DIR [-json]", "ghi nhận phiếu tiếp nhận gửi về; làm phiếu cho gói đã nhận", runReceipt},
	{"consolidate", "-w DIR [-plan MÃ-KẾ-HOẠCH] -theme 2.3 [MÃ… | -unit ID -group ID -verdict sound|faulty] [-json]", "lập hồ sơ của đơn vị chủ trì từ các gói đã nhận", runConsolidate},
	{"refresh", "-w DIR ID MÃ", "lấy lại một gói đã tổng hợp theo gói nộp sau", runRefresh},
	{"table", "-w DIR -o FILE.xlsx [-plan MÃ-KẾ-HOẠCH] [-theme 2.3] [-unit ID] [-json]", "xuất bảng Excel: gói đã nhận, danh sách, chỉ tiêu, chuyên đề", runTable},
	{"template", "nominees|council -o FILE.xlsx", "ghi tệp Excel mẫu để điền danh sách đề nghị hoặc Hội đồng", runTemplate},
	{"roster", "-w DIR ID FILE.xlsx [-dry] [-json]", "nhập danh sách từ Excel vào hồ sơ; -dry chỉ xem thử từng dòng", runRoster},
	{"word", "-w DIR ID NOMINEE FILE.docx [-dry] [-json]", "nhập tệp Word vào báo cáo của một trường hợp, hoặc lấy chỗ đã sửa của bản Word đã xuất; -dry chỉ xem thử", runWord},
	{"summary", "-w DIR [-plan MÃ-KẾ-HOẠCH] [-o FILE.pdf] [-json]", "tổng hợp số liệu gói đã nhận theo một kế hoạch: trang báo cáo PDF", runSummary},
	{"search", "-w DIR TỪ… [-json]", "tìm trong mọi hồ sơ, không cần gõ dấu", runSearch},
	{"backup", "-w DIR [-o FILE]", "sao lưu dữ liệu", runBackup},
	{"restore", "-w DIR FILE", "khôi phục từ bản sao lưu", runRestore},
	{"doctor", "-w DIR [-json]", "khám thư mục làm việc", runDoctor},
	{"schema", "[dossier|plan]", "in JSON Schema của hồ sơ hoặc kế hoạch", runSchema},
}

// run is the whole program but for the process around it.
func run(ctx context.Context, args []string, stdout, stderr io.Writer, clock func() time.Time) int {
	if len(args) == 2 && args[0] == "help" && args[1] == "-man" {
		if err := printManual(stdout); err != nil {
			return exitFailed
		}
		return exitDone
	}
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		printUsage(stderr)
		return exitFailed
	}
	if args[0] == "version" || args[0] == "-version" {
		fmt.Fprintln(stdout, "hosoctl", version)
		return exitDone
	}
	for _, cmd := range commands {
		if cmd.name != args[0] {
			continue
		}
		c, err := newCall(cmd, args[1:], stdout, stderr, clock)
		if err == nil {
			err = cmd.run(ctx, c)
		}
		return c.exit(err)
	}
	fmt.Fprintf(stderr, "hosoctl: không có lệnh %q\n", args[0])
	printUsage(stderr)
	return exitFailed
}

func printUsage(w io.Writer) {
	fmt.Fprintln(w, "Cách dùng: hosoctl LỆNH [tham số]")
	for _, cmd := range commands {
		fmt.Fprintf(w, "  %-12s %-48s %s\n", cmd.name, cmd.usage, cmd.about)
	}
	fmt.Fprintln(w, "Mật khẩu không ghi trên dòng lệnh: -passphrase để được hỏi, hoặc -passphrase-file FILE, -passphrase-env TÊN.")
	fmt.Fprintln(w, "Mọi lệnh nhận -today NĂM-THÁNG-NGÀY để đặt ngày làm việc.")
}

// call is one invocation: its flags, arguments and streams.
type call struct {
	cmd            command
	args           []string
	stdout, stderr io.Writer
	clock          func() time.Time

	workspace, out, unit, group, verdict, plan, theme, paper, as string
	json, docx, hoso                                             bool
	today                                                        model.Date

	stdin         *os.File
	secret        secret
	to            string // public key that a package is encrypted for
	make, sign    bool   // the receiving key, the signing key
	renew, revoke bool
	dry           bool // look, and change nothing
	main          bool // the plan taken is the one to go by
	back          string
}

func newCall(cmd command, args []string, stdout, stderr io.Writer, clock func() time.Time) (*call, error) {
	c := &call{cmd: cmd, stdin: os.Stdin, stdout: stdout, stderr: stderr, clock: clock}
	var today string
	flags := c.flagSet(&today)
	// Flags may stand anywhere: package flag stops at the first argument, so
	// it is started again behind each one.
	for len(args) > 0 {
		if err := flags.Parse(args); err != nil {
			return c, c.usageError(err.Error())
		}
		if args = flags.Args(); len(args) > 0 {
			c.args = append(c.args, args[0])
			args = args[1:]
		}
	}
	c.today = model.NewDate(clock())
	if today != "" {
		c.today = model.Date(today)
		if !c.today.IsDay() {
			return c, c.usageError(fmt.Sprintf("-today %q không phải là ngày; ví dụ 2024-08-20", today))
		}
	}
	return c, nil
}

// flagSet are the flags of every command, to be read into c and, the day of
// work, into today.
func (c *call) flagSet(today *string) *flag.FlagSet {
	flags := flag.NewFlagSet(c.cmd.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.workspace, "w", "", "thư mục làm việc")
	flags.StringVar(&c.out, "o", "", "nơi ghi kết quả")
	flags.StringVar(&c.unit, "unit", "", "mã đơn vị")
	flags.StringVar(&c.plan, "plan", "", "tệp kế hoạch (init) hoặc mã kế hoạch (consolidate, summary, table)")
	flags.StringVar(&c.group, "group", "", "mã nhóm đơn vị")
	flags.StringVar(&c.verdict, "verdict", "", "sound hoặc faulty")
	flags.StringVar(&c.theme, "theme", "", "mã chuyên đề")
	flags.StringVar(&c.paper, "paper", "", "mã văn bản")
	flags.StringVar(&c.as, "as", "", "signed, consent hoặc other")
	flags.BoolVar(&c.docx, "docx", false, "kèm bản Word")
	flags.BoolVar(&c.hoso, "hoso", false, "đặt tên gói với đuôi .hoso")
	flags.BoolVar(&c.json, "json", false, "in kết quả dạng JSON")
	flags.StringVar(&c.to, "to", "", "khóa nhận của nơi nhận, age1…")
	flags.BoolVar(&c.make, "make", false, "lập khóa nhận")
	flags.BoolVar(&c.sign, "sign", false, "lập khóa ký")
	flags.BoolVar(&c.renew, "renew", false, "thay khóa mới")
	flags.BoolVar(&c.revoke, "revoke", false, "thu hồi khóa")
	flags.BoolVar(&c.dry, "dry", false, "chỉ xem thử")
	flags.BoolVar(&c.main, "main", false, "dùng làm kế hoạch chính")
	flags.StringVar(&c.back, "back", "", "mã kế hoạch hoặc danh sách cần trở lại bản trước")
	c.secret.flags(flags)
	flags.StringVar(today, "today", "", "ngày làm việc, năm-tháng-ngày")
	return flags
}

// now is the present instant on the day of the call: the clock's own, or noon
// of the day that -today names.
func (c *call) now() time.Time {
	if now := c.clock(); model.NewDate(now) == c.today {
		return now
	}
	return c.today.Time().Add(12 * time.Hour)
}

func (c *call) usageError(reason string) error {
	return fmt.Errorf("%s\ncách dùng: hosoctl %s %s", reason, c.cmd.name, c.cmd.usage)
}

// wantArgs refuses a call with fewer than min or more than max arguments; max
// below zero sets no limit.
func (c *call) wantArgs(min, max int) error {
	if len(c.args) < min || max >= 0 && len(c.args) > max {
		return c.usageError("thiếu hoặc thừa tham số")
	}
	return nil
}

func (c *call) exit(err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errNo):
		return exitNo
	}
	fmt.Fprintf(c.stderr, "hosoctl %s: %s\n", c.cmd.name, explain(err))
	return exitFailed
}
