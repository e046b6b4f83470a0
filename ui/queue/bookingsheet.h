// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/visitsmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace lianli::ui {

class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;

/// 新建预约: keeps a time for a couple that asks at the desk or on the telephone.
class BookingSheet : public Sheet
{
    Q_OBJECT

public:
    BookingSheet(presentation::VisitsModel &model, QWidget *host);

    void present();
    void showError(const QString &sentence);

private:
    void fillDays();
    void askSlots();
    void fillSlots();
    void submit();

    presentation::VisitsModel &m_model;
    MessageBar *m_message = nullptr;
    ChoiceBox *m_day = nullptr;
    ChoiceBox *m_slot = nullptr;
    QLineEdit *m_man = nullptr;
    QLineEdit *m_woman = nullptr;
    FormField *m_dayField = nullptr;
    FormField *m_slotField = nullptr;
    FormField *m_manField = nullptr;
    FormField *m_womanField = nullptr;
    KeyButton *m_submit = nullptr;
};

} // namespace lianli::ui
