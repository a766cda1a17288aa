package ui

import "context"

func (v *Window) onSettings() { v.openSettings(settingsTop) }

func (v *Window) onAbout() { v.openSettings(sectionAbout) }

// openSettings shows the settings, with the cursor in the field of a path.
func (v *Window) openSettings(path string) {
	if v.setup != nil {
		return // it asks for the same
	}
	if v.settings != nil {
		v.settings.show(path)
		return
	}
	o := v.options
	write := v.left.pending("")
	arrive(v, v.ask(), func() (*settingsForm, error) {
		if err := write(); err != nil {
			return nil, err
		}
		return openSettingsForm(context.Background(), o.Store, o.Background)
	}, func(f *settingsForm) {
		v.settings = newSettingsView(f, v.notices, v.key, o, v.updater(), v.rechoose, v.onHome)
		v.put(v.settings.content)
		v.settings.show(path)
	})
}
