// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/personsheet.h"
#include "ui/presentation/peoplemodel.h"

#include <QWidget>

namespace lianli::ui {

class Card;
class CaseList;
class KeyButton;
class MessageBar;
class PageHead;

/// 人员: who may log in on this workstation. The administrator changes it, the auditor looks.
class PeoplePage : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePage(presentation::Workstation &workstation, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void retranslateUi();
    void open(PersonSheet::Task task);
    const models::VaultUser *chosen();

    presentation::PeopleModel m_model;
    PageHead *m_head = nullptr;
    KeyButton *m_add = nullptr;
    KeyButton *m_role = nullptr;
    KeyButton *m_password = nullptr;
    KeyButton *m_disable = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_card = nullptr;
    CaseList *m_list = nullptr;
    PersonSheet *m_sheet = nullptr;
};

} // namespace lianli::ui
