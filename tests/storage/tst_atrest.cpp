// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What lies on disk: no plain text, nothing that can be altered unseen, and no start on the wrong library.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::StoreError;
namespace eventtype = models::eventtype;

namespace {

/// 1000 names that are nowhere else, all beginning alike.
QString marker(int number)
{
    return u"记号鑫𠮷%1"_s.arg(number, 4, 10, '0'_L1);
}

QStringList filesHolding(const QString &folder, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) found.append(u"unreadable: "_s + file.fileName());
        const auto bytes = file.readAll();
        if (bytes.contains(utf8) || bytes.contains(utf16)) found.append(file.fileName());
    }
    return found;
}

QString systemSqlite()
{
    for (const auto *path :
         {"/usr/lib/x86_64-linux-gnu/libsqlite3.so.0", "/usr/lib/aarch64-linux-gnu/libsqlite3.so.0",
          "/usr/lib64/libsqlite3.so.0", "/usr/lib/libsqlite3.so.0"})
        if (QFile::exists(QLatin1StringView(path))) return QLatin1StringView(path);
    return {};
}

QByteArray loginOfAnotherProcess(const QString &folder, const QString &preload)
{
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!preload.isEmpty()) environment.insert(u"LD_PRELOAD"_s, preload);
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    child.setProcessEnvironment(environment);
    child.start(QLatin1StringView(STORE_CHILD), {folder, u"once"_s});
    if (!child.waitForFinished(30'000)) return "did not finish";
    return child.readAllStandardOutput().trimmed();
}

} // namespace

class TestAtRest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNoPlainText();
    void refusesTheSystemsLibrary();
    void refusesAPlainFile();
    void refusesAForeignKey();
    void detectsEachFlippedByte();
    void detectsAMissingDatabase();
};

void TestAtRest::leavesNoPlainText()
{
    StoreFixture fixture;
    fixture.begin();
    for (int i = 0; i < 1000; i += 50) {
        const auto opened = fixture.openCase();
        QList<models::NewEvent> acts;
        for (int j = i; j < i + 50; j += 2)
            acts.append(
                {eventtype::kIdentityConfirmed,
                 partiesBody(marker(j), u"32040219910512123X"_s, marker(j + 1), u"320402199208231223"_s),
                 {},
                 {}});
        const QByteArray draft = "{\"parties\":[{\"document\":{\"name\":\"" + marker(i).toUtf8() + "\"}}]}";
        QVERIFY_RESULT(answer(fixture.store->cases.append(opened.caseId, 1, acts, draft)));
        QVERIFY_RESULT(answer(
            fixture.store->cases.putBlob(opened.caseId, u"scan"_s, u"text/plain"_s, marker(i).toUtf8())));
    }
    QCOMPARE(answer(fixture.store->cases.find({.text = marker(49), .state = {}, .openedOn = {}}))->size(), 1);
    QVERIFY(QFile::exists(fixture.path(u"lianli.db-wal"_s)));

    const QString folder = fixture.folder.path();
    for (int pass = 0; pass < 2; ++pass) { // with the log beside it, and closed
        for (const auto &text : {u"记号鑫𠮷"_s, u"32040219910512123X"_s, u"acceptance_number"_s,
                                 u"case_event"_s, QString::fromUtf8(password())})
            QCOMPARE(filesHolding(folder, text), QStringList());
        QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    }
    // The search itself works: what is meant to be open is found.
    QCOMPARE(filesHolding(folder, u"王敏"_s), QStringList(fixture.path(u"keyslots.json"_s)));
}

void TestAtRest::refusesTheSystemsLibrary()
{
    const QString library = systemSqlite();
    QVERIFY2(!library.isEmpty(), "the system's libsqlite3 is not where it is looked for");
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    fixture.restart();
    QCOMPARE(loginOfAnotherProcess(fixture.folder.path(), library), QByteArray("store.wrong_library"));
    QCOMPARE(loginOfAnotherProcess(fixture.folder.path(), {}), QByteArray("ok"));
}

void TestAtRest::refusesAPlainFile()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    QFile file(fixture.path(u"lianli.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("SQLite format 3", 16);
    file.close();
    QCOMPARE_ERROR(fixture.unlock(), StoreError::PlainFile);
}

void TestAtRest::refusesAForeignKey()
{
    StoreFixture mine;
    StoreFixture other;
    QVERIFY_RESULT(mine.setUp());
    QVERIFY_RESULT(other.setUp());
    QVERIFY(QFile::remove(mine.path(u"lianli.db"_s)));
    QVERIFY(QFile::copy(other.path(u"lianli.db"_s), mine.path(u"lianli.db"_s)));
    QCOMPARE_ERROR(mine.unlock(), StoreError::Corrupt);
}

void TestAtRest::detectsEachFlippedByte()
{
    StoreFixture fixture;
    fixture.begin();
    for (int i = 0; i < 5; ++i)
        fixture.registerMarriage(u"陈志强"_s, u"32040219910512%1"_s.arg(1000 + i), u"李娜"_s,
                                 u"32040219920823%1"_s.arg(1000 + i));
    QVERIFY_RESULT(answer(fixture.store->vault.lock()));
    QFile file(fixture.path(u"lianli.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();

    QRandomGenerator random(20261123);
    for (int round = 0; round < 60; ++round) {
        const auto offset =
            round < 24 ? round : random.bounded(static_cast<int>(whole.size())); // the header, then anywhere
        QByteArray damaged = whole;
        damaged[offset] = static_cast<char>(damaged.at(offset) ^ (1 << random.bounded(8)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        const auto opened = fixture.unlock();
        if (!opened) {
            QVERIFY2(opened.error().key() == "store.corrupt"_L1 || opened.error().key() == "store.io"_L1,
                     qPrintable(opened.error().toLogString()));
        } else {
            const auto report = answer(storage::checkStore(fixture.store->thread()));
            QVERIFY2(!report || !report->ok(), qPrintable(u"byte %1 of %2"_s.arg(offset).arg(whole.size())));
        }
        fixture.restart();
    }
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(whole);
    file.close();
    QFile::remove(fixture.path(u"lianli.db-wal"_s)); // of the damaged ones
    QVERIFY_RESULT(fixture.unlock());
    QVERIFY(answer(storage::checkStore(fixture.store->thread()))->ok());
}

void TestAtRest::detectsAMissingDatabase()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp());
    QVERIFY(QFile::remove(fixture.path(u"lianli.db"_s)));
    QCOMPARE_ERROR(fixture.unlock(), StoreError::Corrupt);
    QVERIFY(!QFile::exists(fixture.path(u"lianli.db"_s))); // and none is made in its place
}

QTEST_GUILESS_MAIN(TestAtRest)
#include "tst_atrest.moc"
