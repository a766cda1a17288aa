package storage

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
)

// newerProgram is what a newer program ships: the files of this one, some
// rewritten. pairs are a file's name, what it holds, and what in its place.
func newerProgram(t *testing.T, pairs ...string) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"plans/hanoi-2024.json", "units/hanoi-2024.json", "units/hanoi-communes-2025.json"} {
		data, err := fs.ReadFile(assets.FS, name)
		must(t, err)
		files[name] = &fstest.MapFile{Data: data}
	}
	for i := 0; i < len(pairs); i += 3 {
		files[pairs[i]] = &fstest.MapFile{Data: rewritten(t, files[pairs[i]].Data, pairs[i+1], pairs[i+2])}
	}
	return files
}

// shippedNews names what is new of files.
func shippedNews(t *testing.T, w *Workspace, files fs.FS) []string {
	t.Helper()
	news, err := w.ShippedNews(t.Context(), files)
	must(t, err)
	names := []string{}
	for _, u := range news {
		names = append(names, string(u.Kind)+" "+u.ID+" "+u.Version)
	}
	return names
}

func TestShippedNews(t *testing.T) {
	const plan, units, communes = "plans/hanoi-2024.json", "units/hanoi-2024.json", "units/hanoi-communes-2025.json"
	w, _ := newWorkspace(t)
	if got := shippedNews(t, w, assets.FS); len(got) != 0 {
		t.Errorf("before the set-up: got %v", got)
	}
	_, err := w.SetUp(t.Context(), newerProgram(t, plan, `"version": "1"`, `"version": "1.9"`, communes, `"version": "2"`, `"version": "1"`), "quan-ba-dinh", nil)
	must(t, err)
	for name, c := range map[string]struct {
		files fs.FS
		want  []string
	}{
		"an older plan, a newer list": {assets.FS, []string{"units hanoi-communes-2025 2"}},
		"a newer plan":                {newerProgram(t, plan, `"version": "1"`, `"version": "1.10"`), []string{"units hanoi-communes-2025 2", "plan hanoi-2024 1.10"}},
		"the same version, other words": {newerProgram(t, units, "danh mục khởi đầu", "danh mục đầu", communes, `"version": "2"`, `"version": "1"`),
			[]string{}},
		"a list of its own": {newerProgram(t, units, `"id": "hanoi-2024"`, `"id": "hanoi-2027"`, communes, `"version": "2"`, `"version": "1"`), []string{"units hanoi-2027 "}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shippedNews(t, w, c.files)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestShippedNews_notOnceGoneBack(t *testing.T) {
	const plan = "plans/hanoi-2024.json"
	w, _ := newWorkspace(t)
	_, err := w.SetUp(t.Context(), assets.FS, "quan-ba-dinh", nil)
	must(t, err)
	newer := newerProgram(t, plan, `"version": "1"`, `"version": "2"`)
	take(t, w, newer[plan].Data, false)
	if got := shippedNews(t, w, newer); len(got) != 0 {
		t.Errorf("taken: got %v", got)
	}
	before, err := w.Before(t.Context(), "hanoi-2024")
	must(t, err)
	must(t, w.TakeUpdate(t.Context(), before, false))
	if got := shippedNews(t, w, newer); len(got) != 0 {
		t.Errorf("gone back: got %v", got)
	}
}

func TestUnitFate_ofADistrict(t *testing.T) {
	const communes = "units/hanoi-communes-2025.json"
	w, clock := newWorkspace(t)
	clock.passDays(600) // into 2026
	earlier := newerProgram(t, communes, `"version": "2"`, `"version": "1"`, communes, `"from": "2025-07-01"`, `"from": "2035-07-01"`)
	_, err := w.SetUp(t.Context(), earlier, "quan-ba-dinh", nil)
	must(t, err)
	day := model.Date("2026-01-05")
	if f, found, err := w.UnitFate(t.Context(), day); err != nil || found {
		t.Fatalf("before the update: got %+v, %v", f, err)
	}
	data, err := fs.ReadFile(assets.FS, communes)
	must(t, err)
	u := take(t, w, data, false)
	if len(u.Warnings) != 1 || !strings.Contains(u.Warnings[0], "Quận Ba Đình không còn hoạt động từ ngày 1/7/2025; sau khi đưa danh sách") {
		t.Errorf("the preview warns: %q", u.Warnings)
	}
	if f, found, err := w.UnitFate(t.Context(), day); err != nil || !found || f.Fate != model.Ended {
		t.Errorf("after it: got %+v %v, %v", f, found, err)
	}
	if _, found, err := w.UnitFate(t.Context(), "2024-08-20"); err != nil || found {
		t.Errorf("on a day of the plan: got %v, %v", found, err)
	}
	choices, err := w.UnitsToChoose(t.Context(), day)
	must(t, err)
	for _, c := range choices {
		if c.Group == "district" {
			t.Errorf("%s can be chosen still", c.Name)
		}
	}
}

// BenchmarkInvites is what the home screen asks for beside its list.
func BenchmarkInvites(b *testing.B) {
	w, _ := sampleWorkspace(b, "unit")
	for b.Loop() {
		if _, err := w.ShippedNews(b.Context(), assets.FS); err != nil {
			b.Fatal(err)
		}
		if _, _, err := w.UnitFate(b.Context(), sampleDay); err != nil {
			b.Fatal(err)
		}
	}
}
