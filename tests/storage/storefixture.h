// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlitestore.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace lianli::tests {

/// What \a future answers. A store that never does is stopped by the test's own time limit.
template <class T> models::Result<T> answer(QFuture<models::Result<T>> future)
{
    future.waitForFinished(); // not qWaitFor(), whose steps of 10 ms are longer than most answers take
    if (future.resultCount() == 0) qFatal("the store dropped a question");
    return future.result();
}

/// Like QVERIFY, but prints why when a Result is an error.
#define QVERIFY_RESULT(expression)                                                                           \
    do {                                                                                                     \
        const auto &outcome = (expression);                                                                  \
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().toLogString()));             \
    } while (false)
#define QCOMPARE_ERROR(expression, storeError)                                                               \
    do {                                                                                                     \
        const auto &refusal = (expression);                                                                  \
        QVERIFY(!refusal.has_value());                                                                       \
        QCOMPARE(refusal.error().key(), lianli::models::Error(make_error_code(storeError)).key());           \
    } while (false)

inline const QString kClerk = QStringLiteral("u:320402:0031");
inline const QString kSupervisor = QStringLiteral("u:320402:0009");

inline const QString kSecondClerk = QStringLiteral("u:320402:0032");
inline const QString kAdministrator = QStringLiteral("u:320402:0001");
inline const QString kAuditor = QStringLiteral("u:320402:0050");

/// Fresh bytes each time: the vault overwrites what it is given.
inline QByteArray password()
{
    return QByteArray("correct horse ").append("31");
}

inline QByteArray supervisorPassword()
{
    return QByteArray("second horse ").append("09");
}

/// Tianning's third window, with Argon2id at its cheapest so that tests are quick.
storage::OfficeSetUp demoOffice(const models::Clock &clock, int blanks = 20);

/// A marriage's two parties as identity.confirmed has them.
QJsonObject partiesBody(const QString &manName, const QString &manNumber, const QString &womanName,
                        const QString &womanNumber);

/// A store in a folder of its own, under a clock that the test moves.
struct StoreFixture
{
    QTemporaryDir folder;
    models::FixedClock clock{QDateTime({2026, 11, 23}, {9, 0}, Qt::OffsetFromUTC, 8 * 3600)};
    models::Uuid7Generator ids{clock};
    std::unique_ptr<storage::SqliteStore> store;

    StoreFixture() { restart(); }
    QString path(const QString &file) const { return folder.filePath(QStringLiteral("store/") + file); }
    /// As if the program was started anew.
    void restart();
    models::Result<> setUp(int blanks = 20);
    models::Result<models::StaffMember> unlock(const QString &user = kClerk,
                                               const QByteArray &with = password());
    /// Logs out and lets \a user in; everybody but the supervisor has the clerk's password here.
    void become(const QString &user);
    /// Set up and logged in.
    void begin(int blanks = 20);

    models::CaseHistory openCase();
    models::Result<QList<models::CaseEvent>> append(const QString &caseId, int seq, const QString &type,
                                                    const QJsonObject &body = {},
                                                    const QByteArray &draft = {});
    /// Opens, identifies, assigns and registers; answers the case's id.
    QString registerMarriage(const QString &manName, const QString &manNumber, const QString &womanName,
                             const QString &womanNumber);
};

} // namespace lianli::tests
