// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedLayout;

namespace lianli::ui {

class BusyLabel;
class CaseTable;
class EmptyState;

/// A CaseTable that says so while it is being filled and when there is nothing in it.
class CaseList : public QWidget
{
    Q_OBJECT

public:
    explicit CaseList(QWidget *parent = nullptr);

    /// Not taken.
    void setModel(QAbstractItemModel *model);
    void setLoading(bool loading);
    CaseTable *table() const { return m_table; }
    EmptyState *emptyState() const { return m_empty; }
    BusyLabel *busyLabel() const { return m_busy; }

Q_SIGNALS:
    void caseRequested(const QString &caseId);

private:
    void updateStack();

    QStackedLayout *m_stack = nullptr;
    CaseTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    BusyLabel *m_busy = nullptr;
    bool m_loading = false;
};

} // namespace lianli::ui
