package main

import (
	"context"
	"errors"
	"strings"

	"hoso/model"
	"hoso/storage"
	"hoso/ui"
)

// useOf are storage's words for what a key is for.
var useOf = map[ui.KeyUse]storage.KeyUse{ui.SigningKey: storage.SigningKey, ui.ReceivingKey: storage.ReceivingKey}

// OwnKeys are the workspace's keys.
func (d *desk) OwnKeys(ctx context.Context) (own ui.OwnKeys, err error) {
	if own.Signing, err = d.ownKey(ctx, storage.SigningKey); err == nil {
		own.Receiving, err = d.ownKey(ctx, storage.ReceivingKey)
	}
	return own, err
}

// ownKey is nil where there is none.
func (d *desk) ownKey(ctx context.Context, use storage.KeyUse) (*ui.OwnKey, error) {
	key, err := d.OwnKey(ctx, use)
	if errors.Is(err, model.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	own := &ui.OwnKey{Groups: key.Code.Groups(), Made: key.Made}
	if use == storage.ReceivingKey {
		own.Public = key.Public
	}
	return own, nil
}

// MakeKey makes a key of the workspace.
func (d *desk) MakeKey(ctx context.Context, use ui.KeyUse, renew bool) error {
	make := d.Workspace.MakeKey
	if renew {
		make = d.RenewKey
	}
	_, err := make(ctx, useOf[use])
	return err
}

// ReadKeyCard reads a unit's keys from a file.
func (d *desk) ReadKeyCard(ctx context.Context, file string) (ui.KeyCard, error) {
	c, err := d.Workspace.ReadKeyCard(ctx, file)
	return ui.KeyCard{
		Unit: c.Unit, Name: c.Name, Signing: string(c.Signing), SigningGroups: c.Signing.Groups(),
		Receiving: c.Receiving, ReceivingGroups: c.ReceivingCode.Groups(),
	}, err
}

// EnrolledKeys lists the keys of other units.
func (d *desk) EnrolledKeys(ctx context.Context) ([]ui.EnrolledKey, error) {
	keys, err := d.Workspace.EnrolledKeys(ctx)
	list := make([]ui.EnrolledKey, len(keys))
	for i, k := range keys {
		list[i] = ui.EnrolledKey{
			Code: string(k.Code), Groups: k.Code.Groups(), Use: ui.SigningKey, Public: k.Public,
			Unit: k.Unit, Name: k.Name, Enrolled: k.Enrolled, Revoked: k.Revoked,
		}
		if k.Public != "" {
			list[i].Use = ui.ReceivingKey
		}
	}
	return list, err
}

// EnrolKeys records keys of another unit: all that are given, or none.
func (d *desk) EnrolKeys(ctx context.Context, unit, signing, receiving string) error {
	var code storage.KeyCode
	if strings.TrimSpace(signing) != "" {
		var err error
		if code, err = storage.ParseKeyCode(signing); err != nil {
			return err
		}
	}
	return d.Workspace.EnrolKeys(ctx, unit, code, receiving)
}

// RevokeKey strikes a key of another unit off.
func (d *desk) RevokeKey(ctx context.Context, code string) error {
	_, err := d.Workspace.RevokeKey(ctx, storage.KeyCode(code))
	return err
}

// KeyGroups judges the code of a key as far as it is typed.
func (d *desk) KeyGroups(typed string) []ui.KeyGroup {
	var groups []ui.KeyGroup
	for _, g := range storage.TypedGroups(typed) {
		groups = append(groups, ui.KeyGroup(g))
	}
	return groups
}

// ReceivingCode is the code of a receiving key.
func (d *desk) ReceivingCode(public string) (groups []string, ok bool) {
	public = storage.TidyReceivingKey(public)
	if _, err := storage.EnvelopeFor(public); err != nil {
		return nil, false
	}
	return storage.CodeOfReceivingKey(public).Groups(), true
}

// SetAskPassphrase sets who is asked for passphrases.
func (d *desk) SetAskPassphrase(ask func(ctx context.Context, file string, wrong bool) (string, error)) {
	d.Workspace.SetAskPassphrase(ask)
}

// wrappingOf is how a package is to travel.
func wrappingOf(as ui.Wrapping) (storage.Wrapping, error) {
	w := storage.Wrapping{Clickable: as.Clickable, Unsigned: as.Unsigned, Word: as.Word}
	var err error
	switch {
	case as.Receiver != "":
		w.Envelope, err = storage.EnvelopeFor(as.Receiver)
	case as.Passphrase != "":
		w.Envelope, err = storage.EnvelopeWith(as.Passphrase)
	}
	return w, err
}
