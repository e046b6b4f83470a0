// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/fields/personfields.h"

#include "scanners/api/cardimagereader.h"
#include "scanners/vision/lines/ctc.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr double kClear = 0.8; // what is printed is believed against the number
constexpr double kContradictedAtBest = 0.6;
constexpr double kUnconfirmedAtBest = 0.95;

/// How sure the number is after one of its parts was compared with print.
double confirmed(double number, const FieldDraft &printed, const QString &expected)
{
    if (!printed.isRead()) return std::min(number, kUnconfirmedAtBest);
    if (printed.value == expected) return 1 - (1 - number) * (1 - printed.confidence * 0.9);
    return std::min(number, 1 - printed.confidence * (1 - kContradictedAtBest));
}

} // namespace

FieldDraft decidePrintedSex(const LineReading &line, const Dictionary &dictionary)
{
    const double man = ctc::logLikelihood(line, dictionary.indexesOf(u"男"_s));
    const double woman = ctc::logLikelihood(line, dictionary.indexesOf(u"女"_s));
    const double best = std::max(man, woman);
    if (!(best > -8)) return {};
    const double confidence =
        std::exp(best) / (std::exp(man) + std::exp(woman)) * std::min(1.0, std::exp(best / 4));
    return {man > woman ? u"男"_s : u"女"_s, confidence};
}

FieldDraft decidePrintedBirth(const LineReading &line, const Dictionary &dictionary)
{
    const auto read = ctc::bestPath(line, dictionary);
    QString text = ctc::textOf(read).remove(u' ');
    static const QRegularExpression kDate(uR"(([12]\d{3})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})(?!\d))"_s);
    const QRegularExpressionMatch match = kDate.match(text);
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!match.hasMatch() || !date.isValid()) return {};
    return {date.toString(Qt::ISODate), ctc::weakest(read)};
}

PersonDrafts reconciled(const PersonDrafts &printed)
{
    if (!printed.number.isRead()) return printed;
    const QString &number = printed.number.value;
    const QString birth = QDate::fromString(number.mid(6, 8), u"yyyyMMdd"_s).toString(Qt::ISODate);
    const QString sex = number.at(16).digitValue() % 2 == 1 ? u"男"_s : u"女"_s;
    const bool birthContradicts = printed.birth.isRead() && printed.birth.value != birth;
    const bool sexContradicts = printed.sex.isRead() && printed.sex.value != sex;

    // A number that was found by its checksum alone, not read as it stands, needs the print on its side.
    const bool repaired = printed.number.confidence < kSureConfidence;
    if (repaired && (birthContradicts || sexContradicts)) return {{}, printed.sex, printed.birth};
    if (birthContradicts && sexContradicts && printed.birth.confidence > kClear &&
        printed.sex.confidence > kClear)
        return {{}, printed.sex, printed.birth};

    PersonDrafts drafts;
    const double byBirth = confirmed(printed.number.confidence, printed.birth, birth);
    const double bySex = confirmed(printed.number.confidence, printed.sex, sex);
    const bool confirmedByBoth = !birthContradicts && !sexContradicts && printed.birth.isRead();
    drafts.number = {number, std::min(byBirth, sexContradicts ? bySex : 1.0)};
    if (repaired && !confirmedByBoth) drafts.number.confidence = std::min(drafts.number.confidence, 0.8);
    drafts.birth = {birth, byBirth};
    drafts.sex = {sex, bySex};
    return drafts;
}

} // namespace lianli::scanners
