/**
 * Tickets keep who wrote them down and what changed on them; sessions say how well they are tied to a ticket, where one
 * was looked for and which may be meant. What people say about links, the samples they judge and the versions of the
 * policy only grow. The next analysis fills what is derived.
 */
export const justification = `
ALTER TABLE ticket_version ADD COLUMN opener TEXT;
ALTER TABLE ticket_version ADD COLUMN changes TEXT;

CREATE TABLE ticket_change (
  source_id INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  key TEXT NOT NULL,
  at INTEGER NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('status', 'assignee', 'approval')),
  before TEXT,
  after TEXT,
  who TEXT,
  PRIMARY KEY (source_id, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_change_key ON ticket_change (key, at);

CREATE TABLE link_decision (
  seq INTEGER NOT NULL REFERENCES log_entry (seq),
  session_id TEXT NOT NULL,
  ticket_key TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('confirm', 'reject', 'unsure')),
  note TEXT NOT NULL,
  blind INTEGER NOT NULL CHECK (blind IN (0, 1)),
  undoes INTEGER,
  PRIMARY KEY (seq, session_id, ticket_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_decision_link ON link_decision (session_id, ticket_key, seq);
CREATE TRIGGER link_decision_keeps BEFORE UPDATE ON link_decision BEGIN SELECT raise(ABORT, 'decisions only grow'); END;
CREATE TRIGGER link_decision_stays BEFORE DELETE ON link_decision BEGIN SELECT raise(ABORT, 'decisions only grow'); END;

CREATE TABLE link_draw (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  seed TEXT NOT NULL,
  per_band INTEGER NOT NULL,
  populations TEXT NOT NULL
) STRICT;
CREATE TABLE link_sample (
  seq INTEGER NOT NULL REFERENCES link_draw (seq),
  band TEXT NOT NULL CHECK (band IN ('explicit-key', 'strong', 'possible')),
  place INTEGER NOT NULL,
  session_id TEXT NOT NULL,
  ticket_key TEXT NOT NULL,
  PRIMARY KEY (seq, band, place)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER link_draw_keeps BEFORE UPDATE ON link_draw BEGIN SELECT raise(ABORT, 'samples only grow'); END;
CREATE TRIGGER link_draw_stays BEFORE DELETE ON link_draw BEGIN SELECT raise(ABORT, 'samples only grow'); END;
CREATE TRIGGER link_sample_keeps BEFORE UPDATE ON link_sample BEGIN SELECT raise(ABORT, 'samples only grow'); END;
CREATE TRIGGER link_sample_stays BEFORE DELETE ON link_sample BEGIN SELECT raise(ABORT, 'samples only grow'); END;

CREATE TABLE policy_version (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  policy TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
INSERT INTO policy_version (seq, policy, note)
  SELECT min(log_entry.seq), review.policy, '' FROM review JOIN log_entry ON log_entry.action = 'review.created'
  GROUP BY review.id;
CREATE TRIGGER policy_version_keeps BEFORE UPDATE ON policy_version BEGIN SELECT raise(ABORT, 'versions only grow'); END;
CREATE TRIGGER policy_version_stays BEFORE DELETE ON policy_version BEGIN SELECT raise(ABORT, 'versions only grow'); END;

ALTER TABLE session ADD COLUMN band TEXT NOT NULL DEFAULT 'not-evaluated';
ALTER TABLE session ADD COLUMN auto_band TEXT NOT NULL DEFAULT 'not-evaluated';
ALTER TABLE session ADD COLUMN considered TEXT NOT NULL DEFAULT '{}';
ALTER TABLE session ADD COLUMN auto_ticket TEXT;
CREATE INDEX session_band ON session (auto_band, started_at, id, auto_ticket);
CREATE INDEX session_ticket ON session (ticket_key, started_at) WHERE ticket_key IS NOT NULL;

CREATE TABLE session_alias (
  alias TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX session_alias_session ON session_alias (session_id);
CREATE TABLE known_ticket (
  folded TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  created_at INTEGER,
  resolved_at INTEGER,
  people TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  row INTEGER NOT NULL,
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIEW link_said AS
SELECT d.seq, coalesce(a.session_id, d.session_id) AS session_id, lower(d.ticket_key) AS link, d.ticket_key, d.answer,
       d.note, d.blind, d.undoes
FROM link_decision d LEFT JOIN session_alias a ON a.alias = d.session_id;
CREATE VIEW link_standing AS
SELECT seq, session_id, link, ticket_key, answer, note, blind
FROM (SELECT s.*, row_number() OVER (PARTITION BY session_id, link ORDER BY seq DESC) AS place FROM link_said s)
WHERE place = 1 AND answer IS NOT NULL;

CREATE TABLE link_suggestion (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  ticket_key TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('near-key', 'shared-key')),
  written TEXT NOT NULL,
  sentence TEXT NOT NULL,
  PRIMARY KEY (session_id, part)
) STRICT, WITHOUT ROWID;

-- With row ids: a row is longer than a quarter of a page, and without them each would take a page of its own.
DROP TABLE link;
CREATE TABLE link (
  session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  ticket_key TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('explicit-key', 'strong', 'possible', 'person')),
  points REAL NOT NULL,
  reasons TEXT NOT NULL,
  judged INTEGER NOT NULL CHECK (judged IN (0, 1)),
  sentence TEXT NOT NULL,
  auto TEXT CHECK (auto IN ('explicit-key', 'strong', 'possible')),
  answer TEXT CHECK (answer IN ('confirm', 'reject', 'unsure')),
  clock TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (session_id, part)
) STRICT;
CREATE INDEX link_ticket ON link (ticket_key, session_id);

ALTER TABLE ticket ADD COLUMN updated_at INTEGER;
ALTER TABLE ticket ADD COLUMN opener TEXT;
ALTER TABLE ticket ADD COLUMN affected TEXT;
ALTER TABLE ticket ADD COLUMN approvers TEXT;
ALTER TABLE ticket ADD COLUMN sessions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN targets INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ticket ADD COLUMN first_at INTEGER;
ALTER TABLE ticket ADD COLUMN last_at INTEGER;

DELETE FROM analysed;
`;
