package storage

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"strings"

	"hoso/model"
	"hoso/storage/bag"
)

// UnsoundError: a file is not a sound package of this program.
type UnsoundError struct {
	File     string
	Findings []model.Finding
}

func (e *UnsoundError) Error() string { return fmt.Sprintf("%s is not a sound package", e.File) }

// Hint tells the clerk what was kept safe.
func (e *UnsoundError) Hint() string {
	return "Tệp này không phải gói nộp nguyên vẹn nên không nhận; dữ liệu đang có giữ nguyên. Hãy đề nghị bên gửi gửi lại tệp gốc."
}

// VerifyPackage judges a file by the rules of package bag, and one of our
// packages also by its counts: nominees in the dossier, in bag-info.txt and as
// reports must agree, and every attachment must be there.
func VerifyPackage(ctx context.Context, path string) bag.Report {
	report, _ := verifyPackage(ctx, path)
	return report
}

// verifyPackage is VerifyPackage for one who wants the dossier too, if the
// package is sound.
func verifyPackage(ctx context.Context, path string) (bag.Report, model.Dossier) {
	report := bag.Verify(ctx, path)
	if !report.Ours {
		return report, model.Dossier{}
	}
	d, findings := reconcilePackage(path, report)
	report.Findings = append(report.Findings, findings...)
	report.Ours = !model.HasErrors(report.Findings)
	return report, d
}

func reconcilePackage(path string, report bag.Report) (model.Dossier, []model.Finding) {
	r, err := bag.Open(path)
	if err != nil {
		return model.Dossier{}, []model.Finding{countFinding("", "không mở lại được gói để đối chiếu số lượng")}
	}
	defer r.Close()
	d, err := readDossier(r)
	if err != nil {
		return d, []model.Finding{{Rule: "package-dossier", Grade: model.Error, Path: "data/dossier.json",
			Message: "Không đọc được dữ liệu hồ sơ trong gói: " + clerkReason(err)}}
	}
	return d, countsApart(r, report, d)
}

// countsApart tells which counts of an open package differ from its dossier's.
func countsApart(r *bag.Reader, report bag.Report, d model.Dossier) []model.Finding {
	var findings []model.Finding
	for tag, want := range map[string]int{bag.TagCollectives: d.Collectives(), bag.TagIndividuals: d.Individuals()} {
		if got := bag.Value(report.Info, tag); got != fmt.Sprint(want) {
			findings = append(findings, countFinding("bag-info.txt", fmt.Sprintf("mục %s ghi %q nhưng hồ sơ có %d", tag, got, want)))
		}
	}
	if reports := countReports(r.Files()); reports != len(d.Nominees) {
		findings = append(findings, countFinding("data/papers", fmt.Sprintf("hồ sơ đề nghị %d trường hợp nhưng gói có %d báo cáo thành tích", len(d.Nominees), reports)))
	}
	findings = append(findings, strayWords(r.Files())...)
	findings = append(findings, strayAttachments(r.Files(), d)...)
	for _, a := range d.Attachments {
		if file := attachmentPath(a); file != "" {
			if size, ok := r.Size(file); !ok || size != a.Size {
				findings = append(findings, countFinding("data/"+file, fmt.Sprintf("thiếu tài liệu đính kèm %q", a.Name)))
			}
		}
		if a.Received() && packagedAs(r, a.SHA256) == "" {
			findings = append(findings, countFinding("data/papers", fmt.Sprintf("không có nguyên bản văn bản đã nhận %q", cmp.Or(a.Title, a.Name))))
		}
	}
	return findings
}

// strayAttachments tells which scans and attachments of a package its dossier
// does not list. Package bag has told of those in folders of their own.
func strayAttachments(files []string, d model.Dossier) []model.Finding {
	listed := map[string]bool{}
	for _, a := range d.Attachments {
		listed[attachmentPath(a)] = true
	}
	var findings []model.Finding
	for _, f := range files {
		folder, _ := path.Split(f)
		if attached := folder == signedFolder || folder == attachmentsFolder; attached && !listed[f] && len(findings) < bag.MaxFindings {
			findings = append(findings, bag.Stray("data/"+f))
		}
	}
	return findings
}

func countFinding(path, reason string) model.Finding {
	return ownFinding("package-counts", path, reason)
}

// countReports counts the achievement and summary reports among a package's
// files.
func countReports(files []string) int {
	n := 0
	for _, f := range files {
		if strings.HasPrefix(f, "papers/") && strings.Contains(f, "-bao-cao-") {
			n++
		}
	}
	return n
}

// readDossier decodes the dossier of an open package.
func readDossier(r *bag.Reader) (model.Dossier, error) {
	data, err := readPackaged(r, "dossier.json")
	if err != nil {
		return model.Dossier{}, err
	}
	return model.Decode("dossier.json", data)
}

// clerkReason is what a clerk can be told of an error.
func clerkReason(err error) string {
	if hint := Hint(err); hint != "" {
		return hint
	}
	return err.Error()
}
