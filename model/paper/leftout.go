package paper

import (
	"fmt"
	"strings"

	"hoso/model"
)

// leftOut adds to the minutes of a lead unit whom the units proposed and its
// council does not.
func (c *composer) leftOut(p *Paper) {
	titled := false
	for i, s := range c.d.Sources {
		for j, l := range s.LeftOut {
			if !titled {
				titled = true
				p.say("minutes/left-out", Body, c.council()+" không đề nghị khen thưởng các trường hợp sau đây do đơn vị đề nghị:")
			}
			p.say(leftOutPath(i, j, l)+"/name", Body, c.leftOutLine(s, l))
		}
	}
}

// leftOutPath is as model.EachText writes it.
func leftOutPath(source, place int, l model.LeftOut) string {
	return elementPath(fmt.Sprintf("sources/%d/leftOut", source), l.Nominee, place)
}

func (c *composer) leftOutLine(s model.Source, l model.LeftOut) string {
	words := "- " + orDots(l.Name) + " (" + orDots(s.UnitName) + " đề nghị)"
	if l.Reason != "" {
		words += ": " + strings.TrimRight(l.Reason, " .;,")
	}
	return words + "."
}
