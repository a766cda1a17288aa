package ui

// updater takes plans and unit lists in, and then shows what has changed by that.
func (v *Window) updater() *updater {
	o := v.options
	return &updater{store: o.Store, notices: v.notices, back: o.Background, zone: o.Zone, taken: v.updated}
}

// update asks about a file where it is a plan or a unit list; otherwise is called
// for any other.
func (v *Window) update(files []string, otherwise func()) {
	if !mayBeUpdate(files) {
		otherwise()
		return
	}
	store := v.options.Store
	fetch(v.options.Background, func() (bool, error) { return store.LooksLikeUpdate(files[0]), nil }, func(is bool, _ error) {
		if !is {
			otherwise()
			return
		}
		v.written(func() { v.updater().open(files[0]) })
	})
}

// written has the settings write what was typed, for what is taken in changes
// them too.
func (v *Window) written(then func()) {
	if v.settings == nil {
		then()
		return
	}
	v.settings.written(then)
}

// updated shows plans and unit lists as they are now. A dossier that is open
// keeps its plan, and is told of the newer one when it is opened again.
func (v *Window) updated() {
	switch {
	case v.settings != nil:
		v.leave(func() { v.openSettings(sectionPlan) })
	case v.home != nil:
		v.reloadHome(nil)
	case v.dossier != nil:
		v.dossier.readOtherPlans()
	}
}
