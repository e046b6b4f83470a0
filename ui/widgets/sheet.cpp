// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet.h"

#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keybutton.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() && widget->isEnabled() &&
           widget->focusProxy() == nullptr;
}

} // namespace

Sheet::Sheet(const QString &title, QWidget *host) : QWidget(host)
{
    m_card = new Card(title, this);
    m_close = new KeyButton({}, KeyButton::Kind::Small, m_card);
    m_close->setObjectName(u"closeSheetButton"_s);
    m_close->setKeyHint(QKeySequence(Qt::Key_Escape));
    m_card->setTitleWidget(m_close);
    connect(m_close, &QPushButton::clicked, this, &Sheet::closeSheet);
    setAccessibleName(title);
    host->installEventFilter(this);
    m_card->installEventFilter(this); // what is shown or hidden in it changes its height
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { returnStrayFocus(now); });
    retranslateUi();
    hide();
}

Sheet::~Sheet()
{
    // ~QWidget moves the focus away from our children, when this is no Sheet any more.
    disconnect(qApp, nullptr, this, nullptr);
}

QVBoxLayout *Sheet::body() const
{
    return m_card->body();
}

void Sheet::setTitle(const QString &title)
{
    m_card->setTitle(title);
    setAccessibleName(title);
}

void Sheet::setPreferredWidth(int width)
{
    m_preferredWidth = width;
    coverHost();
}

void Sheet::setDefaultButton(QPushButton *button)
{
    m_default = button;
}

void Sheet::setClosable(bool closable)
{
    m_closable = closable;
    m_close->setVisible(closable);
}

Sheet *Sheet::topmost(const QWidget *window)
{
    Sheet *top = nullptr;
    for (Sheet *sheet : window->findChildren<Sheet *>()) {
        if (sheet->isOpen() && sheet->isVisible()) top = sheet;
    }
    return top;
}

void Sheet::openSheet()
{
    if (m_open) return;
    m_open = true;
    m_focusBefore = QApplication::focusWidget();
    restHostKeys();
    coverHost();
    raise();
    show();
    focusFirstControl();
    Q_EMIT opened();
}

void Sheet::closeSheet()
{
    if (!m_open) return;
    m_open = false;
    for (const auto &shortcut : std::as_const(m_resting)) {
        if (shortcut != nullptr) shortcut->setEnabled(true);
    }
    m_resting.clear();
    hide();
    if (m_focusBefore != nullptr && m_focusBefore->isVisible()) m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Sheet::restHostKeys()
{
    for (QShortcut *shortcut : parentWidget()->findChildren<QShortcut *>()) {
        auto *owner = qobject_cast<QWidget *>(shortcut->parent());
        if (owner == nullptr || isAncestorOf(owner) || !shortcut->isEnabled()) continue;
        shortcut->setEnabled(false);
        m_resting.append(shortcut);
    }
}

void Sheet::coverHost()
{
    setGeometry(parentWidget()->rect());
    const int width = qMin(m_preferredWidth, this->width() - 4 * tokens::kUnit);
    m_card->setFixedWidth(qMax(0, width));
    m_card->ensurePolished();
    m_card->layout()->activate();
    int height = m_card->sizeHint().height();
    if (m_card->hasHeightForWidth()) height = m_card->heightForWidth(width);
    height = qMin(height, this->height() - 4 * tokens::kUnit);
    // A little above the middle, where the eye is.
    m_card->setGeometry((this->width() - width) / 2,
                        qMax(2 * tokens::kUnit, (this->height() - height) * 2 / 5), width, height);
}

void Sheet::focusFirstControl()
{
    for (QWidget *widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (m_card->isAncestorOf(widget) && widget != m_close && takesTab(widget)) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_close->setFocus(Qt::TabFocusReason);
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *from = QApplication::focusWidget();
    if (from == nullptr || !isAncestorOf(from)) from = this;
    QWidget *widget = from;
    do {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (isAncestorOf(widget) && takesTab(widget)) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (widget != from);
    return true;
}

void Sheet::returnStrayFocus(QWidget *now)
{
    if (!m_open || now == nullptr || now == this || isAncestorOf(now) || !parentWidget()->isAncestorOf(now))
        return;
    // Another sheet above this one may have it.
    const Sheet *top = topmost(parentWidget());
    if (top == this) focusFirstControl();
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool hostResized = watched == parent() && event->type() == QEvent::Resize;
    const bool contentChanged = watched == m_card && event->type() == QEvent::LayoutRequest;
    if (m_open && (hostResized || contentChanged)) coverHost();
    return QWidget::eventFilter(watched, event);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_closable) closeSheet();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_default != nullptr) {
        m_default->click();
        return;
    }
    event->accept(); // the page beneath gets no keys
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // nor clicks
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens::colours().dim);
}

void Sheet::retranslateUi()
{
    m_close->setText(tr("Close"));
}

void Sheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
