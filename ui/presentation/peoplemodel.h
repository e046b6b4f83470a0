// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/vault.h"
#include "ui/presentation/rowtable.h"
#include "ui/presentation/workstation.h"

#include <QCoreApplication>

namespace lianli::presentation {

/// 人员 as a list.
class PeopleTable : public RowTable<models::VaultUser>
{
    Q_DECLARE_TR_FUNCTIONS(PeopleTable)

public:
    enum Column { Number, Name, Role, State, Until, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    QString title(int column) const override;
    QString text(const models::VaultUser &user, int column) const override;
    QString id(const models::VaultUser &user) const override { return user.member.id; }
    QString tone(const models::VaultUser &user, int column) const override;
};

/// 人员: who may log in here, for the administrator; and everybody's own password.
class PeopleModel : public QObject
{
    Q_OBJECT

public:
    explicit PeopleModel(Workstation &workstation, QObject *parent = nullptr);

    PeopleTable &people() { return m_people; }
    const models::VaultUser *user(const QString &id) const;
    bool mayManage() const;
    bool isBusy() const { return m_busy; }
    /// The lowest staff number nobody has, four digits.
    QString freeNumber() const;

    void refresh();
    /// \a number is the four digits of the staff number. Passwords are UTF-8 and wiped on the way.
    void add(const QString &number, const QString &name, models::StaffRole role, QByteArray password);
    void setRole(const QString &userId, models::StaffRole role);
    void resetPassword(const QString &userId, QByteArray password);
    void disable(const QString &userId);
    void changeOwnPassword(QByteArray oldPassword, QByteArray newPassword);

Q_SIGNALS:
    void changed();
    void done();
    void failed(const lianli::models::Error &error);

private:
    void settle(const QFuture<models::Result<>> &answer);

    Workstation &m_workstation;
    PeopleTable m_people;
    bool m_busy = false;
};

} // namespace lianli::presentation
