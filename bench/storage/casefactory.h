// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/openstore.h"

#include <QJsonObject>
#include <QString>

namespace lianli::bench {

/// Two fictional parties of case \a number: common names, and document numbers with a right check character
/// that no other case has. As identity.confirmed has them.
struct Couple
{
    QString names[2];
    QString numbers[2];
};
Couple coupleOf(int number);
/// The body of identity.confirmed for \a couple, with every field of a resident card.
QJsonObject identityBody(const Couple &couple);

/// Registers \a count marriages, numbered from \a first, in one transaction: the same rows and the same chain
/// that the ports write one by one, without waiting for the disk after each.
void registerMany(storage::OpenStore &store, int first, int count);

} // namespace lianli::bench
