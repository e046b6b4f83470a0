// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/peoplemodel.h"
#include "ui/widgets/sheet.h"

namespace lianli::ui {

class FormField;
class KeyButton;
class MessageBar;
class PasswordField;
class PasswordPair;

/// 修改口令: one's own.
class OwnPasswordSheet : public Sheet
{
    Q_OBJECT

public:
    OwnPasswordSheet(presentation::Workstation &workstation, QWidget *host);

    void present();

private:
    void submit();

    presentation::PeopleModel m_model;
    MessageBar *m_message = nullptr;
    PasswordField *m_old = nullptr;
    FormField *m_oldField = nullptr;
    PasswordPair *m_new = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
