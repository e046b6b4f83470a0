// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/voidsmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;

/// Proposes to void a blank that lies in stock: damaged, lost. A copy of a case is voided in its case.
class ProposeVoidSheet : public Sheet
{
    Q_OBJECT

public:
    ProposeVoidSheet(presentation::VoidsModel &model, QWidget *host);

    void present();
    void showError(const QString &sentence);

private:
    void submit();

    presentation::VoidsModel &m_model;
    MessageBar *m_message = nullptr;
    QLineEdit *m_serial = nullptr;
    FormField *m_serialField = nullptr;
    ChoiceBox *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    QLineEdit *m_text = nullptr;
    FormField *m_textField = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
