package ui

import (
	"context"
	"errors"
	"path"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"hoso/assets"
	"hoso/model"
)

// memory is a workspace that forgets.
type memory struct {
	plan       *model.Plan
	units      []model.Unit
	settings   *model.Settings
	dossiers   map[string]model.Dossier
	saves      []model.Dossier
	revisions  []string
	failing    error // of saves
	unreadable error // of the list of dossiers
	packed     []string
	attached   []string
	hits       []Hit
	homeMemory
	layouts   int   // of sheets
	drawn     int   // sheets
	unlaid    error // of layouts
	versions  versions
	handed    handed
	pooled    pooled
	aside     asideFake
	arriving  arriving
	tables    tables
	delivered delivered
	summed    summed
	gathered  gathered
	keys      keysMemory
	words     wordFiles
	similar   []model.SimilarParagraph
	updates   updatesMemory
	invites   invitesMemory
}

var _ Store = (*memory)(nil)

// newMemory holds the shipped plan and units, and nothing else.
func newMemory(t testing.TB) *memory {
	t.Helper()
	plan, err := model.ReadPlan("plan", shipped(t, "plans/hanoi-2024.json"))
	if err != nil {
		t.Fatal(err)
	}
	list, err := model.ReadUnits("units", shipped(t, "units/hanoi-2024.json"))
	if err != nil {
		t.Fatal(err)
	}
	return &memory{plan: plan, units: list.Units, dossiers: map[string]model.Dossier{}}
}

// newSample holds the sample workspace.
func newSample(t testing.TB) *memory {
	t.Helper()
	m := newMemory(t)
	s, err := model.ReadSettings("settings", shipped(t, "sample/unit/settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	m.settings = &s
	for _, name := range []string{"campaign.json", "ad-hoc.json"} {
		d, err := model.Decode(name, shipped(t, path.Join("sample/unit", name)))
		if err != nil {
			t.Fatal(err)
		}
		m.dossiers[d.ID] = d
	}
	return m
}

const campaign = "ba-dinh-vi-nguoi-ngheo"

func shipped(t testing.TB, name string) []byte {
	t.Helper()
	data, err := assets.FS.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func (m *memory) ShippedUnits() ([]model.Unit, error) { return m.units, nil }

func (m *memory) SetUp(_ context.Context, unit string) (model.Settings, error) {
	u, err := m.Unit(context.Background(), unit)
	return model.Settings{Unit: u, Council: model.DefaultCouncil(), PlanID: m.plan.ID}, err
}

func (m *memory) SaveSettings(_ context.Context, s model.Settings) error {
	m.settings = &s
	return m.failing
}

func (m *memory) Settings(context.Context) (model.Settings, error) {
	if m.settings == nil {
		return model.Settings{}, model.ErrNotFound
	}
	return m.settings.Clone(), nil
}

func (m *memory) PlanInForce(_ context.Context, id string) (*model.Plan, string, error) {
	for _, other := range m.updates.others {
		if other.Plan.ID == id {
			return other.Plan, other.Hash, nil
		}
	}
	return m.plan, "", nil
}

func (m *memory) Plan(_ context.Context, ref model.PlanRef) (*model.Plan, error) {
	for _, other := range m.updates.others {
		if other.Hash == ref.Hash {
			return other.Plan, nil
		}
	}
	return m.plan, nil
}

func (m *memory) Unit(_ context.Context, id string) (model.Unit, error) {
	for _, u := range m.units {
		if u.ID == id {
			return u, nil
		}
	}
	return model.Unit{}, model.ErrNotFound
}

func (m *memory) Check(_ context.Context, id string, today model.Date) ([]model.Finding, error) {
	return model.Check(model.Case{Plan: m.plan, Dossier: m.dossiers[id], Today: today, Role: model.Preparing}), nil
}

func (m *memory) CheckSource(context.Context, string, string) (string, error) {
	return "Kế hoạch", nil
}

func (m *memory) NewID(_ context.Context, words string) (string, error) {
	return model.Slug(words), nil
}

func (m *memory) Dossier(_ context.Context, id string) (model.Dossier, error) {
	d, ok := m.dossiers[id]
	if !ok {
		return d, model.ErrNotFound
	}
	return d.Clone(), nil
}

func (m *memory) SaveDossier(_ context.Context, d model.Dossier) error {
	if m.failing != nil {
		return m.failing
	}
	m.saves = append(m.saves, d)
	m.dossiers[d.ID] = d
	return nil
}

func (m *memory) CloseRevision(_ context.Context, id, why string) (int, error) {
	m.revisions = append(m.revisions, id)
	return m.keep(id, why), nil
}

func (m *memory) Attach(_ context.Context, id, _ string, as model.AttachmentAs, file string) (model.Attachment, error) {
	if !strings.HasSuffix(file, ".pdf") {
		return model.Attachment{}, errors.New("no PDF")
	}
	m.attached = append(m.attached, file)
	d := m.dossiers[id]
	a := model.Attachment{ID: "a1", As: as, Name: path.Base(file), Title: "Tài liệu", Size: 1}
	d.Attachments = append(d.Attachments, a)
	m.dossiers[id] = d
	return a, nil
}

func (m *memory) MakePapers(_ context.Context, _, dir string, progress Progress) ([]PaperFile, error) {
	progress("Tờ trình", 1, 1)
	return []PaperFile{{Paper: "proposal", Path: dir + "/02-to-trinh.pdf"}, {Path: dir + "/ho-so.pdf"}}, nil
}

func (m *memory) Pack(ctx context.Context, id, dir string, as Wrapping, today model.Date, progress Progress) (Packed, error) {
	m.keys.wrapped = append(m.keys.wrapped, as)
	findings, _ := m.Check(ctx, id, today)
	if model.HasErrors(findings) {
		return Packed{Held: true, Findings: findings}, nil
	}
	m.packed = append(m.packed, id)
	d := m.dossiers[id]
	d.State, d.Revision = model.Packed, d.Revision+1
	m.dossiers[id] = d
	return Packed{File: dir + "/goi.zip", Receipt: dir + "/phieu.pdf", Groups: []string{"abcd", "ef01"}, Findings: findings}, nil
}

// clock collects what is to be done later.
type clock struct {
	later []func()
	doing func(then func()) // takes what is to be done on the event thread; nil: at once
}

// tick lets the time pass for what is due now.
func (c *clock) tick() {
	due := c.later
	c.later = nil
	for _, do := range due {
		do()
	}
}

// at once does work on the spot.
func (c *clock) background() Background {
	now := func(f func()) { f() }
	do := func(then func()) {
		if c.doing != nil {
			c.doing(then)
			return
		}
		then()
	}
	return Background{Go: now, Do: do, After: func(_ time.Duration, do func()) { c.later = append(c.later, do) }}
}

// desk is a window on a memory.
type desk struct {
	*Window
	clock  clock
	opened []string
	logged []error

	printer printer
	answers answers
	drives  []Drive
}

func newDesk(t testing.TB, m *memory) *desk {
	t.Helper()
	return newDeskWith(t, m, func(*Options) {})
}

// newDeskWith is newDesk with options that differ.
func newDeskWith(t testing.TB, m *memory, change func(*Options)) *desk {
	t.Helper()
	a := test.NewApp()
	t.Cleanup(a.Quit)
	forgetWidgets(t)
	a.Settings().SetTheme(Look{}.Theme())
	w := a.NewWindow("")
	d := &desk{}
	o := Options{
		Store: m, Background: d.clock.background(), Today: func() model.Date { return "2024-08-20" }, Zone: time.UTC,
		OpenSample: func() error { d.opened = append(d.opened, "sample"); return nil },
		Open:       func(path string) error { d.opened = append(d.opened, path); return nil },
		OutDir:     func(id string) string { return "/out/" + id },
		ViewDir:    func() (string, error) { return "/view", nil },
		Explain:    func(error) string { return "Có lỗi." },
		Log:        func(err error) { d.logged = append(d.logged, err) },

		Printing: &d.printer, Files: &d.answers, Drives: func() ([]Drive, error) { return d.drives, nil },

		Preferences: a.Preferences(),
		Program:     &fakeProgram{folder: Folder{Dir: "/data"}},
	}
	change(&o)
	d.Window = Show(w, o)
	w.Resize(fyne.NewSize(1366, 740))
	return d
}

// field is the field of a path on the page that is shown.
func (d *desk) field(t *testing.T, path string) fyne.Focusable {
	t.Helper()
	f, ok := d.dossier.page.fields[path]
	if !ok {
		t.Fatalf("the page has no field %s", path)
	}
	return f
}

// write types into the field of a path, in the place of what is there.
func (d *desk) write(t *testing.T, path, words string) {
	t.Helper()
	switch e := d.field(t, path).(type) {
	case *lineEntry:
		d.window.Canvas().Focus(e)
		e.SetText(words)
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) // all was marked as it got the cursor
	case *paragraphsEntry:
		d.window.Canvas().Focus(e)
		e.SetText(words)
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	default:
		t.Fatalf("field %s is a %T", path, e)
	}
}

// typeKeys types where the cursor is.
func typeKeys(c fyne.Canvas, words string) {
	for _, r := range words {
		c.Focused().TypedRune(r)
	}
}
