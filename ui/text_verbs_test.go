package ui

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// verb is a blank in the words of a key: "%d", "%.1f" or "%[2]s".
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0-9.]*([a-zA-Z%])`)

// parsedSources are the sources of this package without its tests.
func parsedSources(t *testing.T, set *token.FileSet) (sources []*ast.File) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil || len(names) < 20 {
		t.Fatalf("got %d sources, %v", len(names), err)
	}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		source, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, source)
	}
	return sources
}

// littleImporter knows the packages that tell what most values are, and none
// of the toolkit, which would take long.
type littleImporter struct{ types.Importer }

func (i littleImporter) Import(path string) (*types.Package, error) {
	switch path {
	case "strings", "strconv", "unicode/utf8", "hoso/model":
		return i.Importer.Import(path)
	}
	return nil, errors.New("not looked at")
}

// fits tells whether a verb can write a value of a type; what is not known may.
func fits(verb string, of types.Type) bool {
	basic, ok := of.Underlying().(*types.Basic)
	if !ok || basic.Kind() == types.Invalid {
		return true
	}
	switch verb {
	case "d":
		return basic.Info()&types.IsInteger != 0
	case "s":
		return basic.Info()&types.IsString != 0 || types.NewMethodSet(of).Lookup(nil, "String") != nil
	case "f":
		return basic.Info()&types.IsFloat != 0
	}
	return verb == "v" || verb == "q"
}

// blanks is a call of textf: the words of its key and the types of its values,
// nil where they are not known.
type blanks struct {
	words  string
	values []types.Type
}

// textfCall reads a call of textf with a key that is written out.
func textfCall(n ast.Node, info *types.Info) (f blanks, ok bool) {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return f, false
	}
	called, isName := call.Fun.(*ast.Ident)
	literal, isWritten := call.Args[0].(*ast.BasicLit)
	if !isName || called.Name != "textf" || !isWritten {
		return f, false
	}
	key, _ := strconv.Unquote(literal.Value)
	f.words = text(key)
	for _, value := range call.Args[1:] {
		f.values = append(f.values, info.Types[value].Type)
	}
	return f, true
}

// fault says what is wrong with a call; empty when nothing is.
func (f blanks) fault() string {
	next, used := 0, map[int]bool{}
	for _, blank := range verb.FindAllStringSubmatch(f.words, -1) {
		if blank[2] == "%" {
			continue
		}
		if at, err := strconv.Atoi(blank[1]); err == nil {
			next = at - 1
		}
		if next >= len(f.values) {
			return "nothing fills " + blank[0]
		}
		if of := f.values[next]; of != nil && !fits(blank[2], of) {
			return blank[0] + " is filled with a " + of.String()
		}
		used[next] = true
		next++
	}
	if len(used) != len(f.values) {
		return itoa(len(f.values)) + " values for " + itoa(len(used)) + " blanks"
	}
	return ""
}

func TestTextf_fillsBlanksWithWhatFits(t *testing.T) {
	set := token.NewFileSet()
	sources := parsedSources(t, set)
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: littleImporter{importer.ForCompiler(set, "source", nil)}, Error: func(error) {}}
	_, _ = config.Check("ui", set, sources, info) // the toolkit's types are left unknown
	calls, known := 0, 0
	for _, source := range sources {
		ast.Inspect(source, func(n ast.Node) bool {
			f, ok := textfCall(n, info)
			if !ok {
				return true
			}
			calls++
			for _, of := range f.values {
				if of != nil && of != types.Typ[types.Invalid] {
					known++
				}
			}
			if fault := f.fault(); fault != "" {
				t.Errorf("%s: %q: %s", set.Position(n.Pos()), f.words, fault)
			}
			return true
		})
	}
	if calls < 100 || known < 100 {
		t.Errorf("found %d calls and the types of %d values: the test no longer sees the sources", calls, known)
	}
}
