// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/personsheet.h"

#include "models/domain/personname.h"
#include "ui/people/passwordpair.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::PeopleModel;

PersonSheet::PersonSheet(PeopleModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"personSheet"_s);
    m_message = new MessageBar;
    m_who = new TextLabel(TextLabel::Style::Body);
    m_who->setWordWrap(true);
    m_number = new QLineEdit;
    m_number->setObjectName(u"staffNumberEdit"_s);
    m_number->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,4}"_s), m_number));
    m_name = new QLineEdit;
    m_name->setObjectName(u"staffNameEdit"_s);
    m_name->setMaxLength(PersonName::kMaxCharacters);
    m_role = new ChoiceBox;
    m_role->setObjectName(u"staffRoleChoice"_s);
    m_password = new PasswordPair;
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"personSubmitButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_who);
    body()->addWidget(m_numberField = new FormField(m_number));
    body()->addWidget(m_nameField = new FormField(m_name));
    body()->addWidget(m_roleField = new FormField(m_role));
    body()->addWidget(m_password);
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &PersonSheet::submit);
    connect(this, &Sheet::closed, m_password, &PasswordPair::forget);
    connect(&m_model, &PeopleModel::changed, this, [this] { m_submit->setEnabled(!m_model.isBusy()); });
}

void PersonSheet::presentNew()
{
    m_userId.clear();
    m_number->setText(m_model.freeNumber());
    m_name->clear();
    open(Task::Add);
    m_role->setCode(staffRoleKey(StaffRole::Registrar));
}

void PersonSheet::present(Task task, const VaultUser &user)
{
    m_userId = user.member.id;
    open(task);
    m_role->setCode(staffRoleKey(user.member.role));
    const QString who = user.member.name + u" · "_s + presentation::staffRoleText(user.member.role);
    switch (task) {
    case Task::Add:
        break;
    case Task::Role:
        m_who->setText(tr("%1: the new role holds from their next sign-in on.").arg(who));
        break;
    case Task::Password:
        m_who->setText(user.disabled
                           ? tr("%1: with a new password they may sign in again.").arg(who)
                           : tr("%1: the old password ends now. Tell them the new one in person.").arg(who));
        break;
    case Task::Disable:
        m_who->setText(tr("%1: they cannot sign in any more. What they recorded stays.").arg(who));
        break;
    }
}

void PersonSheet::open(Task task)
{
    m_task = task;
    const auto label = [](FormField *field, QWidget *editor, const QString &text) {
        field->setLabel(text);
        field->setError({});
        editor->setAccessibleName(text);
    };
    label(m_numberField, m_number, tr("Staff number, four digits", "工号"));
    label(m_nameField, m_name, tr("Name"));
    label(m_roleField, m_role, tr("Role"));
    QList<Choice> roles;
    for (const StaffRole role : {StaffRole::Registrar, StaffRole::Supervisor, StaffRole::ServiceStaff,
                                 StaffRole::Administrator, StaffRole::Auditor})
        roles.append({staffRoleKey(role), presentation::staffRoleText(role)});
    m_role->setChoices(roles);
    m_password->present();
    const bool isNew = task == Task::Add;
    m_who->setVisible(!isNew);
    m_numberField->setVisible(isNew);
    m_nameField->setVisible(isNew);
    m_roleField->setVisible(isNew || task == Task::Role);
    m_password->setVisible(isNew || task == Task::Password);
    m_submit->setKind(task == Task::Disable ? KeyButton::Kind::Danger : KeyButton::Kind::Primary);
    switch (task) {
    case Task::Add:
        setTitle(tr("Add a person", "添加人员"));
        m_submit->setText(tr("Add", "添加"));
        break;
    case Task::Role:
        setTitle(tr("Give another role", "更改角色"));
        m_submit->setText(tr("Change", "更改"));
        break;
    case Task::Password:
        setTitle(tr("Reset the password", "重置口令"));
        m_submit->setText(tr("Reset", "重置"));
        break;
    case Task::Disable:
        setTitle(tr("Disable a person", "停用人员"));
        m_submit->setText(tr("Disable", "停用"));
        break;
    }
    m_message->clear();
    openSheet();
}

void PersonSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

StaffRole PersonSheet::chosenRole() const
{
    return staffRoleFromKey(m_role->code());
}

bool PersonSheet::checkNewcomer()
{
    const bool number = m_number->text().size() == 4;
    const bool name = PersonName::parse(m_name->text()).has_value();
    m_numberField->setError(number ? QString() : tr("Four digits, as 0031"));
    m_nameField->setError(name ? QString() : tr("The name is missing, or holds digits"));
    const bool password = m_password->check();
    return number && name && password;
}

void PersonSheet::submit()
{
    m_message->clear();
    if (m_model.isBusy()) return;
    switch (m_task) {
    case Task::Add:
        if (checkNewcomer())
            m_model.add(m_number->text(), m_name->text(), chosenRole(), m_password->takePassword());
        break;
    case Task::Role:
        m_model.setRole(m_userId, chosenRole());
        break;
    case Task::Password:
        if (m_password->check()) m_model.resetPassword(m_userId, m_password->takePassword());
        break;
    case Task::Disable:
        m_model.disable(m_userId);
        break;
    }
}

} // namespace lianli::ui
