// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/caselist.h"

#include "ui/widgets/busylabel.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/emptystate.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace lianli::ui {

CaseList::CaseList(QWidget *parent) : QWidget(parent)
{
    m_table = new CaseTable;
    m_empty = new EmptyState;
    m_busy = new BusyLabel;
    auto *busyHolder = new QWidget;
    auto *busyLayout = new QVBoxLayout(busyHolder);
    busyLayout->addWidget(m_busy, 0, Qt::AlignCenter);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_stack->addWidget(busyHolder);
    connect(m_table, &CaseTable::caseRequested, this, &CaseList::caseRequested);
}

void CaseList::setModel(QAbstractItemModel *model)
{
    if (m_table->model() != nullptr) m_table->model()->disconnect(this);
    m_table->setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &CaseList::updateStack);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &CaseList::updateStack);
        connect(model, &QAbstractItemModel::modelReset, this, &CaseList::updateStack);
    }
    updateStack();
}

void CaseList::setLoading(bool loading)
{
    m_loading = loading;
    updateStack();
}

void CaseList::updateStack()
{
    const bool filled = m_table->model() != nullptr && m_table->model()->rowCount() > 0;
    m_stack->setCurrentIndex(m_loading ? 2 : filled ? 1 : 0);
}

} // namespace lianli::ui
