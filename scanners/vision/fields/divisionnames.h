// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What the list of administrative divisions (GB/T 2260) says of the words on a card.
namespace lianli::scanners::divisionnames {

/// Every issuing authority that can be derived: <县/市/旗>公安局, <市>公安局<区>分局, <市>公安局.
const QStringList &authorities();
/// What an address may begin with: a county's full name, the same without the city, or a city's.
const QStringList &addressBeginnings();

} // namespace lianli::scanners::divisionnames
