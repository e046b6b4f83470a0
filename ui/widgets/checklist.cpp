// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checklist.h"

#include <QVBoxLayout>

namespace lianli::ui {

CheckList::CheckList(QWidget *parent) : QScrollArea(parent)
{
    m_content = new QWidget(viewport());
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch();
    setWidget(m_content);
    setWidgetResizable(true);
    // As high as its lines, and only a layout with nothing else in it stretches it.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
}

void CheckList::setItems(const QList<CheckItem> &items)
{
    while (m_lines.size() > items.size())
        delete m_lines.takeLast();
    while (m_lines.size() < items.size()) {
        auto *line = new CheckLine(m_content);
        connect(line, &CheckLine::actionRequested, this, &CheckList::actionRequested);
        m_layout->insertWidget(static_cast<int>(m_lines.size()), line);
        m_lines.append(line);
    }
    for (qsizetype i = 0; i < items.size(); ++i)
        m_lines.at(i)->setItem(items.at(i));
    updateGeometry();
}

QSize CheckList::sizeHint() const
{
    return {320, qMax(tokens::kCheckLineHeight, m_layout->hasHeightForWidth()
                                                    ? m_layout->heightForWidth(qMax(320, width()))
                                                    : m_layout->sizeHint().height())};
}

} // namespace lianli::ui
