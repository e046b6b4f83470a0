// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signaturepad.h"

#include "ui/style/theme.h"
#include "ui/widgets/keybutton.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <QTouchEvent>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kThinnest = 0.35; ///< mm
constexpr qreal kThickest = 0.85; ///< mm

} // namespace

SignaturePad::SignaturePad(QWidget *parent) : QWidget(parent), m_hintPixelSize(tokens::kFontField)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    m_clear = new KeyButton({}, KeyButton::Kind::Small, this);
    m_clear->setObjectName(u"clearSignatureButton"_s);
    m_clear->setKeyHint(QKeySequence(Qt::Key_Delete));
    m_clear->setCursor(Qt::ArrowCursor);
    connect(m_clear, &QPushButton::clicked, this, &SignaturePad::clear);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_clear, 0, Qt::AlignRight);
    retranslateUi();
    updateChrome();
}

void SignaturePad::setSigner(const QString &name)
{
    m_signer = name;
    retranslateUi();
}

void SignaturePad::setInk(const models::Ink &ink)
{
    m_recorder.reset();
    m_shown = ink;
    renderFinished();
    updateChrome();
}

void SignaturePad::setLocked(bool locked)
{
    if (locked == m_locked) return;
    finishStroke();
    if (locked && m_shown.isEmpty()) m_shown = m_recorder.ink();
    m_locked = locked;
    setCursor(locked ? Qt::ArrowCursor : Qt::CrossCursor);
    renderFinished();
    updateChrome();
}

void SignaturePad::setHintPixelSize(int pixelSize)
{
    m_hintPixelSize = pixelSize;
    update();
}

void SignaturePad::clear()
{
    if (m_locked || ink().isEmpty()) return;
    m_shown = {};
    m_recorder.reset();
    renderFinished();
    updateChrome();
    setFocus(Qt::OtherFocusReason);
    Q_EMIT inkChanged({});
}

void SignaturePad::begin(QPointF at, quint64 timestamp, qreal pressure)
{
    if (!acceptsStrokes()) return;
    m_recorder.setGeometry(size(), logicalDpiX(), logicalDpiY());
    m_recorder.press(at, timestamp, pressure);
    updateChrome();
}

void SignaturePad::extend(QPointF at, quint64 timestamp, qreal pressure)
{
    if (!m_recorder.isWriting()) return;
    m_recorder.move(at, timestamp, pressure);
    update();
}

void SignaturePad::finishStroke()
{
    if (!m_recorder.isWriting()) return;
    m_recorder.release();
    if (!m_finished.isNull()) {
        QPainter painter(&m_finished);
        paintStroke(painter, m_recorder.ink().strokes.last(), 0);
    }
    updateChrome();
    Q_EMIT inkChanged(m_recorder.ink());
}

bool SignaturePad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touchEvent(static_cast<QTouchEvent *>(event));
    // A pen lifted outside, a window that loses the screen: the stroke ends where it was.
    case QEvent::WindowDeactivate:
    case QEvent::UngrabMouse:
        finishStroke();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool SignaturePad::touchEvent(QTouchEvent *event)
{
    event->accept();
    if (event->type() == QEvent::TouchCancel || event->points().isEmpty()) {
        finishStroke();
        return true;
    }
    // The first finger writes; a palm laid down later does not.
    const QEventPoint &point = event->points().first();
    switch (point.state()) {
    case QEventPoint::Pressed:
        begin(point.position(), event->timestamp(), point.pressure());
        break;
    case QEventPoint::Updated:
    case QEventPoint::Stationary:
        extend(point.position(), event->timestamp(), point.pressure());
        break;
    case QEventPoint::Released:
        finishStroke();
        break;
    case QEventPoint::Unknown:
        break;
    }
    if (event->type() == QEvent::TouchEnd) finishStroke();
    return true;
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) begin(event->position(), event->timestamp(), 0);
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) != 0) extend(event->position(), event->timestamp(), 0);
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) finishStroke();
}

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    event->accept(); // or Qt sends the same again as a mouse
    switch (event->type()) {
    case QEvent::TabletPress:
        begin(event->position(), event->timestamp(), event->pressure());
        break;
    case QEvent::TabletMove:
        extend(event->position(), event->timestamp(), event->pressure());
        break;
    case QEvent::TabletRelease:
        finishStroke();
        break;
    default:
        break;
    }
}

void SignaturePad::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SignaturePad::hideEvent(QHideEvent *event)
{
    finishStroke();
    QWidget::hideEvent(event);
}

void SignaturePad::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_recorder.setGeometry(size(), logicalDpiX(), logicalDpiY());
    renderFinished();
}

void SignaturePad::renderFinished()
{
    m_finished = QPixmap(size() * devicePixelRatioF());
    m_finished.setDevicePixelRatio(devicePixelRatioF());
    m_finished.fill(Qt::transparent);
    QPainter painter(&m_finished);
    const auto &strokes = ink().strokes;
    const qsizetype finished = strokes.size() - (m_recorder.isWriting() ? 1 : 0);
    for (qsizetype i = 0; i < finished; ++i)
        paintStroke(painter, strokes.at(i), 0);
    update();
}

void SignaturePad::paintStroke(QPainter &painter, const QList<models::InkPoint> &stroke, qsizetype from) const
{
    const QSize area = ink().area;
    if (area.isEmpty() || stroke.isEmpty()) return;
    // Whole area into the pad, never stretched.
    const qreal scale = qMin(qreal(width()) / area.width(), qreal(height()) / area.height());
    const QPointF offset((width() - area.width() * scale) / 2, (height() - area.height() * scale) / 2);
    const auto at = [&](const models::InkPoint &p) { return offset + QPointF(p.x, p.y) * scale; };
    const auto pen = [&](const models::InkPoint &p) {
        const qreal mm = kThinnest + (kThickest - kThinnest) * p.pressure / 1000.0;
        return QPen(tokens::colours().ink, qMax(1.2, mm * 100 * scale), Qt::SolidLine, Qt::RoundCap,
                    Qt::RoundJoin);
    };
    painter.setRenderHint(QPainter::Antialiasing);
    if (stroke.size() == 1) {
        painter.setPen(pen(stroke.first()));
        painter.drawPoint(at(stroke.first()));
        return;
    }
    for (qsizetype i = qMax<qsizetype>(1, from); i < stroke.size(); ++i) {
        painter.setPen(pen(stroke.at(i)));
        painter.drawLine(at(stroke.at(i - 1)), at(stroke.at(i)));
    }
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    const auto &c = tokens::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(hasFocus() ? c.primary : c.line, hasFocus() ? 1.5 : 1);
    border.setDashPattern({4, 3});
    painter.setPen(border);
    painter.setBrush(m_locked ? c.canvas : c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), tokens::kRadiusCard, tokens::kRadiusCard);
    if (ink().isEmpty()) {
        painter.setPen(c.inkFaint);
        painter.setFont(textFont(m_hintPixelSize));
        painter.drawText(rect().adjusted(20, 16, -20, -16), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         m_hint);
        return;
    }
    painter.drawPixmap(0, 0, m_finished);
    if (m_recorder.isWriting()) paintStroke(painter, m_recorder.ink().strokes.last(), 0);
}

void SignaturePad::updateChrome()
{
    m_clear->setVisible(!m_locked && !ink().isEmpty());
    setAccessibleDescription(ink().isEmpty() ? tr("Not signed yet.") : tr("Signed. Press Delete to clear."));
    update();
}

void SignaturePad::retranslateUi()
{
    //: %1 is the name of the person who is to sign
    m_hint = m_signer.isEmpty() ? tr("Please sign here") : tr("%1, please sign here").arg(m_signer);
    setAccessibleName(m_hint);
    m_clear->setText(tr("Clear"));
    update();
}

void SignaturePad::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        updateChrome();
    }
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
