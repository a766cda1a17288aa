package storage

import (
	"fmt"
	"image/color"
	"strings"

	"github.com/boombuler/barcode/qr"

	"hoso/storage/bag"
)

// receiptText is what the QR code of a receipt says: capitals, digits and a
// colon alone, which make a code of larger modules than small letters would.
func receiptText(code bag.Code) string { return "HOSO:" + strings.ToUpper(string(code)) }

// qrModules encodes a text as a QR code that survives a stamp over a quarter
// of it (error correction level Q), and returns its rows from the top, dark
// modules true.
func qrModules(text string) ([][]bool, error) {
	code, err := qr.Encode(text, qr.Q, qr.Auto)
	if err != nil {
		return nil, fmt.Errorf("encode QR code: %w", err)
	}
	size := code.Bounds().Dx()
	rows := make([][]bool, size)
	for y := range rows {
		rows[y] = make([]bool, size)
		for x := range rows[y] {
			rows[y][x] = color.GrayModel.Convert(code.At(x, y)).(color.Gray).Y < 128
		}
	}
	return rows, nil
}
