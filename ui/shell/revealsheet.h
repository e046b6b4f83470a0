// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/revealmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;
class TextLabel;

/// 显示: asks why masked names and numbers should be shown.
class RevealSheet : public Sheet
{
    Q_OBJECT

public:
    RevealSheet(presentation::RevealModel &model, QWidget *host);

    void present(const QString &caseId);
    void showError(const QString &sentence);

private:
    void submit();

    presentation::RevealModel &m_model;
    QString m_caseId;
    MessageBar *m_message = nullptr;
    TextLabel *m_note = nullptr;
    ChoiceBox *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    QLineEdit *m_text = nullptr;
    FormField *m_textField = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
