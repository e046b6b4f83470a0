// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/countermodel.h"
#include "ui/presentation/revealmodel.h"

#include <QWidget>

class QLineEdit;

namespace lianli::ui {

class Card;
class CaseList;
class ChoiceBox;
class KeyButton;
class MessageBar;
class RevealSheet;

/// 案件: every case of this workstation, by name, document number, certificate number or acceptance number.
class CasesPage : public QWidget
{
    Q_OBJECT

public:
    CasesPage(presentation::CounterModel &model, presentation::RevealModel &reveal,
              QWidget *parent = nullptr);

    void search(const QString &text);
    /// Others see the list only.
    void setMayHandleCases(bool may);

Q_SIGNALS:
    void caseRequested(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void run();
    void refreshReveal();
    void retranslateUi();

    presentation::CounterModel &m_model;
    presentation::RevealModel &m_reveal;
    Card *m_card = nullptr;
    QLineEdit *m_text = nullptr;
    ChoiceBox *m_state = nullptr;
    KeyButton *m_find = nullptr;
    MessageBar *m_message = nullptr;
    CaseList *m_list = nullptr;
    KeyButton *m_show = nullptr;
    RevealSheet *m_revealSheet = nullptr;
};

} // namespace lianli::ui
