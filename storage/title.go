package storage

import "hoso/model"

// titleOf names a dossier in one line of a list, beside its unit's name.
func titleOf(d model.Dossier) string {
	switch {
	case d.Kind == model.AdHoc:
		if about := adHocSubject(d); about != "" {
			return "Khen thưởng đột xuất: " + about
		}
		return "Khen thưởng đột xuất"
	case d.Theme == "":
		return "Tổng kết đợt"
	case d.Stage == model.LeadStage:
		return "Tổng kết đợt, chuyên đề " + d.Theme + ", trình Thành phố"
	}
	return "Tổng kết đợt, chuyên đề " + d.Theme
}

// adHocSubject is what the achievement is in, or failing that whose it is.
func adHocSubject(d model.Dossier) string {
	for _, n := range d.Nominees {
		if n.Report.Subject != "" {
			return n.Report.Subject
		}
	}
	for _, n := range d.Nominees {
		if n.Name != "" {
			return n.Name
		}
	}
	return ""
}
