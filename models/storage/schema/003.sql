-- SPDX-FileCopyrightText: 2026 The Lianli authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: queue and appointments.

-- 来访: one couple on one day. `due` is when their turn is: the slot of those in time, the arrival of all others.
-- The end of a visit is the end of its case.
CREATE TABLE visit(
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  slot TEXT NOT NULL DEFAULT '',
  code TEXT NOT NULL DEFAULT '',
  ticket TEXT NOT NULL DEFAULT '',
  man_name TEXT NOT NULL DEFAULT '',
  woman_name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK(state IN('booked','waiting','called','missed','serving','cancelled')),
  due INTEGER NOT NULL,
  window INTEGER NOT NULL DEFAULT 0,
  arrived_at INTEGER,
  called_at INTEGER,
  case_id TEXT REFERENCES case_projection(case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_day ON visit(day, due);
CREATE UNIQUE INDEX visit_by_code ON visit(code) WHERE code <> '';
CREATE UNIQUE INDEX visit_by_ticket ON visit(day, ticket) WHERE ticket <> '';
CREATE UNIQUE INDEX visit_by_case ON visit(case_id) WHERE case_id IS NOT NULL;
