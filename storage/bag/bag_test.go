package bag

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// changed returns a case that judges a 1.0 bag after change, with a tag
// manifest that fits the change.
func changed(change func(map[string]string)) func(*testing.T) Report {
	return changedBag("1.0", change)
}

func changedBag(version string, change func(map[string]string)) func(*testing.T) Report {
	return func(*testing.T) Report {
		files := bagOf(version, "sha256", samplePayload)
		change(files)
		tagged(files, "sha256")
		return verifyFiles(files)
	}
}

// relist replaces a text in the payload manifest.
func relist(before, after string) func(map[string]string) {
	return func(files map[string]string) {
		files[ownManifest] = strings.Replace(files[ownManifest], before, after, 1)
	}
}

func list(digest, name string) func(map[string]string) {
	return func(files map[string]string) { files[ownManifest] += digest + "  " + name + "\n" }
}

func set(name, content string) func(map[string]string) {
	return func(files map[string]string) { files[name] = content }
}

func renamed(from, to string) func(map[string]string) {
	return func(files map[string]string) {
		files[to] = files[from]
		delete(files, from)
	}
}

func declared(version, encoding string) string {
	return "BagIt-Version: " + version + "\nTag-File-Character-Encoding: " + encoding + "\n"
}

var bagCases = map[string]func(*testing.T) Report{
	"bag-declaration-missing": func(*testing.T) Report { return verifyFiles(samplePayload) },
	"bag-declaration":         changed(set("bagit.txt", "BagIt-Version: 1.0\n")),
	"bag-version":             changed(set("bagit.txt", declared("2.0", "UTF-8"))),
	"bag-encoding":            changed(set("bagit.txt", declared("1.0", "VISCII-X"))),
	"bag-bom":                 changed(set("bagit.txt", "\ufeff"+declared("1.0", "UTF-8"))),
	"bag-text":                changed(set("bag-info.txt", "Contact-Name: \xe2\xea\n")),
	"bag-data-missing": func(*testing.T) Report {
		return verifyFiles(bagOf("1.0", "sha256", nil))
	},
	"bag-fetch":             changed(set("fetch.txt", "https://example.org/a - data/a.txt\n")),
	"bag-manifest-missing":  changed(func(f map[string]string) { delete(f, ownManifest) }),
	"bag-algorithm":         changed(set("manifest-crc32.txt", "00000000 data/a.txt\n")),
	"bag-manifest-line":     changed(list("xyz", "data/c.txt")),
	"bag-manifest-path":     changed(list(sumOf("sha256", ""), "../../../etc/passwd")),
	"bag-manifest-scope":    changed(list(sumOf("sha256", "x"), "bagit.txt")),
	"bag-manifest-twice":    changed(list(sumOf("sha256", "một"), "data/a.txt")),
	"bag-manifest-repeat":   changedBag("0.97", list(sumOf("sha256", "một"), "data/a.txt")),
	"bag-manifest-asterisk": changed(relist("  data/a", " *data/a")),
	"bag-manifest-dot":      changed(relist("data/a", "./data/a")),
	"bag-manifest-percent": func(*testing.T) Report {
		files := bagOf("1.0", "sha256", map[string]string{"data/100%.txt": "một"})
		return verifyFiles(files)
	},
	"bag-name-form": changed(func(f map[string]string) {
		renamed("data/a.txt", "data/\u1eef.txt")(f)
		relist("data/a.txt", "data/u\u031b\u0303.txt")(f)
	}),
	"bag-name-case": changed(relist("data/a.txt", "data/A.TXT")),
	"bag-names-alike": func(t *testing.T) Report {
		r := verifyFolder(t, bagOf("1.0", "sha256", map[string]string{"data/a.txt": "một", "data/A.txt": "hai"}))
		if hasRule(r, "bag-file-missing") {
			t.Skip("this disk cannot keep the two names apart")
		}
		return r
	},
	"bag-file-missing":  changed(list(sumOf("sha256", "ba"), "data/c.txt")),
	"bag-file-unlisted": changed(set("data/c.txt", "ba")),
	"bag-checksum":      changed(set("data/a.txt", "mốt")),
	"bag-tag-unlisted": func(*testing.T) Report {
		return verifyFiles(with(bagOf("1.0", "sha256", samplePayload), "ghi-chu.txt", "x"))
	},
	"bag-tagmanifest-short": func(*testing.T) Report { return verifyFiles(withoutTagLine("1.0")) },
	"bag-info-line":         changed(set("bag-info.txt", "không có dấu hai chấm\n")),
	"bag-oxum":              changed(set("bag-info.txt", "Payload-Oxum: 8.3\n")),
	"bag-outside": func(*testing.T) Report {
		return verifyEntries(withBag(rawEntry{name: "__MACOSX/a", content: "x"}))
	},
}

func with(files map[string]string, name, content string) map[string]string {
	files[name] = content
	return files
}

// withoutTagLine returns a bag whose tag manifest does not list the manifest.
func withoutTagLine(version string) map[string]string {
	files := bagOf(version, "sha256", samplePayload)
	lines := strings.SplitAfter(files[ownTagManifest], "\n")
	files[ownTagManifest] = ""
	for _, line := range lines {
		if !strings.Contains(line, ownManifest) {
			files[ownTagManifest] += line
		}
	}
	return files
}

// TestVerify_foreignBags has bags that must be accepted, and the findings that
// they get beside the note that they are not ours.
func TestVerify_foreignBags(t *testing.T) {
	latin := func(s string) string {
		encoded, err := charmap.Windows1258.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return encoded
	}
	with97 := func(change func(map[string]string)) map[string]string {
		files := bagOf("0.97", "sha256", samplePayload)
		change(files)
		tagged(files, "sha256")
		return files
	}
	two := bagOf("1.0", "md5", samplePayload)
	for name, content := range bagOf("1.0", "sha512", samplePayload) {
		two[name] = content
	}
	tagged(two, "md5")
	tagged(two, "sha512")
	untagged := bagOf("1.0", "sha1", samplePayload)
	delete(untagged, "tagmanifest-sha1.txt")
	delete(untagged, "bag-info.txt")
	half := bagOf("0.97", "sha256", samplePayload)
	half["manifest-md5.txt"] = sumOf("md5", "hai") + " data/thu-muc/b.txt\n"
	relist(sumOf("sha256", "hai")+"  data/thu-muc/b.txt\n", "")(half)
	tagged(half, "sha256")

	cases := []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"md5", bagOf("0.97", "md5", samplePayload), nil},
		{"sha1, no tag manifest, no bag-info", untagged, nil},
		{"sha224", bagOf("1.0", "sha224", samplePayload), nil},
		{"sha384", bagOf("1.0", "sha384", samplePayload), nil},
		{"sha512", bagOf("1.0", "sha512", samplePayload), nil},
		{"two manifests of each kind", two, nil},
		{"0.97 with a file in one of two manifests", half, nil},
		{"0.97 whose tag manifest leaves out the manifest", withoutTagLine("0.97"), []string{"bag-tag-unlisted"}},
		{"line feed in a name, encoded", lineFeedBag("1.0", "data/a%0Ab.txt"), []string{"path-windows"}},
		{"line feed encoded though 0.97", lineFeedBag("0.97", "data/a%0Ab.txt"), []string{"path-windows", "bag-manifest-percent"}},
		{"percent sign encoded", percentBag("1.0", "data/100%25.txt"), nil},
		{"percent sign plain in 0.97", percentBag("0.97", "data/100%.txt"), nil},
		{"CR ends lines", with97(func(f map[string]string) { f[ownManifest] = strings.ReplaceAll(f[ownManifest], "\n", "\r") }), nil},
		{"CRLF ends lines, capitals in checksums", with97(func(f map[string]string) {
			f[ownManifest] = strings.ReplaceAll(strings.Replace(f[ownManifest], sumOf("sha256", "một"), strings.ToUpper(sumOf("sha256", "một")), 1), "\n", "\r\n")
		}), nil},
		{"spaces about colons in 0.97", with97(set("bagit.txt", "BagIt-Version : 0.97\nTag-File-Character-Encoding:UTF-8")), nil},
		{"Vietnamese code page", with97(func(f map[string]string) {
			f["bagit.txt"] = declared("0.97", "windows-1258")
			f["bag-info.txt"] = latin("Contact-Name: Tran Thi Ví Du\n")
		}), nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := verifyFiles(c.files)
			wantRules(t, r, append(c.want, "package-foreign")...)
			if !r.Bag || r.Ours {
				t.Errorf("got bag %v, ours %v, want true, false", r.Bag, r.Ours)
			}
		})
	}
}

func lineFeedBag(version, listed string) map[string]string {
	files := bagOf(version, "sha256", map[string]string{"data/a\nb.txt": "một"})
	relist("data/a\nb.txt", listed)(files)
	tagged(files, "sha256")
	return files
}

func percentBag(version, listed string) map[string]string {
	files := bagOf(version, "sha256", map[string]string{"data/100%.txt": "một"})
	relist("data/100%.txt", listed)(files)
	tagged(files, "sha256")
	return files
}

// TestVerify_invalidBags has the other shapes that some of the rules take.
func TestVerify_invalidBags(t *testing.T) {
	sha := func(s string) string { return sumOf("sha256", s) }
	cases := []struct {
		name   string
		report Report
		want   string
	}{
		{"three lines of declaration", changed(set("bagit.txt", declared("1.0", "UTF-8")+"\n"))(t), "bag-declaration"},
		{"spaces about colons in 1.0", changed(set("bagit.txt", "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n"))(t), "bag-declaration"},
		{"lines of declaration swapped", changed(set("bagit.txt", "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"))(t), "bag-declaration"},
		{"no digit before the point", changed(set("bagit.txt", declared(".97", "UTF-8")))(t), "bag-version"},
		{"mark before a manifest", changed(relist(sha("một"), "\ufeff"+sha("một")))(t), "bag-bom"},
		{"checksum of another length", changed(relist(sha("một"), sumOf("sha1", "một")))(t), "bag-manifest-line"},
		{"checksum without a path", changed(list(sha("một"), ""))(t), "bag-manifest-line"},
		{"two checksums of one file in 0.97", changedBag("0.97", list(sha("khác"), "data/a.txt"))(t), "bag-manifest-twice"},
		{"drive in a manifest", changed(list(sha(""), `C:\Windows\a`))(t), "bag-manifest-path"},
		{"home in a manifest", changed(list(sha(""), "~/a"))(t), "bag-manifest-path"},
		{"payload in the tag manifest", verifyFiles(tagLine(sha("một") + "  data/a.txt")), "bag-manifest-scope"},
		{"tag manifest in the tag manifest", verifyFiles(tagLine(sha("một") + "  tagmanifest-sha256.txt")), "bag-manifest-scope"},
		{"file in one of two manifests in 1.0", changed(set("manifest-md5.txt", sumOf("md5", "một")+" data/a.txt\n"))(t), "bag-file-unlisted"},
		{"Oxum given twice", changed(set("bag-info.txt", "Payload-Oxum: 8.2\nPayload-Oxum: 8.2\n"))(t), "bag-oxum"},
		{"Oxum that is no number", changed(set("bag-info.txt", "Payload-Oxum: nhiều\n"))(t), "bag-oxum"},
		{"tag file changed", verifyFiles(with(bagOf("1.0", "sha256", samplePayload), "bag-info.txt", "A: b\n")), "bag-checksum"},
		{"tag file missing", verifyFiles(tagLine(sha("x") + "  mat.txt")), "bag-file-missing"},
		{"no space after a colon in 1.0", changed(set("bag-info.txt", "A:b\n"))(t), "bag-info-line"},
		{"continuation of nothing", changed(set("bag-info.txt", "  b\nA: b\n"))(t), "bag-info-line"},
		{"two bags in one zip", verifyEntries(append(withBag(rawEntry{name: "goi2/bagit.txt"}), rawEntry{name: "goi2/data/"})), "bag-declaration-missing"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if !hasRule(c.report, c.want) || c.report.Bag {
				t.Errorf("got bag %v, rules %v, want %s", c.report.Bag, rulesOf(c.report.Findings), c.want)
			}
		})
	}
}

func tagLine(line string) map[string]string {
	files := bagOf("1.0", "sha256", samplePayload)
	files[ownTagManifest] += line + "\n"
	return files
}

func TestParseInfo(t *testing.T) {
	text := "A: một\r\nB:\n  hai\n\tba\nA : bốn\n"
	var bad []int
	got, _ := parseInfo(text, false, func(line int) { bad = append(bad, line) })
	want := []Tag{{"A", "một"}, {"B", "\nhai\nba"}, {"A", "bốn"}}
	if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] || bad != nil {
		t.Errorf("got %q, bad lines %v, want %q", got, bad, want)
	}
	parseInfo(text, true, func(line int) { bad = append(bad, line) })
	if len(bad) != 1 || bad[0] != 5 {
		t.Errorf("got bad lines %v, want [5]", bad)
	}
}
