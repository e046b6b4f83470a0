// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/countermodel.h"

#include <QWidget>

class QLineEdit;

namespace lianli::ui {

class Card;
class CaseList;
class ChoiceBox;
class KeyButton;
class MessageBar;

/// 案件: every case of this workstation, by name, document number, certificate number or acceptance number.
class CasesPage : public QWidget
{
    Q_OBJECT

public:
    explicit CasesPage(presentation::CounterModel &model, QWidget *parent = nullptr);

    void search(const QString &text);

Q_SIGNALS:
    void caseRequested(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void run();
    void retranslateUi();

    presentation::CounterModel &m_model;
    Card *m_card = nullptr;
    QLineEdit *m_text = nullptr;
    ChoiceBox *m_state = nullptr;
    KeyButton *m_find = nullptr;
    MessageBar *m_message = nullptr;
    CaseList *m_list = nullptr;
};

} // namespace lianli::ui
