-- SPDX-FileCopyrightText: 2026 The Lianli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: who works here, where each blank certificate is, the day's count, voiding by two, and the audit by day,
-- person and action.

-- Everybody who ever had a key slot here, so that old cases and acts still have a name. Follows keyslots.json.
CREATE TABLE staff(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- One row a movement of a run of blanks, as lists show it: who, when, from where to where.
CREATE TABLE blank_act(
  id INTEGER PRIMARY KEY,
  move TEXT NOT NULL CHECK(move IN('received','handed_out','given_back','sent_back','reserved','released','used','voided')),
  first TEXT NOT NULL,
  count INTEGER NOT NULL CHECK(count > 0),
  window INTEGER NOT NULL,
  box TEXT NOT NULL DEFAULT '',
  at INTEGER NOT NULL,
  clerk TEXT NOT NULL,
  case_id TEXT NOT NULL DEFAULT '',
  event_id TEXT,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

-- Window 0 is the office's safe. What was in stock so far was at this window.
CREATE TABLE blank_placed(
  serial TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK(state IN('in_stock','reserved','used','void','returned')),
  window INTEGER NOT NULL,
  box TEXT NOT NULL DEFAULT '',
  case_id TEXT,
  role TEXT CHECK(role IN('man','woman')),
  print_intended INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
INSERT INTO blank_placed(serial, state, window, case_id, role, print_intended)
  SELECT serial, state, ifnull((SELECT json_extract(value, '$.window') FROM setting WHERE key = 'office'), 1),
    case_id, role, print_intended FROM blank;

-- Deliveries become one row each; what an act of a case moved keeps a row a blank.
INSERT INTO blank_act(id, move, first, count, window, at, clerk, case_id, event_id, reason)
  SELECT min(m.id),
    CASE m.moved_to WHEN 'reserved' THEN 'reserved' WHEN 'used' THEN 'used' WHEN 'void' THEN 'voided'
      ELSE iif(m.event_id IS NULL, 'received', 'released') END,
    m.serial, count(*), ifnull((SELECT json_extract(value, '$.window') FROM setting WHERE key = 'office'), 1),
    m.at, m.clerk, ifnull(e.case_id, ''), m.event_id, iif(m.event_id IS NULL, '', m.reason)
  FROM blank_movement m LEFT JOIN case_event e ON e.event_id = m.event_id
  GROUP BY m.at, m.moved_to, m.clerk, iif(m.event_id IS NULL, 0, m.id);

CREATE TABLE blank_movement_placed(
  id INTEGER PRIMARY KEY,
  serial TEXT NOT NULL REFERENCES blank_placed(serial),
  moved_to TEXT NOT NULL CHECK(moved_to IN('in_stock','reserved','used','void','returned')),
  window INTEGER NOT NULL,
  act_id INTEGER NOT NULL REFERENCES blank_act(id)
) STRICT;
INSERT INTO blank_movement_placed(id, serial, moved_to, window, act_id)
  SELECT m.id, m.serial, m.moved_to, a.window, a.id
  FROM blank_movement m JOIN blank_act a ON a.id = (
    SELECT max(b.id) FROM blank_act b WHERE b.id <= m.id AND b.at = m.at AND b.clerk = m.clerk
      AND b.event_id IS m.event_id AND (b.event_id IS NULL OR b.id = m.id));

DROP TABLE blank_movement;
DROP TABLE blank;
ALTER TABLE blank_placed RENAME TO blank;
ALTER TABLE blank_movement_placed RENAME TO blank_movement;
CREATE INDEX blank_in_stock ON blank(window, length(serial), serial) WHERE state = 'in_stock';
CREATE INDEX blank_of_case ON blank(case_id, role) WHERE case_id IS NOT NULL;
CREATE INDEX movement_of_blank ON blank_movement(serial);
CREATE INDEX movement_of_act ON blank_movement(act_id);

-- 盘点: what was counted, and why it differed. `moved_until` is the newest movement the count knew.
CREATE TABLE blank_count(
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  clerk TEXT NOT NULL,
  event_id TEXT NOT NULL,
  lines TEXT NOT NULL,
  explanation TEXT NOT NULL,
  moved_until INTEGER NOT NULL
) STRICT;
CREATE INDEX count_of_day ON blank_count(day, id);

-- 作废复核: one person proposes, another decides.
CREATE TABLE void_proposal(
  id TEXT PRIMARY KEY,
  serial TEXT NOT NULL REFERENCES blank(serial),
  case_id TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '' CHECK(role IN('','man','woman')),
  reason_code TEXT NOT NULL,
  reason_text TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK(state IN('pending','confirmed','rejected')),
  decided_by TEXT NOT NULL DEFAULT '',
  decided_at INTEGER,
  remark TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX pending_void ON void_proposal(serial) WHERE state = 'pending';

-- What the audit is looked for by. The columns are read out of the signed bytes, never written.
ALTER TABLE audit ADD COLUMN day TEXT GENERATED ALWAYS AS (
  CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN substr(json_extract(CAST(bytes AS TEXT), '$.at'), 1, 10) END) VIRTUAL;
ALTER TABLE audit ADD COLUMN actor TEXT GENERATED ALWAYS AS (
  CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.user') END) VIRTUAL;
ALTER TABLE audit ADD COLUMN action TEXT GENERATED ALWAYS AS (
  CASE WHEN json_valid(CAST(bytes AS TEXT)) THEN json_extract(CAST(bytes AS TEXT), '$.action') END) VIRTUAL;
CREATE INDEX audit_by_day ON audit(day, seq);
CREATE INDEX audit_by_actor ON audit(actor, seq);
CREATE INDEX audit_by_action ON audit(action, seq);
