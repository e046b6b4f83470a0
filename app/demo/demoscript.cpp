// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoscript.h"

#include <chrono>

namespace lianli::app {

using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

DemoScript::DemoScript(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(15ms);
    connect(&m_timer, &QTimer::timeout, this, &DemoScript::tick);
}

void DemoScript::add(const QString &name, std::function<bool()> ready, std::function<void()> act)
{
    m_steps.append({name, std::move(ready), std::move(act)});
}

void DemoScript::start()
{
    m_waiting.start();
    m_timer.start();
}

QString DemoScript::current() const
{
    return m_next < m_steps.size() ? m_steps.at(m_next).name : QString();
}

void DemoScript::tick()
{
    if (m_next >= m_steps.size()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Step step = m_steps.at(m_next); // a copy: what it does may add steps
    if (!step.ready()) {
        if (m_waiting.elapsed() > kPatienceMs) {
            m_timer.stop();
            Q_EMIT stuck(step.name);
        }
        return;
    }
    Q_EMIT stepStarted(step.name);
    ++m_next;
    m_waiting.restart();
    step.act();
}

} // namespace lianli::app
