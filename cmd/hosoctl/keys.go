package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"hoso/model"
	"hoso/storage"
)

// runKey shows the workspace's public keys, after making what is asked for, and
// writes the page that a unit hands in.
func runKey(ctx context.Context, c *call) error {
	if err := c.wantArgs(0, 0); err != nil {
		return err
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		if c.make || c.sign || c.renew {
			if err := c.makeKeys(ctx, w); err != nil {
				return err
			}
		}
		if c.out != "" {
			if err := c.writeKeys(ctx, w); err != nil {
				return err
			}
		}
		return c.showKeys(ctx, w)
	})
}

// writeKeys writes the file that others are given: the page, or by a name that
// ends in .json the card for their programs.
func (c *call) writeKeys(ctx context.Context, w *storage.Workspace) error {
	if filepath.Ext(c.out) == ".json" {
		return w.WriteKeyCard(ctx, c.out)
	}
	return w.WriteKeySlip(ctx, c.out, c.today)
}

// makeKeys makes the receiving key where there is none, and with -sign a signing
// key; -renew makes the one that is meant anew.
func (c *call) makeKeys(ctx context.Context, w *storage.Workspace) error {
	use := storage.ReceivingKey
	if c.sign {
		use = storage.SigningKey
	}
	if c.renew {
		if _, err := w.RenewKey(ctx, use); err != nil {
			return err
		}
	} else if _, err := w.MakeKey(ctx, use); err != nil {
		return err
	}
	_, err := w.MakeKey(ctx, storage.ReceivingKey)
	return err
}

func (c *call) showKeys(ctx context.Context, w *storage.Workspace) error {
	keys := []storage.OwnKey{}
	for _, use := range []storage.KeyUse{storage.ReceivingKey, storage.SigningKey} {
		key, err := w.OwnKey(ctx, use)
		switch {
		case err == nil:
			keys = append(keys, key)
		case !errors.Is(err, model.ErrNotFound):
			return err
		}
	}
	if c.json {
		return c.printJSON(keys)
	}
	for _, key := range keys {
		if key.Use == storage.ReceivingKey {
			fmt.Fprintf(c.stdout, "Khóa nhận:    %s\nMã khóa nhận: %s\n", key.Public, key.Code)
		} else {
			fmt.Fprintf(c.stdout, "Mã khóa ký:   %s\n", key.Code)
		}
	}
	if _, err := w.OwnKey(ctx, storage.ReceivingKey); errors.Is(err, model.ErrNotFound) {
		c.say("Chưa có khóa nhận: chưa ai mã hóa gói cho đơn vị được. Lập khóa nhận bằng -make.")
	}
	if _, err := w.OwnKey(ctx, storage.SigningKey); errors.Is(err, model.ErrNotFound) {
		c.say("Chưa có khóa ký: gói nộp sẽ không có chữ ký. Lập khóa ký bằng -sign.")
	}
	return nil
}

// runEnrol takes a unit's key into the list of this workspace, revokes one, or
// shows the list.
func runEnrol(ctx context.Context, c *call) error {
	typed := strings.Join(c.args, "")
	if typed == "" && (c.unit != "" || c.revoke) || typed != "" && (c.unit == "") != c.revoke {
		return c.usageError("cần -unit và mã khóa, hoặc -revoke và mã khóa")
	}
	return c.inWorkspace(ctx, func(w *storage.Workspace) error {
		if typed == "" {
			return c.showEnrolled(ctx, w)
		}
		if strings.HasPrefix(typed, "age1") && !c.revoke {
			key, err := w.EnrolReceivingKey(ctx, c.unit, typed)
			if err == nil {
				c.say("Đã đăng ký khóa nhận của %s, mã %s.", key.Name, key.Code)
			}
			return err
		}
		code, err := storage.ParseKeyCode(typed)
		if err != nil {
			return err
		}
		if c.revoke {
			key, err := w.RevokeKey(ctx, code)
			if err == nil {
				c.say("Đã thu hồi khóa của %s.", key.Name)
			}
			return err
		}
		key, err := w.EnrolKey(ctx, c.unit, code)
		if err == nil {
			c.say("Đã đăng ký khóa ký của %s.", key.Name)
		}
		return err
	})
}

func (c *call) showEnrolled(ctx context.Context, w *storage.Workspace) error {
	keys, err := w.EnrolledKeys(ctx)
	if err != nil {
		return err
	}
	if c.json {
		return c.printJSON(keys)
	}
	rows := [][]string{{"MÃ KHÓA", "ĐƠN VỊ", "ĐĂNG KÝ", "THU HỒI"}}
	for _, key := range keys {
		revoked := ""
		if !key.Revoked.IsZero() {
			revoked = model.NewDate(key.Revoked).String()
		}
		rows = append(rows, []string{key.Code.String(), key.Name, model.NewDate(key.Enrolled).String(), revoked})
	}
	printTable(c.stdout, rows)
	return nil
}

// envelope is what pack is to put the package into; the zero value where it is
// to stay as it is.
func (c *call) envelope(ctx context.Context) (e storage.Envelope, err error) {
	switch {
	case c.to != "" && c.secret.wanted():
		return e, c.usageError("chỉ dùng một trong hai: -to hoặc mật khẩu")
	case c.to != "":
		if e, err = storage.EnvelopeFor(c.to); err == nil {
			c.say("Mã hóa cho khóa có mã %s; hãy đối chiếu với phiếu đăng ký khóa của nơi nhận.", storage.CodeOfReceivingKey(c.to))
		}
	case c.secret.wanted():
		var passphrase string
		if passphrase, err = c.newPassphrase(ctx); err == nil {
			e, err = storage.EnvelopeWith(passphrase)
		}
	}
	return e, err
}
