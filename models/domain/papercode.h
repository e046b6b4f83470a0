// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <optional>

namespace lianli::models {

/// What the code on a printed form says, so that a scan of it proves which version was signed by hand:
/// "LLP1:F01:5D41402ABC4B2A76B9719D911017C592" is the kind, the form, and the first 128 bits of its content's
/// SHA-256.
struct PaperCode
{
    QString formId;
    QByteArray hash; ///< 32 digits of lower-case hex: the beginning of FormContent::contentHash()

    /// Upper-case, so that a QR code of it stays small.
    QString text() const;
    /// No value for anything but a whole code.
    static std::optional<PaperCode> fromText(QStringView text);

    friend bool operator==(const PaperCode &, const PaperCode &) = default;
};

/// The code of the form \a formId with \a contentHash.
PaperCode paperCodeOf(const QString &formId, const QByteArray &contentHash);

} // namespace lianli::models
