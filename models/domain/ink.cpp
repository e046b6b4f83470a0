// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/ink.h"

#include "models/domain/domainerror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr int kVersion = 1;
constexpr int kMaxLength = 100'000; ///< 1 m: of the area, and of how far outside it a sample may lie
constexpr int kMaxDurationMs = 3'600'000;
constexpr int kMaxPressure = 1000;
constexpr int kMinSamples = 8;
constexpr double kMinPath = 500; ///< 5 mm
constexpr qsizetype kNumbersPerPoint = 4;

std::optional<int> integer(const QJsonValue &value, int min, int max)
{
    const double number = value.toDouble(std::nan(""));
    if (!(number >= min && number <= max) || number != std::floor(number)) return std::nullopt;
    return static_cast<int>(number);
}

std::optional<InkPoint> pointAt(const QJsonArray &numbers, qsizetype at)
{
    const auto x = integer(numbers[at], -kMaxLength, kMaxLength);
    const auto y = integer(numbers[at + 1], -kMaxLength, kMaxLength);
    const auto t = integer(numbers[at + 2], 0, kMaxDurationMs);
    const auto pressure = integer(numbers[at + 3], 0, kMaxPressure);
    if (!x || !y || !t || !pressure) return std::nullopt;
    return InkPoint{*x, *y, *t, *pressure};
}

std::optional<QList<InkPoint>> strokeFrom(const QJsonValue &value)
{
    const QJsonArray numbers = value.toArray();
    if (numbers.isEmpty() || numbers.size() % kNumbersPerPoint != 0) return std::nullopt;
    QList<InkPoint> stroke;
    stroke.reserve(numbers.size() / kNumbersPerPoint);
    for (qsizetype at = 0; at < numbers.size(); at += kNumbersPerPoint) {
        const auto point = pointAt(numbers, at);
        if (!point) return std::nullopt;
        stroke += *point;
    }
    return stroke;
}

} // namespace

bool Ink::isPlausible() const
{
    qsizetype samples = 0;
    double path = 0;
    for (const auto &stroke : strokes) {
        samples += stroke.size();
        for (qsizetype i = 1; i < stroke.size(); ++i)
            path += std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y);
    }
    return samples >= kMinSamples && path >= kMinPath;
}

QByteArray Ink::toJson() const
{
    QJsonArray strokeArrays;
    for (const auto &stroke : strokes) {
        QJsonArray numbers;
        for (const InkPoint &point : stroke)
            for (const int number : {point.x, point.y, point.t, point.pressure})
                numbers.append(number);
        strokeArrays.append(numbers);
    }
    const QJsonObject object{
        {u"v"_s, kVersion}, {u"w"_s, area.width()}, {u"h"_s, area.height()}, {u"s"_s, strokeArrays}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Ink> Ink::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"v"_s) != QJsonValue(kVersion)) return fail(DomainError::DataFile, u"ink: version"_s);
    const auto width = integer(object.value(u"w"_s), 1, kMaxLength);
    const auto height = integer(object.value(u"h"_s), 1, kMaxLength);
    if (!width || !height) return fail(DomainError::DataFile, u"ink: area"_s);
    if (!object.value(u"s"_s).isArray()) return fail(DomainError::DataFile, u"ink: strokes"_s);

    Ink ink;
    ink.area = QSize(*width, *height);
    qsizetype points = 0;
    const QJsonArray strokeArrays = object.value(u"s"_s).toArray();
    for (const auto &value : strokeArrays) {
        points += value.toArray().size() / kNumbersPerPoint;
        if (points > kMaxPoints) return fail(DomainError::DataFile, u"ink: too many samples"_s);
        const auto stroke = strokeFrom(value);
        if (!stroke) return fail(DomainError::DataFile, u"ink: stroke"_s);
        ink.strokes += *stroke;
    }
    return ink;
}

} // namespace lianli::models
