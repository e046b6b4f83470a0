// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/codesheet.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestCode = 64;

} // namespace

CodeSheet::CodeSheet(QWidget *host) : Sheet({}, host)
{
    setObjectName(u"codeSheet"_s);
    m_message = new MessageBar;
    m_code = new QLineEdit;
    m_code->setObjectName(u"visitCodeEdit"_s);
    m_code->setMaxLength(kLongestCode);
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"visitCodeButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_field = new FormField(m_code));
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &CodeSheet::submit);
}

void CodeSheet::present(const QString &title, const QString &command)
{
    setTitle(title);
    m_submit->setText(command);
    m_field->setLabel(tr("Appointment code or ticket number", "预约码或排队号"));
    m_field->setHint(tr("Scan it, or type it and press Enter."));
    m_field->setError({});
    m_code->setAccessibleName(tr("Appointment code or ticket number", "预约码或排队号"));
    m_message->clear();
    m_code->clear();
    openSheet();
}

void CodeSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
    m_code->selectAll();
    m_code->setFocus(Qt::OtherFocusReason);
}

void CodeSheet::submit()
{
    m_message->clear();
    const bool lacks = m_code->text().trimmed().isEmpty();
    m_field->setError(lacks ? tr("Scan or type a code") : QString());
    if (!lacks) Q_EMIT codeGiven(m_code->text());
}

} // namespace lianli::ui
