// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storecheck.h"

#include "models/storage/jsonbytes.h"
#include "models/storage/record/act.h"
#include "models/storage/record/auditchain.h"
#include "models/storage/record/caseprojection.h"
#include "models/storage/record/casetable.h"
#include "models/storage/record/eventenvelope.h"
#include "models/storage/record/officebook.h"

#include <QHash>

#include <sqlite3.h>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

class StoreChecker
{
public:
    explicit StoreChecker(OpenStore &store) : m_store(store), m_sql(store.sql()) {}

    CheckReport run()
    {
        m_report.cipher = u"chacha20 (%1)"_s.arg(m_sql.cipherVersion());
        m_report.sqlite = QLatin1StringView(sqlite3_libversion());
        step("file"_L1, &StoreChecker::checkFile);
        step("events"_L1, &StoreChecker::checkEvents);
        step("projection"_L1, &StoreChecker::checkProjections);
        step("audit"_L1, &StoreChecker::checkAudit);
        step("heads"_L1, &StoreChecker::checkHeads);
        step("numbers"_L1, &StoreChecker::checkNumbers);
        step("blanks"_L1, &StoreChecker::checkBlanks);
        return m_report;
    }

private:
    /// A part that cannot even be read is a finding, and does not keep the others from being looked at.
    void step(QLatin1StringView part, void (StoreChecker::*check)())
    {
        try {
            (this->*check)();
        } catch (const StoreFailure &failure) {
            m_report.problems.append(u"%1: %2"_s.arg(part, failure.error().toLogString()));
        }
    }

    void problem(const QString &text) { m_report.problems.append(text); }

    void checkFile();
    void checkEvents();
    bool checkEvent(const StoredEvent &stored, const QByteArray &bytes);
    void checkProjections();
    void checkAudit();
    void checkHeads();
    void checkNumbers();
    void checkBlanks();
    /// Adds a problem for the first row of \a sql, which must be empty.
    void expectNone(QLatin1StringView sql, const QString &meaning);

    OpenStore &m_store;
    Connection &m_sql;
    CheckReport m_report;
    QHash<QString, CaseProjection> m_folded;
    qint64 m_lastDevSeq = 0;
    QString m_lastDevHash;
    qint64 m_lastAuditSeq = 0;
    QByteArray m_lastAuditHash = QByteArray(32, 0);
};

void StoreChecker::checkFile()
{
    const auto answer = m_sql.scalar(u"PRAGMA integrity_check(1)"_s).toString();
    if (answer != "ok"_L1) problem(u"file: integrity_check failed"_s);
    expectNone("SELECT rowid FROM pragma_foreign_key_check LIMIT 1"_L1,
               u"file: dangling reference, row %1"_s);
}

void StoreChecker::checkEvents()
{
    auto row = m_sql.prepare(
        "SELECT dev_seq, bytes, event_id, case_id, case_seq, type FROM case_event ORDER BY dev_seq"_L1);
    bool sound = true;
    while (row.next()) {
        ++m_report.events;
        if (!sound) continue; // the first bad row is named; what follows it cannot be trusted to be better
        const auto bytes = row.bytes(1);
        const auto devSeq = row.integer(0);
        try {
            const auto stored = readEvent(bytes);
            const auto &event = stored.event;
            const bool columns = stored.devSeq == devSeq && event.eventId == row.text(2) &&
                                 event.caseId == row.text(3) && event.caseSeq == row.integer(4) &&
                                 event.type == row.text(5);
            sound = columns && checkEvent(stored, bytes);
        } catch (const StoreFailure &) {
            sound = false;
        }
        if (!sound) problem(u"event: row %1 does not follow, or is not as it was signed"_s.arg(devSeq));
    }
    expectNone(
        "SELECT e.dev_seq FROM case_event e LEFT JOIN outbox o USING(dev_seq) WHERE o.dev_seq IS NULL LIMIT 1"_L1,
        u"outbox: event %1 is not queued"_s);
}

bool StoreChecker::checkEvent(const StoredEvent &stored, const QByteArray &bytes)
{
    auto &folded = m_folded[stored.event.caseId];
    const bool follows = stored.devSeq == m_lastDevSeq + 1 && stored.devPrev == m_lastDevHash &&
                         stored.device == m_store.office.deviceId &&
                         stored.event.caseSeq == folded.lastSeq + 1 && stored.prev == folded.lastHash;
    if (!follows || !eventSignatureHolds(bytes, m_store.signerPublic)) return false;
    folded.fold(stored.event);
    m_lastDevSeq = stored.devSeq;
    m_lastDevHash = folded.lastHash;
    return true;
}

void StoreChecker::checkProjections()
{
    CaseTable cases(m_sql);
    m_folded.removeIf([](const auto &chain) { return OfficeBook::isChain(chain.key()); });
    auto row = m_sql.prepare("SELECT case_id FROM case_projection ORDER BY case_id"_L1);
    bool sound = true;
    while (row.next()) {
        ++m_report.cases;
        const auto caseId = row.text(0);
        if (sound && !(m_folded.value(caseId) == cases.load(caseId))) {
            problem(u"projection: case %1 is not what its events say"_s.arg(caseId));
            sound = false;
        }
    }
    if (m_report.cases != m_folded.size())
        problem(u"projection: %1 rows for %2 cases"_s.arg(m_report.cases).arg(m_folded.size()));
}

void StoreChecker::checkAudit()
{
    const auto walk = walkAudit(m_sql, m_store.keys.audit);
    m_report.auditRows = walk.rows;
    m_lastAuditSeq = walk.lastSeq;
    m_lastAuditHash = walk.lastHash;
    if (walk.firstBroken != 0)
        problem(u"audit: row %1 does not follow, or was altered"_s.arg(walk.firstBroken));
}

void StoreChecker::checkHeads()
{
    const auto heads = ChainHeads::load(m_sql, m_store.keys.audit);
    if (heads.devSeq != m_lastDevSeq || heads.devHash != m_lastDevHash)
        problem(u"event: chain ends at %1, %2 were recorded"_s.arg(m_lastDevSeq).arg(heads.devSeq));
    if (heads.auditSeq != m_lastAuditSeq || heads.auditHash != m_lastAuditHash)
        problem(u"audit: chain ends at %1, %2 were recorded"_s.arg(m_lastAuditSeq).arg(heads.auditSeq));
}

void StoreChecker::checkNumbers()
{
    // Serials are a key, so none is there twice; with as many as were taken, none is missing either.
    expectNone(
        "SELECT s.series FROM number_series s LEFT JOIN number_use u ON u.series = s.series GROUP BY s.series"
        " HAVING count(u.serial) <> s.next - 1 OR max(u.serial) <> s.next - 1 LIMIT 1"_L1,
        u"numbers: gap in series %1"_s);
    expectNone("SELECT u.number FROM number_use u LEFT JOIN case_projection p ON p.case_id = u.case_id"
               " WHERE p.certificate_number IS NOT u.number"
               " OR u.state <> CASE p.state WHEN 'registered' THEN 'used' WHEN 'refused' THEN 'void'"
               "               WHEN 'terminated' THEN 'void' ELSE 'assigned' END LIMIT 1"_L1,
               u"numbers: %1 does not agree with its case"_s);
    expectNone(
        "SELECT p.case_id FROM case_projection p LEFT JOIN number_use u ON u.number = p.certificate_number"
        " WHERE p.certificate_number <> '' AND u.case_id IS NOT p.case_id LIMIT 1"_L1,
        u"numbers: case %1 has a number that was never taken"_s);
}

void StoreChecker::checkBlanks()
{
    expectNone("SELECT b.serial FROM blank b WHERE (b.state, b.window) IS NOT"
               " (SELECT m.moved_to, m.window FROM blank_movement m"
               " WHERE m.serial = b.serial ORDER BY m.id DESC LIMIT 1) LIMIT 1"_L1,
               u"blanks: %1 is not where it was last moved"_s);
    expectNone("SELECT a.id FROM blank_act a LEFT JOIN blank_movement m ON m.act_id = a.id"
               " GROUP BY a.id HAVING count(m.id) <> a.count LIMIT 1"_L1,
               u"blanks: movement %1 names another number of blanks than it moved"_s);
    expectNone(
        "SELECT p.case_id FROM case_projection p JOIN blank m ON m.serial = p.man_blank"
        " JOIN blank w ON w.serial = p.woman_blank WHERE p.state IN('registered','issued_pending','parked') "
        "AND"
        " (m.case_id IS NOT p.case_id OR w.case_id IS NOT p.case_id OR m.role <> 'man' OR w.role <> 'woman'"
        "  OR m.state <> iif(p.state = 'registered', 'used', 'reserved')"
        "  OR w.state <> iif(p.state = 'registered', 'used', 'reserved')) LIMIT 1"_L1,
        u"blanks: those of case %1 are not its own"_s);
}

void StoreChecker::expectNone(QLatin1StringView sql, const QString &meaning)
{
    auto row = m_sql.prepare(sql);
    if (row.next()) problem(meaning.arg(row.text(0)));
}

} // namespace

QFuture<models::Result<CheckReport>> checkStore(StoreThread &thread)
{
    return thread.ask([](OpenStore &store) { return StoreChecker(store).run(); });
}

} // namespace lianli::storage
