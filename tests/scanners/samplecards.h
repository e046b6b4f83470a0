// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace lianli::scanners::samples {

/// The text block of the protocol paper's fictional resident 沈青禾.
QByteArray publishedTextBlock();
/// The photo block that goes with it.
QByteArray publishedPhoto();
/// The whole answer to 30 01 with both, as on the wire.
QByteArray publishedReadFrame();
/// 沈青禾 as a document.
models::IdentityDocument publishedResident();

/// A made-up card of \a kind whose fields agree with each other, with names of any length the field has, rare
/// characters, 长期, added addresses and former numbers among them.
CardRead randomCard(models::DocumentKind kind, QRandomGenerator &random);

} // namespace lianli::scanners::samples
