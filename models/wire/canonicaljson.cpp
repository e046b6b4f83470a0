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
#include <utility>

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
        const QByteArray bytes = text.toUtf8();
        qsizetype written = 0; // most texts need no escape at all and go in one piece
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const char c = bytes[i];
            if (static_cast<uchar>(c) >= 0x20 && c != '"' && c != '\\') continue;
            m_out.append(bytes.constData() + written, i - written);
            writeEscaped(c);
            written = i + 1;
        }
        m_out.append(bytes.constData() + written, bytes.size() - written);
        m_out += '"';
        return {};
    }

    void writeEscaped(char c)
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
        m_out += "\\u00" + QByteArray(1, c).toHex();
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
        QList<std::pair<QString, QJsonValue>> members;
        members.reserve(object.size());
        for (auto it = object.begin(); it != object.end(); ++it)
            members.emplace_back(it.key(), it.value());
        // QJsonObject sorts by UTF-16 unit, which differs from code points beyond the BMP only; UTF-8 bytes
        // sort as they do.
        const auto beyondBmp = [](const auto &member) {
            return std::ranges::any_of(member.first, [](QChar unit) { return unit.isSurrogate(); });
        };
        if (std::ranges::any_of(members, beyondBmp))
            std::ranges::sort(members, {}, [](const auto &member) { return member.first.toUtf8(); });
        m_out += '{';
        bool first = true;
        for (const auto &[key, value] : std::as_const(members)) {
            if (!std::exchange(first, false)) m_out += ',';
            if (auto written = writeString(key); !written) return written;
            m_out += ':';
            if (auto written = write(value); !written) return written;
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
