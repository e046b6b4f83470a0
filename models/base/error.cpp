// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/error.h"

namespace lianli::models {

Error Error::because(Error reason) const
{
    Error copy = *this;
    copy.cause = std::make_shared<const Error>(std::move(reason));
    return copy;
}

QString Error::key() const
{
    return QString::fromLatin1(code.category().name()) + QLatin1Char('.') +
           QString::fromStdString(code.message());
}

QString Error::toLogString() const
{
    QString text = key();
    if (!detail.isEmpty()) text += QStringLiteral(": ") + detail;
    if (cause) text += QStringLiteral("; caused by ") + cause->toLogString();
    return text;
}

} // namespace lianli::models
