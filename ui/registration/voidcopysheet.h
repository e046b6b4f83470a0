// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/issuemodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;
class SecondPersonFields;
class TextLabel;

/// 作废并换新证: which copy and why; where the reason asks for it, a second person who types their own
/// password, or a proposal that waits for one.
class VoidCopySheet : public Sheet
{
    Q_OBJECT

public:
    VoidCopySheet(presentation::IssueModel &model, QWidget *host);

    void present();
    void present(models::PartyRole copy);
    void retranslateUi();
    /// False if the sheet is not open: somebody else has to say it.
    bool showError(const QString &sentence);

Q_SIGNALS:
    void proposed();

private:
    void refresh();
    void confirm();
    void propose();
    models::PartyRole copy() const;
    bool isChosen();

    presentation::IssueModel &m_model;
    MessageBar *m_message = nullptr;
    TextLabel *m_text = nullptr;
    ChoiceBox *m_copy = nullptr;
    FormField *m_copyField = nullptr;
    ChoiceBox *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    QLineEdit *m_words = nullptr;
    FormField *m_wordsField = nullptr;
    SecondPersonFields *m_second = nullptr;
    KeyButton *m_propose = nullptr;
    KeyButton *m_confirm = nullptr;
};

} // namespace lianli::ui
