// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/validity.h"

#include "models/domain/domainerror.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lianli::models {

Result<Validity> Validity::parse(QStringView from, QStringView to)
{
    Validity validity;
    validity.from = parseCivilDate(from);
    if (!validity.from.isValid()) return fail(DomainError::DateFormat);
    if (to.trimmed() == u"长期") return validity;
    const QDate end = parseCivilDate(to);
    if (!end.isValid()) return fail(DomainError::DateFormat);
    if (end < validity.from) return fail(DomainError::ValidityOrder);
    validity.to = end;
    return validity;
}

QString Validity::endText() const
{
    return to ? to->toString(u"yyyy.MM.dd") : u"长期"_s;
}

QDate parseCivilDate(QStringView text)
{
    // [0-9], not \d: the separator is the same twice or missing twice.
    static const QRegularExpression pattern(u"^([0-9]{4})([-./]?)([0-9]{2})\\2([0-9]{2})\\z"_s);
    const auto match = pattern.match(text.trimmed().toString());
    if (!match.hasMatch()) return {};
    return {match.capturedView(1).toInt(), match.capturedView(3).toInt(), match.capturedView(4).toInt()};
}

QString chineseDate(QDate date)
{
    return date.isValid() ? date.toString(u"yyyy年MM月dd日") : QString();
}

} // namespace lianli::models
