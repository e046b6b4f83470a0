// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QThread>

#include <memory>

namespace lianli::app {

/// Measures how long the GUI thread keeps a person waiting: another thread asks it for a sign of life every 5
/// ms, and the longest time until the answer counts. Of each long wait it also tells how long the GUI thread
/// was at work in it: the rest was other programs' share of the processor. Create in the GUI thread after the
/// application.
class GuiHeartbeat : public QObject
{
    Q_OBJECT

public:
    struct Wait
    {
        QString at; ///< what was going on
        double ms = 0;
        double cpuMs = 0; ///< the GUI thread at work
    };

    explicit GuiHeartbeat(QObject *parent = nullptr);
    ~GuiHeartbeat() override;

    /// Work until resume() is not the program's own (taking and writing pictures) and does not count. What
    /// the GUI thread was at before it does.
    void pause();
    void resume();
    /// The longest waits so far, the longest first; the first one counts.
    QList<Wait> longest() const { return m_longest; }
    /// Signs of life so far: a measurement without any says nothing.
    int beats() const { return m_beats; }
    /// Names what is going on, for Wait::at.
    void setPhase(const QString &phase) { m_phase = phase; }

private:
    struct Question;
    void answer(const Question &question);

    QElapsedTimer m_clock;
    QThread m_thread;
    std::shared_ptr<Question> m_question; ///< one at a time
    qint64 m_ignoreBeforeNs = 0;          ///< questions asked earlier met the pause
    QList<Wait> m_longest;
    int m_beats = 0;
    QString m_phase;
};

} // namespace lianli::app
