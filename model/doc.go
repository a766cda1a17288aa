// Package model is the domain of Hồ Sơ Thi Đua: plans, units, councils,
// dossiers, nominees and the rules that a dossier is checked by.
//
// The words, each the English for one term of the trade:
//
//   - A plan (kế hoạch) opens a campaign of emulation; it is data, read by
//     ReadPlan, and says which themes, quotas, deadlines, papers and legal
//     bases there are. No rule of a plan is written in code.
//   - A unit (đơn vị) proposes nominees or leads a theme; its council (Hội
//     đồng Thi đua - Khen thưởng) decides whom to nominate.
//   - A dossier (hồ sơ đề nghị khen thưởng) is everything one unit hands over
//     at once: facts from which package paper composes every paper. It is
//     self-contained: it carries its own copy of unit, signers, council and
//     award wording, so that later settings never change it.
//   - A nominee is a collective, a household (counted as a collective) or an
//     individual.
//   - A finding is one answer of a check, by a rule with a code and a grade.
//
// The package does no input or output, knows no clock, and holds nothing of
// windows, fonts or SQL. Ids and dates come in from outside.
//
// Where things are: dossier.go, nominee.go, council.go, minutes.go, unit.go and
// plan.go are the facts; fields.go names each by its path. rules.go lists the
// rules and check.go runs them; a family of rules is a file (quota.go,
// meeting.go, votes.go, *_rules.go …). text.go and clean.go put typed words in
// order, spelling.go, tcvn3.go, vni.go and legacy.go mend them; roster*.go read lists of
// people, word_*.go reports; pool*.go sum up what was received; compare*.go,
// renewal*.go and replan.go tell one state of things from another.
package model
