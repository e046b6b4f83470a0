# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SQLite3 Multiple Ciphers as the process's libsqlite3.so.0, so that Qt's own QSQLITE driver uses it
# (docs/dependencies.md). scripts/setup lays the pinned amalgamation under .deps/sqlite3mc.
set(LIANLI_SQLITE3MC_DIR "${PROJECT_SOURCE_DIR}/.deps/sqlite3mc" CACHE PATH "Folder with sqlite3.c and sqlite3.h of SQLite3MC")
if(NOT EXISTS "${LIANLI_SQLITE3MC_DIR}/sqlite3.c")
  message(FATAL_ERROR "SQLite3 Multiple Ciphers is not there: run scripts/setup first")
endif()

add_library(lianli_sqlite3mc SHARED "${LIANLI_SQLITE3MC_DIR}/sqlite3.c")
add_library(Lianli::Sqlite3mc ALIAS lianli_sqlite3mc)
target_include_directories(lianli_sqlite3mc SYSTEM INTERFACE "${LIANLI_SQLITE3MC_DIR}")
target_compile_definitions(
  lianli_sqlite3mc
  PRIVATE SQLITE_THREADSAFE=1
          SQLITE_ENABLE_FTS5
          SQLITE_ENABLE_COLUMN_METADATA # Qt's driver asks for the table of a column
          SQLITE_SECURE_DELETE
          SQLITE_ENABLE_RTREE # with extension loading (off unless asked for): OpenCV's GDAL links to both
          SQLITE_DQS=0
          SQLITE_USE_URI=0
          SQLITE_TEMP_STORE=3
          # Only the cipher we use is built in: none without page authentication can be chosen by mistake.
          HAVE_CIPHER_AES_128_CBC=0
          HAVE_CIPHER_AES_256_CBC=0
          HAVE_CIPHER_SQLCIPHER=0
          HAVE_CIPHER_RC4=0
          HAVE_CIPHER_ASCON128=0
          HAVE_CIPHER_AEGIS=0
          SQLITE3MC_OMIT_AES_HARDWARE_SUPPORT)
# Others' code: optimised in every configuration, its warnings not ours, never instrumented.
target_compile_options(lianli_sqlite3mc PRIVATE -O2 -w)
target_link_libraries(lianli_sqlite3mc PRIVATE m)
set_target_properties(
  lianli_sqlite3mc
  PROPERTIES AUTOMOC OFF
             AUTOUIC OFF
             OUTPUT_NAME sqlite3
             SOVERSION 0
             LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
# The plugin's own look-up ignores the RUNPATH of the program, so the program gets an RPATH; and the library must stay
# in the program's list even where the linker drops what it thinks unused: it has to be loaded before the plugin.
target_link_options(lianli_sqlite3mc INTERFACE LINKER:--disable-new-dtags LINKER:--no-as-needed)
