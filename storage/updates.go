package storage

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"hoso/model"
)

// UpdateKind says what a file brings.
type UpdateKind string

const (
	PlanUpdate  UpdateKind = "plan"
	UnitsUpdate UpdateKind = "units"
)

// MaxUpdateBytes is the greatest size of a plan or a unit list. Those of Hà Nội
// have 60 KB.
const MaxUpdateBytes = 4 << 20

// Update is a plan or a unit list that may be taken into the workspace, and what
// that changes.
type Update struct {
	Kind    UpdateKind `json:"kind"`
	ID      string     `json:"id"`
	Name    string     `json:"name"`
	Version string     `json:"version,omitempty"` // of a unit list only where it has one
	Hash    string     `json:"hash"`
	// Was is the version in force now, Since when it was taken in; empty where
	// there is none of that id.
	Was   string    `json:"was,omitempty"`
	Since time.Time `json:"since,omitzero"`
	// Base names what a plan is compared with where none of its id is kept: the
	// one that the settings go by.
	Base string `json:"base,omitempty"`
	// Main tells that it is of the plan that the settings go by.
	Main bool `json:"main,omitempty"`
	// Known tells that it is in force already: taking it changes nothing.
	Known bool `json:"known"`
	// Changes are told part by part, each with what is in force and what the
	// file says.
	Changes []model.PartChanges `json:"changes"`
	// Warnings are sentences on what will not go together.
	Warnings []string `json:"warnings,omitempty"`

	data []byte
}

// UpdateError says why a file is no plan or unit list that can be used. Nothing
// was changed.
type UpdateError struct {
	File string // base name
	// Reasons are sentences without a full stop, the first fault first.
	Reasons []string
	cause   error
}

func (e *UpdateError) Error() string {
	return fmt.Sprintf("%s: %s", e.File, strings.Join(e.Reasons, "; "))
}

func (e *UpdateError) Unwrap() error { return e.cause }

// mostReasons is how many faults of a file a clerk is shown.
const mostReasons = 5

// Hint names the file and its first faults.
func (e *UpdateError) Hint() string {
	if len(e.Reasons) == 1 {
		return fmt.Sprintf("Chưa dùng được tệp “%s”: %s. Dữ liệu trên máy chưa có gì thay đổi.", e.File, e.Reasons[0])
	}
	shown := e.Reasons[:min(mostReasons, len(e.Reasons))]
	words := fmt.Sprintf("Chưa dùng được tệp “%s”, có %d chỗ sai:\n– %s.", e.File, len(e.Reasons), strings.Join(shown, ";\n– "))
	if more := len(e.Reasons) - len(shown); more > 0 {
		words += fmt.Sprintf("\nvà %d chỗ khác.", more)
	}
	return words + "\nDữ liệu trên máy chưa có gì thay đổi. Hãy xin lại tệp từ nơi phát hành."
}

// ReadUpdate reads a plan or a unit list from a file and tells what taking it
// would change; the error is an *UpdateError for a file that cannot be used.
func (w *Workspace) ReadUpdate(ctx context.Context, file string) (Update, error) {
	name := filepath.Base(file)
	data, err := readUpdateFile(file)
	if err != nil {
		return Update{}, err
	}
	return w.PreviewUpdate(ctx, name, data)
}

func readUpdateFile(file string) ([]byte, error) {
	name := filepath.Base(file)
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return nil, &UpdateError{File: name, Reasons: []string{"đây là thư mục; hãy chọn tệp kế hoạch hoặc danh sách đơn vị ở trong"}}
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, explain(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxUpdateBytes+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, explain(err))
	}
	if len(data) > MaxUpdateBytes {
		return nil, &UpdateError{File: name, Reasons: []string{fmt.Sprintf("tệp lớn quá %d MB, không phải kế hoạch hay danh sách đơn vị", MaxUpdateBytes>>20)}}
	}
	return data, nil
}

// updateMark is how a plan or a unit list begins, a broken one too.
var updateMark = regexp.MustCompile(`"format"\s*:\s*"hoso-(plan|units)/`)

// LooksLikeUpdate tells whether a file means to be a plan or a unit list, sound
// or not: one that names such a format near its beginning.
func LooksLikeUpdate(file string) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, 4<<10))
	return err == nil && updateMark.Match(head)
}

// UpdateKindOf tells what the content of a file brings by the format that it
// names, of any version; empty where it is neither a plan nor a unit list.
func UpdateKindOf(data []byte) UpdateKind {
	var head struct{ Format any }
	if json.Unmarshal(trimMark(data), &head) != nil {
		return ""
	}
	format, _ := head.Format.(string)
	name, _, _ := strings.Cut(format, "/")
	for kind, known := range map[UpdateKind]string{PlanUpdate: model.PlanFormat, UnitsUpdate: model.UnitsFormat} {
		if prefix, _, _ := strings.Cut(known, "/"); prefix == name {
			return kind
		}
	}
	return ""
}

// trimMark takes away the mark that Notepad writes before UTF-8.
func trimMark(data []byte) []byte { return []byte(strings.TrimPrefix(string(data), "\ufeff")) }

// PreviewUpdate is ReadUpdate of what was read already; name is the file's.
func (w *Workspace) PreviewUpdate(ctx context.Context, name string, data []byte) (Update, error) {
	lists, err := w.Units(ctx)
	if err != nil {
		return Update{}, err
	}
	switch UpdateKindOf(data) {
	case PlanUpdate:
		return w.previewPlan(ctx, name, data, lists)
	case UnitsUpdate:
		return w.previewUnits(ctx, name, data, lists)
	}
	_, err = model.ReadPlan(name, data) // it knows why a file is none at all
	if json.Valid(trimMark(data)) || err == nil {
		return Update{}, &UpdateError{File: name, Reasons: []string{"tệp này không phải kế hoạch hay danh sách đơn vị của chương trình; hãy chọn tệp khác"}, cause: err}
	}
	return Update{}, unusable(name, err)
}

// unusable says in sentences why a file cannot be read.
func unusable(name string, err error) error {
	e := &UpdateError{File: name, cause: err}
	if errors.Is(err, model.ErrNewerVersion) {
		e.Reasons = []string{"tệp dành cho bản mới hơn của chương trình; hãy cài bản mới rồi mở lại tệp"}
		return e
	}
	for _, fault := range faults(err) {
		var p *model.PackError
		switch {
		case errors.As(fault, &p) && p.Line > 0:
			e.Reasons = append(e.Reasons, fmt.Sprintf("dòng %d: %s", p.Line, p.Reason))
		case errors.As(fault, &p):
			e.Reasons = append(e.Reasons, p.Reason)
		default:
			e.Reasons = append(e.Reasons, fault.Error())
		}
	}
	return e
}

// faults are the errors that one joins.
func faults(err error) []error {
	if all, ok := err.(interface{ Unwrap() []error }); ok {
		return all.Unwrap()
	}
	return []error{err}
}

func (w *Workspace) previewPlan(ctx context.Context, name string, data []byte, lists []model.UnitList) (Update, error) {
	plan, err := model.ReadPlan(name, data)
	if err != nil {
		return Update{}, unusable(name, err)
	}
	for _, id := range plan.UnitLists {
		if !slices.ContainsFunc(lists, func(l model.UnitList) bool { return l.ID == id }) {
			return Update{}, &UpdateError{File: name, Reasons: []string{
				fmt.Sprintf("kế hoạch này đi cùng danh sách đơn vị “%s” mà máy chưa có; hãy mở tệp danh sách đơn vị đó trước, rồi mở lại tệp này", id)}}
		}
	}
	if err := plan.CheckUnits(lists...); err != nil {
		return Update{}, unusable(name, err)
	}
	u := Update{Kind: PlanUpdate, ID: plan.ID, Name: plan.Name, Version: plan.Version, Hash: model.PlanHash(data), data: data}
	kept, err := w.Kept(ctx)
	if err != nil {
		return Update{}, err
	}
	base, since := w.comparedWith(ctx, kept, plan.ID)
	if base != nil && base.ID == plan.ID {
		u.Was, u.Since = base.Version, since
	} else if base != nil {
		u.Base = base.Name
	}
	i := slices.IndexFunc(kept, func(k Kept) bool { return k.Kind == PlanUpdate && k.Hash == u.Hash })
	u.Known = i >= 0 && kept[i].InForce && !kept[i].Aside
	u.Main = slices.ContainsFunc(kept, func(k Kept) bool { return k.Main && k.ID == plan.ID })
	u.Changes = model.PlanChanges(base, plan)
	return u, nil
}

// comparedWith is the plan that a file's is compared with: the one in force of
// its id, or else the one that the settings go by; nil where there is none. since
// is when it was taken in.
func (w *Workspace) comparedWith(ctx context.Context, kept []Kept, id string) (plan *model.Plan, since time.Time) {
	if p, hash, err := w.PlanInForce(ctx, id); err == nil {
		for _, k := range kept {
			if k.Kind == PlanUpdate && k.Hash == hash {
				since = k.Saved
			}
		}
		return p, since
	}
	s, err := w.Settings(ctx)
	if err != nil {
		return nil, time.Time{}
	}
	p, _, err := w.PlanInForce(ctx, s.PlanID)
	if err != nil {
		return nil, time.Time{}
	}
	return p, time.Time{}
}

func (w *Workspace) previewUnits(ctx context.Context, name string, data []byte, lists []model.UnitList) (Update, error) {
	list, err := model.ReadUnits(name, data)
	if err != nil {
		return Update{}, unusable(name, err)
	}
	u := Update{Kind: UnitsUpdate, ID: list.ID, Name: list.Name, Version: list.Version, Hash: model.PlanHash(data), data: data}
	kept, err := w.Kept(ctx)
	if err != nil {
		return Update{}, err
	}
	var was model.UnitList
	after := slices.Clone(lists)
	if i := slices.IndexFunc(lists, func(l model.UnitList) bool { return l.ID == list.ID }); i >= 0 {
		was, after[i] = lists[i], list
		u.Was = was.Name
		for _, k := range kept {
			if k.Kind == UnitsUpdate && k.ID == list.ID && k.InForce {
				u.Since, u.Known = k.Saved, k.Hash == u.Hash
			}
		}
	} else {
		after = append(after, list)
	}
	u.Changes = model.UnitChanges(was, list)
	u.Warnings, err = w.unitWarnings(ctx, was, list, after)
	return u, err
}

// unitWarnings tell which plans would miss units, and what becomes of the
// workspace's own unit.
func (w *Workspace) unitWarnings(ctx context.Context, was, is model.UnitList, after []model.UnitList) ([]string, error) {
	var warnings []string
	kept, err := w.Kept(ctx)
	if err != nil {
		return nil, err
	}
	for _, k := range kept {
		if k.Kind != PlanUpdate || !k.InForce || k.Aside {
			continue
		}
		plan, err := w.Plan(ctx, model.PlanRef{ID: k.ID, Hash: k.Hash})
		if err != nil {
			return nil, err
		}
		if !slices.Contains(plan.UnitLists, is.ID) {
			continue
		}
		for _, fault := range faults(plan.CheckUnits(after...)) {
			if fault != nil {
				warnings = append(warnings, model.UpperFirst(fault.Error())+".")
			}
		}
	}
	own, err := w.ownUnitWarning(ctx, was, is, after)
	if own != "" {
		warnings = append(warnings, own)
	}
	return warnings, err
}

// ownUnitWarning tells what becomes of the workspace's own unit; empty where
// nothing does.
func (w *Workspace) ownUnitWarning(ctx context.Context, was, is model.UnitList, after []model.UnitList) (string, error) {
	s, plan, err := w.settingsAndPlan(ctx)
	if err != nil || s.Unit.ID == "" {
		return "", err
	}
	lists, err := w.unitLists(ctx)
	if err != nil {
		return "", err
	}
	day := model.NewDate(w.now())
	if _, told := lists.FateOf(s.Unit, plan, day); told {
		return "", nil // it is so already
	}
	lists.InForce, lists.Earlier = after, append(lists.Earlier, was)
	if fate, changes := lists.FateOf(s.Unit, plan, day); changes {
		return fmt.Sprintf("%s; sau khi đưa danh sách này vào dùng, Tổng quan mời bạn chọn lại đơn vị. Thông tin đơn vị trong Cài đặt giữ nguyên cho đến lúc đó.",
			fate.Words(s.Unit)), nil
	}
	old, known := was.UnitByID(s.Unit.ID)
	now, stays := is.UnitByID(s.Unit.ID)
	if known && stays && len(model.UnitChanges(model.UnitList{Units: []model.Unit{old}}, model.UnitList{Units: []model.Unit{now}})) > 0 {
		return fmt.Sprintf("Thông tin của %s có thay đổi; muốn dùng theo danh sách mới, bấm “Chọn lại đơn vị” ở mục Đơn vị trong Cài đặt.", now.Name), nil
	}
	return "", nil
}
