package ui

import (
	"cmp"
	"slices"

	"hoso/model"
)

// minutesForm keeps attendance and votes together with council and nominees.
type minutesForm struct {
	d       *model.Dossier
	changed func()
}

// attendance returns the entry of a member; nil while nothing was ticked.
func (f *minutesForm) attendance(member string) *model.Attendance {
	for i := range f.d.Minutes.Attendance {
		if f.d.Minutes.Attendance[i].Member == member {
			return &f.d.Minutes.Attendance[i]
		}
	}
	return nil
}

// tick notes how a member took part. Entries stand in the council's order.
func (f *minutesForm) tick(member string, p model.Presence) {
	var list []model.Attendance
	for _, m := range f.d.Council.Members {
		a := model.Attendance{Member: m.ID}
		if old := f.attendance(m.ID); old != nil {
			a = *old
		}
		if m.ID == member {
			a.Presence = p
		}
		if a.Presence == model.Present {
			a.Reason, a.Opinion = "", ""
		}
		if a.Presence != "" {
			list = append(list, a)
		}
	}
	f.d.Minutes.Attendance = list
	f.appoint()
	f.changed()
}

// forget takes somebody who left the council out of the minutes: the fields show
// members only, and no clerk could mend what is said of anybody else.
func (f *minutesForm) forget(member string) {
	m := &f.d.Minutes
	m.Attendance = slices.DeleteFunc(slices.Clone(m.Attendance), func(a model.Attendance) bool { return a.Member == member })
	for _, post := range []*string{&m.ChairID, &m.SecretaryID} {
		if *post == member {
			*post = ""
		}
	}
}

// appoint fills in who led the meeting and who kept the record, by their roles,
// once they are ticked as present and nobody else was chosen.
func (f *minutesForm) appoint() {
	m := &f.d.Minutes
	for _, member := range f.d.Council.Members {
		if m.PresenceOf(member.ID) != model.Present {
			continue
		}
		switch member.Role {
		case model.Chair:
			m.ChairID = cmp.Or(m.ChairID, member.ID)
		case model.Secretary, model.MemberSecretary:
			m.SecretaryID = cmp.Or(m.SecretaryID, member.ID)
		}
	}
}

// allPresent ticks everybody who was not ticked yet.
func (f *minutesForm) allPresent() {
	for _, m := range f.d.Council.Members {
		if f.d.Minutes.PresenceOf(m.ID) == "" {
			f.tick(m.ID, model.Present)
		}
	}
}

// explain notes why a member was away, and what the member wrote.
func (f *minutesForm) explain(member, reason, opinion string) {
	list := slices.Clone(f.d.Minutes.Attendance)
	for i := range list {
		if list[i].Member == member {
			list[i].Reason, list[i].Opinion = reason, opinion
		}
	}
	f.d.Minutes.Attendance = list
	f.changed()
}

// counts tells how many voting members were there, asked in writing, away, and
// not ticked.
func (f *minutesForm) counts() (present, written, absent, open int) {
	return f.d.Minutes.Attended(f.d.Council)
}

// complete gives every nominee a row of votes, in the order of the nominees,
// and keeps what was entered.
func (f *minutesForm) complete() {
	var list []model.Result
	for _, n := range f.d.Nominees {
		r, ok := f.d.Minutes.ResultOf(n.ID)
		if !ok {
			r = model.Result{Nominee: n.ID}
		}
		list = append(list, r)
	}
	f.d.Minutes.Results = list
}

// voters is the number of votes that there can be: members who were present or
// gave their opinion in writing.
func (f *minutesForm) voters() int {
	present, written, _, _ := f.counts()
	return present + written
}

// notUnanimous says why not everybody can be given all votes yet: the number of
// votes is known only when it is known who took part. Empty: nothing is in the
// way.
func (f *minutesForm) notUnanimous() string {
	_, _, _, open := f.counts()
	switch {
	case f.d.Council.Membership() == 0:
		return text("votes.unanimous.no-council")
	case open > 0:
		return textf("votes.unanimous.open", open)
	case f.voters() == 0:
		return text("votes.unanimous.nobody")
	}
	return ""
}

// overwritten counts the nominees whose votes unanimous would change, though
// something was entered. One whom the council rejected keeps its votes.
func (f *minutesForm) overwritten() int {
	n, voters := 0, f.voters()
	for _, r := range f.d.Minutes.Results {
		if r.Rejected {
			continue
		}
		blank := r.For == 0 && r.Against == 0 && r.Other == 0 && f.unread(r) == ""
		if !blank && (r.For != voters || r.Against != 0 || r.Other != 0 || f.unread(r) != "") {
			n++
		}
	}
	return n
}

// unanimous gives every nominee all votes, but those whom the council rejected.
func (f *minutesForm) unanimous() {
	list := slices.Clone(f.d.Minutes.Results)
	for i := range list {
		if list[i].Rejected {
			continue
		}
		list[i].For, list[i].Against, list[i].Other = f.voters(), 0, 0
		for _, key := range voteKeys {
			f.d.SetUnread(votePath(list[i].Nominee, key), "")
		}
	}
	f.d.Minutes.Results = list
	f.changed()
}

// voteKeys name the counts of a result, in the order of the table.
var voteKeys = [...]string{"for", "against", "other"}

func votePath(nominee, key string) string { return "minutes/results/" + nominee + "/" + key }

// unread is what was typed for votes on a nominee and is no number.
func (f *minutesForm) unread(r model.Result) string {
	for _, key := range voteKeys {
		if typed := f.d.UnreadAt(votePath(r.Nominee, key)); typed != "" {
			return typed
		}
	}
	return ""
}

// sum says whether the votes on a nominee add up, and what share of the whole
// membership is for (Nghị định 98/2023, Điều 30 khoản 7).
func (f *minutesForm) sum(r model.Result) (share, verdict string, right bool) {
	members, cast := f.d.Council.Membership(), r.For+r.Against+r.Other
	if members == 0 {
		return "–", text("votes.no-council"), false
	}
	share = textf("votes.share", r.For, members, percent(r.For, members))
	if r.For > members {
		share = textf("votes.no-share", r.For, members)
	}
	switch voters := f.voters(); {
	case f.unread(r) != "":
		return "–", textf("votes.unread", f.unread(r)), false
	case cast > members:
		return share, textf("votes.impossible", cast, members), false
	case cast == 0:
		return "–", text("votes.none"), false
	case voters == 0:
		return share, text("votes.no-attendance"), false
	case cast > voters:
		return share, textf("votes.over", cast-voters), false
	case cast < voters:
		return share, textf("votes.short", voters-cast), false
	}
	return share, text("votes.right"), true
}

// percent writes a share with at most one place after the comma.
func percent(part, whole int) string {
	tenths := (part*2000 + whole) / (2 * whole)
	if tenths%10 == 0 {
		return itoa(tenths / 10)
	}
	return itoa(tenths/10) + "," + itoa(tenths%10)
}
