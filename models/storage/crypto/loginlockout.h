// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/crypto/secretbuf.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace lianli::storage {

/// Wrong passwords since the last right one, per user, kept across restarts in a small file beside the key
/// slots: five lock the slot for 1 minute, each further one for 2, 4 … 60 minutes.
///
/// An attempt is counted and on disk before it is tried, so killing the program in between does not help. A
/// missing or altered file counts as five wrong passwords of everybody, and the next login leaves a row in
/// the audit. Honest limit: whoever can write the folder can put back an older copy of the file, or move the
/// clock. The audit inside the encrypted store keeps the running total, so a step back shows there; but a
/// copied disk can be tried elsewhere without any counter, at Argon2id's speed. Only a TPM would end that.
class LoginLockout
{
public:
    static constexpr int kFreeAttempts = 5;

    /// What the audit has to be told when a slot opens.
    struct Report
    {
        QList<QDateTime> failures; ///< of this user since the last login; the newest 20
        int failureCount = 0;
        qint64 total = 0;      ///< wrong passwords of everybody, ever
        bool tampered = false; ///< the file was missing or altered
    };

    LoginLockout(QString path, const SecretBuf &deviceSecret, const QDateTime &now);

    /// The first file of a new store.
    void create();
    std::optional<QDateTime> lockedUntil(const QString &userId, const QDateTime &now) const;
    /// Counts an attempt as wrong until it is withdrawn. Throws StoreFailure if it cannot be kept.
    void begin(const QString &userId, const QDateTime &now);
    /// The attempt begun last was right.
    void withdraw(const QString &userId);
    int attemptsLeft(const QString &userId) const;
    /// What has to go into the audit; clear() once it is there.
    Report report(const QString &userId) const;
    void clear(const QString &userId);
    /// Puts what is known on disk: after a missing or altered file, or its minute would begin anew at every
    /// look.
    void save() const;

private:
    struct Count
    {
        int failures = 0;
        QList<qint64> times;
    };

    void load(const QDateTime &now);
    Count &countOf(const QString &userId);

    QString m_path;
    SecretBuf m_key;
    QHash<QString, Count> m_counts;
    Count m_unknown; ///< what a user not in the file starts from: five after tampering
    qint64 m_total = 0;
    bool m_tampered = false;
};

} // namespace lianli::storage
