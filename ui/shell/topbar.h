// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

namespace lianli::ui {

class ElidedLabel;
class KeyButton;
class Pill;
class SearchBox;

/// The bar over every page: which office, search, sync state, who is at which window, lock.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setOffice(const QString &name);
    /// Hidden where there is nothing to look for.
    void setSearchable(bool searchable);
    /// \a window 0 for people without one.
    void setUser(const QString &name, const QString &role, int window);
    void setSyncState(const QString &text, Tone tone);
    /// The button that turns the window to the couple: there while a case is open.
    void setCoupleButtonVisible(bool visible);
    SearchBox *searchBox() const { return m_search; }

Q_SIGNALS:
    void searchRequested(const QString &text);
    void lockRequested();
    void coupleRequested();
    /// Whoever is at work wants something for themselves: their own password.
    void userRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    ElidedLabel *m_office = nullptr;
    SearchBox *m_search = nullptr;
    Pill *m_sync = nullptr;
    KeyButton *m_couple = nullptr;
    KeyButton *m_user = nullptr;
    KeyButton *m_lock = nullptr;
    QString m_userName;
    QString m_userRole;
    int m_window = 0;
};

} // namespace lianli::ui
