// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lianli::documents {

/// Replaces the compound elements of a template - table, ruler, crosshair - by the lines, rects and cells
/// they are made of, at absolute places, so that whoever draws knows only simple elements. Pure.
[[nodiscard]] models::Result<QJsonArray> expandElements(const QJsonArray &elements);

} // namespace lianli::documents
