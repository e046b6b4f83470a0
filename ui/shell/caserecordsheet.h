// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/caserecordmodel.h"
#include "ui/widgets/sheet.h"

class QGridLayout;

namespace lianli::ui {

class CaseList;
class FieldRow;
class MessageBar;
class TextLabel;

/// The panel with the record of a case: what it is, how the examination ended, and every act.
class CaseRecordSheet : public Sheet
{
    Q_OBJECT

public:
    CaseRecordSheet(presentation::CaseRecordModel &model, QWidget *host);

    void present(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslateUi();

    presentation::CaseRecordModel &m_model;
    MessageBar *m_message = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<FieldRow *> m_facts;
    TextLabel *m_checks = nullptr;
    CaseList *m_acts = nullptr;
};

} // namespace lianli::ui
