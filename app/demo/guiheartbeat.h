// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

namespace lianli::app {

/// Measures how long the GUI thread keeps a person waiting: another thread asks it for a sign of life every 5
/// ms, and the longest time until the answer counts. Create in the GUI thread after the application.
class GuiHeartbeat : public QObject
{
    Q_OBJECT

public:
    explicit GuiHeartbeat(QObject *parent = nullptr);
    ~GuiHeartbeat() override;

    /// Work until resume() is not the program's own (taking and writing pictures) and does not count.
    void pause();
    void resume();
    /// Longest wait so far, milliseconds.
    double worstMs() const { return static_cast<double>(m_worstNs) / 1e6; }
    /// Signs of life so far: a measurement without any says nothing.
    int beats() const { return m_beats; }
    /// What was going on at the longest wait.
    QString worstAt() const { return m_worstAt; }
    /// Names what is going on, for worstAt().
    void setPhase(const QString &phase) { m_phase = phase; }

private:
    void answer(qint64 askedNs);

    QElapsedTimer m_clock;
    QThread m_thread;
    qint64 m_ignoreBeforeNs = 0; ///< questions asked earlier met the pause
    qint64 m_worstNs = 0;
    int m_beats = 0;
    QString m_phase;
    QString m_worstAt;
};

} // namespace lianli::app
