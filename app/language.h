// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace lianli::app {

/// Installs the translations of \a language ("zh_CN", "en"), ours and Qt's own, in place of those installed
/// before. Windows follow by LanguageChange. False if there are none for it.
bool useLanguage(const QString &language);

} // namespace lianli::app
