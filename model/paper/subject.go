package paper

import (
	"strings"

	"hoso/model"
)

// themeName is the theme in running text.
func (c *composer) themeName(id string) string {
	if id == "" {
		id = c.d.Theme
	}
	t, ok := c.plan.ThemeByID(id)
	switch {
	case !ok:
		return dots
	case t.Short != "":
		return t.Short
	}
	return orDots(t.Title)
}

// subject is the proposal's trích yếu: "Về việc đề nghị tặng …".
func (c *composer) subject() string { return c.subjectFrom(c.kind.Subject) }

func (c *composer) subjectFrom(template string) string {
	if template == "" {
		template = "Về việc đề nghị tặng {award}"
	}
	template = strings.Replace(template, "tặng {award}", c.verb()+" {award}", 1)
	return c.fill(template, "", c.event())
}

// asked is what follows "Về việc" in the trích yếu: "đề nghị tặng …".
func (c *composer) asked() string { return askedIn(c.subject()) }

// askedInShort is asked without the part of the plan's wording that names the
// occasion.
func (c *composer) askedInShort() string {
	template := c.kind.Subject
	if at := strings.Index(template, "{occasion}"); at >= 0 {
		template = template[:max(strings.LastIndexByte(template[:at], ','), 0)]
	}
	return askedIn(c.subjectFrom(template))
}

func askedIn(subject string) string {
	asked := strings.TrimPrefix(strings.TrimPrefix(subject, "Về việc "), "V/v ")
	if !strings.HasPrefix(asked, "đề nghị ") {
		return "đề nghị " + model.LowerFirst(asked)
	}
	return asked
}

// merit is the end of the trích yếu, what the award is asked for: "về thành
// tích xuất sắc, tiêu biểu trong thực hiện chuyên đề …"; "" where the plan's
// wording ends with the award.
func (c *composer) merit(theme, event string) string {
	_, after, _ := strings.Cut(c.kind.Subject, "{award}")
	return strings.TrimLeft(c.fill(after, theme, event), " ,;")
}

func (c *composer) fill(template, theme, event string) string {
	return strings.NewReplacer(
		"{award}", orDots(c.d.Award.Name),
		"{theme}", c.themeName(theme),
		"{occasion}", orDots(c.plan.Occasion),
		"{subject}", orDots(event),
	).Replace(template)
}

// event is what the ad-hoc achievements are in; different ones are listed.
func (c *composer) event() string {
	var found []string
	seen := map[string]bool{}
	for _, n := range c.nominees {
		if s := n.Report.Subject; s != "" && !seen[s] {
			seen[s] = true
			found = append(found, s)
		}
	}
	return strings.Join(found, "; ")
}
