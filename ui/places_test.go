package ui

import (
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"hoso/model"
)

// noPlace are the facts of a dossier that no page asks for, and why.
var noPlace = []struct{ path, why string }{
	{`id|kind|stage|theme|state|revision|supersedes|origin|submittedOn`, "chosen with the new dossier, or kept by the program"},
	{`plan/(id|version|hash)`, "the plan's file"},
	{`proposer/(id|group)`, "chosen with the unit when the workspace is set up; it decides the quota"},
	{`award/id`, "the plan has one award; of several it is chosen with the name"},
	{`house/.*`, "taken over from the settings on the part of common facts"},
	{`council/members/[^/]+/id`, "ids"},
	{`minutes/attendance/[^/]+/member|minutes/results/[^/]+/nominee`, "the row's own member or nominee"},
	{`nominees/[^/]+/(id|type)`, "chosen as the nominee is added"},
	{`nominees/n[12]/(posthumous|leader)`, "of a person; these are a collective and a household"},
	{`nominees/n2/report/signer/(rank|position|authority|headPosition|collective)`, "a household's representative signs by name alone"},
	{`nominees/[^/]+/origin/.*`, "where a received nominee comes from"},
	{`nominees/[^/]+/report/sections/[^/]+/prompt`, "the plan's prompt that the section answers"},
	{`nominees/[^/]+/outside/unit/(id|name|group|body|headPosition|collective|cluster|contact)`, "outside/body and outside/signer say it"},
	{`attachments/[^/]+/(id|paper|as|name|type|sha256|size|pages|number|date)`, "of the file, chosen or read as it is attached"},
	{`overrides/.*`, "the sentences at the end of each paper's page"},
	{`proposal/bases/.*`, "among the sentences of the proposal"},
	{`sources/.*|cleaned/.*|unread/.*`, "kept by the program"},
}

// filled gives every string something, every list an element.
func filled(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		filled(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			filled(v.Field(i))
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		filled(v.Index(0))
	case reflect.String:
		v.SetString("a")
	}
}

// factPaths lists the paths of all single facts, as the rules write them.
func factPaths(v reflect.Value, path string) []string {
	join := func(key string) string { return strings.TrimPrefix(path+"/"+key, "/") }
	var paths []string
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return factPaths(v.Elem(), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			key, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			paths = append(paths, factPaths(v.Field(i), join(key))...)
		}
	case reflect.Slice:
		for i := range v.Len() {
			name := strconv.Itoa(i)
			if e := v.Index(i); e.Kind() == reflect.Struct {
				for _, key := range []string{"ID", "Prompt", "Nominee", "Member"} {
					if f := e.FieldByName(key); f.IsValid() && f.String() != "" {
						name = f.String()
						break
					}
				}
			}
			paths = append(paths, factPaths(v.Index(i), join(name))...)
		}
	default:
		return []string{path}
	}
	return paths
}

// everything is a dossier with every fact that a dossier of its kind can have.
func everything(m *memory, kind model.Kind) model.Dossier {
	var d model.Dossier
	filled(reflect.ValueOf(&d).Elem())
	d.ID, d.Kind, d.Stage, d.Theme, d.State = campaign, kind, model.UnitStage, "2.3", model.Draft
	d.Plan, d.Origin = model.PlanRef{ID: m.plan.ID}, "" // one's own
	d.Council.Members[0] = model.CouncilMember{ID: "m1", Name: "a", Role: model.Chair}
	d.Minutes.Attendance[0] = model.Attendance{Member: "m1", Presence: model.AbsentWritten}
	d.Minutes.Secret = true
	d.Nominees = nil
	for i, t := range []model.NomineeType{model.Collective, model.Household, model.Individual} {
		n := model.NewNominee("n"+itoa(i+1), m.plan, kind, t)
		filled(reflect.ValueOf(&n.Report).Elem())
		n.Report.Sections = n.Report.Sections[:0]
		for _, p := range m.plan.PromptsFor(kind, t) {
			n.Report.Sections = append(n.Report.Sections, model.Section{Prompt: p.ID})
		}
		n.Posthumous, n.Outside, n.Origin = true, &model.Outside{Letter: true}, &model.Origin{}
		filled(reflect.ValueOf(&n.Outside.Unit).Elem())
		d.Nominees = append(d.Nominees, n)
	}
	d.Minutes.Results = []model.Result{{Nominee: "n1"}}
	d.Minutes.ChairID = "m1"
	return d
}

func TestEveryFactHasAPlace(t *testing.T) {
	for _, kind := range []model.Kind{model.Campaign, model.AdHoc} {
		t.Run(string(kind), func(t *testing.T) {
			m := newSample(t)
			d := everything(m, kind)
			m.dossiers[campaign] = d
			w := newDesk(t, m)
			w.open(campaign, "")
			places := map[string]bool{}
			for _, p := range w.dossier.form.parts() {
				w.dossier.show(p.id, "")
				for path := range w.dossier.page.fields {
					places[path] = true
				}
			}
			paths := factPaths(reflect.ValueOf(d), "")
			if len(paths) < 150 {
				t.Fatalf("got %d facts, want all of a dossier", len(paths))
			}
			for _, path := range paths {
				if reason(path) == "" && !notOfKind(kind, path) && !places[path] && !places[listOf(path)] {
					t.Errorf("%s has no field on any page", path)
				}
			}
		})
	}
}

// listOf is the list that a path names an element of, by number.
func listOf(path string) string {
	if _, err := strconv.Atoi(path[strings.LastIndexByte(path, '/')+1:]); err != nil {
		return path
	}
	return parentPath(path)
}

// notOfKind tells the facts that the other kind of dossier has.
func notOfKind(kind model.Kind, path string) bool {
	other := []string{"/report/period", "/theme"}
	if kind == model.Campaign {
		other = []string{"/report/eventDate", "/report/eventPlace", "/report/subject"}
	}
	return slices.ContainsFunc(other, func(end string) bool { return strings.HasSuffix(path, end) })
}

func reason(path string) string {
	for _, n := range noPlace {
		if regexp.MustCompile("^(" + n.path + ")$").MatchString(path) {
			return n.why
		}
	}
	return ""
}
