package bag

import (
	"context"
	"strings"

	"hoso/model"
)

// Verify judges the zip or unpacked folder at path: whether it is a valid bag,
// and whether it is one of our packages. It writes nothing anywhere, follows no
// link, and takes memory for the tag files and the dossier only, whatever the
// size of the rest. It is safe for concurrent use.
func Verify(ctx context.Context, path string) Report {
	c := newCollector()
	report := Report{File: path}
	if p := openContainer(ctx, path, c); p != nil {
		defer p.close()
		report.judge(ctx, p, c)
	}
	report.conclude(c)
	return report
}

// judge judges what lies in a container.
func (r *Report) judge(ctx context.Context, p *container, c *collector) {
	if err := r.verify(ctx, p, c); err != nil && err != errTooMuch {
		c.addError(err, "")
	}
}

// verify does the work of judge. The error is that of the context, of reading
// the zip as a whole, or errTooMuch.
func (r *Report) verify(ctx context.Context, p *container, c *collector) error {
	b, err := readBag(ctx, p, c)
	if b == nil {
		return err
	}
	r.Name, r.Info, r.Code = b.top, b.info, b.code
	if err := b.checkContents(ctx); err != nil {
		return err
	}
	own := b.claimed()
	if p.comment != "" && !(own && isSeal(p.comment)) {
		c.add("zip-comment", "")
	}
	if !own {
		if !c.broken() {
			c.add("package-foreign", "")
		}
		return nil
	}
	if !b.checkOwn(p) {
		return nil
	}
	r.Dossier, r.Signer = b.checkDossier(), b.signer
	return b.checkSeal(ctx, p)
}

// conclude draws the verdict from the findings.
func (r *Report) conclude(c *collector) {
	r.Findings, r.Err = c.all(), c.cause
	if r.Name != "" {
		// What was found in the zip itself still has the top folder before it.
		for i, f := range r.Findings {
			r.Findings[i].Path = strings.TrimPrefix(f.Path, printable(r.Name)+"/")
		}
	}
	r.Bag = !c.broken()
	r.Ours = r.Bag && !model.HasErrors(r.Findings) && Value(r.Info, TagProfile) == Profile
	if !r.Bag {
		r.Code = ""
	}
	if !r.Ours {
		r.Dossier, r.Signer = DossierHead{}, nil
	}
}
