// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/voidsmodel.h"

#include <QWidget>

namespace lianli::ui {

class Card;
class CaseList;
class ChoiceBox;
class DecideVoidSheet;
class KeyButton;
class MessageBar;
class PageHead;
class ProposeVoidSheet;

/// 作废复核: what is proposed to be voided, and the second person's word on it.
class VoidsPage : public QWidget
{
    Q_OBJECT

public:
    explicit VoidsPage(presentation::VoidsModel &model, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void decide(const QString &proposalId);
    void retranslateUi();

    presentation::VoidsModel &m_model;
    PageHead *m_head = nullptr;
    ChoiceBox *m_shown = nullptr;
    KeyButton *m_propose = nullptr;
    KeyButton *m_decide = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_card = nullptr;
    CaseList *m_list = nullptr;
    DecideVoidSheet *m_decideSheet = nullptr;
    ProposeVoidSheet *m_proposeSheet = nullptr;
};

} // namespace lianli::ui
