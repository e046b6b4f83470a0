// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wire/canonicaljson.h"

#include "models/domain/domainerror.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr double kMaxInteger = 9'007'199'254'740'991; // 2⁵³ − 1: what every JSON reader keeps exact

class Writer
{
public:
    Result<> write(const QJsonValue &value)
    {
        switch (value.type()) {
        case QJsonValue::Null:
            m_out += "null";
            return {};
        case QJsonValue::Bool:
            m_out += value.toBool() ? "true" : "false";
            return {};
        case QJsonValue::Double:
            return writeNumber(value);
        case QJsonValue::String:
            return writeString(value.toString());
        case QJsonValue::Array:
            return writeArray(value.toArray());
        case QJsonValue::Object:
            return writeObject(value.toObject());
        case QJsonValue::Undefined:
            break;
        }
        return fail(DomainError::DataFile, u"canonical json: undefined value"_s);
    }

    QByteArray take() { return std::move(m_out); }

private:
    Result<> writeNumber(const QJsonValue &value)
    {
        const double number = value.toDouble();
        if (!(std::abs(number) <= kMaxInteger) || number != std::floor(number))
            return fail(DomainError::DataFile, u"canonical json: not an exact integer"_s);
        m_out += QByteArray::number(value.toInteger());
        return {};
    }

    Result<> writeString(const QString &text)
    {
        if (!text.isValidUtf16()) return fail(DomainError::DataFile, u"canonical json: unpaired surrogate"_s);
        m_out += '"';
        for (const char c : text.toUtf8())
            writeCharacter(c);
        m_out += '"';
        return {};
    }

    void writeCharacter(char c)
    {
        switch (c) {
        case '"':
            m_out += "\\\"";
            return;
        case '\\':
            m_out += "\\\\";
            return;
        case '\b':
            m_out += "\\b";
            return;
        case '\f':
            m_out += "\\f";
            return;
        case '\n':
            m_out += "\\n";
            return;
        case '\r':
            m_out += "\\r";
            return;
        case '\t':
            m_out += "\\t";
            return;
        default:
            break;
        }
        if (static_cast<uchar>(c) < 0x20)
            m_out += "\\u00" + QByteArray(1, c).toHex();
        else
            m_out += c;
    }

    Result<> writeArray(const QJsonArray &array)
    {
        m_out += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0) m_out += ',';
            if (auto written = write(array[i]); !written) return written;
        }
        m_out += ']';
        return {};
    }

    Result<> writeObject(const QJsonObject &object)
    {
        // QJsonObject sorts by UTF-16 unit, which differs from code points beyond the BMP; UTF-8 bytes sort
        // as they do.
        QList<std::pair<QByteArray, QString>> keys;
        for (const QString &key : object.keys())
            keys.emplace_back(key.toUtf8(), key);
        std::ranges::sort(keys);
        m_out += '{';
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (i > 0) m_out += ',';
            if (auto written = writeString(keys[i].second); !written) return written;
            m_out += ':';
            if (auto written = write(object.value(keys[i].second)); !written) return written;
        }
        m_out += '}';
        return {};
    }

    QByteArray m_out;
};

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    Writer writer;
    if (auto written = writer.write(value); !written) return fail(written.error());
    return writer.take();
}

} // namespace lianli::models
