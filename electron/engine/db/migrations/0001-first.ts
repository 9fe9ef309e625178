/**
 * The first schema. Instants are integer milliseconds since 1970, UTC, everywhere; lists are JSON text.
 * Sources, records and facts are what files said. Everything from `person` on is derived and rebuilt by the analysis.
 * `log_entry` and `decision` only grow.
 */
export const first = `
CREATE TABLE review (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  zone TEXT,
  date_order TEXT CHECK (date_order IN ('dmy', 'mdy', 'ymd')),
  asked_from TEXT,
  asked_to TEXT,
  policy TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  kind TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  bytes INTEGER NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  zone TEXT,
  date_order TEXT CHECK (date_order IN ('dmy', 'mdy', 'ymd')),
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
  CHECK (total = imported + duplicate + ignored + rejected)
) STRICT;

CREATE TABLE original (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  deflated BLOB NOT NULL,
  PRIMARY KEY (source_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('imported', 'duplicate', 'ignored', 'rejected')),
  reason TEXT,
  key BLOB,
  cells TEXT NOT NULL,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_key ON record (key) WHERE key IS NOT NULL;

CREATE TABLE issue (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  part INTEGER NOT NULL,
  column_name TEXT,
  level TEXT NOT NULL CHECK (level IN ('rejected', 'note')),
  message TEXT NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (source_id, row, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_event (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('login-as', 'logout-as', 'policy-switch', 'access-grant', 'change')),
  user TEXT NOT NULL,
  delegate TEXT,
  target_name TEXT,
  text TEXT NOT NULL,
  section TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_event_kind ON audit_event (kind, at);
CREATE INDEX audit_event_delegate ON audit_event (delegate, at) WHERE delegate IS NOT NULL;

CREATE TABLE login (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  at INTEGER NOT NULL,
  username TEXT,
  user_ext_id TEXT,
  login_type TEXT,
  status TEXT,
  ip TEXT,
  location TEXT,
  browser TEXT,
  platform TEXT,
  application TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE assumed_session (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  system TEXT,
  actor_name TEXT,
  actor_login TEXT,
  target_name TEXT,
  target_login TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  reason TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE account (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  ext_id TEXT,
  username TEXT,
  name TEXT,
  email TEXT,
  active INTEGER CHECK (active IN (0, 1)),
  department TEXT,
  division TEXT,
  role TEXT,
  profile TEXT,
  profile_id TEXT,
  title TEXT,
  zone TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE permission_set (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  ext_id TEXT,
  name TEXT NOT NULL,
  label TEXT,
  of_profile INTEGER CHECK (of_profile IN (0, 1)),
  profile_id TEXT,
  profile_name TEXT,
  modify_all_data INTEGER CHECK (modify_all_data IN (0, 1)),
  manage_users INTEGER CHECK (manage_users IN (0, 1)),
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE permission_assignment (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  assignee_id TEXT,
  assignee_username TEXT,
  permission_set_id TEXT,
  permission_set_name TEXT,
  active INTEGER CHECK (active IN (0, 1)),
  expires_at INTEGER,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

-- People columns hold a JSON list of texts; NULL means that the file has no such column.
CREATE TABLE ticket_version (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  key TEXT NOT NULL,
  title TEXT,
  text TEXT,
  status TEXT,
  created_at INTEGER,
  updated_at INTEGER,
  resolved_at INTEGER,
  resolution TEXT NOT NULL CHECK (resolution IN ('resolved', 'open', 'not-recorded')),
  requester TEXT,
  affected TEXT,
  assignee TEXT,
  approvers TEXT,
  comments TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

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
  cites TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ambiguous_name (name TEXT PRIMARY KEY, candidates TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Changes made as somebody else that fall into no known session.
CREATE TABLE stray_change (
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  at INTEGER NOT NULL,
  user TEXT NOT NULL,
  delegate TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  system TEXT NOT NULL,
  verdict TEXT NOT NULL,
  verdict_rank INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  end_kind TEXT NOT NULL CHECK (end_kind IN ('logout', 'inferred', 'open')),
  actor_key TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  actor_username TEXT,
  target_key TEXT NOT NULL,
  target_name TEXT NOT NULL,
  target_username TEXT,
  candidates TEXT NOT NULL,
  unit TEXT,
  sensitive INTEGER CHECK (sensitive IN (0, 1)),
  reason TEXT,
  ticket_key TEXT,
  ticket_how TEXT,
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_started ON session (started_at, id);
CREATE INDEX session_verdict ON session (verdict_rank, started_at, id);

CREATE TABLE session_row (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('start', 'end', 'inside', 'report')),
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  at INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (session_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  key TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  status TEXT,
  created_at INTEGER,
  resolved_at INTEGER,
  requester TEXT,
  assignee TEXT,
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE roster_entry (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  username TEXT,
  active INTEGER CHECK (active IN (0, 1)),
  unit TEXT,
  declared INTEGER NOT NULL CHECK (declared IN (0, 1)),
  approved INTEGER CHECK (approved IN (0, 1)),
  sessions INTEGER NOT NULL,
  last_at INTEGER,
  how TEXT NOT NULL,
  cites TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE roster_total (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  known INTEGER NOT NULL CHECK (known IN (0, 1)),
  declared INTEGER NOT NULL,
  observed INTEGER NOT NULL,
  active_users INTEGER NOT NULL,
  most REAL NOT NULL
) STRICT;

CREATE TABLE rule_report (
  rule TEXT PRIMARY KEY,
  severity TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  tested INTEGER NOT NULL,
  found INTEGER NOT NULL,
  untested TEXT NOT NULL,
  rank INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('high', 'medium', 'low')),
  severity_rank INTEGER NOT NULL,
  subject TEXT NOT NULL,
  sentence TEXT NOT NULL,
  at INTEGER,
  cites TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_rule ON finding (rule, id);

CREATE TABLE finding_session (
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  session_id TEXT NOT NULL,
  PRIMARY KEY (finding_id, session_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_session_session ON finding_session (session_id);

CREATE TABLE log_entry (
  seq INTEGER PRIMARY KEY,
  at INTEGER,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;

-- A disposition of NULL takes the last decision back; nothing is ever erased.
CREATE TABLE decision (
  seq INTEGER NOT NULL REFERENCES log_entry (seq),
  finding_id TEXT NOT NULL,
  disposition TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (finding_id, seq)
) STRICT, WITHOUT ROWID;

-- The decision in force of each finding that has one; a reopened finding has none.
CREATE VIEW decided_finding AS
SELECT d.finding_id, d.seq, d.disposition, d.note
FROM decision d
WHERE d.seq = (SELECT max(l.seq) FROM decision l WHERE l.finding_id = d.finding_id) AND d.disposition IS NOT NULL;

CREATE VIEW open_finding AS
SELECT f.id FROM finding f WHERE NOT EXISTS (SELECT 1 FROM decided_finding d WHERE d.finding_id = f.id);

CREATE TRIGGER log_entry_keeps BEFORE UPDATE ON log_entry BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER log_entry_stays BEFORE DELETE ON log_entry BEGIN SELECT raise(ABORT, 'the log only grows'); END;
CREATE TRIGGER decision_keeps BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'decisions only grow'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'decisions only grow'); END;
`;
