// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellwindow.h"

#include "ui/shell/demonstrationribbon.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace lianli::ui {

using namespace Qt::StringLiterals;

ShellWindow::ShellWindow(QWidget *parent) : QWidget(parent)
{
    setWindowTitle(u"连理"_s);
    setMinimumSize(1024, 640);
    setFocusPolicy(Qt::ClickFocus); // so that Esc arrives even where nothing else has the focus
    m_rail = new Rail;
    m_topBar = new TopBar;
    m_stack = new PageStack;
    m_ribbon = new DemonstrationRibbon;
    m_ribbon->hide();

    auto *workspace = new QWidget;
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    right->addWidget(m_stack, 1);
    auto *columns = new QHBoxLayout(workspace);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addLayout(right, 1);

    m_gates = new PageStack;
    m_gates->addWidget(workspace);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_ribbon);
    layout->addWidget(m_gates, 1);

    connect(m_rail, &Rail::entryRequested, this, &ShellWindow::entryRequested);
    connect(m_topBar, &TopBar::searchRequested, this, &ShellWindow::searchRequested);
    connect(m_topBar, &TopBar::lockRequested, this, &ShellWindow::lockRequested);
    connect(m_topBar, &TopBar::coupleRequested, this, &ShellWindow::coupleRequested);
    connect(m_topBar, &TopBar::userRequested, this, &ShellWindow::userRequested);
}

void ShellWindow::setEntries(const QList<RailEntry> &entries)
{
    m_rail->setEntries(entries);
    m_entryIds.clear();
    for (const RailEntry &entry : entries)
        m_entryIds.append(entry.id);
}

void ShellWindow::setBadge(const QString &id, int count)
{
    m_rail->setBadge(id, count);
}

void ShellWindow::setOffice(const QString &name)
{
    m_topBar->setOffice(name);
}

void ShellWindow::setUser(const QString &name, const QString &role, int window)
{
    m_topBar->setUser(name, role, window);
}

void ShellWindow::setSearchable(bool searchable)
{
    m_topBar->setSearchable(searchable);
}

void ShellWindow::setSyncState(const QString &text, Tone tone)
{
    m_topBar->setSyncState(text, tone);
}

void ShellWindow::setCoupleButtonVisible(bool visible)
{
    m_topBar->setCoupleButtonVisible(visible);
}

void ShellWindow::setDemonstration(bool demonstration)
{
    m_ribbon->setVisible(demonstration);
}

void ShellWindow::addPage(const QString &id, QWidget *page, const QString &entryId)
{
    Q_ASSERT(!m_pages.value(id).widget);
    m_pages.insert(id, {page, entryId.isEmpty() ? id : entryId});
    m_stack->addWidget(page);
}

void ShellWindow::showPage(const QString &id)
{
    const auto found = m_pages.constFind(id);
    const bool known = found != m_pages.constEnd() && found->widget;
    Q_ASSERT(known);
    if (!known) return;
    m_current = id;
    m_stack->setCurrentWidget(found->widget);
    m_rail->setCurrent(found->entryId);
    m_gates->setCurrentIndex(0);
}

void ShellWindow::deletePages()
{
    for (const Page &page : std::as_const(m_pages))
        delete page.widget;
}

void ShellWindow::showGate(QWidget *gate)
{
    if (m_gates->indexOf(gate) < 0) m_gates->addWidget(gate);
    m_gates->setCurrentWidget(gate);
}

bool ShellWindow::isGated() const
{
    return m_gates->currentIndex() != 0;
}

void ShellWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (Sheet *sheet = Sheet::topmost(this); sheet != nullptr && sheet->isClosable()) sheet->closeSheet();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ShellWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rail->setFixedWidth(width() < tokens::kNarrowWindow ? tokens::kRailWidthNarrow : tokens::kRailWidth);
}

} // namespace lianli::ui
