// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/receiveblankssheet.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lianli::ui {

namespace {

constexpr int kMaximumBlanks = 5000;

} // namespace

ReceiveBlanksSheet::ReceiveBlanksSheet(QWidget *host) : Sheet({}, host)
{
    setObjectName(QStringLiteral("receiveBlanksSheet"));
    m_message = new MessageBar;
    m_first = new QLineEdit;
    m_first->setObjectName(QStringLiteral("firstBlankEdit"));
    m_firstField = new FormField(m_first);
    m_count = new QSpinBox;
    m_count->setObjectName(QStringLiteral("blankCountSpin"));
    m_count->setRange(1, kMaximumBlanks);
    m_count->setValue(50);
    m_countField = new FormField(m_count);
    m_receive = new KeyButton({}, KeyButton::Kind::Primary);
    m_receive->setObjectName(QStringLiteral("receiveBlanksButton"));
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_firstField);
    body()->addWidget(m_countField);
    body()->addWidget(m_receive, 0, Qt::AlignRight);
    setDefaultButton(m_receive);
    connect(m_receive, &QPushButton::clicked, this, &ReceiveBlanksSheet::submit);
}

void ReceiveBlanksSheet::present()
{
    setTitle(tr("Receive blank certificates", "空白证入库"));
    m_firstField->setLabel(tr("Number on the first blank", "首个印制号"));
    m_first->setAccessibleName(tr("Number on the first blank", "首个印制号"));
    m_countField->setLabel(tr("How many, numbered on from it"));
    m_count->setAccessibleName(tr("How many, numbered on from it"));
    m_receive->setText(tr("Receive"));
    m_firstField->setError({});
    m_message->clear();
    m_first->clear();
    openSheet();
}

void ReceiveBlanksSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void ReceiveBlanksSheet::submit()
{
    m_message->clear();
    const auto first = models::BlankSerial::parse(m_first->text());
    m_firstField->setError(first ? QString() : tr("A blank's number has 6 to 14 digits or capital letters"));
    if (first) Q_EMIT receiveRequested(*first, m_count->value());
}

} // namespace lianli::ui
