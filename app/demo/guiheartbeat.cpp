// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/guiheartbeat.h"

#include <QTimer>

#include <pthread.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <limits>
#include <memory>

namespace lianli::app {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kLongestKept = 8;

/// How long the thread of \a clock has been at work.
qint64 cpuNs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

} // namespace

/// Written by the asking thread while nothing is asked, read by the GUI thread while something is.
struct GuiHeartbeat::Question
{
    std::atomic<bool> open = false;
    qint64 askedNs = 0;
    qint64 cpuNs = 0; ///< of the GUI thread
};

GuiHeartbeat::GuiHeartbeat(QObject *parent) : QObject(parent), m_question(std::make_shared<Question>())
{
    m_clock.start();
    clockid_t work = CLOCK_THREAD_CPUTIME_ID;
    pthread_getcpuclockid(pthread_self(), &work);
    auto *timer = new QTimer;
    timer->setTimerType(Qt::PreciseTimer);
    timer->setInterval(5ms);
    timer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, timer, qOverload<>(&QTimer::start));
    connect(&m_thread, &QThread::finished, timer, &QObject::deleteLater);
    connect(
        timer, &QTimer::timeout, timer,
        [this, question = m_question, work] {
            if (question->open) return;
            question->askedNs = m_clock.nsecsElapsed();
            question->cpuNs = cpuNs(work);
            question->open = true;
            QMetaObject::invokeMethod(
                this,
                [this, question] {
                    answer(*question);
                    question->open = false;
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
    if (m_question->open) answer(*m_question);
    m_ignoreBeforeNs = std::numeric_limits<qint64>::max();
}

void GuiHeartbeat::resume()
{
    m_ignoreBeforeNs = m_clock.nsecsElapsed();
}

void GuiHeartbeat::answer(const Question &question)
{
    if (question.askedNs < m_ignoreBeforeNs) return;
    ++m_beats;
    const Wait wait{m_phase, static_cast<double>(m_clock.nsecsElapsed() - question.askedNs) / 1e6,
                    static_cast<double>(cpuNs(CLOCK_THREAD_CPUTIME_ID) - question.cpuNs) / 1e6};
    const auto shorter = std::ranges::find_if(m_longest, [&](const Wait &kept) { return kept.ms < wait.ms; });
    if (shorter == m_longest.end() && m_longest.size() == kLongestKept) return;
    m_longest.insert(shorter, wait);
    if (m_longest.size() > kLongestKept) m_longest.removeLast();
}

} // namespace lianli::app
