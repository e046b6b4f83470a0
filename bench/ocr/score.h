// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "tests/support/idcards/cardphotograph.h"

#include <QMap>

#include <vector>

namespace lianli::bench {

struct Share
{
    int right = 0;
    int all = 0;
    void count(bool isRight)
    {
        ++all;
        if (isRight) ++right;
    }
    double percent() const { return all == 0 ? 0 : 100.0 * right / all; }
};

/// What came out right of a set of photographs, added up one by one.
class Score
{
public:
    void add(const tests::CardPhotograph &photograph,
             const models::Result<scanners::CardImageReading> &reading, double cpuMs);
    /// As one object of JSON.
    QByteArray toJson(const QByteArray &set) const;
    /// One line for each field that is wrong: fictional people only.
    const QStringList &mistakes() const { return m_mistakes; }

private:
    QMap<QString, Share> m_fields;
    Share m_side;
    Share m_whole;
    Share m_corners;
    Share m_sure;           ///< fields at or above kSureConfidence that are right
    Share m_doubted;        ///< right fields that the clerk is asked to look at
    int m_wrongNumbers = 0; ///< a number given, valid, and not the card's
    std::vector<double> m_ms;
    std::vector<double> m_cpuMs;
    std::vector<double> m_cornerMm;
    QStringList m_mistakes;
};

} // namespace lianli::bench
