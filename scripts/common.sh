# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What every script here shares. Sourced, never run; leaves the caller in the root of the checkout.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}
# Prints the comment at the head of the calling script, as its help.
usage() { sed -n '4,/^[^#]/s/^# \{0,1\}//p' "$0"; }

# Objects are shared between build folders and checkouts, not only within one (they would not be by ccache's defaults).
if command -v ccache >/dev/null; then
    export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1
fi
export PATH="$PATH:/usr/lib/qt6/bin" # lupdate and friends are not on Debian's PATH
