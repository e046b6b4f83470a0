// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/inkrecorder.h"

#include <QPixmap>
#include <QWidget>

class QTouchEvent;

namespace lianli::ui {

class KeyButton;

/// Where a person signs with pen, finger or mouse. Delete or the button clears it; a locked pad only shows.
class SignaturePad : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePad(QWidget *parent = nullptr);

    /// The name in the hint "… please sign here" and in the accessible name.
    void setSigner(const QString &name);
    /// Shows a signature given before; the pad keeps taking strokes only after clear().
    void setInk(const models::Ink &ink);
    const models::Ink &ink() const { return m_locked || !m_shown.isEmpty() ? m_shown : m_recorder.ink(); }
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    /// For the couple's screen, where everything is larger.
    void setHintPixelSize(int pixelSize);

    QSize sizeHint() const override { return {480, 190}; }
    QSize minimumSizeHint() const override { return {220, 110}; }

public Q_SLOTS:
    void clear();

Q_SIGNALS:
    /// After each finished stroke, and empty after clearing. (`signed` is a word of C++.)
    void inkChanged(const lianli::models::Ink &ink);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool acceptsStrokes() const { return !m_locked && m_shown.isEmpty(); }
    bool touchEvent(QTouchEvent *event);
    void begin(QPointF at, quint64 timestamp, qreal pressure);
    void extend(QPointF at, quint64 timestamp, qreal pressure);
    void finishStroke();
    void paintStroke(QPainter &painter, const QList<models::InkPoint> &stroke, qsizetype from) const;
    void renderFinished();
    void updateChrome();
    void retranslateUi();

    InkRecorder m_recorder;
    models::Ink m_shown; ///< given from outside
    QPixmap m_finished;  ///< strokes that will not change any more
    QString m_signer;
    QString m_hint;
    KeyButton *m_clear = nullptr;
    int m_hintPixelSize;
    bool m_locked = false;
};

} // namespace lianli::ui
