package pdf

import (
	"bytes"
	"fmt"
	"math"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// a4Slack is by how much, in mm, a scanner's page may differ from A4 and stay
// as it is.
const a4Slack = 3.0

// fitPages returns a PDF whose pages are all A4, upright or landscape. A larger
// page is reduced, a smaller one keeps its size in the middle of the sheet: a
// copy is never larger than what was copied (Nghị định 30/2020, Phụ lục I,
// phần II: 100 %). Files whose pages are A4 come back as they are.
func fitPages(data []byte) ([]byte, error) {
	ctx, err := api.ReadAndValidate(bytes.NewReader(data), joiner())
	if err != nil {
		return nil, err
	}
	fitted := false
	for n := 1; n <= ctx.PageCount; n++ {
		page, _, inherited, err := ctx.PageDict(n, false)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", n, err)
		}
		unit := 1.0 // of the page, in points
		if page["UserUnit"] != nil {
			if unit, err = ctx.DereferenceNumber(page["UserUnit"]); err != nil {
				return nil, fmt.Errorf("page %d: %w", n, err)
			}
		}
		box := shown(inherited)
		if box == nil || unit == 1 && isA4(box.Width(), box.Height()) {
			continue
		}
		if err := fitPage(ctx, page, box, unit); err != nil {
			return nil, fmt.Errorf("fit page %d: %w", n, err)
		}
		fitted = true
	}
	if !fitted {
		return data, nil
	}
	var out bytes.Buffer
	err = api.WriteContext(ctx, &out)
	return out.Bytes(), err
}

// shown is the part of a page that viewers show, before it is turned; nil for a
// page without extent.
func shown(page *model.InheritedPageAttrs) *types.Rectangle {
	box, crop := page.MediaBox, page.CropBox
	if box == nil || box.Width() <= 0 || box.Height() <= 0 {
		return nil
	}
	if crop == nil {
		return box
	}
	part := types.NewRectangle(max(crop.LL.X, box.LL.X), max(crop.LL.Y, box.LL.Y), min(crop.UR.X, box.UR.X), min(crop.UR.Y, box.UR.Y))
	if part.Width() <= 0 || part.Height() <= 0 {
		return box
	}
	return part
}

func isA4(width, height float64) bool {
	short, long := min(width, height), max(width, height)
	return math.Abs(short*mmPerPoint-PageShort) <= a4Slack && math.Abs(long*mmPerPoint-PageLong) <= a4Slack
}

// fitPage reduces what is seen of a page, with its annotations, and puts it in
// the middle of a sheet that lies as the page does. One unit of the page is unit
// points long.
func fitPage(ctx *model.Context, page types.Dict, box *types.Rectangle, unit float64) error {
	width, height := PageShort/mmPerPoint, PageLong/mmPerPoint
	if box.Width() > box.Height() {
		width, height = height, width
	}
	scale := min(unit, width/box.Width(), height/box.Height())
	x := (width-box.Width()*scale)/2 - box.LL.X*scale
	y := (height-box.Height()*scale)/2 - box.LL.Y*scale

	before, err := contentStream(ctx, fmt.Sprintf("q %.6f 0 0 %.6f %.4f %.4f cm %.4f %.4f %.4f %.4f re W n ",
		scale, scale, x, y, box.LL.X, box.LL.Y, box.Width(), box.Height()))
	if err != nil {
		return err
	}
	after, err := contentStream(ctx, " Q")
	if err != nil {
		return err
	}
	contents := types.Array{before}
	switch own := page["Contents"].(type) {
	case nil:
	case types.IndirectRef:
		object, err := ctx.Dereference(own)
		if err != nil {
			return err
		}
		if several, ok := object.(types.Array); ok {
			contents = append(contents, several...)
		} else {
			contents = append(contents, own)
		}
	case types.Array:
		contents = append(contents, own...)
	}
	page["Contents"] = append(contents, after)
	page["MediaBox"] = types.NewRectangle(0, 0, width, height).Array()
	page["CropBox"] = page["MediaBox"] // hides one that the page inherits
	for _, key := range []string{"BleedBox", "TrimBox", "ArtBox", "UserUnit"} {
		page.Delete(key)
	}
	return fitAnnotations(ctx, page, scale, x, y)
}

func contentStream(ctx *model.Context, content string) (types.IndirectRef, error) {
	stream, err := ctx.NewStreamDictForBuf([]byte(content))
	if err != nil {
		return types.IndirectRef{}, err
	}
	if err := stream.Encode(); err != nil {
		return types.IndirectRef{}, err
	}
	reference, err := ctx.IndRefForNewObject(*stream)
	if err != nil {
		return types.IndirectRef{}, err
	}
	return *reference, nil
}

// fitAnnotations moves links, stamps and the look of signatures along.
func fitAnnotations(ctx *model.Context, page types.Dict, scale, x, y float64) error {
	if page["Annots"] == nil {
		return nil
	}
	annotations, err := ctx.DereferenceArray(page["Annots"])
	if err != nil {
		return err
	}
	for _, a := range annotations {
		annotation, err := ctx.DereferenceDict(a)
		if err != nil {
			return err
		}
		for _, key := range []string{"Rect", "QuadPoints"} {
			if annotation[key] == nil {
				continue
			}
			numbers, err := ctx.DereferenceArray(annotation[key])
			if err != nil {
				return err
			}
			moved := make(types.Array, len(numbers))
			for i, n := range numbers {
				v, err := ctx.DereferenceNumber(n)
				if err != nil {
					return err
				}
				moved[i] = types.Float(v*scale + [2]float64{x, y}[i%2])
			}
			annotation[key] = moved
		}
	}
	return nil
}
