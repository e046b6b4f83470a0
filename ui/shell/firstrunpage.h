// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/officesetupform.h"

#include <QWidget>

class QStackedWidget;

namespace lianli::ui {

class BusyLabel;
class Card;
class KeyButton;
class MessageBar;
class TextLabel;

/// What a fresh installation shows: try it with fictional data, or set up a real office.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    void setDivisionLookup(OfficeSetUpForm::DivisionLookup lookup);
    /// The office is being made.
    void setBusy(bool busy);
    void showError(const QString &sentence);

Q_SIGNALS:
    void demonstrationChosen();
    void setUpRequested(const lianli::ui::OfficeSetUp &setUp);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildChoice();
    QWidget *buildForm();
    void retranslateUi();

    TextLabel *m_heading = nullptr;
    TextLabel *m_explanation = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_stack = nullptr;
    Card *m_demonstrationCard = nullptr;
    TextLabel *m_demonstrationText = nullptr;
    KeyButton *m_demonstrationButton = nullptr;
    Card *m_officeCard = nullptr;
    TextLabel *m_officeText = nullptr;
    KeyButton *m_officeButton = nullptr;
    OfficeSetUpForm *m_form = nullptr;
    KeyButton *m_back = nullptr;
    KeyButton *m_submit = nullptr;
    BusyLabel *m_busy = nullptr;
};

} // namespace lianli::ui
