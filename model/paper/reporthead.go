package paper

import (
	"strings"

	"hoso/model"
)

// reportHead heads a nominee's report: a letterhead of its own where one was
// typed, else the body that the nominee is or belongs to, below the next
// higher one.
func (c *composer) reportHead(n nominee) *Letterhead {
	b := headed(c.reporter(n), c.reportStyle(n))
	place := n.Report.Place
	switch {
	case place != "":
	case n.Outside != nil && n.Outside.Unit.Place != "":
		place = n.Outside.Unit.Place
	case n.Origin == nil:
		place = c.d.Proposer.Place
	}
	b.PlaceDate = placeDate(place, n.Report.Date, c.year)
	return b
}

// reporter is blank for a household, and for a resident who belongs to no body:
// they issue no papers, and their report bears the state's motto alone unless a
// letterhead was typed for it.
func (c *composer) reporter(n nominee) head {
	if len(n.Report.Letterhead) > 0 {
		return headOfLines(n.Report.Letterhead)
	}
	if n.Type == model.Collective {
		switch {
		case n.Name == "":
			return c.superior(n)
		case n.Group != nil && n.Group.Workplace != "":
			return headOfLines(addressParts(n.Group.Workplace)[:1]).under(n.Name)
		}
		return c.superior(n).under(n.Name)
	}
	own := ""
	if n.Person != nil {
		own = n.Person.Workplace
	}
	switch {
	case n.Type == model.Household || isNeighbourhood(own):
		return head{}
	case own == "" && n.Person != nil && n.Person.Position == "" && n.Person.Residence+n.Person.Occupation != "":
		return head{}
	case own == "" || c.isSuperior(n, own):
		return c.superior(n)
	}
	parts := addressParts(own)
	switch {
	case len(parts) == 1:
		return c.superior(n).under(parts[0])
	case isArea(parts[1]):
		return head{parent: []string{"UBND " + capitals(parts[1])}, name: []string{capitals(parts[0])}}
	}
	return headOfLines(parts[1:2]).under(parts[0])
}

// superior is the letterhead of the body that answers for the nominee.
func (c *composer) superior(n nominee) head {
	switch {
	case n.Outside != nil && len(n.Outside.Unit.Letterhead) > 0:
		return headOf(n.Outside.Unit)
	case n.Outside != nil && n.Outside.Body != "":
		return head{name: []string{capitals(n.Outside.Body)}}
	case n.Origin != nil && n.Origin.UnitName != "":
		return head{name: []string{capitals(n.Origin.UnitName)}}
	}
	return headOf(c.d.Proposer)
}

func (c *composer) isSuperior(n nominee, body string) bool {
	same := func(other string) bool { return other != "" && model.Fold(other) == model.Fold(body) }
	if n.Outside != nil {
		return same(n.Outside.Body) || same(n.Outside.Unit.Body)
	}
	if n.Origin != nil {
		return same(n.Origin.UnitName)
	}
	return same(c.d.Proposer.Body) || same(c.d.Proposer.Name)
}

// reportStyle is the style of the body that answers for the nominee;
// households, and nominees of whose unit only the name is known, use the
// state's.
func (c *composer) reportStyle(n nominee) model.LetterheadStyle {
	switch {
	case n.Type == model.Household:
		return model.StateStyle
	case n.Outside != nil:
		return n.Outside.Unit.Style
	case n.Origin != nil:
		return model.StateStyle
	}
	return c.d.Proposer.Style
}

// areas are the words that begin the name of an administrative area.
var areas = []string{"phường ", "xã ", "thị trấn ", "quận ", "huyện ", "thị xã ", "thành phố ", "tỉnh "}

func isArea(s string) bool {
	for _, a := range areas {
		if strings.HasPrefix(s, a) {
			return true
		}
	}
	return false
}

// neighbourhoods are the words that begin the name of a part of a phường or
// xã: self-governed by its residents, it issues no papers and has no stamp.
var neighbourhoods = []string{"tổ dân phố", "thôn", "xóm", "tổ", "khu dân cư", "cụm dân cư", "khu phố", "số nhà", "ngõ", "bản", "ấp"}

// isNeighbourhood reports whether s names a neighbourhood: "Tổ dân phố số 5",
// "Thôn Mẫu", and not "Tổ bảo vệ an ninh, trật tự".
func isNeighbourhood(s string) bool {
	lower := strings.ToLower(s) + " "
	for _, n := range neighbourhoods {
		if rest, ok := strings.CutPrefix(lower, n+" "); ok {
			return n != "tổ" || strings.HasPrefix(rest, "số ") || len(rest) > 0 && rest[0] >= '0' && rest[0] <= '9'
		}
	}
	return false
}

// addressParts divides "Tổ dân phố số 5, phường Ví Dụ, quận Ba Đình" at the
// commas that stand before a body or an area; other commas belong to a name
// ("Tổ bảo vệ an ninh, trật tự"). It returns at least one part.
func addressParts(s string) []string {
	var parts []string
	for i, p := range strings.Split(s, ", ") {
		if i == 0 || isArea(p) || p != model.LowerFirst(p) {
			parts = append(parts, p)
			continue
		}
		parts[len(parts)-1] += ", " + p
	}
	return parts
}
