package paper

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"hoso/model"
)

// Spot is one or more blocks of a paper whose words go back to one place of the
// dossier when they were changed elsewhere.
type Spot struct {
	Paper, Title string // of the paper: "report/n1", "Báo cáo thành tích của …"
	// Keys are the blocks' keys (Key), in order. All but the first are further
	// paragraphs of the same text.
	Keys []string
	// First is the first block.
	First Block
	// Block is the key that the words are overridden under, and Own what the
	// program says there. It is empty where the words are a field's.
	Block, Own string
	// Field is the path of the field that the blocks show; empty for what the
	// program composes.
	Field string
	// Blank tells that the field is empty: the blocks are room to write in.
	Blank bool
	// facts are what the program's words in the block tell of the dossier's fields:
	// names and figures.
	facts []string
}

// Spots divides papers of a dossier into spots, in their order. What a spot has
// neither block nor field for is to be changed where its facts are entered.
func Spots(plan *model.Plan, d model.Dossier, ids ...string) []Spot {
	own := map[string]Sentence{}
	for _, s := range Sentences(plan, d, ids...) {
		if !s.Gone {
			own[s.Block] = s
		}
	}
	typed := typedFields(cleaned(d))
	var spots []Spot
	for _, p := range ComposeOnly(plan, d, ids...) {
		first := len(spots)
		for _, b := range p.Blocks {
			s := spotOf(p, b, own, typed)
			if n := len(spots); n > first && further(spots[n-1], s, p, b) {
				spots[n-1].Keys = append(spots[n-1].Keys, s.Keys...)
				continue
			}
			spots = append(spots, s)
		}
	}
	return spots
}

// sectionPath is the path of a section's text, which a dossier need not have for
// the paper to show room for it.
var sectionPath = regexp.MustCompile(`^nominees/([^/]+)/report/sections/([^/]+)/text$`)

func spotOf(p Paper, b Block, own map[string]Sentence, typed map[string]string) Spot {
	s := Spot{Paper: p.ID, Title: p.Title, Keys: []string{Key(p, b)}, First: b}
	if id := b.BlockID(); sectionPath.MatchString(id) && strings.TrimSpace(typed[id]) == "" {
		s.Field, s.Blank = id, true
		return s
	}
	if sentence, ok := own[Key(p, b)]; ok && !sentence.Typed {
		s.Block, s.Own = sentence.Block, sentence.Own
		if sentence.Override == nil && sentence.Style != Basis {
			s.facts = factsIn(s.Own, typed)
		}
		return s
	}
	paragraph, ok := b.(*Paragraph)
	if !ok {
		return s
	}
	if field := fieldOf(paragraph.ID, typed); typed[field] != "" && !paragraph.Overridden {
		if _, may := overridable(b, typed); !may || paragraph.Style == Basis {
			s.Field = field
		}
	}
	return s
}

// further tells a later paragraph of the text that a spot begins with.
func further(before, s Spot, p Paper, b Block) bool {
	if before.Field != "" {
		return before.Field == s.Field
	}
	paragraph, ok := b.(*Paragraph)
	if !ok || !paragraph.Overridden || before.Block == "" || s.Block != "" {
		return false
	}
	number, ok := strings.CutPrefix(paragraph.ID, before.First.BlockID()+"/")
	_, err := strconv.Atoi(number)
	return ok && err == nil
}

// Edit is a change of what a paper says that was made elsewhere, as in a Word
// file.
type Edit struct {
	Paper, Title string // of the paper
	// Block and Field are those of the spot. Without either the change cannot be
	// taken: it is to be made where the facts are entered.
	Block, Field string
	// Own is what the program says in the block.
	Own string
	// Before and After are the words as they stand and as they were changed to;
	// line feeds divide paragraphs.
	Before, After string
	// Doubt is why the change should not be taken unseen; empty where it is
	// certain that somebody made it.
	Doubt Doubt
}

// Fixed tells that the change cannot be taken.
func (e Edit) Fixed() bool { return e.Block == "" && e.Field == "" }

// Removes tells that the words are gone.
func (e Edit) Removes() bool { return e.After == "" }

// Plain tells that the change may be taken unless somebody objects.
func (e Edit) Plain() bool { return !e.Fixed() && !e.Removes() && e.Doubt == "" }

// TakeEdits puts changed words into a dossier: into the fields that they are of,
// or as the clerk's own wording of a block. It changes no list in place.
func TakeEdits(d *model.Dossier, edits []Edit) {
	taken := d.Clone()
	fields := map[string]string{}
	for _, e := range edits {
		switch {
		case e.Field != "":
			fields[e.Field] = e.After
		case e.Block != "":
			taken.Overrides = slices.DeleteFunc(slices.Clone(taken.Overrides), func(o model.Override) bool { return o.Block == e.Block })
			if model.TextHash(e.After) != model.TextHash(e.Own) {
				taken.Overrides = append(taken.Overrides, model.Override{Block: e.Block, Text: e.After, Replaced: model.TextHash(e.Own), Was: e.Own})
			}
		}
	}
	for field, after := range fields {
		if of := sectionPath.FindStringSubmatch(field); of != nil && model.TextOf(taken, field) == "" {
			fillSection(&taken, of[1], of[2], after) // EachText goes by what is not blank
		}
	}
	model.EachText(&taken, func(path, text string) string {
		if after, ok := fields[path]; ok {
			if !longFields[path[strings.LastIndexByte(path, '/')+1:]] {
				after = strings.Join(strings.Fields(after), " ")
			}
			return after
		}
		return text
	})
	*d = taken
}

// fillSection writes a section of a nominee's report, which may have none yet.
func fillSection(d *model.Dossier, nominee, prompt, text string) {
	for i := range d.Nominees {
		r := &d.Nominees[i].Report
		if d.Nominees[i].ID != nominee {
			continue
		}
		at := slices.IndexFunc(r.Sections, func(s model.Section) bool { return s.Prompt == prompt })
		if at < 0 {
			at = len(r.Sections)
			r.Sections = append(r.Sections, model.Section{Prompt: prompt})
		}
		r.Sections[at].Text = text
	}
}
