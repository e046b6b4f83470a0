// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storethread.h"

#include <QLoggingCategory>

namespace lianli::storage {

namespace {

Q_LOGGING_CATEGORY(storeLog, "lianli.storage")

} // namespace

StoreThread::StoreThread(QString dataFolder, const models::Clock &clock, models::Uuid7Generator &ids)
    : m_session(std::make_unique<StoreSession>(std::move(dataFolder), clock, ids))
{
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("storage"));
    m_thread.start();
}

StoreThread::~StoreThread()
{
    finish();
}

void StoreThread::finish()
{
    if (!m_thread.isRunning()) return;
    // Queued behind everything that was posted; nothing on this thread waits for anything but the disk.
    QMetaObject::invokeMethod(
        &m_worker,
        [this] {
            auto lock = [](StoreSession &session) { session.lock(); };
            const auto locked = attempt<void>(lock);
            if (!locked) qCWarning(storeLog) << locked.error().toLogString();
            m_session.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace lianli::storage
