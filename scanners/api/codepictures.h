// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lianli::scanners {

/// Makes the codes that we print ourselves.
class CodePictures
{
public:
    virtual ~CodePictures() = default;
    /// \a text as a QR code with its quiet zone, a PNG; empty if it is no text for a code. Takes a few
    /// milliseconds, in the caller's thread.
    virtual QByteArray qr(const QString &text) const = 0;
};

} // namespace lianli::scanners
