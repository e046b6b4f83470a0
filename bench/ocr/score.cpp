// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ocr/score.h"

#include "models/domain/identitydocument.h"

#include <QLineF>

#include <algorithm>

namespace lianli::bench {

using namespace Qt::StringLiterals;
using scanners::CardImageReading;

namespace {

constexpr double kCornerMillimetres = 1.5;

double quantile(std::vector<double> values, double share)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values.at(static_cast<size_t>(share * static_cast<double>(values.size() - 1)));
}

QByteArray number(double value, int decimals = 1)
{
    return QByteArray::number(value, 'f', decimals);
}

} // namespace

void Score::add(const tests::CardPhotograph &photograph, const models::Result<CardImageReading> &reading,
                double cpuMs)
{
    m_cpuMs.push_back(cpuMs);
    const bool sideRight = reading && reading->side == photograph.card.side;
    m_side.count(sideRight);
    if (reading) m_ms.push_back(reading->ms);
    if (!sideRight) {
        const QString why = reading ? u"other side"_s : reading.error().key();
        m_mistakes.append(u"%1: %2"_s.arg(photograph.scene, why));
    }
    bool whole = true;
    for (auto truth = photograph.card.fields.begin(); truth != photograph.card.fields.end(); ++truth) {
        const auto read = sideRight ? reading->fields.value(truth.key()) : scanners::FieldReading();
        const bool right = read.value == truth.value();
        const bool sure = read.confidence >= scanners::kSureConfidence;
        whole = whole && right;
        m_fields[truth.key()].count(right);
        if (sure) m_sure.count(right);
        if (right) m_doubted.count(!sure);
        if (truth.key() == models::field::kNumber && !read.value.isEmpty() && !right) ++m_wrongNumbers;
        if (!right && sideRight)
            m_mistakes.append(
                u"%1: %2 %3 read %4 (%5)"_s.arg(photograph.scene, truth.key(), truth.value(), read.value)
                    .arg(read.confidence, 0, 'f', 2));
    }
    m_whole.count(whole);
    double farthest = 1000;
    if (sideRight) {
        farthest = 0;
        for (size_t i = 0; i < 4; ++i)
            farthest = std::max(farthest, QLineF(reading->corners[i], photograph.corners[i]).length() /
                                              photograph.pixelsPerMillimetre);
    }
    m_cornerMm.push_back(farthest);
    m_corners.count(farthest <= kCornerMillimetres);
    if (farthest > kCornerMillimetres && sideRight)
        m_mistakes.append(u"%1: corners off by %2 mm"_s.arg(photograph.scene).arg(farthest, 0, 'f', 1));
}

QByteArray Score::toJson(const QByteArray &set) const
{
    QByteArray json = R"({"bench":"ocr","set":")" + set + R"(","n":)" + QByteArray::number(m_side.all);
    json += R"(,"side_pct":)" + number(m_side.percent());
    for (auto share = m_fields.begin(); share != m_fields.end(); ++share)
        json += ",\"" + share.key().toUtf8() + "_pct\":" + number(share->percent());
    json += R"(,"all_fields_pct":)" + number(m_whole.percent());
    json += R"(,"corners_1_5mm_pct":)" + number(m_corners.percent());
    json += R"(,"corner_mm_median":)" + number(quantile(m_cornerMm, 0.5), 2);
    json += R"(,"corner_mm_p95":)" + number(quantile(m_cornerMm, 0.95), 2);
    json += R"(,"sure_fields":)" + QByteArray::number(m_sure.all);
    json += R"(,"wrong_though_sure":)" + QByteArray::number(m_sure.all - m_sure.right);
    json += R"(,"right_but_doubted_pct":)" + number(m_doubted.percent());
    json += R"(,"wrong_numbers":)" + QByteArray::number(m_wrongNumbers);
    json += R"(,"ms_median":)" + number(quantile(m_ms, 0.5), 0) + R"(,"ms_p95":)" +
            number(quantile(m_ms, 0.95), 0);
    json += R"(,"cpu_ms_median":)" + number(quantile(m_cpuMs, 0.5), 0) + R"(,"cpu_ms_p95":)" +
            number(quantile(m_cpuMs, 0.95), 0);
    return json + '}';
}

} // namespace lianli::bench
