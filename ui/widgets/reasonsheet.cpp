// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasonsheet.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestText = 200;

} // namespace

ReasonSheet::ReasonSheet(QWidget *host) : Sheet({}, host)
{
    setObjectName(u"reasonSheet"_s);
    m_message = new MessageBar;
    m_text = new TextLabel(TextLabel::Style::Body);
    m_text->setWordWrap(true);
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"askedReasonEdit"_s);
    m_reason->setMaxLength(kLongestText);
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"askedReasonButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_text);
    body()->addWidget(m_field = new FormField(m_reason));
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &ReasonSheet::submit);
}

void ReasonSheet::present(const Question &question)
{
    setTitle(question.title);
    m_text->setText(question.text);
    m_submit->setText(question.command);
    m_needed = question.reasonNeeded;
    m_field->setLabel(m_needed ? tr("Reason") : tr("Reason (may be left out)"));
    m_field->setError({});
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->clear();
    m_message->clear();
    openSheet();
}

void ReasonSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void ReasonSheet::submit()
{
    const bool lacks = m_needed && m_reason->text().trimmed().isEmpty();
    m_field->setError(lacks ? tr("Say why") : QString());
    if (!lacks) Q_EMIT confirmed(m_reason->text());
}

} // namespace lianli::ui
