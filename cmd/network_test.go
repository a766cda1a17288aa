package cmd_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestNetwork_onlyLocalSockets reads every source of the programs, whatever
// system it is for: what belongs to the network is imported nowhere but where
// second starts are heard, and there only local sockets are opened.
func TestNetwork_onlyLocalSockets(t *testing.T) {
	const doorbell = "hoso/running.go"
	calls := 0
	for _, top := range []string{"../assets", ".", "../model", "../storage", "../ui"} {
		err := filepath.WalkDir(top, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
			if err != nil {
				return err
			}
			for _, spec := range file.Imports {
				imported, _ := strconv.Unquote(spec.Path.Value)
				if ofNetwork(imported) && (path != doorbell || imported != "net") {
					t.Errorf("%s imports %s", path, imported)
				}
			}
			if path == doorbell {
				calls = localCalls(t, file)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if calls < 2 {
		t.Errorf("got %d calls of net in %s, want those that dial and listen", calls, doorbell)
	}
}

// ofNetwork tells the packages by which a program reaches the network; net/url
// only reads addresses.
func ofNetwork(path string) bool {
	return path == "net" || strings.HasPrefix(path, "net/") && path != "net/url" || path == "crypto/tls" || strings.HasPrefix(path, "golang.org/x/net")
}

// localCalls counts the calls of package net, and reports each whose first
// argument is not "unix".
func localCalls(t *testing.T, file *ast.File) (count int) {
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		f, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if of, ok := f.X.(*ast.Ident); !ok || of.Name != "net" {
			return true
		}
		count++
		if network, ok := call.Args[0].(*ast.BasicLit); !ok || network.Value != `"unix"` {
			t.Errorf("net.%s is not called for \"unix\"", f.Sel.Name)
		}
		return true
	})
	return count
}
