// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/identitydocument.h"

#include <algorithm>

namespace lianli::models {

std::optional<DocumentKind> documentKindOf(int code)
{
    const auto *kind = std::ranges::find(kDocumentKinds, static_cast<DocumentKind>(code));
    return kind == std::end(kDocumentKinds) ? std::nullopt : std::optional(*kind);
}

} // namespace lianli::models
