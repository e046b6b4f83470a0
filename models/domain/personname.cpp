// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/personname.h"

#include "models/domain/domainerror.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

bool isPrivateUse(char32_t c)
{
    return QChar::category(c) == QChar::Other_PrivateUse;
}

bool isMark(char32_t c)
{
    return QChar::isMark(c);
}

bool isAllowed(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // toUcs4 leaves an unpaired one as it is
    case QChar::Number_DecimalDigit:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

/// The text's code points; QString::toUcs4 would hide unpaired surrogates behind U+FFFD.
QList<char32_t> codePoints(QStringView text)
{
    QList<char32_t> points;
    points.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            points += QChar::surrogateToUcs4(c, text[++i]);
        else
            points += c.unicode();
    }
    return points;
}

/// For comparing: one middle dot, no case.
QString folded(const QString &name)
{
    static constexpr QStringView otherDots = u"\u2022\u30FB\uFF0E\u2027";
    QString text = name.toCaseFolded();
    for (QChar &c : text)
        if (otherDots.contains(c)) c = u'\u00B7';
    return text;
}

} // namespace

Result<PersonName> PersonName::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty()) return fail(DomainError::NameEmpty);
    const QList<char32_t> points = codePoints(trimmed);
    if (points.size() > kMaxCharacters) return fail(DomainError::NameTooLong);
    if (!std::ranges::all_of(points, isAllowed)) return fail(DomainError::NameCharacters);
    return PersonName(trimmed.toString());
}

QString PersonName::masked() const
{
    const QList<char32_t> points = codePoints(m_text);
    const qsizetype space = m_text.indexOf(u' ');
    if (QChar::script(points.first()) == QChar::Script_Latin && space > 0)
        return m_text.first(space) + u" *"_s;
    // A variation selector belongs to the character before it.
    const auto second = std::find_if_not(points.begin() + 1, points.end(), isMark);
    if (second == points.end()) return u"*"_s; // the first character would be the whole name
    return QString::fromUcs4(points.constData(), second - points.begin()) + u'*';
}

bool PersonName::sameAs(const PersonName &other) const
{
    return folded(m_text) == folded(other.m_text);
}

bool PersonName::hasRareCharacter() const
{
    return std::ranges::any_of(m_text, [](QChar c) { return c.isSurrogate(); });
}

bool PersonName::hasPrivateUseCharacter() const
{
    return std::ranges::any_of(codePoints(m_text), isPrivateUse);
}

} // namespace lianli::models
