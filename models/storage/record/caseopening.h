// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/casestore.h"
#include "models/storage/record/act.h"

#include <QJsonObject>

namespace lianli::storage {

/// Takes the day's next acceptance number and records case.opened with it; \a visit, if there is one, is who
/// was called for it. The caller commits.
models::CaseHistory openCase(Act &act, const QString &business, const QJsonObject &visit = {});

} // namespace lianli::storage
