// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/jsonline.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianli::ctl {

namespace {

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2); // a document is a list or an object: take the brackets away
}

} // namespace

JsonLine &JsonLine::add(QLatin1StringView name, const QJsonValue &value)
{
    append(name, jsonText(value));
    return *this;
}

JsonLine &JsonLine::add(QLatin1StringView name, const JsonLine &value)
{
    append(name, value.text());
    return *this;
}

void JsonLine::append(QLatin1StringView name, const QByteArray &value)
{
    if (!m_members.isEmpty()) m_members += ',';
    m_members += jsonText(QString(name)) + ':' + value;
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateOrNull(QDate date)
{
    return textOrNull(date.toString(Qt::ISODate));
}

} // namespace lianli::ctl
