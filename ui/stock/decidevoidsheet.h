// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/voidsmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class FormField;
class KeyButton;
class MessageBar;
class SecondPersonFields;
class TextLabel;

/// The second person's decision on one proposal: by whoever is logged in where their role confirms, else by
/// somebody who types their own password here.
class DecideVoidSheet : public Sheet
{
    Q_OBJECT

public:
    DecideVoidSheet(presentation::VoidsModel &model, QWidget *host);

    void present(const models::VoidProposal &proposal);
    void showError(const QString &sentence);

private:
    void decide(bool confirm);

    presentation::VoidsModel &m_model;
    QString m_proposalId;
    MessageBar *m_message = nullptr;
    TextLabel *m_what = nullptr;
    QLineEdit *m_remark = nullptr;
    FormField *m_remarkField = nullptr;
    SecondPersonFields *m_second = nullptr;
    KeyButton *m_reject = nullptr;
    KeyButton *m_confirm = nullptr;
};

} // namespace lianli::ui
