// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codescanner.h"
#include "scanners/drivers/wedge/wedgedetector.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

class QInputMethodEvent;
class QKeyEvent;
class QWindow;

namespace lianli::scanners {

/// A scanner that types as a second keyboard: an event filter over the whole application that takes a code
/// out of the stream of keys before any window has it. Keys that were typed after all reach their window in
/// order, at most WedgeSettings::maxGapMs late. Works on QWindow's level, as the system delivers keys: events
/// that a program sends to a widget directly pass untouched. Lives in the GUI thread.
///
/// While an input method composes, keys are its own: a scanner in this mode can then not be told from typing,
/// and cannot carry Chinese at all. Prefer the scanner's serial mode (SerialCodeScanner).
class WedgeFilter final : public CodeScanner
{
    Q_OBJECT

public:
    explicit WedgeFilter(WedgeSettings settings = {}, QObject *parent = nullptr);
    ~WedgeFilter() override;

    void start() override;
    void stop() override;
    CodeScannerState state() const override { return m_state; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool onKeyPress(QWindow *window, const QKeyEvent &event);
    bool onKeyRelease(const QKeyEvent &event);
    bool onShortcutOverride(QKeyEvent *event) const;
    void onInputMethod(const QInputMethodEvent &event);
    void onSilence();
    void interrupt();
    void carryOut(const WedgeDetector::Verdict &verdict);
    void replay();
    void setPhase(CodeScannerState::Phase phase);

    WedgeDetector m_detector;
    CodeScannerState m_state;
    QTimer m_silence;
    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    QPointer<QWindow> m_window; ///< to which the held keys were going
    QSet<int> m_taken;          ///< keys whose releases are not to be seen either
    bool m_composing = false;
    bool m_replaying = false;
    bool m_closing = false; ///< the window of the held keys
    bool m_confirmsSilence = false;
};

} // namespace lianli::scanners
