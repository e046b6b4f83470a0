// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/rail.h"
#include "ui/style/theme.h"

#include <QHash>
#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace lianli::ui {

class DemonstrationRibbon;
class PageStack;
class TopBar;

/// The window: rail, top bar and the pages, or one page over all of it before somebody has signed in. Ctrl+K
/// goes to the search, Ctrl+L asks to lock, Esc closes the uppermost sheet.
class ShellWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ShellWindow(QWidget *parent = nullptr);

    void setEntries(const QList<RailEntry> &entries);
    /// The ids of the rail, from top to bottom.
    QStringList entryIds() const { return m_entryIds; }
    void setBadge(const QString &id, int count);
    void setOffice(const QString &name);
    void setUser(const QString &name, const QString &role, int window);
    void setSearchable(bool searchable);
    void setSyncState(const QString &text, Tone tone);
    void setCoupleButtonVisible(bool visible);
    /// Marks every screen as showing fictional data.
    void setDemonstration(bool demonstration);

    /// Takes \a page; \a entryId is the entry of the rail that is marked while it shows (a case belongs to
    /// 今日窗口). A page that is deleted leaves its id free.
    void addPage(const QString &id, QWidget *page, const QString &entryId = {});
    /// Back from the gate as well.
    void showPage(const QString &id);
    QString currentPage() const { return m_current; }
    QWidget *page(const QString &id) const { return m_pages.value(id).widget; }

    /// Shows \a gate (sign-in, first run) instead of everything: keys of the pages rest. Takes it on first
    /// use.
    void showGate(QWidget *gate);
    bool isGated() const;

Q_SIGNALS:
    void entryRequested(const QString &id);
    void searchRequested(const QString &text);
    void lockRequested();
    void coupleRequested();
    void userRequested();

protected:
    /// For the destructor of whoever owns what the pages look at: they go first.
    void deletePages();
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Page
    {
        QPointer<QWidget> widget;
        QString entryId;
    };

    Rail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    DemonstrationRibbon *m_ribbon = nullptr;
    PageStack *m_gates = nullptr; ///< 0 is the workspace
    PageStack *m_stack = nullptr;
    QHash<QString, Page> m_pages;
    QStringList m_entryIds;
    QString m_current;
};

} // namespace lianli::ui
