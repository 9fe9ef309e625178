/**
 * A finding has parts, one for each rule that says something of the act; decisions know what they saw; people may hide
 * what they expect. Suppressions only grow. The next analysis fills what is derived.
 */
export const oneFindingAnAct = `
ALTER TABLE rule_report ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE rule_report ADD COLUMN settings TEXT NOT NULL DEFAULT '[]';
ALTER TABLE rule_report ADD COLUMN controls TEXT NOT NULL DEFAULT '[]';
ALTER TABLE session ADD COLUMN tier INTEGER CHECK (tier IN (1, 2, 3));

-- What the finding was when it was decided, as JSON: {"rules": [...], "sessions": [...]}; null: decided before this was kept.
ALTER TABLE decision ADD COLUMN seen TEXT;
-- The entry of the last decision that does not cover all that the finding says now.
ALTER TABLE finding ADD COLUMN outgrown INTEGER;

CREATE TABLE finding_part (
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('high', 'medium', 'low')),
  sentence TEXT NOT NULL,
  sessions TEXT NOT NULL,
  cites TEXT NOT NULL,
  PRIMARY KEY (finding_id, part)
) STRICT;
CREATE INDEX finding_part_rule ON finding_part (rule, finding_id);

CREATE TABLE suppression (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  owner TEXT NOT NULL,
  reason TEXT NOT NULL,
  ticket TEXT NOT NULL,
  rules TEXT NOT NULL,
  actor_key TEXT NOT NULL,
  actor_name TEXT NOT NULL,
  actor_username TEXT,
  target_key TEXT,
  target_name TEXT,
  target_username TEXT,
  unit TEXT,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  CHECK ((target_key IS NULL) <> (unit IS NULL))
) STRICT;
CREATE TABLE suppression_step (
  seq INTEGER PRIMARY KEY REFERENCES log_entry (seq),
  suppression INTEGER NOT NULL REFERENCES suppression (seq),
  step TEXT NOT NULL CHECK (step IN ('approved', 'ended')),
  note TEXT NOT NULL
) STRICT;
CREATE TRIGGER suppression_keeps BEFORE UPDATE ON suppression BEGIN SELECT raise(ABORT, 'suppressions only grow'); END;
CREATE TRIGGER suppression_stays BEFORE DELETE ON suppression BEGIN SELECT raise(ABORT, 'suppressions only grow'); END;
CREATE TRIGGER suppression_step_keeps BEFORE UPDATE ON suppression_step BEGIN SELECT raise(ABORT, 'suppressions only grow'); END;
CREATE TRIGGER suppression_step_stays BEFORE DELETE ON suppression_step BEGIN SELECT raise(ABORT, 'suppressions only grow'); END;

-- Derived, and made anew whenever findings, suppressions or the reasons of alarms change.
CREATE TABLE finding_hidden (
  finding_id TEXT PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('suppressed', 'answered'))
) STRICT, WITHOUT ROWID;
CREATE TABLE finding_cover (
  finding_id TEXT NOT NULL REFERENCES finding (id) ON DELETE CASCADE,
  suppression INTEGER NOT NULL REFERENCES suppression (seq),
  covered INTEGER NOT NULL,
  things INTEGER NOT NULL,
  PRIMARY KEY (finding_id, suppression)
) STRICT, WITHOUT ROWID;

DROP VIEW open_finding;
DROP VIEW decided_finding;
-- The last decision about each finding that was not taken back. Derived: a view over all decisions cannot be joined in good time.
CREATE TABLE last_decision (
  finding_id TEXT PRIMARY KEY REFERENCES finding (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL REFERENCES log_entry (seq),
  disposition TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO last_decision (finding_id, seq, disposition, note)
SELECT finding_id, seq, disposition, note
FROM (SELECT d.*, row_number() OVER (PARTITION BY d.finding_id ORDER BY d.seq DESC) AS place
      FROM decision_of d JOIN finding f ON f.id = d.finding_id)
WHERE place = 1 AND disposition IS NOT NULL;
CREATE VIEW decided_finding AS
SELECT d.finding_id, d.seq, d.disposition, d.note
FROM last_decision d JOIN finding f ON f.id = d.finding_id
WHERE f.outgrown IS NULL OR f.outgrown < d.seq;
CREATE VIEW finding_state AS
SELECT f.id,
       CASE WHEN d.seq > coalesce(f.outgrown, 0) THEN 'decided' ELSE coalesce(h.state, 'open') END AS state
FROM finding f LEFT JOIN last_decision d ON d.finding_id = f.id LEFT JOIN finding_hidden h ON h.finding_id = f.id;
CREATE VIEW open_finding AS SELECT id FROM finding_state WHERE state = 'open';

INSERT INTO finding_part (finding_id, part, rule, severity, sentence, sessions, cites)
SELECT f.id, 0, f.rule, f.severity, f.sentence,
       (SELECT coalesce(json_group_array(s.session_id), '[]') FROM finding_session s WHERE s.finding_id = f.id), f.cites
FROM finding f;

-- What an older Actas found is told as it left it, until the next analysis, which opening the review starts.
DELETE FROM analysed;
`;
