// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/caserecordmodel.h"
#include "ui/presentation/countermodel.h"
#include "ui/presentation/revealmodel.h"

#include <QWidget>

class QLineEdit;

namespace lianli::ui {

class Card;
class CaseList;
class CaseRecordSheet;
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
              presentation::CaseRecordModel &record, QWidget *parent = nullptr);

    void search(const QString &text);
    /// Others see the list and the records.
    void setMayHandleCases(bool may);

Q_SIGNALS:
    void caseRequested(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void run();
    void showRecord();
    void refreshReveal();
    void retranslateUi();

    presentation::CounterModel &m_model;
    presentation::RevealModel &m_reveal;
    bool m_mayHandle = false;
    Card *m_card = nullptr;
    QLineEdit *m_text = nullptr;
    ChoiceBox *m_state = nullptr;
    KeyButton *m_find = nullptr;
    MessageBar *m_message = nullptr;
    CaseList *m_list = nullptr;
    KeyButton *m_show = nullptr;
    KeyButton *m_record = nullptr;
    RevealSheet *m_revealSheet = nullptr;
    CaseRecordSheet *m_recordSheet = nullptr;
};

} // namespace lianli::ui
