// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/ownpasswordsheet.h"

#include "ui/people/passwordpair.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passwordfield.h"

#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;
using presentation::PeopleModel;

OwnPasswordSheet::OwnPasswordSheet(presentation::Workstation &workstation, QWidget *host)
    : Sheet({}, host),
      m_model(workstation)
{
    setObjectName(u"ownPasswordSheet"_s);
    m_message = new MessageBar;
    m_old = new PasswordField;
    m_old->setObjectName(u"oldPasswordField"_s);
    m_new = new PasswordPair;
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"ownPasswordButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_oldField = new FormField(m_old));
    body()->addWidget(m_new);
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &OwnPasswordSheet::submit);
    connect(this, &Sheet::closed, this, [this] {
        m_old->forget();
        m_new->forget();
    });
    connect(&workstation, &presentation::Workstation::aboutToLock, this, &Sheet::closeSheet);
    connect(&m_model, &PeopleModel::changed, this, [this] { m_submit->setEnabled(!m_model.isBusy()); });
    connect(&m_model, &PeopleModel::failed, this, [this](const models::Error &error) {
        m_message->showMessage(Tone::Bad, presentation::errorText(error));
    });
    connect(&m_model, &PeopleModel::done, this, [this] {
        m_message->showMessage(Tone::Ok, tr("The new password holds from now on."));
        m_submit->hide();
    });
}

void OwnPasswordSheet::present()
{
    setTitle(tr("Change your password", "修改口令"));
    const QString old = tr("Password so far");
    m_oldField->setLabel(old);
    m_oldField->setError({});
    m_old->setAccessibleName(old);
    m_old->forget();
    m_new->present();
    m_submit->setText(tr("Change", "修改"));
    m_submit->show();
    m_message->clear();
    openSheet();
}

void OwnPasswordSheet::submit()
{
    m_message->clear();
    const bool typed = !m_old->text().isEmpty();
    m_oldField->setError(typed ? QString() : tr("Type the password you signed in with"));
    if (!m_new->check() || !typed || m_model.isBusy()) return;
    QByteArray old = m_old->takePassword();
    m_model.changeOwnPassword(std::move(old), m_new->takePassword());
}

} // namespace lianli::ui
