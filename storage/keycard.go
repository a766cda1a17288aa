package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"hoso/model"
)

// KeyCardExtension ends the name of a file with a unit's public keys.
const KeyCardExtension = ".hoso-keys.json"

// WriteKeyCard writes the public halves of the workspace's keys as a file. A
// receiving key is made where there is none; a signing key is not.
func (w *Workspace) WriteKeyCard(ctx context.Context, file string) error {
	content, err := w.keyCard(ctx)
	if err == nil {
		err = WriteFileAtomically(file, func(to io.Writer) error {
			_, err := to.Write(content)
			return err
		})
	}
	if err != nil {
		return fmt.Errorf("write key card: %w", err)
	}
	return nil
}

func (w *Workspace) keyCard(ctx context.Context) ([]byte, error) {
	s, err := w.Settings(ctx)
	if err != nil {
		return nil, err
	}
	receiving, err := w.MakeKey(ctx, ReceivingKey)
	if err != nil {
		return nil, err
	}
	signing, err := w.OwnKey(ctx, SigningKey)
	if err != nil && !errors.Is(err, model.ErrNotFound) {
		return nil, err
	}
	return model.EncodeKeyCard(model.KeyCard{Unit: s.Unit.ID, Name: s.Unit.Body, Signing: string(signing.Code), Receiving: receiving.Public})
}

// Card is a key card that was read.
type Card struct {
	Unit, Name             string
	Signing, ReceivingCode KeyCode // Signing is empty where the unit has none
	Receiving              string
}

// errKeyCard: a file is no key card, or not whole.
var errKeyCard error = &hinted{"no key card", "Tệp này không phải tệp khóa của đơn vị, hoặc bị hỏng; dữ liệu đang có giữ nguyên. Hãy chọn lại tệp, hoặc gõ mã khóa theo phiếu đăng ký khóa."}

// errStrangeUnit: a key card is of a unit that the workspace does not know.
var errStrangeUnit error = &hinted{"key card of an unknown unit", "Đơn vị ghi trong tệp khóa không có trong danh mục đơn vị nên không đăng ký được khóa; dữ liệu đang có giữ nguyên. Hãy hỏi lại nơi gửi tệp."}

// ReadKeyCard reads a file with a unit's public keys. The unit is named as the
// workspace's own list has it, whatever the file calls it: the keys will be
// taken for those of the unit with its id. The error has a sentence for the
// clerk; it is model.ErrNewerVersion for a file of a newer program.
func (w *Workspace) ReadKeyCard(ctx context.Context, file string) (Card, error) {
	card, err := readKeyCard(file)
	if err != nil {
		return Card{}, err
	}
	unit, err := w.Unit(ctx, card.Unit)
	if errors.Is(err, model.ErrNotFound) {
		return Card{}, fmt.Errorf("%w: %s", errStrangeUnit, card.Unit)
	}
	card.Name = unit.Body
	return card, err
}

func readKeyCard(file string) (Card, error) {
	f, err := os.Open(file)
	if err != nil {
		return Card{}, explain(err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, model.MaxKeyCardBytes+1))
	if err != nil {
		return Card{}, fmt.Errorf("read %s: %w", filepath.Base(file), explain(err))
	}
	c, err := model.DecodeKeyCard(filepath.Base(file), data)
	if err != nil {
		return Card{}, fmt.Errorf("%w: %w", errKeyCard, err)
	}
	card := Card{Unit: c.Unit, Receiving: TidyReceivingKey(c.Receiving)}
	if _, err := EnvelopeFor(card.Receiving); err != nil {
		return Card{}, err
	}
	card.ReceivingCode = CodeOfReceivingKey(card.Receiving)
	if c.Signing != "" {
		if card.Signing, err = ParseKeyCode(c.Signing); err == nil && card.Signing.Use() != SigningKey {
			err = &EnrolmentError{Use: card.Signing.Use()}
		}
	}
	if err != nil {
		return Card{}, err
	}
	return card, nil
}
