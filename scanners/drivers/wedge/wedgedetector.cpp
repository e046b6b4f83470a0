// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/wedge/wedgedetector.h"

#include <algorithm>
#include <utility>

namespace lianli::scanners {

WedgeDetector::Verdict WedgeDetector::onKey(const QString &text, qint64 ms)
{
    const qint64 gap = ms - m_lastMs;
    switch (m_state) {
    case State::Idle:
        break;
    case State::Candidate:
        if (isSuffix(text))
            return gap <= m_settings.maxGapMs && isFast() ? end(Action::Swallow) : giveUp(Action::Forward);
        if (!isPrintable(text)) return giveUp(Action::Forward);
        if (gap <= m_settings.maxGapMs) return add(text, ms);
        // The timer should have said so, but the window was busy.
        return begin(text, ms, gap >= m_settings.silenceMs && isFast() ? end({}) : giveUp({}));
    case State::Prefixed:
        if (gap > m_settings.prefixPatienceMs) return begin(text, ms, giveUp({}));
        if (isSuffix(text)) return end(Action::Swallow);
        return isPrintable(text) ? add(text, ms) : giveUp(Action::Forward);
    case State::Overlong:
        if (gap > m_settings.silenceMs) break;
        m_lastMs = ms;
        if (isSuffix(text)) m_state = State::Idle;
        return {Action::Swallow, false, {}};
    case State::Delivered:
        m_state = State::Idle;
        if (isSuffix(text) && gap <= 3 * m_settings.silenceMs) return {Action::Swallow, false, {}};
        break;
    }
    m_state = State::Idle;
    return begin(text, ms, {});
}

WedgeDetector::Verdict WedgeDetector::onSilence()
{
    if (m_state == State::Candidate && isFast()) {
        Verdict verdict = end({});
        m_state = State::Delivered;
        return verdict;
    }
    return giveUp({});
}

WedgeDetector::Verdict WedgeDetector::onInterruption()
{
    return giveUp({});
}

int WedgeDetector::waitMs() const
{
    switch (m_state) {
    case State::Candidate:
        return isFast() ? m_settings.silenceMs : m_settings.maxGapMs + 1;
    case State::Prefixed:
        return m_settings.prefixPatienceMs;
    case State::Overlong:
        return m_settings.silenceMs;
    case State::Idle:
    case State::Delivered:
        break;
    }
    return 0;
}

bool WedgeDetector::wouldDeliver(const QString &text, qint64 ms) const
{
    if (!isSuffix(text)) return false;
    const qint64 gap = ms - m_lastMs;
    return (m_state == State::Prefixed && gap <= m_settings.prefixPatienceMs) ||
           (m_state == State::Candidate && gap <= m_settings.maxGapMs && isFast());
}

bool WedgeDetector::isSuffix(const QString &text) const
{
    return text.size() == 1 && m_settings.suffixes.contains(text);
}

bool WedgeDetector::isPrintable(const QString &text) const
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

/// Enough keys for a code, and too fast for hands.
bool WedgeDetector::isFast() const
{
    const bool isLong = m_text.size() >= m_settings.minLength && m_keys > 1;
    return isLong && m_lastMs - m_firstMs <= qint64{m_settings.maxMeanGapMs} * (m_keys - 1);
}

/// \a verdict is what became of the keys before this one.
WedgeDetector::Verdict WedgeDetector::begin(const QString &text, qint64 ms, Verdict verdict)
{
    const bool prefix = !m_settings.prefix.isEmpty() && text == m_settings.prefix;
    verdict.action = Action::Forward;
    if (!prefix && !(m_settings.byTiming && isPrintable(text))) return verdict;
    m_state = prefix ? State::Prefixed : State::Candidate;
    m_text = prefix ? QString() : text;
    m_keys = 1;
    m_firstMs = m_lastMs = ms;
    verdict.action = Action::Hold;
    return verdict;
}

WedgeDetector::Verdict WedgeDetector::add(const QString &text, qint64 ms)
{
    m_lastMs = ms;
    ++m_keys;
    m_text += text;
    if (m_text.size() <= m_settings.maxLength) return {Action::Hold, false, {}};
    m_text.clear();
    m_state = State::Overlong;
    return {Action::Swallow, false, {}};
}

WedgeDetector::Verdict WedgeDetector::end(Action action)
{
    m_state = State::Idle;
    return {action, false, std::exchange(m_text, {})};
}

WedgeDetector::Verdict WedgeDetector::giveUp(Action action)
{
    const bool held = m_state == State::Candidate || m_state == State::Prefixed;
    m_state = State::Idle;
    m_text.clear();
    return {action, held, {}};
}

} // namespace lianli::scanners
