package ui

func shades() []option[Shade] {
	return []option[Shade]{{Light, text("look.light")}, {Dark, text("look.dark")}, {BySystem, text("look.system")}}
}

func steps() []option[TextStep] {
	return []option[TextStep]{{-1, text("look.small")}, {0, text("look.medium")}, {1, text("look.large")}, {2, text("look.largest")}}
}

// buildLook is the section "Giao diện". It concerns the screen alone.
func (v *settingsView) buildLook() {
	p, look := v.page, LookOf(v.prefs)
	p.title(text("settings.look"), text("look.guide"))
	p.changed = func() {}
	chosen := func(path string) func() {
		return func() {
			look.keep(v.prefs)
			v.rebuild(path)
		}
	}
	choice(p, "look/shade", text("look.shade"), shades(), &look.Shade, chosen("look/shade"))
	choice(p, "look/text", text("look.text"), steps(), &look.Text, chosen("look/text"))
}
