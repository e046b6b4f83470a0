// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class FormField;
class KeyButton;
class MessageBar;
class TextLabel;

/// Says what is about to be done and asks why, before it is done.
class ReasonSheet : public Sheet
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString text;
        QString command;
        bool reasonNeeded = true;
    };

    explicit ReasonSheet(QWidget *host);

    void present(const Question &question);
    void showError(const QString &sentence);

Q_SIGNALS:
    void confirmed(const QString &reason);

private:
    void submit();

    MessageBar *m_message = nullptr;
    TextLabel *m_text = nullptr;
    FormField *m_field = nullptr;
    QLineEdit *m_reason = nullptr;
    KeyButton *m_submit = nullptr;
    bool m_needed = true;
};

} // namespace lianli::ui
