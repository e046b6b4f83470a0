// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/auditmodel.h"

#include <QWidget>

class QLineEdit;

namespace lianli::ui {

class Card;
class CaseList;
class ChoiceBox;
class KeyButton;
class MessageBar;
class PageHead;

/// 审计: who did what and when, by day, person and action; the check of the chain; a CSV without personal
/// data.
class AuditPage : public QWidget
{
    Q_OBJECT

public:
    explicit AuditPage(presentation::Workstation &workstation, QWidget *parent = nullptr);

    /// Writes what is shown to \a path.
    void exportTo(const QString &path) { m_model.exportTo(path); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void filter();
    void askWhereTo();
    void refresh();
    void refreshChoices();
    void retranslateUi();

    presentation::AuditModel m_model;
    PageHead *m_head = nullptr;
    KeyButton *m_export = nullptr;
    KeyButton *m_verify = nullptr;
    MessageBar *m_message = nullptr;
    Card *m_card = nullptr;
    QLineEdit *m_day = nullptr;
    ChoiceBox *m_person = nullptr;
    ChoiceBox *m_action = nullptr;
    CaseList *m_list = nullptr;
};

} // namespace lianli::ui
