// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/crypto/loginlockout.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/durablefile.h"
#include "models/storage/jsonbytes.h"
#include "models/storage/storefailure.h"

#include <QJsonArray>

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestMinutes = 60;
constexpr int kTimesKept = 20;

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, 8 * 3600);
}

} // namespace

LoginLockout::LoginLockout(QString path, const SecretBuf &deviceSecret, const QDateTime &now)
    : m_path(std::move(path)),
      m_key(hkdfSha256(deviceSecret, "mrl-lockout/v1"))
{
    load(now);
}

void LoginLockout::create()
{
    m_counts.clear();
    m_unknown = {};
    m_total = 0;
    m_tampered = false;
    save();
}

std::optional<QDateTime> LoginLockout::lockedUntil(const QString &userId, const QDateTime &now) const
{
    const auto count = m_counts.value(userId, m_unknown);
    if (count.failures < kFreeAttempts || count.times.isEmpty()) return std::nullopt;
    const int minutes = std::min(kLongestMinutes, 1 << std::min(count.failures - kFreeAttempts, 6));
    const auto until = instant(count.times.last()).addSecs(60 * minutes);
    if (until <= now) return std::nullopt;
    return until;
}

void LoginLockout::begin(const QString &userId, const QDateTime &now)
{
    auto &count = countOf(userId);
    ++count.failures;
    ++m_total;
    count.times.append(now.toMSecsSinceEpoch());
    if (count.times.size() > kTimesKept) count.times.removeFirst();
    save();
}

int LoginLockout::attemptsLeft(const QString &userId) const
{
    return std::max(0, kFreeAttempts - m_counts.value(userId, m_unknown).failures);
}

void LoginLockout::withdraw(const QString &userId)
{
    auto &count = countOf(userId);
    if (count.failures == 0 || count.times.isEmpty()) return;
    --count.failures;
    --m_total;
    count.times.removeLast();
    save();
}

LoginLockout::Report LoginLockout::report(const QString &userId) const
{
    const auto count = m_counts.value(userId, m_unknown);
    Report report{{}, count.failures, m_total, m_tampered};
    for (const auto ms : count.times)
        report.failures.append(instant(ms));
    return report;
}

void LoginLockout::clear(const QString &userId)
{
    countOf(userId) = {};
    m_tampered = false;
    save();
}

void LoginLockout::load(const QDateTime &now)
{
    try {
        auto json = parseObject(readWhole(m_path), "lockout.json"_L1);
        const auto mac = fromBase64(json.take("mac"_L1));
        if (!sameBytes(mac, hmacSha256(m_key, {canonicalBytes(json)})))
            throw StoreFailure(StoreError::Corrupt, u"lockout.json was altered"_s);
        m_total = json.value("total"_L1).toInteger();
        m_tampered = json.value("tampered"_L1).toBool();
        const auto users = json.value("users"_L1).toObject();
        const auto read = [](const QJsonObject &entry) {
            Count count{entry.value("failures"_L1).toInt(), {}};
            for (const auto &time : entry.value("times"_L1).toArray())
                count.times.append(time.toInteger());
            return count;
        };
        for (auto user = users.begin(); user != users.end(); ++user)
            m_counts.insert(user.key(), read(user.value().toObject()));
        m_unknown = read(json.value("unknown"_L1).toObject());
    } catch (const StoreFailure &) {
        m_counts.clear();
        m_unknown = {kFreeAttempts, {now.toMSecsSinceEpoch()}};
        m_tampered = true;
    }
}

void LoginLockout::save() const
{
    const auto write = [](const Count &count) {
        QJsonArray times;
        for (const auto ms : count.times)
            times.append(ms);
        return QJsonObject{{u"failures"_s, count.failures}, {u"times"_s, times}};
    };
    QJsonObject users;
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count)
        users.insert(count.key(), write(count.value()));
    QJsonObject json{{u"v"_s, 1},
                     {u"total"_s, m_total},
                     {u"tampered"_s, m_tampered},
                     {u"users"_s, users},
                     {u"unknown"_s, write(m_unknown)}};
    json.insert(u"mac"_s, base64(hmacSha256(m_key, {canonicalBytes(json)})));
    writeDurably(m_path, canonicalBytes(json));
}

LoginLockout::Count &LoginLockout::countOf(const QString &userId)
{
    auto found = m_counts.find(userId);
    if (found == m_counts.end()) found = m_counts.insert(userId, m_unknown);
    return *found;
}

} // namespace lianli::storage
