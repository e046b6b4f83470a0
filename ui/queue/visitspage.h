// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/visitsmodel.h"

#include <QWidget>

class QDateEdit;

namespace lianli::ui {

class BookingSheet;
class Card;
class CaseList;
class CodeSheet;
class KeyButton;
class MessageBar;
class PageHead;
class ReasonSheet;
class TextLabel;

/// 预约: the appointments and tickets of a day; books, checks in, gives tickets, cancels.
class VisitsPage : public QWidget
{
    Q_OBJECT

public:
    explicit VisitsPage(presentation::VisitsModel &model, QWidget *parent = nullptr);

    /// A code was scanned while this page is shown.
    void checkIn(const QString &code);
    void showError(const models::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    const models::Visit *chosen() const;
    void askToCancel();
    void printSlip();
    /// \a visit was just made: it is chosen once it is in the list, and its slip offered with \a sentence.
    void offerSlip(const models::Visit &visit, const QString &sentence);
    void chooseLatest();
    void refresh();
    void retranslateUi();

    presentation::VisitsModel &m_model;
    PageHead *m_head = nullptr;
    KeyButton *m_book = nullptr;
    KeyButton *m_checkIn = nullptr;
    KeyButton *m_ticket = nullptr;
    KeyButton *m_cancel = nullptr;
    KeyButton *m_slip = nullptr;
    MessageBar *m_message = nullptr;
    QDateEdit *m_day = nullptr;
    KeyButton *m_today = nullptr;
    TextLabel *m_summary = nullptr;
    Card *m_card = nullptr;
    CaseList *m_list = nullptr;
    BookingSheet *m_booking = nullptr;
    CodeSheet *m_code = nullptr;
    ReasonSheet *m_reason = nullptr;
    QString m_latest; ///< visit to choose as soon as it is in the list
};

} // namespace lianli::ui
