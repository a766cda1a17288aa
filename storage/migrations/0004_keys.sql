-- The workspace's own keys, secret halves. Retired receiving keys stay, to open
-- what was sent to them; a signing key that was renewed is deleted.
CREATE TABLE own_keys (
  number  INTEGER PRIMARY KEY,
  use     TEXT NOT NULL CHECK (use IN ('K', 'N')),  -- first letter of its code: signing, receiving
  secret  TEXT NOT NULL,          -- Ed25519 seed as hex, or AGE-SECRET-KEY-1…
  made    TEXT NOT NULL,
  retired TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX own_keys_present ON own_keys (use) WHERE retired = '';

-- Signing keys of units, by the codes on their paper.
CREATE TABLE enrolled_keys (
  code     TEXT PRIMARY KEY,
  unit     TEXT NOT NULL,          -- the unit's id
  name     TEXT NOT NULL,          -- its body, for who has the unit list no more
  enrolled TEXT NOT NULL,
  revoked  TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX enrolled_keys_unit ON enrolled_keys (unit);
