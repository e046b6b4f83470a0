// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was acknowledged is there: after kill -9 at any moment, after a full disk, after a failed write.
#include "models/storage/storecheck.h"
#include "tests/storage/storefixture.h"
#include "tests/support/filesizelimit.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::StoreError;
namespace eventtype = models::eventtype;

namespace {

constexpr int kSeeds = 30;

/// Works in a second process, kills it at a moment of \a random's choosing; answers the lines it could still
/// say.
QStringList workUntilKilled(const QString &folder, quint32 seed, QRandomGenerator &random)
{
    QProcess child;
    child.start(QLatin1StringView(STORE_CHILD), {folder, u"work"_s, QString::number(seed)});
    const int lines = random.bounded(1, 40);
    QByteArray said;
    while (said.count('\n') < lines && child.waitForReadyRead(20'000))
        said += child.readAllStandardOutput();
    QTest::qWait(random.bounded(0, 4)); // somewhere within the next act
    child.kill();                       // SIGKILL
    child.waitForFinished(20'000);
    said += child.readAllStandardOutput();
    said.truncate(said.lastIndexOf('\n') + 1); // a line cut off was not said
    return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

class TestDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasAcknowledgedOverKills();
    void recordsNothingOnAFullDisk();
    void recoversFromFailedWrites();
    void isForOneProcessAtATime();
    void finishesWhatWasAskedBeforeItLocks();
    void dropsWhatIsAskedAfterTheEnd();
};

void TestDurability::keepsWhatWasAcknowledgedOverKills()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp(6000));
    fixture.clock.set(models::SystemClock().now()); // the child's clock
    QRandomGenerator random(1);
    QSet<QString> numbers;
    int events = 0;
    for (quint32 seed = 0; seed < kSeeds; ++seed) {
        fixture.store.reset();
        const auto lines = workUntilKilled(fixture.folder.path(), seed, random);
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines.first(), u"ok"_s);
        fixture.restart();
        QVERIFY_RESULT(fixture.unlock());
        for (const auto &line : lines.sliced(1)) {
            const auto words = line.split(u' ');
            if (words.first() == "event"_L1) {
                ++events;
                const auto history = answer(fixture.store->cases.load(words.at(1)));
                QVERIFY_RESULT(history);
                QCOMPARE(history->events.at(words.at(2).toInt() - 1).eventId, words.at(3));
                QVERIFY(history->lastSeq() != 2); // two acts of one append: both or none
            } else if (words.first() == "number"_L1) {
                QVERIFY2(!numbers.contains(words.at(1)), "a number was given twice");
                numbers.insert(words.at(1));
                const auto assigned = answer(fixture.store->desk.assign(words.at(2), 0, QDate(2000, 1, 1)));
                QVERIFY_RESULT(assigned);
                QCOMPARE(assigned->assignment.number.text(), words.at(1));
            } else if (words.first() == "blanks"_L1) {
                const auto assigned = answer(fixture.store->desk.assign(words.at(3), 0, QDate(2000, 1, 1)));
                QVERIFY_RESULT(assigned);
                QCOMPARE(assigned->assignment.manBlank.text(), words.at(1));
                QCOMPARE(assigned->assignment.womanBlank.text(), words.at(2));
            }
        }
        const auto report = answer(storage::checkStore(fixture.store->thread()));
        QVERIFY_RESULT(report);
        QCOMPARE(report->problems, QStringList());
    }
    QVERIFY(events > kSeeds);
    qInfo("%d events and %lld numbers acknowledged over %d kills", events,
          static_cast<long long>(numbers.size()), kSeeds);
}

void TestDurability::recordsNothingOnAFullDisk()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    // SQLite's own limit makes the same SQLITE_FULL that a full disk does.
    QVERIFY_RESULT(answer(fixture.store->thread().ask([](storage::OpenStore &store) {
        const auto pages = store.sql().scalar(u"PRAGMA page_count"_s).toInt();
        store.sql().execute(u"PRAGMA max_page_count=%1"_s.arg(pages));
    })));
    const QJsonObject large{{u"x"_s, QString(200'000, u'x')}};
    QCOMPARE_ERROR(fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, large, "{}"),
                   StoreError::DiskFull);
    // There is room again (the limit went with the connection that met it): nothing was recorded, all works.
    const auto history = answer(fixture.store->cases.load(opened.caseId));
    QVERIFY_RESULT(history);
    QCOMPARE(history->lastSeq(), 1);
    QCOMPARE(history->draft, QByteArray());
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, large));
    QCOMPARE(answer(storage::checkStore(fixture.store->thread()))->problems, QStringList());
}

void TestDurability::recoversFromFailedWrites()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    const QJsonObject large{{u"x"_s, QString(200'000, u'x')}};
    const auto size = [&fixture](const QString &file) { return QFileInfo(fixture.path(file)).size(); };
    {
        const FileSizeLimit limit(
            static_cast<rlim_t>(std::max(size(u"lianli.db"_s), size(u"lianli.db-wal"_s))));
        for (int attempt = 0; attempt < 3; ++attempt) { // opened anew each time, and failing again
            const auto refused = fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, large);
            QVERIFY(!refused);
            QVERIFY2(refused.error().key() == "store.io"_L1 || refused.error().key() == "store.disk_full"_L1,
                     qPrintable(refused.error().toLogString()));
        }
    }
    QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->lastSeq(), 1);
    QVERIFY_RESULT(fixture.append(opened.caseId, 1, eventtype::kPhotoAccepted, large));
    QCOMPARE(answer(storage::checkStore(fixture.store->thread()))->problems, QStringList());
}

void TestDurability::isForOneProcessAtATime()
{
    StoreFixture fixture;
    QVERIFY_RESULT(fixture.setUp(6000));
    fixture.clock.set(models::SystemClock().now());
    QProcess child;
    child.start(QLatin1StringView(STORE_CHILD), {fixture.folder.path(), u"work"_s, u"7"_s});
    QVERIFY(child.waitForReadyRead(20'000));
    QCOMPARE_ERROR(fixture.unlock(), StoreError::Busy);
    QVERIFY(!fixture.store->vault.current());
    child.kill();
    QVERIFY(child.waitForFinished(20'000));
    QVERIFY_RESULT(fixture.unlock()); // a dead process holds nothing
}

void TestDurability::finishesWhatWasAskedBeforeItLocks()
{
    StoreFixture fixture;
    fixture.begin();
    const auto opened = fixture.openCase();
    auto saved = fixture.store->cases.saveDraft(opened.caseId, "{\"last\":1}");
    auto locked = fixture.store->vault.lock();
    auto late = fixture.store->cases.saveDraft(opened.caseId, "{\"last\":2}");
    fixture.store.reset(); // the program ends at once
    QVERIFY_RESULT(answer(saved));
    QVERIFY_RESULT(answer(locked));
    QCOMPARE_ERROR(answer(late), StoreError::Locked);
    fixture.restart();
    QVERIFY_RESULT(fixture.unlock());
    QCOMPARE(answer(fixture.store->cases.load(opened.caseId))->draft, QByteArray("{\"last\":1}"));
}

void TestDurability::dropsWhatIsAskedAfterTheEnd()
{
    StoreFixture fixture;
    fixture.begin();
    fixture.store->thread().finish();
    auto late = fixture.store->cases.open(u"marriage"_s);
    fixture.store.reset();
    QVERIFY(late.isCanceled()); // a `.then()` on it is not called; nobody waits for ever
}

QTEST_GUILESS_MAIN(TestDurability)
#include "tst_durability.moc"
