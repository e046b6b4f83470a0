// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace lianli::models {

/// Calls \a then with the answer of \a future in \a context's thread, once, from its event loop; not at all
/// if \a context is gone by then. Call in \a context's thread.
///
/// QFuture::then(context, …) of Qt 6.4 looks at the context from the thread that finishes the future, which
/// races with its deletion (and asserts in debug builds): here the watcher lives and dies with the context.
template <class T, class Then> void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (done.isCanceled() || done.resultCount() == 0) return;
                         then(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace lianli::models
