// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace lianli::ui {

/// One entry of the rail. Entries of different groups are parted by a line.
struct RailEntry
{
    QString id;
    QString title;
    int badge = 0; ///< a count; none at 0
    int group = 0;
};

class RailButton;

/// The dark column at the left: brand and places to go. It shows only what it is given, so a role sees only
/// its own.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setEntries(const QList<RailEntry> &entries);
    void setBadge(const QString &id, int count);
    void setCurrent(const QString &id);
    /// Ids, from top to bottom.
    QStringList entries() const;
    QString current() const { return m_current; }

Q_SIGNALS:
    void entryRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addEntry(const RailEntry &entry);
    RailButton *button(const QString &id) const;

    QVBoxLayout *m_layout = nullptr;
    QWidget *m_list = nullptr;
    QList<RailButton *> m_buttons;
    QString m_current;
};

} // namespace lianli::ui
