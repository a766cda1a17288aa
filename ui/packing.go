package ui

import (
	"context"
	"strings"

	"hoso/model"
)

// onPack makes the package. Papers that have been printed or signed and read
// otherwise now are told first: the bundle of paper would not be the file's.
func (v *dossierView) onPack() {
	stale := v.handover.form.stale()
	pack := func() { v.handover.wrapped(v.pack) }
	if len(stale) == 0 {
		pack()
		return
	}
	v.notices.confirm(text("handover.pack.do"), textf("handover.stale", len(stale), strings.Join(stale, "\n")), text("handover.stale.yes"), pack)
}

// pack makes the package, or says what holds it back.
func (v *dossierView) pack(as Wrapping) {
	id, today := v.form.d.ID, v.form.today
	dir := v.system.outDir(id)
	var packed Packed
	v.job(text("handover.pack.do"), func(ctx context.Context, progress Progress) (err error) {
		packed, err = v.form.store.Pack(ctx, id, dir, as, today, progress)
		return err
	}, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.form.find(packed.Findings)
		if packed.Held {
			v.findings.form.grade = model.Error
			v.show(partCheck, "")
			v.notices.inform(text("handover.pack.do"), textf("handover.held", countFindings(packed.Findings).errors))
			return
		}
		v.form.reread(nil, func(err error) {
			v.notices.showError(err)
			v.handover.form.last = packed
			v.show(partHandover, "")
			v.tellPacked(packed)
		})
	})
}
