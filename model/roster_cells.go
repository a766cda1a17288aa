package model

import (
	"regexp"
	"strconv"
	"strings"
)

// rosterCells are the cells of a row by column.
type rosterCells map[string]string

// cells takes a row apart. Line feeds stay in what may be of several lines.
func (r *rosterReader) cells(row []string) rosterCells {
	found := rosterCells{}
	for key, at := range r.columns {
		if at >= len(row) {
			continue
		}
		cell := row[at]
		if key == colSummary || key == colFunctions {
			cell = CleanPasted(cell).Text
		} else {
			cell, _ = Clean(cell)
			cell = strings.Join(strings.Fields(cell), " ")
		}
		if cell = strings.TrimSpace(cell); brokenCell(cell) {
			r.broken = cell
		} else if cell != "" {
			found[key] = cell
		}
	}
	return found
}

// brokenCell tells what a spreadsheet shows instead of a value: that a formula
// failed, or that the column was too narrow for it.
func brokenCell(cell string) bool {
	switch strings.ToUpper(cell) {
	case "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!":
		return true
	}
	return len(cell) >= 3 && strings.Trim(cell, "#") == ""
}

// only tells that a row has nothing but a number and the cell of a column.
func (c rosterCells) only(key string) bool {
	for k := range c {
		if k != key && k != colOrdinal {
			return false
		}
	}
	return true
}

// first returns the first of some cells that is not blank.
func (c rosterCells) first(keys ...string) string {
	for _, k := range keys {
		if c[k] != "" {
			return c[k]
		}
	}
	return ""
}

// nominee makes a nominee of the cells. below is what the last heading
// announced.
func (c rosterCells) nominee(below NomineeType) (n Nominee, remarks []string) {
	n.Name = numbering.ReplaceAllString(c.first(colName, colCollective, colHousehold), "")
	n.Type = c.kind(below, n.Name)
	n.Summary, n.Note = c[colSummary], c[colNote]
	if n.Type == Individual {
		n.Person, remarks = c.person(&n.Name)
	} else {
		n.Group, remarks = c.group()
	}
	return n, remarks
}

// numbering stands before names in lists without a column for it.
var numbering = regexp.MustCompile(`^\d{1,3}[.)]\s*`)

// kind tells what a row nominates: by its column, by the heading above it, by
// which columns are filled, by the name.
func (c rosterCells) kind(below NomineeType, name string) NomineeType {
	if said := typeSaid(c[colType]); said != "" {
		return said
	}
	switch {
	case below == Collective && isHousehold(name), c[colName] == "" && c[colHousehold] != "":
		return Household
	case below != "":
		return below
	case c[colName] == "" && c[colCollective] != "":
		return Collective
	case c.first(colSex, colBirth, colHometown) != "":
		return Individual
	case isHousehold(name):
		return Household
	case namesCollective(name):
		return Collective
	}
	return Individual
}

// bodies are the words that names of collectives begin with, folded.
var bodies = []string{
	"tap the", "uy ban", "ubnd", "ubmttq", "ban", "phong", "so", "to", "doi", "truong", "trung tam", "benh vien", "tram", "chi cuc", "cuc", "chi bo", "dang bo",
	"dang uy", "cong an", "cong ty", "hoi", "chi hoi", "doan", "chi doan", "lien doan", "cong doan", "xi nghiep", "nha may", "hop tac xa", "mat tran", "vien", "khoa",
	"van phong", "toa an", "kho bac", "hat", "khu dan cu", "cum dan cu", "lop", "clb", "cau lac bo", "huyen", "quan", "phuong", "xa", "thi tran", "thon",
}

// namesCollective tells the name of a body from that of a person. Some begin
// with what is a family name too ("Đoàn"): a name of three or four words, each
// with a capital, is a person's then.
func namesCollective(name string) bool {
	folded := Fold(name) + " "
	for _, b := range bodies {
		if strings.HasPrefix(folded, b+" ") {
			return properName(name) != name || len(strings.Fields(name)) > 4
		}
	}
	return isHousehold(name)
}

func isHousehold(name string) bool {
	folded := Fold(name)
	for _, start := range []string{"ho gia dinh ", "gia dinh ", "ho ong ", "ho ba "} {
		if strings.HasPrefix(folded, start) {
			return true
		}
	}
	return false
}

// person reads what individuals have, and takes from the name what is no part
// of it.
func (c rosterCells) person(name *string) (p *Person, remarks []string) {
	p = &Person{
		Hometown: c[colHometown], Residence: c.first(colResidence, colAddress), Workplace: c[colWorkplace], Position: c[colPosition],
		Occupation: c[colOccupation], Education: c[colEducation], Titles: c[colTitles], Rank: c[colRank], Phone: c[colPhone],
	}
	if both := c[colBoth]; both != "" {
		position, workplace, _ := strings.Cut(both, ",")
		p.Position, p.Workplace = strings.TrimSpace(position), firstOf(strings.TrimSpace(workplace), p.Workplace)
	}
	p.Sex = readSex(c[colSex])
	if p.Sex == "" && c[colSex] != "" {
		remarks = append(remarks, doubt("giới tính", c[colSex]))
	}
	birth := c[colBirth]
	for _, by := range []struct {
		column string
		sex    Sex
	}{{colMale, Male}, {colFemale, Female}} {
		if cell := c[by.column]; cell != "" {
			p.Sex = by.sex
			if isBirth(cell) {
				birth = cell
			}
		}
	}
	if p.Birth = readBirth(birth); birth != "" && !p.Birth.Valid() {
		remarks = append(remarks, doubt("ngày sinh", birth))
	}
	if short, sex := cutAddress(*name); sex != "" || short != *name {
		*name, p.Sex = short, Sex(firstOf(string(p.Sex), string(sex)))
	}
	if allCapitals(*name) {
		*name = properName(*name)
	}
	return p, remarks
}

// group reads what collectives and households have.
func (c rosterCells) group() (g *GroupFacts, remarks []string) {
	g = &GroupFacts{Address: c.first(colAddress, colResidence), Phone: c[colPhone], Head: c[colHead], Workplace: c[colWorkplace], Functions: c[colFunctions]}
	for _, count := range []struct {
		value *int
		cell  string
		what  string
	}{{&g.Members, c[colMembers], "số người"}, {&g.Women, c.first(colWomen, colFemale), "số nữ"}, {&g.Party, c[colParty], "số đảng viên"}} {
		n, err := strconv.Atoi(count.cell)
		if *count.value = max(0, n); count.cell != "" && (err != nil || n < 0) {
			remarks = append(remarks, doubt(count.what, count.cell))
		}
	}
	return g, remarks
}

// cutAddress takes "Ông", "Bà", "Đồng chí" from before a name.
func cutAddress(name string) (short string, sex Sex) {
	for _, a := range []struct {
		words string
		sex   Sex
	}{{"Ông (bà)", ""}, {"Ông", Male}, {"Bà", Female}, {"Đồng chí", ""}, {"Đ/c", ""}, {"Anh", Male}, {"Chị", Female}} {
		if rest, ok := strings.CutPrefix(name, a.words+" "); ok && len(strings.Fields(rest)) > 1 {
			return strings.TrimSpace(strings.TrimPrefix(rest, ": ")), a.sex
		}
	}
	return name, ""
}

func readSex(cell string) Sex {
	switch strings.Trim(Fold(cell), " .") {
	case "nam", "ong", "m", "male":
		return Male
	case "nu", "ba", "f", "female":
		return Female
	}
	return ""
}

// readBirth reads a birth date; a time of day that a spreadsheet added does not
// count.
func readBirth(cell string) Date {
	day, _, _ := strings.Cut(strings.TrimSpace(cell), " 0:00")
	day, _, _ = strings.Cut(day, " 00:00")
	return ParseDate(day)
}
