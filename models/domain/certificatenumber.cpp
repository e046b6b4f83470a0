// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/certificatenumber.h"

#include "models/domain/domainerror.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr int kMaxSerial = 999'999;

QString prefixOf(CertificateNumber::Kind kind)
{
    switch (kind) {
    case CertificateNumber::Kind::Marriage:
        return u"J"_s;
    case CertificateNumber::Kind::Divorce:
        return u"L"_s;
    case CertificateNumber::Kind::MarriageReissue:
        return u"BJ"_s;
    case CertificateNumber::Kind::DivorceReissue:
        return u"BL"_s;
    }
    return {};
}

CertificateNumber::Kind kindOf(QStringView prefix)
{
    using Kind = CertificateNumber::Kind;
    for (const Kind kind : {Kind::Divorce, Kind::MarriageReissue, Kind::DivorceReissue})
        if (prefix == prefixOf(kind)) return kind;
    return Kind::Marriage;
}

bool isRegistryCode(QStringView code)
{
    return code.size() == 6 &&
           std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

Result<CertificateNumber> CertificateNumber::parse(QStringView text)
{
    static const QRegularExpression pattern(u"^(J|L|BJ|BL)([0-9]{6})-([0-9]{4})-([0-9]{6})\\z"_s);
    const auto match = pattern.match(text.toString());
    if (!match.hasMatch()) return fail(DomainError::CertificateNumberFormat);
    return make(kindOf(match.capturedView(1)), match.captured(2), match.capturedView(3).toInt(),
                match.capturedView(4).toInt());
}

Result<CertificateNumber> CertificateNumber::make(Kind kind, const QString &registryCode, int year,
                                                  int serial)
{
    if (!isRegistryCode(registryCode) || year < 1000 || year > 9999 || serial < 1 || serial > kMaxSerial)
        return fail(DomainError::CertificateNumberFormat);
    CertificateNumber number;
    number.m_kind = kind;
    number.m_registryCode = registryCode;
    number.m_year = year;
    number.m_serial = serial;
    return number;
}

QString CertificateNumber::text() const
{
    return u"%1-%2"_s.arg(series()).arg(m_serial, 6, 10, QLatin1Char('0'));
}

QString CertificateNumber::series() const
{
    return u"%1%2-%3"_s.arg(prefixOf(m_kind), m_registryCode).arg(m_year);
}

} // namespace lianli::models
