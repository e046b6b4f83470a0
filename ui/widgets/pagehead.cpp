// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pagehead.h"

#include "ui/style/designtokens.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

PageHead::PageHead(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextLabel::Style::Title);
    m_note = new ElidedLabel(TextLabel::Style::Note);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_note);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::kUnit);
    m_row->addLayout(words, 1);
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setNote(const QString &note)
{
    m_note->setText(note);
}

QString PageHead::note() const
{
    return m_note->text();
}

KeyButton *PageHead::addCommand(const QString &objectName, Qt::Key key, KeyButton::Kind kind)
{
    auto *button = new KeyButton({}, kind);
    button->setObjectName(objectName);
    button->setKey(QKeySequence(Qt::CTRL | key));
    addCommand(button);
    return button;
}

void PageHead::addCommand(QWidget *command)
{
    m_row->addWidget(command);
}

} // namespace lianli::ui
