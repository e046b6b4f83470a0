// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/codecontent.h"

#include <QRegularExpression>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::CertificateNumber;
using models::CitizenNumber;

namespace {

constexpr int kMaxNumberLength = 40;
constexpr int kMaxProofLength = 2132; // alphanumeric characters of QR version 25 at level L, rounded up

bool isPrintable(char32_t c)
{
    if (c == U'<' || c == U'\\') return false; // a label might take the first for the start of rich text
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Mark_NonSpacing: // piled up, they grow out of their line
    case QChar::Mark_Enclosing:
        return false;
    default:
        return true;
    }
}

QString previewOf(const QString &text)
{
    QString preview;
    for (const char32_t c : text.left(kPreviewLength).toUcs4()) {
        if (isPrintable(c))
            preview += QString::fromUcs4(&c, 1);
        else
            preview += u"\\u%1"_s.arg(static_cast<uint>(c), 4, 16, QLatin1Char('0'));
    }
    if (preview.size() <= kPreviewLength && text.size() <= kPreviewLength) return preview;
    preview.truncate(kPreviewLength - 1);
    if (preview.back().isHighSurrogate()) preview.chop(1);
    return preview + u'…';
}

std::optional<CertificateNumber> certificateNumberOf(const QString &text)
{
    // Labels and hyphens come and go between printers; the digits do not.
    static const QRegularExpression pattern(
        u"\\A(?:(?:[结离]婚证)?字号[:：]? ?)?(B?[JL])([0-9]{6})-?([0-9]{4})-?([0-9]{6})\\z"_s);
    if (text.size() > kMaxNumberLength) return {};
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return {};
    const auto number = CertificateNumber::parse(
        u"%1%2-%3-%4"_s.arg(match.captured(1), match.captured(2), match.captured(3), match.captured(4)));
    return number ? std::optional(*number) : std::nullopt;
}

bool isCertificateProof(const QString &text)
{
    static const QString base45 = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"_s;
    constexpr auto kMrq1 = "*Y9+BA"_L1; // Base45 of "MRQ1"
    constexpr auto kMrs1 = "*Y9CNA"_L1; // Base45 of "MRS1"
    return (text.startsWith(kMrq1) || text.startsWith(kMrs1)) && text.size() <= kMaxProofLength &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return base45.contains(c); });
}

bool looksLikeCitizenNumber(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[0-9]{17}[0-9Xx]\\z"_s);
    return text.size() == 18 && pattern.match(text).hasMatch();
}

CodeMeaning meaningOf(const QString &text, QDate today)
{
    if (isCertificateProof(text)) return CertificateProof{text};
    const QString trimmed = text.size() <= kMaxNumberLength ? text.trimmed() : QString();
    if (const auto code = appointmentCodeOf(trimmed)) return *code;
    if (const auto ticket = queueTicketOf(trimmed)) return *ticket;
    if (const auto number = certificateNumberOf(trimmed)) return *number;
    if (looksLikeCitizenNumber(trimmed)) {
        if (const auto number = CitizenNumber::parse(trimmed, today)) return *number;
    }
    return UnknownCode{};
}

} // namespace

CodeContent codeContent(const QString &text, QDate today)
{
    return {meaningOf(text, today), previewOf(text)};
}

} // namespace lianli::scanners
