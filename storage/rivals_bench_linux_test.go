package storage

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"hoso/model"
	"hoso/model/paper"
	"hoso/storage/pdf"
)

// The same words made into PDF by this program, by LibreOffice and by typst,
// with the same fonts. What a report costs once a program runs is the cost of
// manyReports of them in one process, less that of one.

const manyReports = 21

// typstVariable names the folder whose node_modules hold the compiler of typst;
// .ci/bench sets it.
const typstVariable = "HOSO_BENCH_TYPST"

// rival makes PDFs of papers. The order that it gives is one process that
// leaves in dir one PDF for each.
type rival func(b *testing.B, dir string, papers []paper.Paper) order

func BenchmarkRival(b *testing.B) {
	b.Run("hoso", func(b *testing.B) { compare(b, orderOwn) })
	b.Run("libreoffice", func(b *testing.B) {
		if _, err := exec.LookPath("soffice"); err != nil {
			b.Skip("LibreOffice is not installed (Debian: libreoffice-writer-nogui)")
		}
		compare(b, orderLibreOffice)
	})
	b.Run("typst", func(b *testing.B) {
		if _, err := exec.LookPath("node"); err != nil || os.Getenv(typstVariable) == "" {
			b.Skip("typst is not here: .ci/bench installs it where node and npm are")
		}
		compare(b, orderTypst)
	})
}

func compare(b *testing.B, r rival) {
	_, papers, err := samplePapers()
	if err != nil {
		b.Fatal(err)
	}
	reports := copiesOf(reportAmong(papers), manyReports)
	r.run(b, b.TempDir(), reports[:1]) // what the first run of all leaves on disk
	var cold, warm, dossier, peak, size float64
	for b.Loop() {
		dir := b.TempDir()
		one, many := r.run(b, dir, reports[:1]), r.run(b, b.TempDir(), reports)
		all := r.run(b, b.TempDir(), papers)
		cold += milliseconds(one.CPU)
		warm += milliseconds(many.CPU-one.CPU) / (manyReports - 1)
		dossier += milliseconds(all.CPU)
		peak = max(peak, float64(one.Peak)/1e6)
		size = sizeOf(b, filepath.Join(dir, "1.pdf"))
	}
	n := float64(b.N)
	b.ReportMetric(0, "ns/op") // the machine's other work is in it
	b.ReportMetric(cold/n, "cold-ms")
	b.ReportMetric(warm/n, "warm-ms")
	b.ReportMetric(dossier/n, "dossier-ms")
	b.ReportMetric(peak, "peak-MB")
	b.ReportMetric(size, "kB")
}

// run lets a rival make papers and sees to it that it has.
func (r rival) run(b *testing.B, dir string, papers []paper.Paper) cost {
	b.Helper()
	c := measured(b, r(b, dir, papers))
	for i := range papers {
		if sizeOf(b, filepath.Join(dir, fmt.Sprintf("%d.pdf", i+1))) == 0 {
			b.Fatalf("paper %d is an empty file", i+1)
		}
	}
	return c
}

func sizeOf(b *testing.B, file string) float64 {
	b.Helper()
	info, err := os.Stat(file)
	if err != nil {
		b.Fatal(err)
	}
	return float64(info.Size()) / 1e3
}

// copiesOf are n papers that differ in every paragraph, so that nobody is
// served by what he remembers of the one before.
func copiesOf(p paper.Paper, n int) []paper.Paper {
	papers := make([]paper.Paper, n)
	for i := range papers {
		papers[i] = p
		papers[i].Blocks = slices.Clone(p.Blocks)
		for j, block := range p.Blocks {
			if old, ok := block.(*paper.Paragraph); ok {
				marked := *old
				marked.Runs = append([]paper.Run{{Text: fmt.Sprintf("%d. ", i+1)}}, old.Runs...)
				papers[i].Blocks[j] = &marked
			}
		}
	}
	return papers
}

func init() {
	for _, n := range []int{1, manyReports} {
		childTasks[reportsTask(n)] = func(dir string) error {
			d, papers, err := samplePapers()
			if err != nil {
				return err
			}
			return writeEach(dir, d, copiesOf(reportAmong(papers), n))
		}
	}
	childTasks["dossier"] = func(dir string) error {
		d, papers, err := samplePapers()
		if err != nil {
			return err
		}
		return writeEach(dir, d, papers)
	}
}

func reportsTask(n int) string { return fmt.Sprintf("reports %d", n) }

// orderOwn lets this program compose the papers too, which the others are
// given.
func orderOwn(b *testing.B, dir string, papers []paper.Paper) order {
	if papers[0].Kind != model.ReportPaper {
		return ownTask(b, "dossier", dir)
	}
	return ownTask(b, reportsTask(len(papers)), dir)
}

func writeEach(dir string, d model.Dossier, papers []paper.Paper) error {
	for i, p := range papers {
		doc, err := pdf.LayoutFor(p, d.House)
		if err != nil {
			return err
		}
		content, err := drawPaper(d, doc)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.pdf", i+1)), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}

func orderLibreOffice(b *testing.B, dir string, papers []paper.Paper) order {
	shared := filepath.Dir(dir) // the benchmark's folders lie side by side
	conf := filepath.Join(shared, "fonts.conf")
	place(b, conf, []byte(`<?xml version="1.0"?><fontconfig><dir>`+fontFolder(b)+`</dir><cachedir>`+filepath.Join(shared, "font-cache")+`</cachedir></fontconfig>`))
	profile := url.URL{Scheme: "file", Path: filepath.Join(shared, "libreoffice")}
	args := []string{"soffice", "-env:UserInstallation=" + profile.String(), "--headless", "--convert-to", "pdf", "--outdir", dir}
	return order{Args: append(args, sources(b, dir, ".fodt", papers, openDocument)...), Env: []string{"FONTCONFIG_FILE=" + conf}}
}

// typstScript compiles the files that it is given, each to a PDF beside it. The
// memory of the compiler is cleared as its makers do between documents.
const typstScript = `
const { NodeCompiler } = require(process.argv[2] + '/node_modules/@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs'), path = require('path');
const [fonts, ...files] = process.argv.slice(3);
const compiler = NodeCompiler.create({ workspace: path.dirname(files[0]), fontArgs: [{ fontPaths: [fonts] }] });
for (const file of files) {
  fs.writeFileSync(file.replace('.typ', '.pdf'), compiler.pdf({ mainFilePath: file }));
  compiler.evictCache(10);
}
`

func orderTypst(b *testing.B, dir string, papers []paper.Paper) order {
	shared := filepath.Dir(dir)
	script := filepath.Join(shared, "compile.js")
	place(b, script, []byte(typstScript))
	args := []string{"node", script, os.Getenv(typstVariable), fontFolder(b)}
	return order{Args: append(args, sources(b, dir, ".typ", papers, typst)...)}
}

// sources writes papers as files for a rival and returns their paths.
func sources(b *testing.B, dir, extension string, papers []paper.Paper, write func(io.Writer, paper.Paper)) []string {
	b.Helper()
	var files []string
	for i, p := range papers {
		var text bytes.Buffer
		write(&text, p)
		file := filepath.Join(dir, fmt.Sprintf("%d%s", i+1, extension))
		place(b, file, text.Bytes())
		files = append(files, file)
	}
	return files
}

// fontFolder is where the shipped fonts are in the source.
func fontFolder(b *testing.B) string {
	b.Helper()
	fonts, err := filepath.Abs("../assets/fonts")
	if err != nil {
		b.Fatal(err)
	}
	return fonts
}

func place(b *testing.B, file string, data []byte) {
	b.Helper()
	if err := os.WriteFile(file, data, 0o600); err != nil {
		b.Fatal(err)
	}
}
