// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/storethread.h"

#include <QLoggingCategory>

#include <openssl/crypto.h>

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
    // Queued behind everything that was posted; nothing on that thread waits for anything but the disk. The
    // thread is told to end from here, not by its last job: Qt wakes it after posting, and it must still be
    // there then.
    auto locked = post([](StoreSession &session) {
        session.lock();
        OPENSSL_thread_stop(); // or its state of this thread outlives the thread for a moment
    });
    locked.waitForFinished();
    if (const auto result = locked.result(); !result) qCWarning(storeLog) << result.error().toLogString();
    m_thread.quit();
    m_thread.wait();
}

} // namespace lianli::storage
