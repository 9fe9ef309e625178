/**
 * Sources become lists: a file (or a member of an archive, or a sheet of a workbook), with everything that a person
 * answered about it, so that it can be read again the same. Originals are kept once per file, by their hash, and
 * outlive the removal of a source, so that it can be undone. Cards and reasons of alarms belong to the file's content,
 * not to one import of it, and only grow.
 */
export const everyFormat = `
CREATE TABLE source_next (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  list TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  kept_sha256 TEXT NOT NULL,
  kept_bytes INTEGER NOT NULL,
  encoding TEXT NOT NULL,
  syntax TEXT NOT NULL CHECK (syntax IN ('csv', 'json', 'json-lines', 'xlsx')),
  delimiter TEXT NOT NULL,
  header_row INTEGER NOT NULL,
  zone TEXT,
  date_order TEXT CHECK (date_order IN ('dmy', 'mdy', 'ymd')),
  year_from TEXT,
  given TEXT NOT NULL,
  kind_chosen INTEGER NOT NULL CHECK (kind_chosen IN (0, 1)),
  detected TEXT NOT NULL,
  header TEXT NOT NULL,
  total INTEGER NOT NULL,
  imported INTEGER NOT NULL,
  duplicate INTEGER NOT NULL,
  ignored INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  covers_from INTEGER,
  covers_to INTEGER,
  alarms TEXT NOT NULL,
  tally TEXT NOT NULL,
  UNIQUE (sha256, list),
  CHECK (total = imported + duplicate + ignored + rejected)
) STRICT;
INSERT INTO source_next
SELECT id, file, '', kind, sha256, bytes, sha256, bytes, encoding, 'csv', delimiter, 1, zone, date_order, NULL,
       json_patch('{}', json_object('kind', kind, 'zone', zone, 'dateOrder', date_order)), kind_chosen, detected, header,
       total, imported, duplicate, ignored, rejected, covers_from, covers_to, alarms, '{}'
FROM source;

CREATE TABLE original_next (
  sha256 TEXT NOT NULL,
  part INTEGER NOT NULL,
  deflated BLOB NOT NULL,
  PRIMARY KEY (sha256, part)
) STRICT, WITHOUT ROWID;
INSERT INTO original_next SELECT s.sha256, o.part, o.deflated FROM original o JOIN source s ON s.id = o.source_id;

DROP TABLE original;
DROP TABLE source;
ALTER TABLE source_next RENAME TO source;
ALTER TABLE original_next RENAME TO original;

-- When an ignored row was written, where it says: it tells what the file covers.
ALTER TABLE record ADD COLUMN at INTEGER;
ALTER TABLE audit_event ADD COLUMN code TEXT;
ALTER TABLE login ADD COLUMN session_key TEXT;

-- Records of impersonation that are not whole sessions: a start, an end, or something done meanwhile. Rows with one
-- session key belong to one session; ends_by is the latest end that the record itself states.
CREATE TABLE impersonation_event (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  system TEXT NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('start', 'use', 'end')),
  actor_name TEXT,
  actor_login TEXT,
  target_name TEXT,
  target_login TEXT,
  session_key TEXT,
  ends_by INTEGER,
  reason TEXT,
  ip TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX impersonation_event_key ON impersonation_event (session_key) WHERE session_key IS NOT NULL;

-- Members of delegated administration groups, who may log in as users of their scope where login access is on.
CREATE TABLE delegated_admin (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  group_name TEXT NOT NULL,
  member_name TEXT,
  member_login TEXT,
  login_access INTEGER CHECK (login_access IN (0, 1)),
  scope TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE approved_actor (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  name TEXT,
  username TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

-- What was taken out and can be put back.
CREATE TABLE removed_source (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  list TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  kept_sha256 TEXT NOT NULL,
  given TEXT NOT NULL,
  total INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES log_entry (seq),
  UNIQUE (sha256, list)
) STRICT;

-- Information produced by the entity: who extracted a file, from where, when, with which filter. The last one counts.
CREATE TABLE source_card (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  sha256 TEXT NOT NULL,
  list TEXT NOT NULL,
  card TEXT NOT NULL
) STRICT;
CREATE INDEX source_card_file ON source_card (sha256, list, seq);

CREATE TABLE card_image (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  image BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Why an alarm does not stand against a source. A reason of NULL takes the last one back.
CREATE TABLE alarm_reason (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  sha256 TEXT NOT NULL,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX alarm_reason_file ON alarm_reason (sha256, list, code, seq);

CREATE TABLE mapping (
  name TEXT PRIMARY KEY,
  mapping TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER source_card_keeps BEFORE UPDATE ON source_card BEGIN SELECT raise(ABORT, 'cards only grow'); END;
CREATE TRIGGER source_card_stays BEFORE DELETE ON source_card BEGIN SELECT raise(ABORT, 'cards only grow'); END;
CREATE TRIGGER alarm_reason_keeps BEFORE UPDATE ON alarm_reason BEGIN SELECT raise(ABORT, 'reasons only grow'); END;
CREATE TRIGGER alarm_reason_stays BEFORE DELETE ON alarm_reason BEGIN SELECT raise(ABORT, 'reasons only grow'); END;
`;
