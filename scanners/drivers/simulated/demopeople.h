// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/cardreader.h"

#include <QDate>
#include <QList>
#include <QString>

namespace lianli::scanners {

/// A made-up person with a card, for demonstration and training. Numbers have true check digits; nobody has
/// them.
struct DemoPerson
{
    QString key;  ///< "wang-zhiyuan", for the command line
    QString role; ///< what the card is there to show, in English
    CardRead card;

    const models::IdentityDocument &document() const { return card.document; }
};

/// Couples of age, a name with a middle dot, one with a character beyond the BMP, an added address, an
/// expired card, a permit of Hong Kong, a foreigner, and a man who is one day too young on \a today. Men and
/// women alternate as couples do.
QList<DemoPerson> demoPeople(QDate today);

} // namespace lianli::scanners
