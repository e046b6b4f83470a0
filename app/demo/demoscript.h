// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

namespace lianli::app {

/// A list of things to do in the running program, each once its condition holds; driven by a timer, so the
/// program's own event loop goes on as it would for a person.
class DemoScript : public QObject
{
    Q_OBJECT

public:
    explicit DemoScript(QObject *parent = nullptr);

    /// Waits until \a ready (20 s at most), then runs \a act.
    void add(const QString &name, std::function<bool()> ready, std::function<void()> act);
    void start();
    QString current() const;

Q_SIGNALS:
    void stepStarted(const QString &name);
    void finished();
    /// A condition did not come true in time.
    void stuck(const QString &name);

private:
    struct Step
    {
        QString name;
        std::function<bool()> ready;
        std::function<void()> act;
    };
    void tick();

    QList<Step> m_steps;
    qsizetype m_next = 0;
    QTimer m_timer;
    QElapsedTimer m_waiting;
};

} // namespace lianli::app
