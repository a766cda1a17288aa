package ui

// onReceipts shows what a receipt has changed in the dossier that is open.
func (v *dossierView) onReceipts() {
	v.form.reread(nil, func(err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.parts.update(v.part)
		v.recheck()
		v.show(v.part, "")
	})
}
