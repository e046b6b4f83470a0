// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lianli::scanners {

/// Sends \a bytes through everything between a wire and a card, as a hostile reader might, and checks what
/// must hold whatever they are. Aborts if it does not. The first byte says in what pieces the rest arrives.
void exerciseFrames(QByteArrayView bytes);

} // namespace lianli::scanners
