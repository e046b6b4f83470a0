// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/customermodel.h"

#include <QWidget>

#include <array>

class QLabel;
class QStackedWidget;

namespace lianli::ui {

class BrandMark;
class Card;
class SigningPanel;

/// 对客屏: what the couple reads and signs, in large type that grows with the screen. Shows a CustomerModel;
/// no dialogs, no menus, nothing to get lost in.
class CustomerView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerView(presentation::CustomerModel &model, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// One person's card.
    struct PersonCard
    {
        Card *card = nullptr;
        QLabel *name = nullptr;
        std::array<QLabel *, 4> lines{};
    };

    QWidget *buildResting();
    QWidget *buildCase();
    PersonCard makePersonCard();
    void refresh();
    void refreshPersons();
    void refreshSigning();
    void scaleType();

    presentation::CustomerModel &m_model;
    QStackedWidget *m_stack = nullptr;
    BrandMark *m_mark = nullptr;
    QLabel *m_office = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_restingOffice = nullptr;
    QLabel *m_restingNote = nullptr;
    PersonCard m_persons[2];
    QWidget *m_personRow = nullptr;
    Card *m_statementCard = nullptr;
    QLabel *m_statement = nullptr;
    QWidget *m_signingRow = nullptr;
    SigningPanel *m_signing[2] = {nullptr, nullptr};
};

} // namespace lianli::ui
