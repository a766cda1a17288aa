package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"hoso/storage"
)

// secret says where a passphrase comes from. It never stands on the command
// line itself, which other users of the computer and the shell's history see.
type secret struct {
	ask       bool
	file, env string
}

func (s *secret) flags(flags *flag.FlagSet) {
	flags.BoolVar(&s.ask, "passphrase", false, "hỏi mật khẩu")
	flags.StringVar(&s.file, "passphrase-file", "", "tệp có mật khẩu ở dòng đầu")
	flags.StringVar(&s.env, "passphrase-env", "", "tên biến môi trường có mật khẩu")
}

// wanted reports whether one of the flags was given.
func (s *secret) wanted() bool { return s.ask || s.file != "" || s.env != "" }

// maxSecretFile is how much of a passphrase file is read, in bytes.
const maxSecretFile = 4096

// passphrase returns what finds the passphrase when a file wants one. It is
// found once, however many files and goroutines ask.
func (c *call) passphrase(ctx context.Context) func() (string, error) {
	return sync.OnceValues(func() (string, error) {
		switch {
		case c.secret.file != "":
			return readSecret(c.secret.file)
		case c.secret.env != "":
			value, ok := os.LookupEnv(c.secret.env)
			if !ok {
				return "", fmt.Errorf("không có biến môi trường %s", c.secret.env)
			}
			return value, nil
		case isTerminal(c.stdin):
			return c.askSecret(ctx, "Mật khẩu: ")
		}
		return "", storage.ErrNeedsPassphrase
	})
}

// passphraseOnce is passphrase for all files alike: one that is not right for a
// file is not asked for again.
func (c *call) passphraseOnce(ctx context.Context) storage.AskPassphrase {
	find := c.passphrase(ctx)
	return func(_ context.Context, _ string, wrong bool) (string, error) {
		if wrong {
			return "", storage.ErrWrongPassphrase
		}
		return find()
	}
}

func readSecret(file string) (string, error) {
	f, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxSecretFile))
	line, _, _ := strings.Cut(string(content), "\n")
	return strings.TrimSuffix(line, "\r"), err
}

// newPassphrase is passphrase for a file that is being made: whoever types it
// types it twice.
func (c *call) newPassphrase(ctx context.Context) (string, error) {
	first, err := c.passphrase(ctx)()
	if err != nil || c.secret.file != "" || c.secret.env != "" {
		return first, err
	}
	again, err := c.askSecret(ctx, "Gõ lại mật khẩu: ")
	if err == nil && again != first {
		err = errors.New("hai lần gõ mật khẩu không giống nhau; hãy làm lại")
	}
	return first, err
}

// askSecret asks on the terminal, which does not show what is typed.
func (c *call) askSecret(ctx context.Context, question string) (string, error) {
	show, err := hideTyping(c.stdin)
	if err != nil {
		return "", fmt.Errorf("%w: %w", storage.ErrNeedsPassphrase, err) // no terminal after all
	}
	defer show()
	fmt.Fprintf(c.stderr, "\r\x1b[K%s", question)
	defer fmt.Fprintln(c.stderr)
	type answer struct {
		line string
		err  error
	}
	typed := make(chan answer, 1)
	go func() {
		line, err := readLine(c.stdin)
		typed <- answer{line, err}
	}()
	select {
	case a := <-typed:
		return a.line, a.err
	case <-ctx.Done(): // the reader stays behind; the program is about to end
		return "", ctx.Err()
	}
}

// readLine reads one line and not a byte more: the next one may be asked for by
// another question.
func readLine(r io.Reader) (string, error) {
	var line []byte
	for b := make([]byte, 1); len(line) < maxSecretFile; {
		n, err := r.Read(b)
		if n == 1 && b[0] == '\n' || err == io.EOF && len(line) > 0 {
			return strings.TrimSuffix(string(line), "\r"), nil
		}
		if err == io.EOF {
			return "", storage.ErrNeedsPassphrase
		}
		if err != nil {
			return "", err
		}
		line = append(line, b[:n]...)
	}
	return "", errors.New("mật khẩu quá dài")
}
