import type { Migration } from './migrations.ts'

/**
 * The tables of the history. An integration's id is stored once; its results are clustered by (integration, at), so
 * that a page is read in one go. `details` (JSON: checks and evidence) stands last: a page does not touch it.
 */
const BEGINNING = `
  CREATE TABLE integration (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

  CREATE TABLE result (
    integration INTEGER NOT NULL REFERENCES integration(key),
    at INTEGER NOT NULL,
    duration_ms REAL NOT NULL,
    check_kind TEXT NOT NULL,
    http_status INTEGER,
    status TEXT NOT NULL,
    reason TEXT,
    code TEXT,
    permanence TEXT,
    note TEXT,
    details TEXT,
    PRIMARY KEY (integration, at)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE health (integration INTEGER PRIMARY KEY REFERENCES integration(key), json TEXT NOT NULL) STRICT;

  CREATE TABLE incident (
    id TEXT PRIMARY KEY,
    integration INTEGER NOT NULL REFERENCES integration(key),
    reason TEXT NOT NULL,
    code TEXT NOT NULL,
    check_kind TEXT NOT NULL,
    permanence TEXT NOT NULL,
    last_good_at INTEGER,
    first_bad_at INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    last_bad_at INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    resolved_at INTEGER,
    told_at INTEGER,
    recovery_told_at INTEGER
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX incident_time ON incident (integration, first_bad_at);
  CREATE INDEX incident_unsettled ON incident (opened_at)
    WHERE resolved_at IS NULL OR (told_at IS NOT NULL AND recovery_told_at IS NULL);
`

/** Every step of the history's schema, oldest first. */
export const historyMigrations: readonly Migration[] = [(db) => db.exec(BEGINNING)]
