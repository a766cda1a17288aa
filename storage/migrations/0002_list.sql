-- What the list of dossiers shows and asks by. The table is made anew, because
-- an added column would stand behind the body, whose pages lists must not touch.
CREATE TABLE dossiers_listed (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,
  stage       TEXT NOT NULL,
  theme       TEXT NOT NULL,
  plan        TEXT NOT NULL,      -- the plan's id
  unit        TEXT NOT NULL,      -- the proposing unit's id
  unit_name   TEXT NOT NULL,
  title       TEXT NOT NULL,
  collectives INTEGER NOT NULL,
  individuals INTEGER NOT NULL,
  state       TEXT NOT NULL,
  revision    INTEGER NOT NULL,   -- packages made of it
  origin      TEXT NOT NULL,      -- package code, or empty
  edited      TEXT NOT NULL,
  deleted     TEXT NOT NULL DEFAULT '',  -- when it was put into the bin, or empty
  archived    TEXT NOT NULL DEFAULT '',  -- when it was put into the archive, or empty
  submitted   TEXT NOT NULL DEFAULT '',  -- the day it was handed in; holds while the state says so
  before      TEXT NOT NULL DEFAULT '',  -- the state that it was handed in from
  body        TEXT NOT NULL       -- hoso-dossier/1; last, so that lists do not touch its pages
) STRICT;

INSERT INTO dossiers_listed (number, id, kind, stage, theme, plan, unit, unit_name, title, collectives, individuals, state, revision, origin, edited, deleted, body)
SELECT number, id, kind, stage, theme, plan, unit, unit_name, title, collectives, individuals, state,
  CASE WHEN json_valid(body) THEN coalesce(json_extract(body, '$.revision'), 0) ELSE 0 END, origin, edited, deleted, body
FROM dossiers;

DROP TABLE dossiers;
ALTER TABLE dossiers_listed RENAME TO dossiers;

CREATE INDEX dossiers_unit ON dossiers (unit);

-- Holds every column that lists, counts and quotas ask for, so that ten
-- thousand dossiers are read from this alone.
CREATE INDEX dossiers_list ON dossiers (
  deleted, origin, archived, edited, kind, stage, theme, plan, unit, unit_name, title, collectives, individuals, state, revision, submitted, id
);

-- What the rules said of a draft last. It holds for the draft of that stamp.
CREATE TABLE verdicts (
  dossier  INTEGER PRIMARY KEY REFERENCES dossiers (number) ON DELETE CASCADE,
  edited   TEXT NOT NULL,
  errors   INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  missing  TEXT NOT NULL          -- the first error, or else warning, in words
) STRICT;
