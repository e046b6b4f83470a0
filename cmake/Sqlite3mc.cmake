# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SQLite3 Multiple Ciphers as the process's libsqlite3.so.0, so that Qt's own QSQLITE driver uses it
# (docs/dependencies.md). scripts/setup lays the pinned amalgamation under .deps/sqlite3mc.
set(LIANLI_SQLITE3MC_DIR "${PROJECT_SOURCE_DIR}/.deps/sqlite3mc" CACHE PATH "Folder with sqlite3.c and sqlite3.h of SQLite3MC")
if(NOT EXISTS "${LIANLI_SQLITE3MC_DIR}/sqlite3.c")
  message(FATAL_ERROR "SQLite3 Multiple Ciphers is not there: run scripts/setup first")
endif()
