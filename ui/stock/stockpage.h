// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/stockmodel.h"
#include "ui/stock/moveblankssheet.h"

#include <QWidget>

namespace lianli::ui {

class Card;
class CaseList;
class CheckList;
class CountSheet;
class KeyButton;
class MessageBar;
class PageHead;

/// 证件库存: what there is of blank certificates and where, every movement, and the day's count.
class StockPage : public QWidget
{
    Q_OBJECT

public:
    explicit StockPage(presentation::Workstation &workstation, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildTables();
    QWidget *buildSide();
    void refresh();
    void retranslateUi();
    void move(MoveBlanksSheet::Way way);
    void showError(const models::Error &error);

    presentation::StockModel m_model;
    PageHead *m_head = nullptr;
    KeyButton *m_receive = nullptr;
    KeyButton *m_handOut = nullptr;
    KeyButton *m_return = nullptr;
    KeyButton *m_count = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_runsCard = nullptr;
    CaseList *m_runs = nullptr;
    Card *m_movementsCard = nullptr;
    CaseList *m_movements = nullptr;
    Card *m_sumCard = nullptr;
    CheckList *m_sums = nullptr;
    MoveBlanksSheet *m_moveSheet = nullptr;
    CountSheet *m_countSheet = nullptr;
};

} // namespace lianli::ui
