// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/wedge/wedgefilter.h"

#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QWindow>

#include <utility>

namespace lianli::scanners {

namespace {

/// Keys that come between a scanner's characters and mean nothing alone.
bool isShiftOrLock(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

/// What the key says to the detector: a command key with Alt or Meta says nothing, Ctrl gives control
/// characters.
QString textOf(const QKeyEvent &event)
{
    return event.modifiers() & (Qt::AltModifier | Qt::MetaModifier) ? QString() : event.text();
}

} // namespace

WedgeFilter::WedgeFilter(WedgeSettings settings, QObject *parent)
    : CodeScanner(parent),
      m_detector(std::move(settings))
{
    m_silence.setSingleShot(true);
    m_silence.setTimerType(Qt::PreciseTimer);
    connect(&m_silence, &QTimer::timeout, this, &WedgeFilter::onSilence);
}

WedgeFilter::~WedgeFilter()
{
    stop();
}

void WedgeFilter::start()
{
    qApp->installEventFilter(this);
    setPhase(CodeScannerState::Phase::Ready);
}

void WedgeFilter::stop()
{
    if (qApp) qApp->removeEventFilter(this);
    interrupt();
    setPhase(CodeScannerState::Phase::Stopped);
}

bool WedgeFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_replaying) return false;
    switch (event->type()) {
    case QEvent::KeyPress:
        return watched->isWindowType() &&
               onKeyPress(static_cast<QWindow *>(watched), *static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        return watched->isWindowType() && onKeyRelease(*static_cast<QKeyEvent *>(event));
    case QEvent::ShortcutOverride:
        return onShortcutOverride(static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod:
        onInputMethod(*static_cast<QInputMethodEvent *>(event));
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::FocusAboutToChange:
    case QEvent::FocusOut:
        if (!m_closing) interrupt();
        return false;
    case QEvent::Close:
        // The window may be half gone while its focus moves: what it has to get waits for the timer, which
        // finds it alive or not.
        m_closing = m_window && watched == m_window;
        return false;
    default:
        return false;
    }
}

bool WedgeFilter::onKeyPress(QWindow *window, const QKeyEvent &event)
{
    if (m_composing || isShiftOrLock(event.key())) return false;
    if (event.isAutoRepeat())
        return m_detector.isHolding(); // a scanner's late release is no second character
    if (m_window && m_window != window) interrupt();
    const WedgeDetector::Verdict verdict =
        m_detector.onKey(textOf(event), static_cast<qint64>(event.timestamp()));
    carryOut(verdict);
    if (verdict.action == WedgeDetector::Action::Hold) {
        m_held.emplace_back(event.clone());
        m_window = window;
    }
    if (const int wait = m_detector.waitMs(); wait > 0)
        m_silence.start(wait);
    else
        m_silence.stop();
    m_confirmsSilence = false;
    if (verdict.action == WedgeDetector::Action::Forward) return false;
    m_taken.insert(event.key());
    return true;
}

bool WedgeFilter::onKeyRelease(const QKeyEvent &event)
{
    if (event.isAutoRepeat()) return m_taken.contains(event.key());
    return m_taken.remove(event.key());
}

/// Shortcuts are asked before the key itself is delivered; the end of a code must not press a button.
bool WedgeFilter::onShortcutOverride(QKeyEvent *event) const
{
    if (m_composing || !m_detector.wouldDeliver(textOf(*event), static_cast<qint64>(event->timestamp())))
        return false;
    event->accept();
    return true;
}

void WedgeFilter::onInputMethod(const QInputMethodEvent &event)
{
    interrupt();
    m_composing = !event.preeditString().isEmpty();
}

void WedgeFilter::onSilence()
{
    // Keys may be waiting behind this timer when the window was busy: they go first.
    if (!std::exchange(m_confirmsSilence, true)) {
        m_silence.start(0);
        return;
    }
    m_confirmsSilence = false;
    m_closing = false;
    carryOut(m_detector.onSilence());
}

void WedgeFilter::interrupt()
{
    m_silence.stop();
    carryOut(m_detector.onInterruption());
}

void WedgeFilter::carryOut(const WedgeDetector::Verdict &verdict)
{
    if (verdict.replayHeld) replay();
    if (!verdict.code.isEmpty()) {
        m_held.clear();
        Q_EMIT codeRead({verdict.code, {}, CodeSource::Keyboard});
    }
    if (!m_detector.isHolding()) m_held.clear(); // of a flood, or a prefix with nothing behind it
}

void WedgeFilter::replay()
{
    const auto held = std::exchange(m_held, {});
    const QPointer<QWindow> window = std::exchange(m_window, nullptr);
    m_replaying = true;
    for (const auto &press : held) {
        if (!window || !window->isVisible()) break; // closed with its field
        QCoreApplication::sendEvent(window, press.get());
        if (!window || m_taken.remove(press->key())) continue; // its own release is still to come
        QKeyEvent release(QEvent::KeyRelease, press->key(), press->modifiers(), press->text());
        QCoreApplication::sendEvent(window, &release);
    }
    m_replaying = false;
}

void WedgeFilter::setPhase(CodeScannerState::Phase phase)
{
    if (m_state.phase == phase) return;
    m_state.phase = phase;
    Q_EMIT stateChanged(m_state);
}

} // namespace lianli::scanners
