package model

import "strings"

// The columns of a roster.
const (
	colOrdinal    = "ordinal"
	colType       = "type"
	colName       = "name"
	colCollective = "collective"
	colHousehold  = "household"
	colSex        = "sex"
	colMale       = "male"
	colFemale     = "female"
	colBirth      = "birth"
	colHometown   = "hometown"
	colResidence  = "residence"
	colAddress    = "address"
	colWorkplace  = "workplace"
	colPosition   = "position"
	colBoth       = "position-workplace"
	colOccupation = "occupation"
	colEducation  = "education"
	colTitles     = "titles"
	colRank       = "rank"
	colPhone      = "phone"
	colSummary    = "summary"
	colNote       = "note"
	colHead       = "head"
	colMembers    = "members"
	colWomen      = "women"
	colParty      = "party"
	colFunctions  = "functions"
)

// ordinalTitle heads the column that numbers the rows of a table.
var ordinalTitle = []tableColumn{{colOrdinal, []string{"stt", "tt", "so tt", "so thu tu"}}}

// rosterColumns are the titles that units' lists use.
var rosterColumns = []tableColumn{
	ordinalTitle[0],
	{colType, []string{"loai", "loai hinh", "phan loai", "doi tuong", "hinh thuc"}},
	{colName, []string{"ho va ten", "ho ten", "ho va ten ca nhan", "ten", "ten ca nhan", "ca nhan", "tap the ca nhan", "ten tap the ca nhan", "ten don vi ca nhan", "ho va ten ten tap the", "ho ten ten tap the", "ten tap the ho va ten"}},
	{colCollective, []string{"ten tap the", "tap the", "ten don vi", "ten to chuc"}},
	{colHousehold, []string{"ten ho", "ho gia dinh", "ten ho gia dinh"}},
	{colSex, []string{"gioi tinh", "phai", "gioi", "nam nu", "ong ba"}},
	{colMale, []string{"nam"}},
	{colFemale, []string{"nu"}},
	{colBirth, []string{"ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay thang sinh", "sinh ngay", "sinh nam", "ntns"}},
	{colHometown, []string{"que quan", "que", "nguyen quan"}},
	{colResidence, []string{"noi o", "noi o hien nay", "cho o", "cho o hien nay", "tru quan", "noi cu tru", "thuong tru", "noi thuong tru"}},
	{colAddress, []string{"dia chi", "tru so", "tru so chinh"}},
	{colWorkplace, []string{"don vi", "don vi cong tac", "noi cong tac", "co quan", "co quan don vi", "co quan cong tac", "noi lam viec"}},
	{colPosition, []string{"chuc vu", "chuc danh", "chuc vu chuc danh", "chuc vu nghe nghiep", "chuc vu hoac nghe nghiep"}},
	{colBoth, []string{"chuc vu don vi", "chuc vu don vi cong tac", "chuc vu noi cong tac", "chuc vu va don vi cong tac", "chuc vu co quan", "chuc danh don vi"}},
	{colOccupation, []string{"nghe nghiep"}},
	{colEducation, []string{"trinh do", "trinh do chuyen mon", "trinh do hoc van", "chuyen mon", "hoc van"}},
	{colTitles, []string{"hoc ham", "hoc vi", "hoc ham hoc vi"}},
	{colRank, []string{"cap bac", "quan ham", "cap ham"}},
	{colPhone, []string{"dien thoai", "so dien thoai", "sdt", "dt"}},
	{colSummary, []string{"tom tat thanh tich", "thanh tich", "noi dung thanh tich", "tom tat"}},
	{colNote, []string{"ghi chu"}},
	{colHead, []string{"thu truong", "nguoi dung dau", "chu ho", "ho ten chu ho", "ho va ten chu ho", "dai dien", "truong don vi"}},
	{colMembers, []string{"so nguoi", "tong so", "tong so nguoi", "quan so", "so can bo", "so thanh vien", "nhan khau", "so nhan khau"}},
	{colWomen, []string{"so nu", "trong do nu"}},
	{colParty, []string{"dang vien", "so dang vien"}},
	{colFunctions, []string{"chuc nang", "nhiem vu", "chuc nang nhiem vu"}},
}

// headSearched is among how many rows the titles are looked for: the rows above
// them hold the list's own title.
const headSearched = 12

// headRow finds the row of titles among the first ones: it names somebody and,
// where there is more than one column, something of them.
func headRow(rows [][]string) (at map[string]int, place int, found bool) {
	for i, row := range rows[:min(headSearched, len(rows))] {
		at := matchColumns(row, rosterColumns)
		_, person := at[colName]
		_, collective := at[colCollective]
		_, household := at[colHousehold]
		if (person || collective || household) && (len(at) > 1 || filled(row) == 1 && i == 0 && len(rows) > 1) {
			return at, i, true
		}
	}
	return nil, 0, false
}

// filled counts the cells with something in them.
func filled(row []string) int {
	n := 0
	for _, cell := range row {
		if !blank(cell) {
			n++
		}
	}
	return n
}

// guessColumns tells the columns of a table without titles by what they hold.
func guessColumns(rows [][]string) map[string]int {
	width := 0
	for _, row := range rows {
		width = max(width, len(row))
	}
	at := map[string]int{}
	take := func(key string, column int) bool {
		if _, taken := at[key]; taken {
			return false
		}
		at[key] = column
		return true
	}
	var rest []int // columns of words
	for column := range width {
		cells := columnOf(rows, column)
		switch {
		case len(cells) == 0:
		case column == 0 && width > 1 && most(cells, isOrdinal) && take(colOrdinal, column):
		case most(cells, isSex) && take(colSex, column):
		case most(cells, isPhone) && take(colPhone, column):
		case most(cells, isBirth) && take(colBirth, column):
		default:
			rest = append(rest, column)
		}
	}
	if len(rest) == 0 {
		return at
	}
	at[colName], rest = rest[0], rest[1:]
	const long = 45 // letters on average: no post is
	if n := len(rest); n > 0 && average(columnOf(rows, rest[n-1])) > long {
		at[colSummary], rest = rest[n-1], rest[:n-1]
	}
	keys := []string{colPosition, colWorkplace, colHometown, colResidence}
	if most(columnOf(rows, at[colName]), namesCollective) {
		keys = []string{colAddress}
	}
	for i, column := range rest[:min(len(rest), len(keys))] {
		at[keys[i]] = column
	}
	return at
}

func columnOf(rows [][]string, column int) []string {
	var cells []string
	for _, row := range rows {
		if column < len(row) && !blank(row[column]) {
			cells = append(cells, strings.TrimSpace(row[column]))
		}
	}
	return cells
}

// most tells that more than two thirds of the cells are of a kind.
func most(cells []string, kind func(string) bool) bool {
	n := 0
	for _, cell := range cells {
		if kind(cell) {
			n++
		}
	}
	return n*3 > len(cells)*2
}

func average(cells []string) int {
	n := 0
	for _, cell := range cells {
		n += len([]rune(cell))
	}
	return n / max(1, len(cells))
}

func isSex(cell string) bool { return readSex(cell) != "" }

func isBirth(cell string) bool { return readBirth(cell).Valid() }

func isPhone(cell string) bool {
	digits := strings.NewReplacer(" ", "", ".", "", "-", "", "+84", "0").Replace(cell)
	return allDigits(digits) && len(digits) >= 9 && len(digits) <= 11 && digits[0] == '0'
}
