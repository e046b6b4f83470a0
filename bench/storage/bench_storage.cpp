// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_storage [--cases N] [--steps N] [--folder DIR]: one JSON object a line. --cases 0 leaves the look-ups
// out. save   a step saved durably through CaseStore::append() against two rivals in files of the same
// cipher, mode
//        and file system, taken in turns: a bare transaction that inserts as many bytes as one row (bare),
//        and one that writes the very rows of a step into the same tables and indexes, and does nothing else
//        (rows)
// load, find   with N cases on record, through the ports
#include "models/storage/sqlitestore.h"
#include "models/storage/storecheck.h"
#include "bench/storage/casefactory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace lianli;
namespace eventtype = models::eventtype;

namespace {

const QString kUser = u"u:320402:0031"_s;

QByteArray password()
{
    return QByteArray("correct horse ").append("31");
}

template <class T> T answer(QFuture<models::Result<T>> future)
{
    future.waitForFinished();
    auto result = future.result();
    if (!result) qFatal("%s", qPrintable(result.error().toLogString()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double quantile(std::vector<double> &times, double part)
{
    std::sort(times.begin(), times.end());
    return times.at(static_cast<size_t>(part * static_cast<double>(times.size() - 1)));
}

void report(const QString &what, std::vector<double> times, QJsonObject more = {})
{
    more.insert(u"what"_s, what);
    more.insert(u"runs"_s, static_cast<int>(times.size()));
    more.insert(u"median_ms"_s, quantile(times, 0.5));
    more.insert(u"p95_ms"_s, quantile(times, 0.95));
    std::puts(QJsonDocument(more).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void setUp(storage::SqliteStore &store, const models::Clock &clock, int blanks)
{
    storage::OfficeSetUp office;
    office.office = {u"320402"_s, u"演示登记处"_s, u"演示民政局"_s, 1, u"D-320402-0001"_s,
                     true,        false,           false,           {}};
    office.users = {{{kUser, u"王敏"_s, models::StaffRole::Registrar}, password(), clock.now().addYears(10)}};
    office.firstBlank = *models::BlankSerial::parse(u"3200000001");
    office.blankCount = blanks;
    office.argon = {1, 8};
    answer(store.vault.setUp(office));
    answer(store.vault.unlock(kUser, password()));
}

/// Bytes of the rows that acts leave: what the bare transaction has to insert as well.
qint64 bytesOnRecord(storage::OpenStore &store)
{
    return store.sql()
        .scalar(
            u"SELECT (SELECT sum(length(bytes)) FROM case_event) + (SELECT sum(length(bytes) + length(hash) +"
            " length(mac)) FROM audit)"_s)
        .toLongLong();
}

/// The rows that a step leaves, as they stand in the store.
struct StepRows
{
    QStringList schema; ///< of the tables they are in, with every index
    QString caseId;
    QString type;
    QByteArray event;
    QByteArray audit;
    QByteArray auditHash;
    QByteArray auditMac;
    QString caseHash;
};

StepRows lastStep(storage::OpenStore &store)
{
    StepRows rows;
    auto schema = store.sql().prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name IN"
        " ('case_event', 'outbox', 'audit', 'device_chain', 'case_projection', 'draft') ORDER BY rowid"_L1);
    while (schema.next())
        rows.schema.append(schema.text(0));
    auto event = store.sql().prepare(
        "SELECT bytes, case_id, type, last_hash FROM case_event JOIN case_projection USING(case_id)"
        " ORDER BY dev_seq DESC LIMIT 1"_L1);
    event.next();
    rows.event = event.bytes(0);
    rows.caseId = event.text(1);
    rows.type = event.text(2);
    rows.caseHash = event.text(3);
    auto audit = store.sql().prepare("SELECT bytes, hash, mac FROM audit ORDER BY seq DESC LIMIT 1"_L1);
    audit.next();
    rows.audit = audit.bytes(0);
    rows.auditHash = audit.bytes(1);
    rows.auditMac = audit.bytes(2);
    return rows;
}

/// Writes the rows of a step again and again, and does nothing else: no reading, hashing, signing or
/// checking.
class RowWriter
{
public:
    RowWriter(const QString &path, const storage::SecretBuf &key, StepRows rows)
        : m_sql(path, key),
          m_rows(std::move(rows))
    {
        for (const QString &sql : std::as_const(m_rows.schema))
            m_sql.execute(sql);
        m_sql
            .prepare("INSERT INTO case_projection VALUES(?, 'A', 'marriage', 'draft', '', '', '', '', '', "
                     "'', '', '',"
                     " 'u', 1, 1, NULL, 1, '')"_L1)
            .bind(m_rows.caseId)
            .run();
    }

    void write()
    {
        ++m_seq;
        storage::Transaction transaction(m_sql);
        m_sql
            .prepare("INSERT INTO case_event(dev_seq, event_id, case_id, case_seq, type, bytes)"
                     " VALUES(?, ?, ?, ?, ?, ?)"_L1)
            .bind(m_seq)
            .bind(u"019ac9b0-0000-7000-8000-%1"_s.arg(m_seq, 12, 10, '0'_L1))
            .bind(m_rows.caseId)
            .bind(m_seq)
            .bind(m_rows.type)
            .bind(m_rows.event)
            .run();
        m_sql.prepare("INSERT INTO outbox(dev_seq) VALUES(?)"_L1).bind(m_seq).run();
        m_sql.prepare("INSERT INTO audit(seq, bytes, hash, mac) VALUES(?, ?, ?, ?)"_L1)
            .bind(m_seq)
            .bind(m_rows.audit)
            .bind(m_rows.auditHash)
            .bind(m_rows.auditMac)
            .run();
        m_sql.prepare("DELETE FROM draft WHERE case_id = ?"_L1).bind(m_rows.caseId).run();
        m_sql
            .prepare("UPDATE case_projection SET changed_at = ?, last_seq = ?, last_hash = ?"
                     " WHERE case_id = ?"_L1)
            .bind(m_seq)
            .bind(m_seq)
            .bind(m_rows.caseHash)
            .bind(m_rows.caseId)
            .run();
        m_sql
            .prepare(
                "INSERT INTO device_chain(id, dev_seq, dev_hash, audit_seq, audit_hash, newest_at, mac)"
                " VALUES(1, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET dev_seq = excluded.dev_seq,"
                " dev_hash = excluded.dev_hash, audit_seq = excluded.audit_seq,"
                " audit_hash = excluded.audit_hash, newest_at = excluded.newest_at, mac = excluded.mac"_L1)
            .bind(m_seq)
            .bind(m_rows.caseHash)
            .bind(m_seq)
            .bind(m_rows.auditHash)
            .bind(m_seq)
            .bind(m_rows.auditMac)
            .run();
        transaction.commit();
    }

private:
    storage::Connection m_sql;
    StepRows m_rows;
    qint64 m_seq = 0;
};

void benchSave(const QString &folder, int steps)
{
    const models::SystemClock clock;
    models::Uuid7Generator ids(clock);
    storage::SqliteStore store(folder, clock, ids);
    setUp(store, clock, 2);
    const auto opened = answer(store.cases.open(u"marriage"_s));
    const auto body = bench::identityBody(bench::coupleOf(1));
    int seq = 1;
    const auto step = [&] {
        answer(store.cases.append(opened.caseId, seq, {{eventtype::kIdentityConfirmed, body, {}, {}}}, {}));
        ++seq;
    };
    const qint64 before = answer(store.thread().ask(bytesOnRecord));
    step();
    const qint64 bytes = answer(store.thread().ask(bytesOnRecord)) - before;

    const auto key = storage::SecretBuf::random(32);
    storage::Connection bare(folder + u"/bare.db"_s, key);
    bare.execute(u"CREATE TABLE record(id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT"_s);
    const auto bareStep = [&] {
        QByteArray record(bytes, Qt::Uninitialized);
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(record.data()), bytes / 4);
        storage::Transaction transaction(bare);
        bare.prepare("INSERT INTO record(bytes) VALUES(?)"_L1).bind(record).run();
        transaction.commit();
    };

    RowWriter rows(folder + u"/rows.db"_s, key, answer(store.thread().ask(lastStep)));
    const auto nothing = [&] { answer(store.thread().ask([](storage::OpenStore &) {})); };

    std::vector<double> saved;
    std::vector<double> inserted;
    std::vector<double> written;
    std::vector<double> asked;
    for (int i = 0; i < steps; ++i) { // in turns: whatever else the disk does meets all
        saved.push_back(timed(step));
        inserted.push_back(timed(bareStep));
        written.push_back(timed([&] { rows.write(); }));
        asked.push_back(timed(nothing));
    }
    const double ofBare = quantile(saved, 0.5) / quantile(inserted, 0.5);
    const double ofRows = quantile(saved, 0.5) / quantile(written, 0.5);
    report(u"save_bare"_s, inserted, {{u"bytes"_s, bytes}});
    report(u"save_rows"_s, written, {{u"bytes"_s, bytes}});
    report(u"ask_nothing"_s, asked); // there and back between the threads, of which a step has one
    report(u"save_step"_s, saved,
           {{u"bytes"_s, bytes}, {u"ratio_of_medians"_s, ofBare}, {u"ratio_to_rows"_s, ofRows}});
}

void benchLookUp(const QString &folder, int count)
{
    const models::SystemClock clock;
    models::Uuid7Generator ids(clock);
    storage::SqliteStore store(folder, clock, ids);
    setUp(store, clock, 2);
    constexpr int kBatch = 2000;
    const double made = timed([&] {
        for (int first = 0; first < count; first += kBatch) {
            const int size = std::min(kBatch, count - first);
            const auto blank = models::BlankSerial::parse(u"%1"_s.arg(3300000000LL + 2 * first));
            answer(store.desk.receive(*blank, 2 * size));
            answer(store.thread().ask(
                [first, size](storage::OpenStore &open) { bench::registerMany(open, first, size); }));
        }
    });
    report(u"generate"_s, {made}, {{u"cases"_s, count}});
    answer(store.vault.lock()); // so that nothing is warm but what the look-ups warm themselves
    answer(store.vault.unlock(kUser, password()));

    QRandomGenerator random(20261123);
    constexpr int kRuns = 300;
    const auto findEach = [&](const QString &what, const std::function<QString(int)> &textOf) {
        std::vector<double> times;
        qint64 found = 0;
        for (int run = 0; run < kRuns; ++run) {
            const models::CaseQuery query{.text = textOf(random.bounded(count)), .state = {}, .openedOn = {}};
            times.push_back(timed([&] { found += answer(store.cases.find(query)).size(); }));
        }
        if (found == 0) qFatal("%s found nothing", qPrintable(what));
        report(what, times, {{u"cases"_s, count}, {u"found_mean"_s, static_cast<double>(found) / kRuns}});
    };
    findEach(u"find_document_number"_s, [](int i) { return bench::coupleOf(i).numbers[i % 2]; });
    findEach(u"find_certificate_number"_s,
             [&](int i) { return u"J320402-%1-%2"_s.arg(clock.today().year()).arg(i + 1, 6, 10, '0'_L1); });
    findEach(u"find_acceptance_number"_s, [&](int i) {
        return u"320402-%1-%2"_s.arg(clock.today().toString(u"yyyyMMdd"_s)).arg(i + 1, 4, 10, '0'_L1);
    });
    findEach(u"find_whole_name"_s, [](int i) { return bench::coupleOf(i).names[0]; });
    findEach(u"find_one_character"_s, [](int i) { return bench::coupleOf(i).names[0].first(1); });
    findEach(u"find_newest"_s, [](int) { return QString(); });

    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        const auto number = bench::coupleOf(random.bounded(count)).numbers[0];
        const auto found = answer(store.cases.find({.text = number, .state = {}, .openedOn = {}}));
        times.push_back(timed([&] { answer(store.cases.load(found.first().caseId)); }));
    }
    report(u"load_case"_s, times, {{u"cases"_s, count}});

    storage::CheckReport check;
    const double checked = timed([&] { check = answer(storage::checkStore(store.thread())); });
    report(u"check_store"_s, {checked},
           {{u"cases"_s, check.cases}, {u"events"_s, check.events}, {u"ok"_s, check.ok()}});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"How many cases to look in."_s, u"N"_s, u"100000"_s},
                       {u"steps"_s, u"How many steps to save."_s, u"N"_s, u"500"_s},
                       {u"folder"_s, u"Where to work: the file system to measure."_s, u"DIR"_s, u"."_s}});
    parser.process(app);
    const QString pattern = parser.value(u"folder"_s) + u"/bench-storage-XXXXXX"_s;
    const QTemporaryDir saving(pattern);
    const QTemporaryDir lookingUp(pattern);
    if (const int steps = parser.value(u"steps"_s).toInt(); steps > 0) benchSave(saving.path(), steps);
    if (const int cases = parser.value(u"cases"_s).toInt(); cases > 0) benchLookUp(lookingUp.path(), cases);
    return 0;
}
