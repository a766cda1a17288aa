package paper

import (
	"slices"
	"strings"

	"hoso/model"
)

// enclosures names the papers that go with the proposal.
func (c *composer) enclosures() string {
	var parts []string
	if c.has(model.MinutesPaper) {
		parts = append(parts, "Biên bản họp "+c.council())
	}
	if c.has(model.BallotPaper) {
		parts = append(parts, "Biên bản kiểm phiếu")
	}
	if c.has(model.NomineeListPaper) {
		parts = append(parts, "Danh sách đề nghị khen thưởng")
	}
	if n := c.sourcesWithPapers(); n > 0 {
		parts = append(parts, "Tờ trình, Biên bản và Danh sách đề nghị khen thưởng của "+figure(n)+" cơ quan, đơn vị")
	}
	if n := len(c.nominees); n > 0 && c.has(model.ReportPaper) {
		parts = append(parts, figure(n)+" báo cáo thành tích của "+c.who()+" được đề nghị khen thưởng")
	} else if n > 0 && c.has(model.SummaryPaper) {
		parts = append(parts, figure(n)+" báo cáo tóm tắt thành tích của "+c.who()+" được đề nghị khen thưởng")
	}
	letters, others := 0, 0
	for _, n := range c.nominees {
		if n.Outside != nil && n.Outside.Letter {
			letters++
		}
	}
	for _, a := range c.d.Attachments {
		if a.As == model.OtherDocument {
			others++
		}
	}
	if letters > 0 {
		parts = append(parts, figure(letters)+" văn bản thống nhất ý kiến của cơ quan, đơn vị quản lý")
	}
	if others > 0 {
		parts = append(parts, figure(others)+" tài liệu liên quan")
	}
	if len(parts) == 0 {
		return ""
	}
	return "Kèm theo Tờ trình là " + figure(max(c.plan.Sets, 1)) + " bộ hồ sơ (bản chính), gồm: " + strings.Join(parts, "; ") + "."
}

// sourcesWithPapers counts the units whose own papers travel on.
func (c *composer) sourcesWithPapers() int {
	n := 0
	for _, s := range c.d.Sources {
		if slices.ContainsFunc(c.d.Attachments, func(a model.Attachment) bool {
			return a.As == model.SourcePaper && a.Paper == s.PaperID(string(model.ProposalPaper))
		}) {
			n++
		}
	}
	return n
}

// recipients are the lines of "Nơi nhận"; the last one is the records office's.
func (c *composer) recipients() []string {
	var lines []string
	for _, r := range c.kind.Recipients {
		lines = append(lines, line(r))
	}
	return append(lines, filed(c.d.Proposer))
}

// filed is the last line of "Nơi nhận".
func filed(u model.Unit) string {
	if u.Drafter == "" {
		return "- Lưu: VT."
	}
	return "- Lưu: VT, " + u.Drafter + "."
}
