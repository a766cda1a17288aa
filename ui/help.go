package ui

import (
	"bytes"
	"fmt"
	"image"
	paint "image/draw"
	_ "image/png" // pictures of the help
	"io/fs"
	"path"
	"slices"
	"strings"

	"hoso/assets"
)

// helpFolder holds the pages of the help: Markdown of headings, paragraphs,
// lists and bold words, and lines "![caption](picture.png)" for pictures of
// pictureFolder. "picture.png#x,y,w,h" shows a part of one, in pixels.
const (
	helpFolder    = "help"
	pictureFolder = "shots"
)

// helpPage is a page of the help.
type helpPage struct {
	id    string // the file's name without number and ending: "check"
	title string
	parts []helpPart
}

// helpPart is some Markdown, or a picture with its caption.
type helpPart struct {
	words   string
	picture string
}

// rulesPage is the one page that is made from the rules themselves; it stands
// before the questions.
const (
	rulesPage     = "rules"
	questionsPage = "questions" // the last one
)

// readHelp reads the pages in the order of their files' names, "01-start.md"
// first.
func readHelp() ([]helpPage, error) {
	files, err := fs.Glob(assets.Help, path.Join(helpFolder, "*.md"))
	if err != nil {
		return nil, err
	}
	var pages []helpPage
	for _, file := range files {
		data, err := assets.Help.ReadFile(file)
		if err != nil {
			return nil, err
		}
		pages = append(pages, parseHelp(file, string(data)))
	}
	last := slices.IndexFunc(pages, func(p helpPage) bool { return p.id == questionsPage })
	return slices.Insert(pages, max(last, 0), helpOnRules()), nil
}

// parseHelp parts a page's Markdown at its pictures. The first line is the
// title.
func parseHelp(file, source string) helpPage {
	_, id, _ := strings.Cut(strings.TrimSuffix(path.Base(file), ".md"), "-")
	title, rest, _ := strings.Cut(source, "\n")
	p := helpPage{id: id, title: strings.TrimPrefix(title, "# ")}
	var words strings.Builder
	flush := func() {
		if w := strings.TrimSpace(words.String()); w != "" {
			p.parts = append(p.parts, helpPart{words: w})
		}
		words.Reset()
	}
	for line := range strings.Lines(rest) {
		caption, picture, isPicture := strings.Cut(strings.TrimSpace(line), "](")
		if isPicture && strings.HasPrefix(caption, "![") {
			flush()
			p.parts = append(p.parts, helpPart{words: caption[len("!["):], picture: strings.TrimSuffix(picture, ")")})
			continue
		}
		words.WriteString(line)
	}
	flush()
	return p
}

// helpOnRules lists what the check looks at, as the rules explain themselves.
func helpOnRules() helpPage {
	var words strings.Builder
	family := ""
	for _, r := range rules() {
		if r.Family != family {
			family = r.Family
			fmt.Fprintf(&words, "\n## %s\n", family)
		}
		fmt.Fprintf(&words, "\n**%s.** %s\n", r.Title, r.Explanation)
	}
	return helpPage{id: rulesPage, title: text("help.rules"), parts: []helpPart{{words: text("help.rules.text")}, {words: words.String()}}}
}

// loadPicture reads a picture of the help, or the part of it that is named.
func loadPicture(name string) (image.Image, error) {
	file, frame, framed := strings.Cut(name, "#")
	data, err := assets.Help.ReadFile(path.Join(pictureFolder, file))
	if err != nil {
		return nil, err
	}
	whole, _, err := image.Decode(bytes.NewReader(data))
	if err != nil || !framed {
		return whole, err
	}
	var x, y, w, h int
	if _, err := fmt.Sscanf(frame, "%d,%d,%d,%d", &x, &y, &w, &h); err != nil {
		return nil, fmt.Errorf("frame of %s: %w", name, err)
	}
	part := image.NewRGBA(image.Rect(0, 0, w, h))
	paint.Draw(part, part.Bounds(), whole, image.Pt(x, y), paint.Src)
	return part, nil
}
