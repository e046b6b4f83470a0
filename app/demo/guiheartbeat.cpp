// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/guiheartbeat.h"

#include <QTimer>

#include <atomic>
#include <chrono>
#include <limits>
#include <memory>

namespace lianli::app {

using namespace std::chrono_literals;

GuiHeartbeat::GuiHeartbeat(QObject *parent) : QObject(parent)
{
    m_clock.start();
    auto *timer = new QTimer;
    timer->setTimerType(Qt::PreciseTimer);
    timer->setInterval(5ms);
    timer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, timer, qOverload<>(&QTimer::start));
    connect(&m_thread, &QThread::finished, timer, &QObject::deleteLater);
    const auto waiting = std::make_shared<std::atomic<bool>>(false); // one question at a time
    connect(
        timer, &QTimer::timeout, timer,
        [this, waiting] {
            if (waiting->exchange(true)) return;
            QMetaObject::invokeMethod(
                this,
                [this, waiting, asked = m_clock.nsecsElapsed()] {
                    answer(asked);
                    waiting->store(false);
                },
                Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    m_thread.start(QThread::TimeCriticalPriority);
}

GuiHeartbeat::~GuiHeartbeat()
{
    m_thread.quit();
    m_thread.wait();
}

void GuiHeartbeat::pause()
{
    m_ignoreBeforeNs = std::numeric_limits<qint64>::max();
}

void GuiHeartbeat::resume()
{
    m_ignoreBeforeNs = m_clock.nsecsElapsed();
}

void GuiHeartbeat::answer(qint64 askedNs)
{
    if (askedNs < m_ignoreBeforeNs) return;
    ++m_beats;
    const qint64 waited = m_clock.nsecsElapsed() - askedNs;
    if (waited <= m_worstNs) return;
    m_worstNs = waited;
    m_worstAt = m_phase;
}

} // namespace lianli::app
