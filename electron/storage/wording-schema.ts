/** The note that says how far the results of an older Redbar are worded: `[integration, at]`; none = all of them are. */
export const UNWORDED_NOTE = 'unworded'

/**
 * By what results are found (docs/decisions/0018-searching-the-history.md). Results that fail in the same way say the same:
 * a `wording` is a verdict and the words that an integration's results have in common, once (`words`: a bar before each
 * part, `|token_|revoked`; `plain` = 1: the first of a run). `worded` says which results have it, in the order of time;
 * `own_word` has what only one of them says (`before`: what its word begins with). A wording that no result has any more goes with the last one.
 *
 * Results that are there get their verdict at once; the words of their evidence follow between rounds.
 */
export const WORDING = `
  CREATE TABLE wording (
    key INTEGER PRIMARY KEY,
    integration INTEGER NOT NULL REFERENCES integration(key),
    digest TEXT NOT NULL,
    plain INTEGER NOT NULL,
    status TEXT NOT NULL,
    reason TEXT,
    code TEXT,
    words TEXT NOT NULL,
    UNIQUE (integration, digest)
  ) STRICT;

  CREATE TABLE worded (
    integration INTEGER NOT NULL REFERENCES integration(key),
    at INTEGER NOT NULL,
    wording INTEGER NOT NULL REFERENCES wording(key),
    PRIMARY KEY (integration, at)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX worded_wording ON worded (wording, at);

  CREATE TABLE own_word (
    word TEXT NOT NULL,
    before TEXT NOT NULL,
    wording INTEGER NOT NULL REFERENCES wording(key),
    at INTEGER NOT NULL,
    PRIMARY KEY (word, before, wording, at)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX own_word_place ON own_word (wording, at);

  CREATE TRIGGER worded_gone AFTER DELETE ON worded BEGIN
    DELETE FROM own_word WHERE wording = OLD.wording AND at = OLD.at;
    DELETE FROM wording WHERE key = OLD.wording AND NOT EXISTS (SELECT 1 FROM worded WHERE wording = OLD.wording);
  END;
  DROP TRIGGER result_gone;
  CREATE TRIGGER result_gone AFTER DELETE ON result BEGIN
    DELETE FROM evidence WHERE integration = OLD.integration AND at = OLD.at;
    DELETE FROM worded WHERE integration = OLD.integration AND at = OLD.at;
  END;
  DROP TRIGGER run_gone;
  CREATE TRIGGER run_gone AFTER DELETE ON run
    WHEN NOT EXISTS (SELECT 1 FROM result WHERE integration = OLD.integration AND at = OLD.since) BEGIN
    DELETE FROM evidence WHERE integration = OLD.integration AND at = OLD.since;
    DELETE FROM worded WHERE integration = OLD.integration AND at = OLD.since;
  END;

  INSERT INTO wording (integration, digest, plain, status, reason, code, words)
    SELECT DISTINCT integration, json_array(status, reason, code), 0, status, reason, code, '' FROM result;
  INSERT INTO worded SELECT result.integration, at, key FROM result JOIN wording
    ON wording.integration = result.integration AND digest = json_array(result.status, result.reason, result.code);
  INSERT INTO upkeep SELECT '${UNWORDED_NOTE}', '[0,0]' WHERE EXISTS (SELECT 1 FROM evidence);
`
