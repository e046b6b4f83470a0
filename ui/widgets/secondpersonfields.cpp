// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/secondpersonfields.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordfield.h"

#include <QHBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

SecondPersonFields::SecondPersonFields(QWidget *parent) : QWidget(parent)
{
    m_person = new ChoiceBox;
    m_person->setObjectName(u"secondPersonChoice"_s);
    m_password = new PasswordField;
    m_password->setObjectName(u"secondPasswordField"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_personField = new FormField(m_person), 2);
    layout->addWidget(m_passwordField = new FormField(m_password), 3);
}

void SecondPersonFields::present(const QList<std::pair<QString, QString>> &people)
{
    const QString who = tr("Second person", "复核人");
    const QString password = tr("Their own password, typed by themselves", "复核人本人输入口令");
    m_personField->setLabel(who);
    m_person->setAccessibleName(who);
    m_passwordField->setLabel(password);
    m_password->setAccessibleName(password);
    QList<Choice> choices;
    for (const auto &[id, name] : people)
        choices.append({id, name});
    m_person->setChoices(choices);
    if (m_person->code().isEmpty() && !choices.isEmpty()) m_person->setCode(choices.first().code);
    m_personField->setError({});
    m_passwordField->setError({});
    m_password->forget();
}

QString SecondPersonFields::userId() const
{
    return m_person->code();
}

bool SecondPersonFields::check()
{
    m_personField->setError(userId().isEmpty() ? tr("Nobody here may confirm this") : QString());
    m_passwordField->setError(m_password->text().isEmpty() ? tr("The second person types their password")
                                                           : QString());
    return !userId().isEmpty() && !m_password->text().isEmpty();
}

QByteArray SecondPersonFields::takePassword()
{
    return m_password->takePassword();
}

void SecondPersonFields::forget()
{
    m_password->forget();
}

} // namespace lianli::ui
