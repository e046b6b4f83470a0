// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace lianli::ui {

/// Roles an item model gives beside DisplayRole; plain numbers, so that models need not know this library.
enum CaseRole {
    CaseIdRole = Qt::UserRole + 1, ///< QString, in every column: what to open
    ToneRole =
        Qt::UserRole + 2, ///< QString "ok", "warning", "bad", "info", "neutral": the text becomes a pill
    ActionRole = Qt::UserRole + 3, ///< bool: the text becomes a button
};

/// A table of cases. A double click, Enter or the button in a row asks to open that row's case.
class CaseTable : public QTableView
{
    Q_OBJECT

public:
    explicit CaseTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// The column that takes the width the others leave.
    void setStretchColumn(int column);

Q_SIGNALS:
    void caseRequested(const QString &caseId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void requestRow(const QModelIndex &index);
    void fitColumns();

    int m_stretchColumn = -1;
};

} // namespace lianli::ui
