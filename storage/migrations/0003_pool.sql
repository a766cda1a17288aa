-- Who is nominated in each draft, so that the rules across hundreds of packages
-- need not decode them. All columns are read off the body.
CREATE TABLE nominees (
  dossier      INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  place        INTEGER NOT NULL,  -- in the list, from 0
  id           TEXT NOT NULL,
  type         TEXT NOT NULL,
  name         TEXT NOT NULL,
  theme        TEXT NOT NULL,     -- the nominee's own, or empty
  birth        TEXT NOT NULL,
  workplace    TEXT NOT NULL,
  address      TEXT NOT NULL,     -- of a collective
  from_unit    TEXT NOT NULL,     -- the origin of one received from a package
  from_dossier TEXT NOT NULL,
  from_nominee TEXT NOT NULL,
  PRIMARY KEY (dossier, place)
) STRICT, WITHOUT ROWID;

INSERT INTO nominees
SELECT d.number, n.key, coalesce(n.value ->> '$.id', ''), coalesce(n.value ->> '$.type', ''), coalesce(n.value ->> '$.name', ''), coalesce(n.value ->> '$.theme', ''),
  coalesce(n.value ->> '$.person.birth', ''), coalesce(n.value ->> '$.person.workplace', n.value ->> '$.group.workplace', ''), coalesce(n.value ->> '$.group.address', ''),
  coalesce(n.value ->> '$.origin.unit', ''), coalesce(n.value ->> '$.origin.dossier', ''), coalesce(n.value ->> '$.origin.nominee', '')
FROM dossiers d, json_each(CASE WHEN json_valid(d.body) THEN d.body ELSE '{}' END, '$.nominees') n;

-- Which package of a dossier a received one is, counted by its sender; 0 where
-- that was not written down.
ALTER TABLE received ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
UPDATE received SET revision = coalesce((SELECT revision FROM dossiers d WHERE d.number = received.dossier AND d.origin = received.code), 0);

-- The packages that were made here, to know the receipts that come for them.
CREATE TABLE sent (
  code     TEXT PRIMARY KEY,
  dossier  INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  made     TEXT NOT NULL
) STRICT;

CREATE INDEX sent_dossier ON sent (dossier);

INSERT INTO sent
SELECT DISTINCT body ->> '$.supersedes', number, revision, edited FROM dossiers
WHERE origin = '' AND revision > 0 AND json_valid(body) AND coalesce(body ->> '$.supersedes', '') <> ''
ON CONFLICT DO NOTHING;

-- Receipts that came back for them, the last one of each receiver.
CREATE TABLE receipts (
  code     TEXT NOT NULL REFERENCES sent (code) ON DELETE CASCADE,
  receiver TEXT NOT NULL,         -- the unit's id
  taken    TEXT NOT NULL,
  body     TEXT NOT NULL,         -- hoso-receipt/1
  PRIMARY KEY (code, receiver)
) STRICT;
