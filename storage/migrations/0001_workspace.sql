-- The workspace's own facts, as JSON (model.Settings).
CREATE TABLE settings (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  body TEXT NOT NULL
) STRICT;

-- Plan files that dossiers here were made under, as they were read.
CREATE TABLE plans (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  version TEXT NOT NULL,
  hash    TEXT NOT NULL,          -- SHA-256 of data, hex
  saved   TEXT NOT NULL,
  data    BLOB NOT NULL,
  UNIQUE (id, hash)
) STRICT;

-- Unit lists, the newest of each id.
CREATE TABLE units (
  id    TEXT PRIMARY KEY,
  saved TEXT NOT NULL,
  data  BLOB NOT NULL
) STRICT;

-- Drafts. All columns between number and edited are read off the body, so
-- that lists need not decode it.
CREATE TABLE dossiers (
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
  origin      TEXT NOT NULL,      -- package code, or empty
  edited      TEXT NOT NULL,
  deleted     TEXT NOT NULL DEFAULT '',  -- when it was put into the bin, or empty
  body        TEXT NOT NULL       -- hoso-dossier/1; last, so that lists do not touch its pages
) STRICT;

CREATE INDEX dossiers_unit ON dossiers (unit);

CREATE TABLE revisions (
  dossier INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  number  INTEGER NOT NULL,
  closed  TEXT NOT NULL,
  why     TEXT NOT NULL,
  hash    TEXT NOT NULL,          -- SHA-256 of the body before compression, hex
  body    BLOB NOT NULL,          -- hoso-dossier/1, deflated
  PRIMARY KEY (dossier, number)
) STRICT;

-- Which files a draft (revision 0) or revision needs.
CREATE TABLE uses (
  dossier  INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  sort     TEXT NOT NULL CHECK (sort IN ('attachment', 'package')),
  key      TEXT NOT NULL,         -- SHA-256 of the file, or package code
  PRIMARY KEY (dossier, revision, sort, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revisions_uses AFTER DELETE ON revisions BEGIN
  DELETE FROM uses WHERE dossier = old.dossier AND revision = old.number;
END;

-- What was done with a paper last.
CREATE TABLE marks (
  dossier INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  paper   TEXT NOT NULL,
  event   TEXT NOT NULL,
  hash    TEXT NOT NULL,          -- of the paper's content then
  made    TEXT NOT NULL,
  PRIMARY KEY (dossier, paper, event)
) STRICT, WITHOUT ROWID;

-- Packages as they came, received/<code>.zip.
CREATE TABLE received (
  code    TEXT PRIMARY KEY,
  dossier INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  sent_as TEXT NOT NULL,          -- the dossier's id in the package
  sha256  TEXT NOT NULL,          -- of the zip, hex
  size    INTEGER NOT NULL,
  stored  TEXT NOT NULL
) STRICT;

CREATE INDEX received_dossier ON received (dossier);

-- Erasures that have begun and not yet reached every backup.
CREATE TABLE erasures (
  dossier TEXT PRIMARY KEY,       -- id
  begun   TEXT NOT NULL
) STRICT;

-- The files that erased dossiers needed; they go when nothing else needs them.
CREATE TABLE released (
  sort TEXT NOT NULL,
  key  TEXT NOT NULL,
  PRIMARY KEY (sort, key)
) STRICT, WITHOUT ROWID;

-- The searchable text of every field. Ids are chosen so that in their order
-- names come first, and the newest dossiers before older ones; see texts.go.
CREATE TABLE texts (
  id      INTEGER PRIMARY KEY,
  dossier INTEGER NOT NULL REFERENCES dossiers (number) ON DELETE CASCADE,
  path    TEXT NOT NULL,
  words   TEXT NOT NULL,          -- as typed
  folded  TEXT NOT NULL           -- without marks, lower case
) STRICT;

CREATE INDEX texts_dossier ON texts (dossier);

-- FTS4, because FTS5 would need a build tag. The tokenizer keeps marks: words
-- answers for exact accents, folded for any.
CREATE VIRTUAL TABLE search USING fts4 (
  content="texts", words, folded, tokenize=unicode61 "remove_diacritics=0"
);

CREATE TRIGGER texts_insert AFTER INSERT ON texts BEGIN
  INSERT INTO search (docid, words, folded) VALUES (new.id, new.words, new.folded);
END;
CREATE TRIGGER texts_before_update BEFORE UPDATE ON texts BEGIN
  DELETE FROM search WHERE docid = old.id;
END;
CREATE TRIGGER texts_after_update AFTER UPDATE ON texts BEGIN
  INSERT INTO search (docid, words, folded) VALUES (new.id, new.words, new.folded);
END;
CREATE TRIGGER texts_delete BEFORE DELETE ON texts BEGIN
  DELETE FROM search WHERE docid = old.id;
END;
