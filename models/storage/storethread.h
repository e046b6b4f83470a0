// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/storage/storefailure.h"
#include "models/storage/storesession.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <concepts>
#include <memory>
#include <new>
#include <type_traits>

namespace lianli::storage {

/// The one thread that owns the database connection. Jobs are done in the order they were posted, from any
/// thread; the answer comes by QFuture (`.then(context, …)` brings it to the caller's thread). A job that
/// throws StoreFailure answers its error. Destruction finishes.
class StoreThread
{
public:
    StoreThread(QString dataFolder, const models::Clock &clock, models::Uuid7Generator &ids);
    ~StoreThread();

    /// Does what was posted so far, then locks and ends the thread; what is posted later is never answered.
    /// Whoever lends objects to jobs calls this before those objects go.
    void finish();

    template <class T> using Answer = QFuture<models::Result<T>>;

    /// \a job takes StoreSession & and runs whether or not someone is logged in.
    template <std::invocable<StoreSession &> Job>
    auto post(Job job) -> Answer<std::invoke_result_t<Job, StoreSession &>>
    {
        using T = std::invoke_result_t<Job, StoreSession &>;
        auto promise = std::make_shared<QPromise<models::Result<T>>>();
        promise->start();
        auto future = promise->future();
        QMetaObject::invokeMethod(
            &m_worker,
            [this, promise, job = std::move(job)]() mutable {
                promise->addResult(attempt<T>(job));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    /// \a job takes OpenStore &; answers Locked if nobody is logged in.
    template <std::invocable<OpenStore &> Job>
    auto ask(Job job) -> Answer<std::invoke_result_t<Job, OpenStore &>>
    {
        return post([job = std::move(job)](StoreSession &session) mutable { return job(session.open()); });
    }

private:
    template <class T, class Job> models::Result<T> attempt(Job &job)
    {
        try {
            if constexpr (std::is_void_v<T>) {
                job(*m_session);
                return {};
            } else {
                return job(*m_session);
            }
        } catch (const StoreFailure &failure) {
            m_session->noteFailure(failure.code());
            return models::fail(failure.error());
        } catch (const std::bad_alloc &) {
            return models::fail(StoreError::Io, QStringLiteral("out of memory"));
        }
    }

    std::unique_ptr<StoreSession> m_session; ///< touched by m_thread only
    QThread m_thread;
    QObject m_worker; ///< lives in m_thread: what is posted to it is done there
};

} // namespace lianli::storage
