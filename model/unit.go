package model

import "strings"

// LetterheadStyle says by whose rules a unit's papers are headed.
type LetterheadStyle string

const (
	// StateStyle is the letterhead of Nghị định 30/2020: state motto right.
	StateStyle LetterheadStyle = "state"
	// PartyStyle is the letterhead of Party bodies: "ĐẢNG CỘNG SẢN VIỆT NAM"
	// right, numbers as "Số 15-TTr/ĐU".
	PartyStyle LetterheadStyle = "party"
	// FrontStyle is the letterhead of the Fatherland Front and the
	// socio-political organisations: the state motto, numbers as
	// "Số: 15/TTr-MTTQ-BTT".
	FrontStyle LetterheadStyle = "front"
	// YouthStyle is the letterhead of the Youth Union: "ĐOÀN TNCS HỒ CHÍ
	// MINH" heads the right column (Hướng dẫn 29-HD/TWĐTN-VP, 2013), numbers as
	// "Số: 15-TTr/TĐTN-BTC".
	YouthStyle LetterheadStyle = "youth"
)

// Unit is a body that proposes nominees, leads a theme or receives dossiers,
// with what its letterhead and signature blocks need. Names are written as in
// running text ("Ủy ban nhân dân quận Ba Đình"); papers put them in capitals.
type Unit struct {
	// ID is the name without marks: "quan-ba-dinh", "so-xay-dung".
	ID string `json:"id"`
	// Name is the unit as the trade calls it: "quận Ba Đình", "Sở Xây dựng".
	Name string `json:"name"`
	// Group is the id of a plan's unit group, which decides the quota.
	Group string `json:"group"`
	// Body is the issuing body in full: "Ủy ban nhân dân quận Ba Đình", "Sở
	// Xây dựng Hà Nội".
	Body string `json:"body"`
	// Style chooses the letterhead; empty means StateStyle.
	Style LetterheadStyle `json:"style,omitempty"`
	// Parent is the body above in the letterhead, one line each; none for a
	// People's Committee.
	Parent []string `json:"parent,omitempty"`
	// Letterhead is the issuing body as it heads the paper, one line each: "Ủy ban
	// nhân dân", "quận Ba Đình".
	Letterhead []string `json:"letterhead"`
	// Symbol is the body's abbreviation in document numbers: "UBND", "SXD".
	Symbol string `json:"symbol"`
	// Place is the place name before the date: "Ba Đình", "Hà Nội".
	Place string `json:"place"`
	// HeadPosition is the post of whoever leads the body: "Chủ tịch", "Giám đốc".
	HeadPosition string `json:"headPosition"`
	// Collective is the body named after TM. where it decides as a
	// collective: "Ủy ban nhân dân"; empty where the head alone decides.
	Collective string `json:"collective,omitempty"`
	// Drafter is the drafting section's symbol in "Lưu: VT, NV."; may be empty.
	Drafter string `json:"drafter,omitempty"`
	// Cluster is the emulation cluster (cụm thi đua), free text.
	Cluster string `json:"cluster,omitempty"`
	// Contact is whom to call about a dossier: name and telephone.
	Contact string `json:"contact,omitempty"`
}

// Authority says in whose right somebody signs (Nghị định 30/2020, Phụ lục I,
// phần II.7).
type Authority string

const (
	// AsHead: the head of the body signs in their own right.
	AsHead Authority = ""
	// KT (ký thay): a deputy signs for the head.
	KT Authority = "KT"
	// TL (thừa lệnh): by order of the head.
	TL Authority = "TL"
	// Q (quyền): an acting head.
	Q Authority = "Q"
	// TUQ (thừa ủy quyền): by a written, limited mandate of the head.
	TUQ Authority = "TUQ"
)

// Signer is who signs a paper. TM. is not a choice of the signer: it stands
// wherever the body decides as a collective (Unit.Collective).
type Signer struct {
	// Name is the full name, without academic titles.
	Name string `json:"name"`
	// Rank stands before the name where the sector's rules allow it
	// ("Thượng tá"), else empty.
	Rank string `json:"rank,omitempty"`
	// Position is the signer's own post: "Chủ tịch", "Phó Chủ tịch".
	Position string `json:"position"`
	// Authority is empty for the head.
	Authority Authority `json:"authority,omitempty"`
	// HeadPosition is the head's post, in whose place a KT., TL. or TUQ.
	// signs.
	HeadPosition string `json:"headPosition,omitempty"`
	// Collective is the body named after TM., or empty.
	Collective string `json:"collective,omitempty"`
}

// Lines returns the lines above the signature, in capitals, without the name:
// {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}. It is empty when
// nothing was entered.
func (s Signer) Lines() []string {
	var lines []string
	if s.Collective != "" {
		lines = append(lines, "TM. "+Upper(s.Collective))
	}
	switch s.Authority {
	case KT, TL, TUQ:
		if s.HeadPosition != "" {
			lines = append(lines, string(s.Authority)+". "+Upper(s.HeadPosition))
		}
		if s.Position != "" {
			lines = append(lines, Upper(s.Position))
		}
	case Q:
		lines = append(lines, "Q. "+Upper(s.Position))
	default:
		if s.Position != "" {
			lines = append(lines, Upper(s.Position))
		}
	}
	return lines
}

// FullName returns the name as it stands under a signature, after the rank.
func (s Signer) FullName() string {
	return strings.TrimSpace(s.Rank + " " + s.Name)
}
