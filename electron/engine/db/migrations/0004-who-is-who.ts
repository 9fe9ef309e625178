/**
 * People get aliases, what held of them over time, and a queue of what is not settled; answers to it only grow, like
 * decisions. Sessions that several sources saw are one, and keep the ids each of them would have given it. Tables that
 * an analysis writes are made anew: the next analysis fills them.
 */
export const whoIsWho = `
ALTER TABLE account ADD COLUMN federation_id TEXT;
ALTER TABLE account ADD COLUMN admin_access_until INTEGER;
ALTER TABLE account ADD COLUMN login_access_until INTEGER;
ALTER TABLE impersonation_event ADD COLUMN browser TEXT;

CREATE TABLE activity (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  system TEXT,
  at INTEGER NOT NULL,
  user_name TEXT,
  user_login TEXT,
  actor_name TEXT,
  actor_login TEXT,
  session_key TEXT,
  action TEXT NOT NULL,
  object TEXT,
  ip TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_time ON activity (at);
CREATE INDEX login_time ON login (at);
CREATE INDEX record_duplicate ON record (source_id, row) WHERE fate = 'duplicate';
CREATE INDEX ticket_version_key ON ticket_version (key);

CREATE TABLE identity_decision (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  subject TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('pick', 'merge', 'apart', 'cannot-tell')),
  anchors TEXT NOT NULL,
  words TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX identity_decision_subject ON identity_decision (subject, seq);
CREATE TRIGGER identity_decision_keeps BEFORE UPDATE ON identity_decision BEGIN SELECT raise(ABORT, 'decisions only grow'); END;
CREATE TRIGGER identity_decision_stays BEFORE DELETE ON identity_decision BEGIN SELECT raise(ABORT, 'decisions only grow'); END;

DELETE FROM person;
DROP TABLE person;
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  username TEXT,
  email TEXT,
  active INTEGER CHECK (active IN (0, 1)),
  unit TEXT,
  sensitive INTEGER CHECK (sensitive IN (0, 1)),
  profile TEXT,
  role TEXT,
  cites TEXT NOT NULL,
  records TEXT NOT NULL,
  as_actor INTEGER NOT NULL,
  as_target INTEGER NOT NULL,
  tickets INTEGER NOT NULL,
  aliases INTEGER NOT NULL,
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DROP TABLE ambiguous_name;

DELETE FROM stray_change;
ALTER TABLE stray_change ADD COLUMN search TEXT NOT NULL DEFAULT '';

CREATE TABLE person_alias (
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  from_at INTEGER,
  to_at INTEGER,
  basis TEXT NOT NULL,
  source_id INTEGER,
  row INTEGER,
  PRIMARY KEY (person_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_state (
  person_key TEXT NOT NULL,
  part INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  from_at INTEGER,
  to_at INTEGER,
  basis TEXT NOT NULL CHECK (basis IN ('trail', 'unchanged', 'snapshot', 'not-recorded')),
  sentence TEXT NOT NULL,
  source_id INTEGER,
  row INTEGER,
  PRIMARY KEY (person_key, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE identity_item (
  id TEXT PRIMARY KEY,
  part INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('who', 'same')),
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  sentence TEXT NOT NULL,
  candidates TEXT NOT NULL,
  sessions TEXT NOT NULL,
  tickets INTEGER NOT NULL,
  decided INTEGER NOT NULL CHECK (decided IN (0, 1))
) STRICT, WITHOUT ROWID;

DROP TABLE session_row;
DROP TABLE tick;
DROP TABLE link;
DROP TABLE session;
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  ids TEXT NOT NULL,
  system TEXT NOT NULL,
  verdict TEXT NOT NULL,
  verdict_rank INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  end_kind TEXT NOT NULL CHECK (end_kind IN ('logout', 'inferred', 'open')),
  seen_until INTEGER NOT NULL,
  actor_key TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  actor_username TEXT,
  target_key TEXT NOT NULL,
  target_name TEXT NOT NULL,
  target_username TEXT,
  through_name TEXT,
  through_username TEXT,
  support TEXT,
  kinds TEXT NOT NULL,
  candidates TEXT NOT NULL,
  unit TEXT,
  unit_basis TEXT NOT NULL,
  sensitive INTEGER CHECK (sensitive IN (0, 1)),
  reason TEXT,
  ticket_key TEXT,
  ticket_how TEXT,
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_started ON session (started_at, id);
CREATE INDEX session_verdict ON session (verdict_rank, started_at, id);
CREATE INDEX session_actor ON session (actor_key, started_at);
CREATE INDEX session_target ON session (target_key, started_at);

CREATE TABLE session_row (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('start', 'end', 'inside', 'report', 'sign-in', 'activity')),
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  at INTEGER,
  text TEXT NOT NULL,
  section TEXT,
  PRIMARY KEY (session_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_check (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  check_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-recorded')),
  sentence TEXT NOT NULL,
  source_id INTEGER,
  row INTEGER,
  PRIMARY KEY (session_id, check_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_check_answer ON session_check (check_id, answer, session_id);

CREATE TABLE link (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  ticket_key TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('explicit-key', 'strong', 'possible', 'person')),
  points REAL NOT NULL,
  reasons TEXT NOT NULL,
  judged INTEGER NOT NULL CHECK (judged IN (0, 1)),
  sentence TEXT NOT NULL,
  PRIMARY KEY (session_id, part)
) STRICT, WITHOUT ROWID;
CREATE TABLE tick (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  tick TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-recorded')),
  sentence TEXT NOT NULL,
  source_id INTEGER,
  row INTEGER,
  PRIMARY KEY (session_id, part)
) STRICT, WITHOUT ROWID;

-- Other ids of a finding: those it has while only some of the sources of its session are in the review.
CREATE TABLE finding_alias (
  alias TEXT PRIMARY KEY,
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
DROP VIEW open_finding;
DROP VIEW decided_finding;
CREATE VIEW decision_of AS
SELECT coalesce(a.finding_id, d.finding_id) AS finding_id, d.seq, d.disposition, d.note
FROM decision d LEFT JOIN finding_alias a ON a.alias = d.finding_id;
CREATE VIEW decided_finding AS
SELECT finding_id, seq, disposition, note
FROM (SELECT finding_id, seq, disposition, note, row_number() OVER (PARTITION BY finding_id ORDER BY seq DESC) AS place
      FROM decision_of)
WHERE place = 1 AND disposition IS NOT NULL;
CREATE VIEW open_finding AS
SELECT f.id FROM finding f WHERE f.id NOT IN (SELECT d.finding_id FROM decided_finding d);

CREATE TABLE access_grant (
  id TEXT PRIMARY KEY,
  owner_key TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  owner_username TEXT,
  grantee TEXT NOT NULL CHECK (grantee IN ('administrators', 'vendor-support', 'publisher', 'not-recorded')),
  grantee_text TEXT,
  from_at INTEGER,
  through_at INTEGER,
  revoked_at INTEGER,
  sentence TEXT NOT NULL,
  sessions INTEGER NOT NULL,
  cites TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_switch (
  part INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  state TEXT CHECK (state IN ('on', 'off')),
  user TEXT NOT NULL,
  delegate TEXT,
  ticket_key TEXT,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-recorded')),
  sentence TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL
) STRICT;

DELETE FROM roster_entry;
ALTER TABLE roster_entry ADD COLUMN targets INTEGER NOT NULL DEFAULT 0;
ALTER TABLE roster_entry ADD COLUMN flags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE roster_entry ADD COLUMN band TEXT;
DELETE FROM roster_total;
ALTER TABLE roster_total ADD COLUMN band TEXT;
ALTER TABLE roster_total ADD COLUMN dormant TEXT NOT NULL DEFAULT '{}';

-- Up to which entry of the log the last analysis knows the review: what came later waits for the next one.
CREATE TABLE analysed (id INTEGER PRIMARY KEY CHECK (id = 1), log_seq INTEGER NOT NULL) STRICT;
`;
