// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/passwordpair.h"

#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordfield.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinimumCharacters = 10;

} // namespace

PasswordPair::PasswordPair(QWidget *parent) : QWidget(parent)
{
    m_password = new PasswordField;
    m_password->setObjectName(u"newPasswordField"_s);
    m_again = new PasswordField;
    m_again->setObjectName(u"newPasswordAgainField"_s);
    connect(m_again, &QLineEdit::returnPressed, this, &PasswordPair::completed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_passwordField = new FormField(m_password));
    layout->addWidget(m_againField = new FormField(m_again));
    retranslateUi();
}

void PasswordPair::present()
{
    m_passwordField->setError({});
    m_againField->setError({});
    forget();
}

void PasswordPair::retranslateUi()
{
    const QString first = tr("New password");
    const QString second = tr("New password, again");
    m_passwordField->setLabel(first);
    m_password->setAccessibleName(first);
    m_passwordField->setHint(tr("At least 10 characters, and not a common one"));
    m_againField->setLabel(second);
    m_again->setAccessibleName(second);
}

void PasswordPair::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

bool PasswordPair::check()
{
    const bool shortOne = m_password->text().size() < kMinimumCharacters;
    const bool same = m_password->text() == m_again->text();
    m_passwordField->setError(shortOne ? tr("At least 10 characters, and not a common one") : QString());
    m_againField->setError(same ? QString() : tr("The two are not the same"));
    return !shortOne && same;
}

QByteArray PasswordPair::takePassword()
{
    m_again->forget();
    return m_password->takePassword();
}

void PasswordPair::forget()
{
    m_password->forget();
    m_again->forget();
}

} // namespace lianli::ui
