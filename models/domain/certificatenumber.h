// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace lianli::models {

/// 结婚证字号 and its kin: prefix, 6-digit code of the registry (GB/T 2260), year, running number of that
/// kind in that registry and year from 000001. J 结婚, L 离婚, BJ 补领结婚证, BL 补领离婚证.
class CertificateNumber
{
public:
    enum class Kind { Marriage, Divorce, MarriageReissue, DivorceReissue };

    /// `^(J|L|BJ|BL)\d{6}-\d{4}-\d{6}$`. Old numbers of other shapes are kept as text elsewhere, never forced
    /// in here.
    [[nodiscard]] static Result<CertificateNumber> parse(QStringView text);
    [[nodiscard]] static Result<CertificateNumber> make(Kind kind, const QString &registryCode, int year,
                                                        int serial);

    Kind kind() const { return m_kind; }
    QString registryCode() const { return m_registryCode; }
    int year() const { return m_year; }
    int serial() const { return m_serial; }
    /// "J320402-2026-001873"
    QString text() const;
    /// "J320402-2026": the series a running number belongs to.
    QString series() const;

    friend bool operator==(const CertificateNumber &, const CertificateNumber &) = default;

private:
    CertificateNumber() = default;
    Kind m_kind = Kind::Marriage;
    QString m_registryCode;
    int m_year = 0;
    int m_serial = 0;
};

} // namespace lianli::models
