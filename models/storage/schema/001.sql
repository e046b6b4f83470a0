-- SPDX-FileCopyrightText: 2026 The Lianli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The workstation's store, version 1. The file is encrypted page by page, so names and numbers stand here in clear.
-- Instants are milliseconds since 1970 UTC; days are texts YYYY-MM-DD in China's civil time.

-- Facts of the office and of set-up, by key: office (JSON), lockout_total.
CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Every act, in the order this device recorded it. Never changed, never deleted. `bytes` is the canonical event.
CREATE TABLE case_event(
  dev_seq INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  case_seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  bytes BLOB NOT NULL,
  UNIQUE(case_id, case_seq)
) STRICT;

-- What still has to reach the centre. The event's own id is the idempotency key, so it is not repeated here.
CREATE TABLE outbox(
  dev_seq INTEGER PRIMARY KEY REFERENCES case_event(dev_seq),
  state TEXT NOT NULL DEFAULT 'queued' CHECK(state IN('queued','sent','acked','parked','rejected')),
  tries INTEGER NOT NULL DEFAULT 0,
  next_at_mono INTEGER NOT NULL DEFAULT 0,
  last_code TEXT
) STRICT;

-- Hash chain of everything anybody did here, each row MACed.
CREATE TABLE audit(seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL, hash BLOB NOT NULL, mac BLOB NOT NULL) STRICT;

-- Where both chains end, MACed: without it the loss of the newest rows would not show.
CREATE TABLE device_chain(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  dev_seq INTEGER NOT NULL,
  dev_hash TEXT NOT NULL,
  audit_seq INTEGER NOT NULL,
  audit_hash BLOB NOT NULL,
  newest_at INTEGER NOT NULL,
  mac BLOB NOT NULL
) STRICT;

-- One row a case: a fold of its events (models/storage/record/caseprojection.h) and of nothing else.
CREATE TABLE case_projection(
  case_id TEXT PRIMARY KEY,
  acceptance_number TEXT NOT NULL UNIQUE,
  business TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN('draft','parked','issued_pending','registered','refused','terminated')),
  man_name TEXT NOT NULL,
  man_number TEXT NOT NULL,
  woman_name TEXT NOT NULL,
  woman_number TEXT NOT NULL,
  certificate_number TEXT NOT NULL,
  man_blank TEXT NOT NULL,
  woman_blank TEXT NOT NULL,
  registration_date TEXT NOT NULL,
  clerk TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  closed_at INTEGER,
  last_seq INTEGER NOT NULL,
  last_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX case_by_opening ON case_projection(opened_at);
CREATE INDEX case_by_state ON case_projection(state, case_id);
CREATE INDEX case_by_closing ON case_projection(closed_at) WHERE closed_at IS NOT NULL;

-- What a case is found by: document, certificate and acceptance numbers, and every ending of both names, so that any
-- part of a name, two characters or one, is the beginning of a term.
CREATE TABLE search_term(term TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY(term, case_id)) STRICT, WITHOUT ROWID;

-- Inputs that no act has recorded yet; the parties again in columns, for lists and search.
CREATE TABLE draft(
  case_id TEXT PRIMARY KEY REFERENCES case_projection(case_id),
  bytes BLOB NOT NULL,
  saved_at INTEGER NOT NULL,
  man_name TEXT NOT NULL,
  man_number TEXT NOT NULL,
  woman_name TEXT NOT NULL,
  woman_number TEXT NOT NULL
) STRICT;

-- Scans, photos and signatures, each under a key of its own.
CREATE TABLE blob(
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_projection(case_id),
  kind TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  plain_mac TEXT NOT NULL,
  wrapped_key BLOB NOT NULL,
  cipher BLOB NOT NULL
) STRICT;

-- 婚姻登记信息核对 within this workstation: where a person stands, by document number.
CREATE TABLE person_state(
  document_number TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK(status IN('married','divorced','widowed')),
  certificate_number TEXT NOT NULL,
  record_date TEXT NOT NULL,
  case_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- 受理号: the last one of each day.
CREATE TABLE acceptance_counter(day TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

-- 证字号: the next of each series, and what became of each.
CREATE TABLE number_series(series TEXT PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE number_use(
  series TEXT NOT NULL REFERENCES number_series(series),
  serial INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL UNIQUE,
  event_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN('assigned','used','void')),
  PRIMARY KEY(series, serial)
) STRICT, WITHOUT ROWID;

-- 印制号: every blank certificate ever received, and how it moved.
CREATE TABLE blank(
  serial TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK(state IN('in_stock','reserved','used','void')),
  case_id TEXT,
  role TEXT CHECK(role IN('man','woman')),
  print_intended INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX blank_in_stock ON blank(length(serial), serial) WHERE state = 'in_stock';
CREATE INDEX blank_of_case ON blank(case_id, role) WHERE case_id IS NOT NULL;
CREATE TABLE blank_movement(
  id INTEGER PRIMARY KEY,
  serial TEXT NOT NULL REFERENCES blank(serial),
  moved_to TEXT NOT NULL CHECK(moved_to IN('in_stock','reserved','used','void')),
  at INTEGER NOT NULL,
  clerk TEXT NOT NULL,
  event_id TEXT,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX movement_of_blank ON blank_movement(serial);
