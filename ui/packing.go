package ui

import (
	"context"

	"hoso/model"
)

// onPack makes the package, or says what holds it back.
func (v *dossierView) onPack() {
	id, today := v.form.d.ID, v.form.today
	dir := v.system.outDir(id)
	var packed Packed
	v.job(text("handover.pack.do"), func(ctx context.Context, progress Progress) (err error) {
		packed, err = v.form.store.Pack(ctx, id, dir, today, progress)
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
