package paper

import (
	"fmt"
	"strings"
)

// groupsOnLine is how many groups of a package code stand on one line: two of
// those of the screen, lest a receipt with long names take two pages.
const groupsOnLine = 8

// codeLines writes the groups of a package code in lines of a cell.
func codeLines(groups []string) string {
	var lines []string
	for len(groups) > groupsOnLine {
		lines = append(lines, strings.Join(groups[:groupsOnLine], " "))
		groups = groups[groupsOnLine:]
	}
	return strings.Join(append(lines, strings.Join(groups, " ")), "\n")
}

// fileSize is a number of bytes as a clerk reads it: "414 KB", "2,9 MB". Parts
// of a KB are rounded up.
func fileSize(bytes int64) string {
	if bytes < 1<<20 {
		return fmt.Sprintf("%d KB", (bytes+1023)>>10)
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20)), ".", ",", 1)
}
