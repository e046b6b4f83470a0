// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonValue>

namespace lianli::ctl {

/// One result as one line of JSON, its members in the order they were added (QJsonObject would sort them, and
/// people read these lines). UTF-8, whatever the locale.
class JsonLine
{
public:
    JsonLine &add(QLatin1StringView name, const QJsonValue &value);
    JsonLine &add(QLatin1StringView name, const JsonLine &value);

    /// "{…}", without a line end.
    QByteArray text() const { return '{' + m_members + '}'; }

private:
    void append(QLatin1StringView name, const QByteArray &value);
    QByteArray m_members;
};

/// The text, or null where it is empty.
QJsonValue textOrNull(const QString &text);
/// YYYY-MM-DD, or null where there is no date.
QJsonValue dateOrNull(QDate date);

} // namespace lianli::ctl
