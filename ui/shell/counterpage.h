// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/countermodel.h"

#include <QWidget>

namespace lianli::ui {

class Card;
class CaseList;
class CheckList;
class CodeSheet;
class KeyButton;
class MessageBar;
class ReceiveBlanksSheet;
class TextLabel;

/// 今日窗口: start a business, call who is next, go on with an open case, see stock and devices.
class CounterPage : public QWidget
{
    Q_OBJECT

public:
    explicit CounterPage(presentation::CounterModel &model, QWidget *parent = nullptr);

    void showError(const QString &sentence);
    void setBusy(bool busy);
    void showInfo(const QString &sentence);
    /// Only a registrar starts businesses.
    void setMayHandleCases(bool may);
    /// The blanks asked for are in stock.
    void blanksReceived();

Q_SIGNALS:
    /// Somebody stands at the window with an appointment code or a ticket.
    void codeGiven(const QString &typed);
    void receiveRequested(const lianli::models::BlankSerial &first, int count);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void retranslateUi();

    presentation::CounterModel &m_model;
    TextLabel *m_greeting = nullptr;
    TextLabel *m_day = nullptr;
    MessageBar *m_message = nullptr;
    KeyButton *m_marriage = nullptr;
    KeyButton *m_next = nullptr;
    KeyButton *m_code = nullptr;
    Card *m_queueCard = nullptr;
    CaseList *m_queue = nullptr;
    Card *m_todoCard = nullptr;
    CheckList *m_todo = nullptr;
    Card *m_devicesCard = nullptr;
    CheckList *m_devices = nullptr;
    ReceiveBlanksSheet *m_receive = nullptr;
    CodeSheet *m_codeSheet = nullptr;
};

} // namespace lianli::ui
