// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/blankledger.h"
#include "ui/presentation/stockmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QSpinBox;

namespace lianli::ui {

class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;

/// 收入, 发放, 退回: one form for every way a run of blanks goes.
class MoveBlanksSheet : public Sheet
{
    Q_OBJECT

public:
    enum class Way { Receive, HandOut, Return };

    MoveBlanksSheet(presentation::StockModel &model, QWidget *host);

    /// \a run fills in the numbers, where one is chosen.
    void present(Way way, const models::BlankRun *run);
    void showError(const QString &sentence);

private:
    void submit();
    void fillIn(const models::BlankRun *run);

    presentation::StockModel &m_model;
    Way m_way = Way::Receive;
    MessageBar *m_message = nullptr;
    QLineEdit *m_box = nullptr;
    FormField *m_boxField = nullptr;
    ChoiceBox *m_target = nullptr;
    FormField *m_targetField = nullptr;
    QLineEdit *m_first = nullptr;
    FormField *m_firstField = nullptr;
    QSpinBox *m_count = nullptr;
    FormField *m_countField = nullptr;
    QSpinBox *m_window = nullptr;
    FormField *m_windowField = nullptr;
    QLineEdit *m_reason = nullptr;
    FormField *m_reasonField = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
