// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/papercode.h"

#include <QRegularExpression>

namespace lianli::models {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashDigits = 32;

} // namespace

QString PaperCode::text() const
{
    return u"LLP1:%1:%2"_s.arg(formId, QString::fromLatin1(hash)).toUpper();
}

std::optional<PaperCode> PaperCode::fromText(QStringView text)
{
    static const QRegularExpression form(u"\\ALLP1:(F[0-9]{2}):([0-9A-F]{32})\\z"_s);
    if (text.size() > 64) return std::nullopt;
    const auto match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return PaperCode{match.captured(1), match.captured(2).toLower().toLatin1()};
}

PaperCode paperCodeOf(const QString &formId, const QByteArray &contentHash)
{
    return {formId, contentHash.first(std::min(contentHash.size(), kHashDigits))};
}

} // namespace lianli::models
