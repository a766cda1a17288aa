package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"hoso/model"
)

// renewalWidth is that of the differences between two packages.
const renewalWidth = 820

// onRenewSource shows what a unit has changed in its later package, and takes
// that over if the clerk says so.
func (v *dossierView) onRenewSource(i int) {
	if i >= len(v.form.d.Sources) {
		return
	}
	v.form.news(v.form.d.Sources[i], func(news sourceNews, err error) {
		if err != nil {
			v.notices.showError(err)
			return
		}
		v.askRenewal(news)
	})
}

func (v *dossierView) askRenewal(news sourceNews) {
	s := news.source
	intro := newWords(textf("source.renew.ask", model.UpperFirst(s.UnitName), news.revision, news.instead))
	content := container.New(fixedWidth(renewalWidth), container.NewVBox(intro, newTallScroll(newsBox(news.groups)), newGuide(text("source.renew.guide"))))
	v.notices.ask(text("source.renew"), text("notice.cancel"), text("source.renew"), content, func() bool { return true }, func() {
		v.replace(text("source.renew"), textf("source.renew.step", s.UnitName), v.form.renewSource(s), textf("source.renewed", s.UnitName, news.revision))
	})
}

// newsBox shows changes by whom they are about, both sides beside each other, as
// many as can be laid out at once.
func newsBox(groups []newsGroup) fyne.CanvasObject {
	box := container.NewVBox()
	if len(groups) == 0 {
		box.Add(newGuide(text("source.renew.same")))
		return box
	}
	box.Add(sides.head(text("source.older"), text("source.newer")))
	bytes, left := 0, 0
	for _, g := range groups {
		if bytes > bytesAtOnce {
			left += len(g.changes)
			continue
		}
		head := newWords(g.of)
		head.TextStyle.Bold = true
		box.Add(head)
		for _, d := range g.changes {
			bytes += d.size()
			box.Add(newCell(strings.TrimSuffix(d.words, textf("source.of", model.LowerFirst(g.of))), fyne.TextStyle{}))
			box.Add(sides.row(newMarked(d.before, model.Gone), newMarked(d.after, model.Come)))
			box.Add(widget.NewSeparator())
		}
	}
	if left > 0 {
		box.Add(newGuide(textf("source.renew.more", left)))
	}
	return box
}
