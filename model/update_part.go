package model

// UpdatePart is a part of a plan or of a unit list, by which its changes are
// grouped.
type UpdatePart string

// The parts, in the order in which they are told: first what hurries a clerk.
const (
	DeadlinesPart UpdatePart = "deadlines"
	QuotasPart    UpdatePart = "quotas"
	ThemesPart    UpdatePart = "themes"
	KindsPart     UpdatePart = "kinds" // procedures and papers
	StandardsPart UpdatePart = "standards"
	PromptsPart   UpdatePart = "prompts"
	BasesPart     UpdatePart = "bases"
	PlanHeadPart  UpdatePart = "head"

	UnitsMergedPart  UpdatePart = "merged"
	UnitsRenamedPart UpdatePart = "renamed"
	UnitsEditedPart  UpdatePart = "edited" // letterhead, symbol and the like
	UnitsAddedPart   UpdatePart = "added"
	UnitsRemovedPart UpdatePart = "removed"
	ListPart         UpdatePart = "list"

	// DossierPart is what a dossier takes over with a plan, DossierLeftPart what
	// its clerk has to look after.
	DossierPart     UpdatePart = "dossier"
	DossierLeftPart UpdatePart = "dossier-left"
)

// Name heads the changes of a part.
func (p UpdatePart) Name() string { return updatePartNames[p] }

var updatePartNames = map[UpdatePart]string{
	DeadlinesPart: "Thời hạn và ngày nghỉ", QuotasPart: "Chỉ tiêu số lượng", ThemesPart: "Chuyên đề",
	KindsPart: "Quy trình và giấy tờ của hồ sơ", StandardsPart: "Tiêu chuẩn, biểu quyết, hình thức khen thưởng",
	PromptsPart: "Các phần của báo cáo", BasesPart: "Căn cứ pháp lý", PlanHeadPart: "Kế hoạch",
	UnitsMergedPart: "Sáp nhập", UnitsRenamedPart: "Đổi tên", UnitsEditedPart: "Sửa thông tin", UnitsAddedPart: "Đơn vị mới",
	UnitsRemovedPart: "Không còn trong danh sách", ListPart: "Danh sách",
	DossierPart: "Hồ sơ đổi theo kế hoạch", DossierLeftPart: "Cần xem lại sau khi chuyển",
}

// PartChanges are the changes in one part.
type PartChanges struct {
	Part    UpdatePart `json:"part"`
	Changes []Change   `json:"changes"`
}

// told leaves out the parts in which nothing changes.
func told(parts ...PartChanges) []PartChanges {
	var list []PartChanges
	for _, p := range parts {
		if len(p.Changes) > 0 {
			list = append(list, p)
		}
	}
	return list
}

// keyed are elements of two lists that are matched by an id.
type keyed[T any] struct {
	id    func(T) string
	label func(T) string // in lower case: "chuyên đề 2.3"
	facts func(T) []fact // the first is what the element is
}

// fact is something that may differ between two elements; one without a name is
// told under the element's label alone.
type fact struct{ name, words string }

// changes tells what came, went and differs, in the order of the newer list;
// what went comes last.
func (k keyed[T]) changes(was, is []T) []Change {
	before := map[string]T{}
	for _, x := range was {
		before[k.id(x)] = x
	}
	var list []Change
	for _, x := range is {
		old, known := before[k.id(x)]
		delete(before, k.id(x))
		if !known {
			list = append(list, Change{k.label(x), "", k.facts(x)[0].words})
			continue
		}
		oldFacts := k.facts(old)
		for i, f := range k.facts(x) {
			name := k.label(x)
			if f.name != "" {
				name += " – " + f.name
			}
			list = append(list, changed(Change{name, oldFacts[i].words, f.words})...)
		}
	}
	for _, x := range was {
		if _, gone := before[k.id(x)]; gone {
			list = append(list, Change{k.label(x), k.facts(x)[0].words, ""})
		}
	}
	return list
}
