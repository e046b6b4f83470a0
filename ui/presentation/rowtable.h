// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

#include <functional>

namespace lianli::presentation {

/// A list of values as a table, for the tables of the office pages: a subclass says what stands in each
/// column. Long lists come page by page: setMore() is asked for the next one when the view nears the end.
template <class Row> class RowTable : public QAbstractTableModel
{
public:
    /// Those of the case table (ui/widgets/casetable.h).
    enum Role { IdRole = Qt::UserRole + 1, ToneRole, ActionRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<Row> rows, bool complete = true)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_complete = complete;
        m_asked = false;
        endResetModel();
    }
    void appendRows(const QList<Row> &rows, bool complete)
    {
        m_complete = complete;
        if (rows.isEmpty()) {
            m_asked = false;
            return;
        }
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows += rows;
        m_asked = false; // not before: a view may ask as soon as it hears of the rows
        endInsertRows();
    }
    void setMore(std::function<void()> more) { m_more = std::move(more); }
    /// The next page did not come: it may be asked for again.
    void moreFailed() { m_asked = false; }
    const QList<Row> &rows() const { return m_rows; }
    const Row *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    /// Re-reads every text after a change of language.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_complete && !m_asked && m_more;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent)) return;
        m_asked = true;
        m_more();
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        const Row *row = index.isValid() ? at(index.row()) : nullptr;
        if (!row) return {};
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return text(*row, index.column());
        case IdRole:
            return id(*row);
        case ToneRole:
            return tone(*row, index.column());
        case ActionRole:
            return isAction(index.column());
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
        return title(section);
    }

protected:
    virtual QString title(int column) const = 0;
    virtual QString text(const Row &row, int column) const = 0;
    virtual QString id(const Row &row) const = 0;
    /// "ok", "warning", "bad", "info", "neutral" where the text is a pill; empty elsewhere.
    virtual QString tone(const Row &, int) const { return {}; }

    /// The texts of that column are buttons: pressing one asks to open the row.
    virtual bool isAction(int) const { return false; }

private:
    QList<Row> m_rows;
    std::function<void()> m_more;
    bool m_complete = true;
    bool m_asked = false; ///< the next page is under way
};

} // namespace lianli::presentation
