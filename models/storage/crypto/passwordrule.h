// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace lianli::storage {

inline constexpr int kMinPasswordCharacters = 10;

/// What a password must be, because a copied disk can be tried offline at Argon2id's speed: 10 characters or
/// more, none of the common ones, not the user's own id. \a password is UTF-8. Error:
/// StoreError::WeakPassword.
[[nodiscard]] models::Result<> checkPassword(QByteArrayView password, const QString &userId);

} // namespace lianli::storage
