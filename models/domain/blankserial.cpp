// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/blankserial.h"

#include "models/domain/domainerror.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

Result<BlankSerial> BlankSerial::parse(QStringView text)
{
    static const QRegularExpression pattern(u"^[A-Z0-9]{6,14}\\z"_s);
    QString serial;
    for (const QChar c : text) {
        // QString::toUpper would turn ß into SS.
        if (!c.isSpace()) serial += c >= u'a' && c <= u'z' ? c.toUpper() : c;
    }
    if (!pattern.match(serial).hasMatch()) return fail(DomainError::BlankSerialFormat);
    return BlankSerial(serial);
}

QString BlankSerial::grouped() const
{
    if (m_text.size() != 10 || !std::ranges::all_of(m_text, isAsciiDigit)) return m_text;
    return m_text.first(2) + u' ' + m_text.sliced(2, 4) + u' ' + m_text.sliced(6);
}

Result<BlankSerial> BlankSerial::advanced(int offset) const
{
    const auto firstDigit = std::find_if_not(m_text.rbegin(), m_text.rend(), isAsciiDigit).base();
    const qsizetype prefixLength = firstDigit - m_text.begin();
    const auto width = static_cast<int>(m_text.size() - prefixLength);
    const qint64 value = QStringView(m_text).sliced(prefixLength).toLongLong() + offset;
    const QString digits = QString::number(value);
    if (width == 0 || value < 0 || digits.size() > width) return fail(DomainError::BlankSerialFormat);
    return BlankSerial(m_text.first(prefixLength) + digits.rightJustified(width, u'0'));
}

} // namespace lianli::models
