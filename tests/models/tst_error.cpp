// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/result.h"
#include "models/domain/domainerror.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

Result<int> failing()
{
    return fail(DomainError::DateFormat, u"field 3"_s);
}

} // namespace

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDomainErrorHasItsName();
    void comparesWithCode();
    void tellsCauseInLog();
};

void TestError::everyDomainErrorHasItsName()
{
    QSet<QString> keys;
    for (int i = static_cast<int>(DomainError::NumberLength); i <= static_cast<int>(DomainError::DataFile);
         ++i)
        keys.insert(Error(static_cast<DomainError>(i)).key());
    QCOMPARE(keys.size(), static_cast<int>(DomainError::DataFile));
    QVERIFY(!keys.contains(u"domain.unknown"_s));
    QCOMPARE(Error(static_cast<DomainError>(9999)).key(), u"domain.unknown"_s);
}

void TestError::comparesWithCode()
{
    const auto result = failing();
    QVERIFY(!result);
    QVERIFY(result.error().code == DomainError::DateFormat);
    QVERIFY(result.error().code != DomainError::DataFile);
}

void TestError::tellsCauseInLog()
{
    const Error inner = failing().error();
    const Error outer = Error(DomainError::DataFile, u"table"_s).because(inner);
    QCOMPARE(inner.toLogString(), u"domain.date_format: field 3"_s);
    QCOMPARE(outer.toLogString(), u"domain.data_file: table; caused by domain.date_format: field 3"_s);
    QVERIFY(!Error(DomainError::DataFile).cause);
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
