// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/searchbox.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lianli::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(QWidget *parent) : QWidget(parent)
{
    m_office = new ElidedLabel(TextLabel::Style::Strong, {}, this);
    m_search = new SearchBox(this);
    m_sync = new Pill({}, Tone::Neutral, this);
    m_sync->setObjectName(u"syncPill"_s);
    m_sync->setDotted(true);
    m_sync->hide();
    m_user = new KeyButton({}, KeyButton::Kind::Link, this);
    m_user->setObjectName(u"userButton"_s);
    m_couple = new KeyButton({}, KeyButton::Kind::Bar, this);
    m_couple->setObjectName(u"coupleButton"_s);
    m_couple->setKey(QKeySequence(Qt::Key_F11));
    m_couple->hide();
    connect(m_couple, &QPushButton::clicked, this, &TopBar::coupleRequested);
    m_lock = new KeyButton({}, KeyButton::Kind::Bar, this);
    m_lock->setObjectName(u"lockButton"_s);
    m_lock->setKey(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(m_search, &SearchBox::searchRequested, this, &TopBar::searchRequested);
    connect(m_lock, &QPushButton::clicked, this, &TopBar::lockRequested);
    connect(m_user, &QPushButton::clicked, this, &TopBar::userRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 0, 20, 1);
    layout->setSpacing(16);
    layout->addWidget(m_office);
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addWidget(m_sync);
    layout->addWidget(m_user);
    layout->addWidget(m_couple);
    layout->addWidget(m_lock);
    setFixedHeight(tokens::kTopBarHeight);
    retranslateUi();
}

void TopBar::setOffice(const QString &name)
{
    m_office->setText(name);
}

void TopBar::setSearchable(bool searchable)
{
    m_search->setVisible(searchable);
}

void TopBar::setUser(const QString &name, const QString &role, int window)
{
    m_userName = name;
    m_userRole = role;
    m_window = window;
    retranslateUi();
}

void TopBar::setSyncState(const QString &text, Tone tone)
{
    m_sync->setStatus(text, tone);
    m_sync->setVisible(!text.isEmpty());
}

void TopBar::setCoupleButtonVisible(bool visible)
{
    m_couple->setVisible(visible);
}

void TopBar::retranslateUi()
{
    m_couple->setText(tr("To the couple", "给当事人看"));
    m_lock->setText(tr("Lock"));
    m_user->setToolTip(tr("Change your password", "修改口令"));
    m_user->setAccessibleDescription(tr("Change your password", "修改口令"));
    m_user->setVisible(!m_userName.isEmpty());
    if (m_userName.isEmpty()) {
        m_user->setText({});
    } else if (m_window > 0) {
        //: Who is at work: name, role, number of the service window
        m_user->setText(tr("%1 · %2 · Window %3").arg(m_userName, m_userRole, QString::number(m_window)));
    } else {
        //: Who is at work: name, role
        m_user->setText(tr("%1 · %2").arg(m_userName, m_userRole));
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens::colours().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens::colours().line);
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
