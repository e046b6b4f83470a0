// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/wire/canonicaljson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

constexpr qint64 kMaxInteger = 9'007'199'254'740'991;

QJsonValue randomValue(QRandomGenerator &random, int depth)
{
    static const QString alphabet = u"ab\"\\/\n\t\u0001\u007F汉é𠮷\u2028"_s;
    const auto text = [&random] {
        QString result;
        for (int n = random.bounded(5); n > 0; --n) {
            const int at = random.bounded(static_cast<int>(alphabet.size()));
            if (!alphabet[at].isSurrogate())
                result += alphabet[at];
            else
                result += u"𠮷"_s;
        }
        return result;
    };
    switch (random.bounded(depth > 0 ? 6 : 4)) {
    case 0:
        return QJsonValue::Null;
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return static_cast<qint64>(random.generate64() >> 11) - kMaxInteger / 2;
    case 3:
        return text();
    case 4: {
        QJsonArray array;
        for (int n = random.bounded(4); n > 0; --n)
            array += randomValue(random, depth - 1);
        return array;
    }
    default: {
        QJsonObject object;
        for (int n = random.bounded(4); n > 0; --n)
            object[text()] = randomValue(random, depth - 1);
        return object;
    }
    }
}

} // namespace

class TestCanonicalJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneForm_data();
    void writesOneForm();
    void refusesWhatHasNoForm_data();
    void refusesWhatHasNoForm();
    void doesNotDependOnOrderOfInsertion();
    void roundTripsRandomValues();
};

void TestCanonicalJson::writesOneForm_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << "null"_ba;
    QTest::newRow("true") << QJsonValue(true) << "true"_ba;
    QTest::newRow("zero") << QJsonValue(0) << "0"_ba;
    QTest::newRow("minus zero") << QJsonValue(-0.0) << "0"_ba;
    QTest::newRow("whole double") << QJsonValue(3.0) << "3"_ba;
    QTest::newRow("largest") << QJsonValue(kMaxInteger) << "9007199254740991"_ba;
    QTest::newRow("smallest") << QJsonValue(-kMaxInteger) << "-9007199254740991"_ba;
    QTest::newRow("sorted, no spaces")
        << QJsonValue(QJsonObject{{u"b"_s, 1}, {u"a"_s, QJsonArray{1, u"x"_s, QJsonObject()}}})
        << "{\"a\":[1,\"x\",{}],\"b\":1}"_ba;
    // By UTF-16 units U+20BB7 (D842 DFB7) would stand before U+FF5E.
    QTest::newRow("sorted by code point")
        << QJsonValue(QJsonObject{{u"𠮷"_s, 1}, {u"\uFF5E"_s, 2}, {u"z"_s, 3}})
        << u"{\"z\":3,\"\uFF5E\":2,\"𠮷\":1}"_s.toUtf8();
    QTest::newRow("escapes") << QJsonValue(u"\"\\/\b\f\n\r\t\u0001\u001F\u007F\u2028<"_s)
                             << "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7F\xE2\x80\xA8<\""_ba;
    QTest::newRow("escaped key") << QJsonValue(QJsonObject{{u"a\"\n"_s, 1}}) << "{\"a\\\"\\n\":1}"_ba;
    QTest::newRow("not normalised") << QJsonValue(u"e\u0301 \uFA0E"_s) << u"\"e\u0301 \uFA0E\""_s.toUtf8();
    QTest::newRow("empty") << QJsonValue(QJsonArray()) << "[]"_ba;
}

void TestCanonicalJson::writesOneForm()
{
    QFETCH(QJsonValue, value);
    const auto bytes = canonicalJson(value);
    QVERIFY(bytes);
    QTEST(*bytes, "bytes");
}

void TestCanonicalJson::refusesWhatHasNoForm_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("fraction") << QJsonValue(0.5);
    QTest::newRow("2^53") << QJsonValue(kMaxInteger + 1);
    QTest::newRow("-2^53") << QJsonValue(-kMaxInteger - 1);
    QTest::newRow("largest int64") << QJsonValue(std::numeric_limits<qint64>::max());
    QTest::newRow("huge") << QJsonValue(1e300);
    QTest::newRow("infinite") << QJsonValue(std::numeric_limits<double>::infinity());
    QTest::newRow("not a number") << QJsonValue(std::numeric_limits<double>::quiet_NaN());
    QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("lone surrogate") << QJsonValue(QString(QChar(0xD842)));
    QTest::newRow("lone surrogate in a key") << QJsonValue(QJsonObject{{QString(QChar(0xDFB7)), 1}});
    QTest::newRow("deep inside") << QJsonValue(QJsonArray{QJsonObject{{u"a"_s, QJsonArray{1, 0.5}}}});
}

void TestCanonicalJson::refusesWhatHasNoForm()
{
    QFETCH(QJsonValue, value);
    const auto bytes = canonicalJson(value);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, make_error_code(DomainError::DataFile));
}

void TestCanonicalJson::doesNotDependOnOrderOfInsertion()
{
    QJsonObject forward;
    QJsonObject backward;
    for (int i = 0; i < 100; ++i) {
        forward[QString::number(i)] = i;
        backward[QString::number(99 - i)] = 99 - i;
    }
    QCOMPARE(canonicalJson(forward).value(), canonicalJson(backward).value());
}

void TestCanonicalJson::roundTripsRandomValues()
{
    QRandomGenerator random(8785);
    for (int i = 0; i < 3000; ++i) {
        const QJsonObject value{{u"v"_s, randomValue(random, 4)}};
        const auto bytes = canonicalJson(value);
        QVERIFY(bytes);
        QJsonParseError error;
        const QJsonObject read = QJsonDocument::fromJson(*bytes, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(read, value);
        QCOMPARE(canonicalJson(read).value(), *bytes);
    }
}

QTEST_GUILESS_MAIN(TestCanonicalJson)
#include "tst_canonicaljson.moc"
