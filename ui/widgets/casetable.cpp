// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/casetable.h"

#include "ui/style/theme.h"
#include "ui/widgets/caserowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace lianli::ui {

namespace {

constexpr int kMeasuredRows = 60; ///< rows looked at for a column's width; lists may have thousands
constexpr int kColumnGap = 24;

} // namespace

CaseTable::CaseTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CaseRowDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(tokens::kTableRowHeight);
    horizontalHeader()->setFont(textFont(tokens::kFontSmall, QFont::Bold));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setFixedHeight(tokens::kTableHeaderHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    connect(this, &QTableView::doubleClicked, this, &CaseTable::requestRow);
    // The bar takes its room in the middle of a layout: measured once that is over.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &CaseTable::fitColumns,
            Qt::QueuedConnection);
}

void CaseTable::setModel(QAbstractItemModel *newModel)
{
    if (model() != nullptr) model()->disconnect(this);
    QTableView::setModel(newModel);
    if (newModel == nullptr) return;
    connect(newModel, &QAbstractItemModel::modelReset, this, &CaseTable::fitColumns);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &CaseTable::fitColumns);
    fitColumns();
}

void CaseTable::setStretchColumn(int column)
{
    m_stretchColumn = column;
    fitColumns();
}

void CaseTable::fitColumns()
{
    if (model() == nullptr) return;
    const int columns = model()->columnCount();
    int used = 0;
    QList<int> widths;
    for (int column = 0; column < columns; ++column) {
        if (isColumnHidden(column)) {
            widths.append(0);
            continue;
        }
        const int width =
            qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) + kColumnGap;
        widths.append(width);
        used += width;
    }
    const int spare = viewport()->width() - used;
    if (m_stretchColumn >= 0 && m_stretchColumn < columns) {
        // Too narrow: the stretching column gives way, down to a width in which a name can still be read.
        widths[m_stretchColumn] = qMax(qMin(widths[m_stretchColumn], 120), widths[m_stretchColumn] + spare);
    }
    for (int column = 0; column < columns; ++column)
        if (!isColumnHidden(column)) horizontalHeader()->resizeSection(column, widths.at(column));
}

void CaseTable::requestRow(const QModelIndex &index)
{
    const QString id = index.data(CaseIdRole).toString();
    if (!id.isEmpty()) Q_EMIT caseRequested(id);
}

void CaseTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        requestRow(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void CaseTable::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.data(ActionRole).toBool()) return;
    const QString text = index.data(Qt::DisplayRole).toString();
    if (CaseRowDelegate::buttonRect(visualRect(index), text).contains(event->position().toPoint()))
        requestRow(index);
}

void CaseTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace lianli::ui
