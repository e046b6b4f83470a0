#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh LIANLI — walk.py with what it needs around it: an X server and an accessibility bus of its own.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
if [[ ${2-} != inside ]]; then
    exec xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24' \
        dbus-run-session -- "${BASH_SOURCE[0]}" "$1" inside
fi
/usr/libexec/at-spi-bus-launcher --launch-immediately &
launcher=$!
trap 'kill $launcher 2>/dev/null || true' EXIT
sleep 1
# Debian's own python: the bindings are its package.
/usr/bin/python3 "$here/walk.py" "$1"
