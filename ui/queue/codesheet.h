// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class FormField;
class KeyButton;
class MessageBar;

/// Takes an appointment code or a ticket's number, typed; a scanner's code comes to the page behind it by
/// itself, and closes it.
class CodeSheet : public Sheet
{
    Q_OBJECT

public:
    explicit CodeSheet(QWidget *host);

    void present(const QString &title, const QString &command);
    void showError(const QString &sentence);

Q_SIGNALS:
    void codeGiven(const QString &typed);

private:
    void submit();

    MessageBar *m_message = nullptr;
    FormField *m_field = nullptr;
    QLineEdit *m_code = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
