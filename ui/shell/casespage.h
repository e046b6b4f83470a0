// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/choicebox.h"

#include <QWidget>

class QAbstractItemModel;
class QLineEdit;
class QTimer;

namespace lianli::ui {

class CaseList;
class KeyButton;
class MessageBar;
class TextLabel;

/// 案件: every case the user may see, searched and filtered. The page only asks; the model is filled outside.
class CasesPage : public QWidget
{
    Q_OBJECT

public:
    explicit CasesPage(QWidget *parent = nullptr);

    /// Roles in CaseRole. Not taken.
    void setCasesModel(QAbstractItemModel *model);
    void setStretchColumn(int column);
    /// The states to filter by; "all" is added before them.
    void setStates(const QList<Choice> &states);
    void setLoading(bool loading);
    /// Puts \a text into the search field and asks for it, as the top bar's search does.
    void search(const QString &text);
    QString searchText() const;
    QString stateCode() const;
    MessageBar *messageBar() const { return m_message; }

Q_SIGNALS:
    /// A moment after the last key stroke, or at once on Enter. An empty code means every state.
    void filterChanged(const QString &text, const QString &stateCode);
    void caseRequested(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void announce();
    void updateStates();
    void retranslateUi();

    TextLabel *m_title = nullptr;
    MessageBar *m_message = nullptr;
    QLineEdit *m_search = nullptr;
    ChoiceBox *m_state = nullptr;
    CaseList *m_cases = nullptr;
    QTimer *m_delay = nullptr;
    QList<Choice> m_states;
};

} // namespace lianli::ui
