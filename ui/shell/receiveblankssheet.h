// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/blankserial.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QSpinBox;

namespace lianli::ui {

class FormField;
class KeyButton;
class MessageBar;

/// 空白证入库: a box or a range of blank certificates comes to this window.
class ReceiveBlanksSheet : public Sheet
{
    Q_OBJECT

public:
    explicit ReceiveBlanksSheet(QWidget *host);

    void present();
    void showError(const QString &sentence);

Q_SIGNALS:
    void receiveRequested(const lianli::models::BlankSerial &first, int count);

private:
    void submit();

    MessageBar *m_message = nullptr;
    QLineEdit *m_first = nullptr;
    FormField *m_firstField = nullptr;
    QSpinBox *m_count = nullptr;
    FormField *m_countField = nullptr;
    KeyButton *m_receive = nullptr;
};

} // namespace lianli::ui
