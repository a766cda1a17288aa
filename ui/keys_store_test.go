package ui

import (
	"context"
	"strings"
	"time"

	"hoso/model"
)

// keysMemory is what a memory knows of keys.
type keysMemory struct {
	own      OwnKeys
	enrolled []EnrolledKey
	renewed  []KeyUse
	written  []string // files
	card     KeyCard
	cardErr  error
	wrapped  []Wrapping // packages that were made
	ask      func(ctx context.Context, file string, wrong bool) (string, error)
}

const leadKey = "age1leadkey"

func (m *memory) OwnKeys(context.Context) (OwnKeys, error) { return m.keys.own, nil }

func (m *memory) MakeKey(_ context.Context, use KeyUse, renew bool) error {
	key := &OwnKey{Groups: strings.Fields("KAAAA BBBBB CCCCC DDDDD EEEEE FFFFF GGGGG"), Made: time.Date(2024, 8, 20, 9, 0, 0, 0, time.UTC)}
	if renew {
		m.keys.renewed = append(m.keys.renewed, use)
	}
	if use == SigningKey {
		m.keys.own.Signing = key
		return nil
	}
	key.Public, key.Groups[0] = "age1ownkey", "NAAAA"
	m.keys.own.Receiving = key
	return nil
}

func (m *memory) WriteKeySlip(ctx context.Context, file string, _ model.Date) error {
	return m.WriteKeyCard(ctx, file)
}

func (m *memory) WriteKeyCard(ctx context.Context, file string) error {
	m.keys.written = append(m.keys.written, file)
	return m.MakeKey(ctx, ReceivingKey, false)
}

func (m *memory) ReadKeyCard(context.Context, string) (KeyCard, error) {
	return m.keys.card, m.keys.cardErr
}

func (m *memory) EnrolledKeys(context.Context) ([]EnrolledKey, error) { return m.keys.enrolled, nil }

func (m *memory) EnrolKeys(_ context.Context, unit, signing, receiving string) error {
	for use, key := range map[KeyUse]string{SigningKey: signing, ReceivingKey: receiving} {
		if key != "" {
			m.keys.enrolled = append(m.keys.enrolled, EnrolledKey{Code: key, Groups: []string{key}, Use: use, Public: receiving, Unit: unit, Name: "Đơn vị " + unit})
		}
	}
	return nil
}

func (m *memory) RevokeKey(_ context.Context, code string) error {
	for i := range m.keys.enrolled {
		if m.keys.enrolled[i].Code == code {
			m.keys.enrolled[i].Revoked = time.Date(2024, 8, 20, 9, 0, 0, 0, time.UTC)
		}
	}
	return nil
}

// KeyGroups takes groups of five with an X in them for wrong.
func (m *memory) KeyGroups(typed string) []KeyGroup {
	var groups []KeyGroup
	for _, g := range strings.Fields(typed) {
		groups = append(groups, KeyGroup{Letters: g, Whole: len(g) == 5, Right: len(g) == 5 && !strings.Contains(g, "X")})
	}
	return groups
}

func (m *memory) ReceivingCode(public string) ([]string, bool) {
	return []string{"NLEAD", "LEAD2"}, strings.HasPrefix(public, leadKey)
}

func (m *memory) SetAskPassphrase(ask func(ctx context.Context, file string, wrong bool) (string, error)) {
	m.keys.ask = ask
}
