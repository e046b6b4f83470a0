// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `lianlictl db check` as an operator calls it.
#include "tests/storage/storefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;

namespace {

struct Run
{
    int status = -1;
    QJsonObject answer;
    QByteArray error;
};

/// \a input goes to standard input; without it the password comes from the environment.
Run dbCheck(const QStringList &arguments, const QByteArray &secret, bool byInput = false)
{
    QProcess command;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LIANLI_PASSWORD"_s);
    if (!byInput) environment.insert(u"LIANLI_PASSWORD"_s, QString::fromUtf8(secret));
    command.setProcessEnvironment(environment);
    command.start(QLatin1StringView(LIANLICTL), QStringList{u"db"_s, u"check"_s} + arguments);
    if (byInput) command.write(secret + '\n');
    command.closeWriteChannel();
    if (!command.waitForFinished(60'000)) return {};
    return {command.exitCode(), QJsonDocument::fromJson(command.readAllStandardOutput()).object(),
            command.readAllStandardError()};
}

} // namespace

class TestDbCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysThatAStoreIsSound_data();
    void saysThatAStoreIsSound();
    void failsAndNamesTheProblem();
    void failsOnAWrongPassword();
    void failsWhereThereIsNoStore();
    void refusesMissingArguments();

private:
    std::unique_ptr<StoreFixture> m_fixture;
    QStringList arguments() const { return {u"--data"_s, m_fixture->folder.path(), u"--user"_s, kClerk}; }
};

void TestDbCheck::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    m_fixture->begin();
    m_fixture->registerMarriage(u"陈志强"_s, u"320402199105121234"_s, u"李娜"_s, u"320402199208231223"_s);
}

void TestDbCheck::saysThatAStoreIsSound_data()
{
    QTest::addColumn<bool>("byInput");
    QTest::newRow("password in the environment") << false;
    QTest::newRow("password on standard input") << true;
}

void TestDbCheck::saysThatAStoreIsSound()
{
    QFETCH(bool, byInput);
    m_fixture->store.reset();
    const auto run = dbCheck(arguments(), password(), byInput);
    QCOMPARE(run.error, QByteArray());
    QCOMPARE(run.status, 0);
    QVERIFY(run.answer.value(u"ok"_s).toBool());
    QCOMPARE(run.answer.value(u"cases"_s).toInt(), 1);
    QCOMPARE(run.answer.value(u"events"_s).toInt(), 4);
    QVERIFY(run.answer.value(u"audit_rows"_s).toInt() > 4);
    QVERIFY(run.answer.value(u"problems"_s).toArray().isEmpty());
    QVERIFY(run.answer.value(u"cipher"_s).toString().startsWith(u"chacha20"));
}

void TestDbCheck::failsAndNamesTheProblem()
{
    QVERIFY_RESULT(answer(m_fixture->store->thread().ask(
        [](storage::OpenStore &store) { store.sql().execute(u"DELETE FROM audit WHERE seq = 3"_s); })));
    m_fixture->store.reset();
    const auto run = dbCheck(arguments(), password());
    QCOMPARE(run.status, 1);
    QVERIFY(!run.answer.value(u"ok"_s).toBool(true));
    QCOMPARE(run.answer.value(u"problems"_s).toArray().first().toString(),
             u"audit: row 4 does not follow, or was altered"_s);
}

void TestDbCheck::failsOnAWrongPassword()
{
    m_fixture->store.reset();
    const auto run = dbCheck(arguments(), "wrong horse 31");
    QCOMPARE(run.status, 1);
    QVERIFY(run.answer.isEmpty());
    QVERIFY(run.error.contains("store.wrong_password"));
    QVERIFY(!run.error.contains("horse"));
}

void TestDbCheck::failsWhereThereIsNoStore()
{
    const QTemporaryDir empty;
    const auto run = dbCheck({u"--data"_s, empty.path(), u"--user"_s, kClerk}, password());
    QCOMPARE(run.status, 1);
    QVERIFY(run.error.contains("store.not_found"));
}

void TestDbCheck::refusesMissingArguments()
{
    QCOMPARE(dbCheck({u"--data"_s, m_fixture->folder.path()}, password()).status, 2);
    QCOMPARE(dbCheck(arguments() + QStringList{u"more"_s}, password()).status, 2);
}

QTEST_GUILESS_MAIN(TestDbCheck)
#include "tst_dbcheck.moc"
