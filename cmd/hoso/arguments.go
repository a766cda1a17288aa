package main

import (
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"
	"time"

	"hoso/model"
)

// arguments are the command line's.
type arguments struct {
	workspace string
	out       string
	today     string
	sample    bool
	version   bool
	files     []string
}

// refusal is why the program cannot start as it was asked to, in Vietnamese.
type refusal string

func (r refusal) Error() string { return string(r) }

// Hint is what the window shows.
func (r refusal) Hint() string { return string(r) }

func refusalf(form string, values ...any) error { return refusal(fmt.Sprintf(form, values...)) }

// readArguments reads the command line. The error is a refusal, or
// flag.ErrHelp when the flags were shown as asked.
func readArguments(list []string) (args arguments, err error) {
	set := flag.NewFlagSet("hoso", flag.ContinueOnError)
	var said strings.Builder
	set.SetOutput(&said)
	set.Usage = func() {
		fmt.Fprintln(&said, "Cách dùng: hoso [tham số] [tệp…]")
		set.PrintDefaults()
	}
	set.StringVar(&args.workspace, "w", "", "thư mục làm việc")
	set.StringVar(&args.out, "o", "", "thư mục cất văn bản và gói nộp")
	set.StringVar(&args.today, "today", "", "ngày làm việc, năm-tháng-ngày; để trống: hôm nay")
	set.BoolVar(&args.sample, "sample", false, "mở dữ liệu mẫu")
	set.BoolVar(&args.version, "version", false, "in phiên bản")
	err = set.Parse(list)
	args.files = wholePaths(set.Args())
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(os.Stderr, said.String())
		return args, err
	case err != nil:
		log.Print(err)
		return args, refusalf("Không hiểu lệnh mở chương trình: hoso %s. Hãy mở lại từ biểu tượng của chương trình.", strings.Join(list, " "))
	}
	return args, args.check()
}

// wholePaths names files so that a program in another folder finds them too.
func wholePaths(files []string) []string {
	whole := make([]string, len(files))
	for i, file := range files {
		whole[i] = file
		if path, err := filepath.Abs(file); err == nil {
			whole[i] = path
		}
	}
	return whole
}

// check refuses arguments that cannot be followed. The sample data has a
// workspace of its own: with -w, real dossiers would be shown as made-up ones.
func (a arguments) check() error {
	switch {
	case a.today != "" && !model.Date(a.today).IsDay():
		return refusalf("Tham số -today %q không phải là ngày; hãy ghi như 2024-08-20.", a.today)
	case a.sample && a.workspace != "":
		return refusalf("Không dùng -sample và -w cùng nhau: dữ liệu mẫu có thư mục riêng.")
	}
	return nil
}

// clock is the time as the program takes it: real's own, or its time of day on
// the day of work that -today names.
func (a arguments) clock(real func() time.Time) func() time.Time {
	if a.today == "" {
		return real
	}
	day := model.Date(a.today).Time()
	return func() time.Time {
		now := real()
		return time.Date(day.Year(), day.Month(), day.Day(), now.Hour(), now.Minute(), now.Second(), now.Nanosecond(), now.Location())
	}
}
