// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/peoplemodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;
class PasswordPair;
class TextLabel;

/// What the administrator does with one person: add, give another role, reset the password, disable.
class PersonSheet : public Sheet
{
    Q_OBJECT

public:
    enum class Task { Add, Role, Password, Disable };

    PersonSheet(presentation::PeopleModel &model, QWidget *host);

    void presentNew();
    void present(Task task, const models::VaultUser &user);
    void showError(const QString &sentence);

private:
    void open(Task task);
    void submit();
    bool checkNewcomer();
    models::StaffRole chosenRole() const;

    presentation::PeopleModel &m_model;
    Task m_task = Task::Add;
    QString m_userId;
    MessageBar *m_message = nullptr;
    TextLabel *m_who = nullptr;
    QLineEdit *m_number = nullptr;
    FormField *m_numberField = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_nameField = nullptr;
    ChoiceBox *m_role = nullptr;
    FormField *m_roleField = nullptr;
    PasswordPair *m_password = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
