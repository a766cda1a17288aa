package paper

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hoso/assets"
	"hoso/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

// shippedPlan is the plan that the program ships.
func shippedPlan(t testing.TB) *model.Plan {
	t.Helper()
	const file = "plans/hanoi-2024.json"
	data, err := assets.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := model.ReadPlan(file, data)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// unitByID is a unit of the shipped list.
func unitByID(t testing.TB, id string) model.Unit {
	t.Helper()
	const file = "units/hanoi-2024.json"
	data, err := assets.FS.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	list, err := model.ReadUnits(file, data)
	if err != nil {
		t.Fatal(err)
	}
	u, ok := list.UnitByID(id)
	if !ok {
		t.Fatalf("no unit %s", id)
	}
	return u
}

// dump writes papers so that a person of the trade can read them: each block
// after its id and what it is.
func dump(papers []Paper) string {
	var s strings.Builder
	for _, p := range papers {
		fmt.Fprintf(&s, "===== %s | %s | %s.pdf | số %q ngày %q | %s\n", p.ID, p.Title, p.Stem, p.Number, p.Date, p.Author)
		for _, b := range p.Blocks {
			s.WriteString(dumpBlock(b))
		}
		s.WriteString("\n")
	}
	return s.String()
}

func dumpBlock(b Block) string {
	var s strings.Builder
	fmt.Fprintf(&s, "[%s]", b.BlockID())
	switch b := b.(type) {
	case *Letterhead:
		if b.Form != "" {
			fmt.Fprintf(&s, "\n    mẫu: %s", b.Form)
		}
		fmt.Fprintf(&s, "\n    %s | %s%s\n    %s | %s | %s\n", strings.Join(b.Parent, " / "), strings.Join(b.Name, " / "), marked(b.Mark), b.Number, strings.Join(b.Motto, " / "), b.PlaceDate)
		if b.Subject != "" {
			fmt.Fprintf(&s, "    %s\n", b.Subject)
		}
	case *Paragraph:
		fmt.Fprintf(&s, " %s: %s", b.Style, b.Text())
		if b.Overridden {
			s.WriteString(" (sửa)")
		}
		s.WriteByte('\n')
	case *Table:
		s.WriteString(" " + strings.ReplaceAll(b.HeadText(), "\n", " | ") + "\n")
		for _, r := range b.Rows {
			texts := make([]string, len(r.Cells))
			for i, c := range r.Cells {
				texts[i] = strings.ReplaceAll(c.Text, "\n", " // ")
			}
			fmt.Fprintf(&s, "    {%s} %s\n", r.ID, strings.Join(texts, " | "))
		}
	case *Closing:
		fmt.Fprintf(&s, "\n    %s\n", strings.Join(b.Recipients, " / "))
		if b.Left != nil {
			s.WriteString("    trái: " + dumpSignature(b.Left) + "\n")
		}
		s.WriteString("    phải: " + dumpSignature(&b.Right) + "\n")
	case *Signatures:
		s.WriteByte('\n')
		for _, row := range b.Rows {
			fmt.Fprintf(&s, "    %s || %s\n", dumpSignature(row[0]), dumpSignature(row[1]))
		}
	default:
		s.WriteString("\n    " + strings.ReplaceAll(b.Text(), "\n", "\n    ") + "\n")
	}
	return s.String()
}

// marked is a letterhead's mark behind the name that it stands below.
func marked(mark string) string {
	if mark == "" {
		return ""
	}
	return " / " + mark
}

func dumpSignature(s *Signature) string {
	if s == nil {
		return "-"
	}
	text := strings.Join(s.Lines, " / ") + " " + s.Hint + " " + s.Name
	if len(s.Label) > 0 {
		text = "[" + strings.Join(s.Label, " / ") + "] " + text
	}
	return text
}

// golden compares papers with a file of testdata.
func golden(t *testing.T, name string, papers []Paper) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	got := dump(papers)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("papers differ from %s (-want +got):\n%s", file, diff)
	}
}
