// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace lianli::ui {

/// Says that something is being done: a turning arc and words, and how far it is where that is known. Turns
/// only while visible.
class BusyLabel : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLabel(const QString &text = {}, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    /// \a total 0 means the size of the work is not known.
    void setProgress(qint64 done, qint64 total);
    /// The words with the percentage, as drawn and as read aloud.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateWords();

    QString m_text;
    qint64 m_done = 0;
    qint64 m_total = 0;
    int m_angle = 0;
    QBasicTimer m_timer;
};

} // namespace lianli::ui
