// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSize>

namespace lianli::models {

/// One sample of a pen: position in 0.01 mm from the top left of the signing area, milliseconds since the
/// first sample, pressure in thousandths (1000 where the device has none).
struct InkPoint
{
    int x = 0;
    int y = 0;
    int t = 0;
    int pressure = 1000;
    friend bool operator==(const InkPoint &, const InkPoint &) = default;
};

/// A handwritten signature as strokes, kept as vector data so that it can be drawn at any size and examined
/// later.
struct Ink
{
    static constexpr int kMaxPoints = 20'000;

    QSize area; ///< size of the signing area, 0.01 mm
    QList<QList<InkPoint>> strokes;

    bool isEmpty() const { return strokes.isEmpty(); }
    /// Long enough to be a signature and not a slip of the pen: at least 8 samples and 5 mm of path.
    bool isPlausible() const;
    /// {"v":1,"w":…,"h":…,"s":[[x,y,t,p,…],…]}
    QByteArray toJson() const;
    [[nodiscard]] static Result<Ink> fromJson(const QByteArray &json);

    friend bool operator==(const Ink &, const Ink &) = default;
};

} // namespace lianli::models
