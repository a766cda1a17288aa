package bag

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"hoso/model"
)

// verifyOwn judges a package that somebody has put together again by hand,
// with manifests that fit, in the top folder name.
func verifyOwn(name string, files map[string]string) Report {
	return verifyBytes(rawZip(rawEnd{}, rawEntries(name, files)...))
}

func ownChanged(change func(map[string]string)) func(*testing.T) Report {
	return func(*testing.T) Report {
		files := ownFiles()
		change(files)
		tagged(files, "sha256")
		return verifyOwn(sampleName, files)
	}
}

func infoChanged(before, after string) func(*testing.T) Report {
	return ownChanged(func(f map[string]string) {
		f["bag-info.txt"] = strings.Replace(f["bag-info.txt"], before, after, 1)
	})
}

// payloadChanged returns a package whose dossier is another, the lists fitting.
func dossierChanged(content string) func(*testing.T) Report {
	return func(*testing.T) Report {
		files := ownFiles()
		files[ownManifest] = strings.Replace(files[ownManifest], sumOf("sha256", sampleDossier), sumOf("sha256", content), 1)
		files[dossierPath] = content
		var bytes, count int
		for name, content := range files {
			if payload(name) {
				bytes, count = bytes+len(content), count+1
			}
		}
		lines := strings.SplitAfter(files["bag-info.txt"], "\n")
		files["bag-info.txt"] = strings.Join(lines[:len(lines)-2], "") + "Payload-Oxum: " + oxum(int64(bytes), count) + "\n"
		tagged(files, "sha256")
		return verifyOwn(sampleName, files)
	}
}

var packageCases = map[string]func(*testing.T) Report{
	"package-foreign": func(*testing.T) Report { return verifyFiles(bagOf("1.0", "sha256", samplePayload)) },
	"package-newer":   infoChanged(Profile, "hoso-package/2"),
	"package-profile": infoChanged(Profile, "hoso-package/một"),
	"package-folder": func(*testing.T) Report {
		return verifyEntries(append(rawEntries(sampleName, ownFiles()), rawEntry{name: "doc.txt"}))
	},
	"package-name": func(*testing.T) Report { return verifyOwn("goi", ownFiles()) },
	"package-name-unit": func(*testing.T) Report {
		return verifyOwn(strings.Replace(sampleName, "ba-dinh", "tay-ho", 1), ownFiles())
	},
	"package-path":        ownChanged(addPayload("data/tờ trình.pdf", "một")),
	"package-stray":       ownChanged(addPayload("data/tai-lieu/khac.txt", "một")),
	"package-declaration": ownChanged(set("bagit.txt", declared("0.97", "UTF-8"))),
	"package-manifest": ownChanged(func(f map[string]string) {
		f[ownManifest] = strings.ReplaceAll(f[ownManifest], "  ", " ")
	}),
	"package-tag-file":   ownChanged(set("doc.txt", "ghi chú")),
	"package-tags":       infoChanged("Bagging-Date: 2024-08-20", "Bagging-Date: 20/8/2024"),
	"package-dossier":    dossierChanged(`{"format":"hoso-dossier/1"}`),
	"package-identifier": infoChanged("d-1", "d-2"),
	"package-signature":  ownChanged(func(f map[string]string) { f["bag-info.txt"] += TagSignature + ": ed25519 một hai\n" }),
	"package-seal": func(t *testing.T) Report {
		data, _ := samplePackage(t)
		data[12] ^= 1 // the time of the first entry
		return verifyBytes(data)
	},
	"package-repacked": func(*testing.T) Report { return verifyOwn(sampleName, ownFiles()) },
}

func addPayload(name, content string) func(map[string]string) {
	return func(files map[string]string) {
		files[name] = content
		files[ownManifest] += sumOf("sha256", content) + "  " + name + "\n"
		lines := strings.SplitAfter(files["bag-info.txt"], "\n")
		files["bag-info.txt"] = strings.Join(lines[:len(lines)-2], "") + "Payload-Oxum: " + oxumOf(files) + "\n"
	}
}

func oxumOf(files map[string]string) string {
	bytes, count := 0, 0
	for name, content := range files {
		if payload(name) {
			bytes, count = bytes+len(content), count+1
		}
	}
	return oxum(int64(bytes), count)
}

// TestVerify_notOurs has the other shapes that some of the rules take.
func TestVerify_notOurs(t *testing.T) {
	cases := []struct {
		name   string
		report func(*testing.T) Report
		want   string
	}{
		{"dossier of a newer format", dossierChanged(`{"format":"hoso-dossier/2","id":7}`), "package-newer"},
		{"dossier that is no JSON", dossierChanged(`%PDF`), "package-dossier"},
		{"dossier of another format", dossierChanged(strings.Replace(sampleDossier, "hoso-dossier/1", "other/1", 1)), "package-dossier"},
		{"dossier without counts", dossierChanged(`{"format":"hoso-dossier/1","id":"d-1","unit":"u","kind":"ad-hoc"}`), "package-dossier"},
		{"dossier of an unknown kind", dossierChanged(strings.Replace(sampleDossier, "campaign", "khác", 1)), "package-dossier"},
		{"no dossier", ownChanged(func(f map[string]string) {
			delete(f, dossierPath)
			f[ownManifest] = strings.Replace(f[ownManifest], sumOf("sha256", sampleDossier)+"  "+dossierPath+"\n", "", 1)
			f["bag-info.txt"] = strings.Replace(f["bag-info.txt"], oxumOf(ownFiles()), oxumOf(f), 1)
		}), "package-dossier"},
		{"profile given twice", infoChanged(TagProfile, TagProfile+": "+Profile+"\n"+TagProfile), "package-profile"},
		{"identifier given twice", infoChanged(TagIdentifier, TagIdentifier+": d-1\n"+TagIdentifier), "package-tags"},
		{"a second manifest", ownChanged(func(f map[string]string) {
			var m strings.Builder
			for _, name := range sortedKeys(f) {
				if payload(name) {
					m.WriteString(sumOf("md5", f[name]) + "  " + name + "\n")
				}
			}
			f["manifest-md5.txt"] = m.String()
		}), "package-manifest"},
		{"no tag manifest", func(*testing.T) Report {
			files := ownFiles()
			delete(files, ownTagManifest)
			return verifyOwn(sampleName, files)
		}, "package-manifest"},
		{"tag manifest leaves out bag-info", func(*testing.T) Report {
			files := ownFiles()
			files[ownTagManifest] = strings.Replace(files[ownTagManifest], sumOf("sha256", files["bag-info.txt"])+"  bag-info.txt\n", "", 1)
			return verifyOwn(sampleName, files)
		}, "package-tag-file"},
		{"files at the top of the zip", func(*testing.T) Report { return verifyOwn("", ownFiles()) }, "package-folder"},
		{"comment in place of the seal", func(*testing.T) Report {
			return verifyBytes(rawZip(rawEnd{comment: "gửi lần 2"}, rawEntries(sampleName, ownFiles())...))
		}, "package-seal"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := c.report(t)
			if !hasRule(r, c.want) || r.Ours || !r.Bag {
				t.Errorf("got bag %v, ours %v, rules %v, want %s", r.Bag, r.Ours, rulesOf(r.Findings), c.want)
			}
		})
	}
}

// TestVerify_strayFile has files that no program of ours puts into a package, and
// that a receiver would never be shown. It is received all the same.
func TestVerify_strayFile(t *testing.T) {
	for _, name := range []string{"ghi-chu.txt", "papers/sub/01-to-trinh.pdf", "papers.pdf", "dossier.json.exe"} {
		var b bytes.Buffer
		_, err := Write(context.Background(), &b, sampleName, sampleInfo, sampleTime, append(sampleSources(), source(name, "một")), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		r := verifyBytes(b.Bytes())
		if !r.Ours || !slices.ContainsFunc(r.Findings, func(f model.Finding) bool { return f.Rule == "package-stray" && f.Path == "data/"+name }) {
			t.Errorf("%s: got ours %v, rules %v, want package-stray and ours", name, r.Ours, rulesOf(r.Findings))
		}
	}
	data, _ := samplePackage(t)
	if r := verifyBytes(data); hasRule(r, "package-stray") {
		t.Errorf("as packed: got rules %v", rulesOf(r.Findings))
	}
}

// TestVerify_newerSaysNothingElse has a package of a future format, in which
// this program may take offence at anything.
func TestVerify_newerSaysNothingElse(t *testing.T) {
	files := ownFiles()
	files["bag-info.txt"] = strings.Replace(files["bag-info.txt"], Profile, "hoso-package/2", 1)
	files["seal.txt"] = "mới"
	files[ownManifest] = strings.Replace(files[ownManifest], sumOf("sha256", sampleDossier), sumOf("sha256", "mới"), 1)
	files[dossierPath] = "mới"
	files["bag-info.txt"] = strings.Replace(files["bag-info.txt"], oxumOf(ownFiles()), oxumOf(files), 1)
	tagged(files, "sha256")
	wantRules(t, verifyOwn("ten-kieu-moi", files), "package-newer")
}

// TestVerify_ownFolder judges a package that was unpacked: as the folder
// itself, and as the folder that it lies in.
func TestVerify_ownFolder(t *testing.T) {
	parent := t.TempDir()
	writeFiles(t, parent+"/"+sampleName, ownFiles())
	_, code := samplePackage(t)
	for _, dir := range []string{parent, parent + "/" + sampleName} {
		r := Verify(context.Background(), dir)
		wantRules(t, r)
		if !r.Ours || r.Code != code || r.Name != sampleName {
			t.Errorf("%s: got ours %v, code %s, name %s, want true, %s, %s", dir, r.Ours, r.Code, r.Name, code, sampleName)
		}
	}
}

func TestCode(t *testing.T) {
	_, code := samplePackage(t)
	groups := code.Groups()
	if len(groups) != 16 || strings.Join(groups, "") != string(code) || len(groups[15]) != 4 {
		t.Errorf("got groups %q of %s", groups, code)
	}
	if got, want := code.Short(), string(code[:4])+" "+string(code[4:8]); got != want || Code("ab").Short() != "ab" {
		t.Errorf("got %q in short, want %q", got, want)
	}
	typed := strings.ToUpper(strings.Join(groups, " ")) + "\n"
	if got, ok := ParseCode(typed); !ok || got != code {
		t.Errorf("got %s, %v, want %s", got, ok, code)
	}
	if _, ok := ParseCode(typed[:20]); ok {
		t.Error("got ok for half a code")
	}
}

func TestName(t *testing.T) {
	n := Name{Unit: "quan-ba-dinh", Plan: "hanoi-2024", Kind: "campaign", Date: sampleTime, Digits: "1f0c92ab"}
	if got := n.String(); got != sampleName {
		t.Errorf("got %s, want %s", got, sampleName)
	}
	back, err := ParseName(sampleName)
	if err != nil || back.Unit != n.Unit || back.String() != sampleName {
		t.Errorf("got %+v, %v", back, err)
	}
	for _, bad := range []string{
		"", "goi", sampleName + "x", strings.ToUpper(sampleName), strings.Replace(sampleName, "08-20", "13-40", 1),
		strings.Replace(sampleName, "quan", strings.Repeat("q", MaxNameLength), 1), "quận" + sampleName[4:],
	} {
		if _, err := ParseName(bad); err == nil {
			t.Errorf("ParseName(%q): got no error", bad)
		}
	}
}

// TestSealer_anyChunks sees to it that the digits come out the same however
// the zip is handed on.
func TestSealer_anyChunks(t *testing.T) {
	data := []byte(strings.Repeat("nội dung", 100) + blankSeal())
	var want bytes.Buffer
	s := newSealer(&want)
	_, _ = s.Write(data)
	_ = s.Close()
	whole, err := checkSeal(context.Background(), bytes.NewReader(want.Bytes()), int64(want.Len()),
		want.String()[want.Len()-len(blankSeal()):])
	if err != nil || !whole || want.Len() != len(data) {
		t.Fatalf("got %v, %v, %d bytes", whole, err, want.Len())
	}
	for _, size := range []int{1, 63, 64, 65, 1000} {
		var got bytes.Buffer
		s := newSealer(&got)
		for rest := data; len(rest) > 0; {
			n := min(size, len(rest))
			_, _ = s.Write(rest[:n])
			rest = rest[n:]
		}
		_ = s.Close()
		if !bytes.Equal(got.Bytes(), want.Bytes()) {
			t.Errorf("in chunks of %d: got another zip", size)
		}
	}
}
