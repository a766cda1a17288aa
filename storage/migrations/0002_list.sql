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
  submitted   TEXT NOT NULL DEFAULT '',  -- the day that the last package was handed over
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

-- Every dossier's folded words, each once, to find dossiers that have the words
-- asked for in different fields. The newest dossiers come first.
CREATE TABLE wholes (
  dossier INTEGER PRIMARY KEY REFERENCES dossiers (number) ON DELETE CASCADE,
  words   TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_wholes USING fts4 (
  content="wholes", words, order=DESC, tokenize=unicode61 "remove_diacritics=0"
);

CREATE TRIGGER wholes_insert AFTER INSERT ON wholes BEGIN
  INSERT INTO search_wholes (docid, words) VALUES (new.dossier, new.words);
END;
CREATE TRIGGER wholes_before_update BEFORE UPDATE ON wholes BEGIN
  DELETE FROM search_wholes WHERE docid = old.dossier;
END;
CREATE TRIGGER wholes_after_update AFTER UPDATE ON wholes BEGIN
  INSERT INTO search_wholes (docid, words) VALUES (new.dossier, new.words);
END;
CREATE TRIGGER wholes_delete BEFORE DELETE ON wholes BEGIN
  DELETE FROM search_wholes WHERE docid = old.dossier;
END;

-- Here a word may stand more than once, until the dossier is next saved.
INSERT INTO wholes (dossier, words) SELECT dossier, group_concat(folded, ' ') FROM texts GROUP BY dossier;
