// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QPromise>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace lianli::tests {

/// When the ports of a FakeOffice answer, and with what trouble.
class FakeAnswers
{
public:
    /// From now on answers wait for release().
    void hold() { m_holding = true; }
    /// Gives the waiting answers, oldest first, and stops holding.
    void release();
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    /// The next \a times calls of \a operation ("saveDraft", "print", …) change nothing and answer \a error.
    void fail(const QString &operation, const models::Error &error, int times = 1);
    void mend(const QString &operation) { m_failures.remove(operation); }
    /// Every call, in order.
    const QStringList &calls() const { return m_calls; }
    int count(const QString &operation) const { return static_cast<int>(m_calls.count(operation)); }

    /// Notes the call; \a work runs unless it is to fail.
    template <class T>
    QFuture<models::Result<T>> reply(const QString &operation, const std::function<models::Result<T>()> &work)
    {
        m_calls.append(operation);
        models::Result<T> result = [&]() -> models::Result<T> {
            if (const auto error = takeFailure(operation)) return models::fail(*error);
            return work();
        }();
        auto promise = std::make_shared<QPromise<models::Result<T>>>();
        promise->start();
        auto future = promise->future();
        deliver([promise, result] {
            promise->addResult(result);
            promise->finish();
        });
        return future;
    }

private:
    std::optional<models::Error> takeFailure(const QString &operation);
    void deliver(const std::function<void()> &answer);

    bool m_holding = false;
    QList<std::function<void()>> m_waiting;
    QHash<QString, std::pair<models::Error, int>> m_failures;
    QStringList m_calls;
};

} // namespace lianli::tests
