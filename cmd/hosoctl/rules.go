package main

import (
	"context"
	"fmt"

	"hoso/model"
	"hoso/storage"
)

// runExplain tells what the rules with some codes ask for and why; without a
// code it lists them all.
func runExplain(_ context.Context, c *call) error {
	rules := storage.Rules()
	if len(c.args) > 0 {
		rules = nil
	}
	for _, code := range c.args {
		r, ok := storage.RuleByCode(code)
		if !ok {
			return fmt.Errorf("không có quy tắc nào mang mã %q; gõ hosoctl explain để xem mọi mã", code)
		}
		rules = append(rules, r)
	}
	if c.json {
		return c.printJSON(rules)
	}
	if len(c.args) == 0 {
		rows := [][]string{{"MÃ", "MỨC", "NỘI DUNG"}}
		for _, r := range rules {
			rows = append(rows, []string{r.Code, gradeWord(r.Grade), r.Title})
		}
		printTable(c.stdout, rows)
		return nil
	}
	for _, r := range rules {
		fmt.Fprintf(c.stdout, "%s (%s, %s): %s\n  %s\n  Căn cứ: %s\n", r.Code, gradeWord(r.Grade), r.Family, r.Title, r.Explanation, r.Source)
	}
	return nil
}

func gradeWord(g model.Grade) string {
	switch g {
	case model.Error:
		return "lỗi"
	case model.Warning:
		return "cảnh báo"
	}
	return "ghi chú"
}
