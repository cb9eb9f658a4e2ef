import { foldOldResults } from './fold-old-results.ts'
import type { Migration } from './migrations.ts'
import { WORDING } from './wording-schema.ts'

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

/**
 * What an incident remembers of its telling, and its receipts. These are numbered, because several can have one moment;
 * they refer to their incident, whose row may be replaced but never be missing.
 *
 * Until now it followed from two columns whether something remained to be told of an incident: what followed is written
 * down, so that none of the old ones is told again.
 */
const TELLING = `
  ALTER TABLE incident ADD COLUMN flapping_since INTEGER;
  ALTER TABLE incident ADD COLUMN retell TEXT;
  ALTER TABLE incident ADD COLUMN acknowledged_until INTEGER;
  ALTER TABLE incident ADD COLUMN reminded_at INTEGER;
  ALTER TABLE incident ADD COLUMN settled_at INTEGER;
  UPDATE incident SET settled_at = COALESCE(recovery_told_at, resolved_at)
    WHERE resolved_at IS NOT NULL AND (told_at IS NULL OR recovery_told_at IS NOT NULL);
  DROP INDEX incident_unsettled;
  CREATE INDEX incident_unsettled ON incident (opened_at) WHERE settled_at IS NULL;

  CREATE TABLE receipt (
    incident TEXT NOT NULL REFERENCES incident(id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    about TEXT NOT NULL,
    fate TEXT NOT NULL,
    why TEXT,
    until INTEGER,
    PRIMARY KEY (incident, number)
  ) WITHOUT ROWID, STRICT;
`

/**
 * What keeps the history small and fast for years (docs/decisions/0016-a-history-for-years.md). `result` holds in full
 * whatever is not plainly good; the good ones are rows of `good` for a while, and runs for much longer. `hour` and `day`
 * are the rollups (UTC), from which bars and uptime are read. `every_s` is how often it was asked. `evidence` (JSON) has
 * rowids: without them each kilobyte of it would take a page of its own.
 */
const FOLDING = `
  ALTER TABLE result RENAME TO old_result;

  CREATE TABLE result (
    integration INTEGER NOT NULL REFERENCES integration(key),
    at INTEGER NOT NULL,
    duration_ms REAL NOT NULL,
    every_s INTEGER NOT NULL,
    check_kind TEXT NOT NULL,
    http_status INTEGER,
    status TEXT NOT NULL,
    reason TEXT,
    code TEXT,
    permanence TEXT,
    note TEXT,
    PRIMARY KEY (integration, at)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE good (
    integration INTEGER NOT NULL REFERENCES integration(key),
    at INTEGER NOT NULL,
    duration_ms REAL NOT NULL,
    PRIMARY KEY (integration, at)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE run (
    integration INTEGER NOT NULL REFERENCES integration(key),
    since INTEGER NOT NULL,
    at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    check_kind TEXT NOT NULL,
    http_status INTEGER,
    every_s INTEGER NOT NULL,
    first_ms REAL NOT NULL,
    last_ms REAL NOT NULL,
    PRIMARY KEY (integration, since)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE evidence (
    integration INTEGER NOT NULL REFERENCES integration(key),
    at INTEGER NOT NULL,
    details TEXT NOT NULL,
    UNIQUE (integration, at)
  ) STRICT;
  CREATE TRIGGER result_gone AFTER DELETE ON result BEGIN
    DELETE FROM evidence WHERE integration = OLD.integration AND at = OLD.at;
  END;
  CREATE TRIGGER run_gone AFTER DELETE ON run BEGIN
    DELETE FROM evidence WHERE integration = OLD.integration AND at = OLD.since;
  END;

  CREATE TABLE hour (
    integration INTEGER NOT NULL REFERENCES integration(key),
    hour INTEGER NOT NULL,
    ok INTEGER NOT NULL,
    warning INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    inconclusive INTEGER NOT NULL,
    duration_sum INTEGER NOT NULL,
    duration_min INTEGER,
    duration_max INTEGER,
    watched_ms INTEGER NOT NULL,
    failed_ms INTEGER NOT NULL,
    PRIMARY KEY (integration, hour)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE day (
    integration INTEGER NOT NULL REFERENCES integration(key),
    day INTEGER NOT NULL,
    ok INTEGER NOT NULL,
    warning INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    inconclusive INTEGER NOT NULL,
    duration_sum INTEGER NOT NULL,
    duration_min INTEGER,
    duration_max INTEGER,
    watched_ms INTEGER NOT NULL,
    failed_ms INTEGER NOT NULL,
    PRIMARY KEY (integration, day)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE upkeep (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
`

/**
 * What is charted and drawn beside the results. `latency` counts the answers of good results, which are not kept one by
 * one for long, by how long they took, for each quarter of a day (UTC, six hours, counted since 1970).
 */
const CHARTING = `
  CREATE TABLE latency (
    integration INTEGER NOT NULL REFERENCES integration(key),
    quarter INTEGER NOT NULL,
    counts BLOB NOT NULL,
    PRIMARY KEY (integration, quarter)
  ) WITHOUT ROWID, STRICT;

  CREATE TABLE slack_problem (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    url TEXT,
    since INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    until INTEGER
  ) WITHOUT ROWID, STRICT;
`

/** Every step of the history's schema, oldest first. */
export const historyMigrations: readonly Migration[] = [
  (db) => db.exec(BEGINNING),
  (db) => db.exec(TELLING),
  (db) => {
    db.exec(FOLDING)
    foldOldResults(db)
    db.exec('DROP TABLE old_result')
  },
  (db) => {
    db.exec(CHARTING)
    db.exec(WORDING)
  },
]
