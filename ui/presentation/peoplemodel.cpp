// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/peoplemodel.h"

#include "models/base/whendone.h"
#include "models/domain/permissions.h"
#include "ui/presentation/errortext.h"

#include <algorithm>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLastNumber = 9999;

/// The staff number is the last part of the id.
QString numberOf(const QString &userId)
{
    return userId.section(u':', -1);
}

} // namespace

QString PeopleTable::title(int column) const
{
    switch (column) {
    case Number:
        return tr("Staff no.", "工号");
    case Name:
        return tr("Name");
    case Role:
        return tr("Role");
    case State:
        return tr("State");
    case Until:
        return tr("May log in until");
    default:
        return {};
    }
}

QString PeopleTable::text(const VaultUser &user, int column) const
{
    switch (column) {
    case Number:
        return numberOf(user.member.id);
    case Name:
        return user.member.name;
    case Role:
        return staffRoleText(user.member.role);
    case State:
        if (user.disabled) return tr("Disabled", "已停用");
        return user.lockedUntil ? tr("Locked out", "已锁定") : tr("Active", "正常");
    case Until:
        return user.disabled ? QString()
                             : user.validUntil.toOffsetFromUtc(8 * 3600).toString(u"yyyy-MM-dd"_s);
    default:
        return {};
    }
}

QString PeopleTable::tone(const VaultUser &user, int column) const
{
    if (column != State) return {};
    if (user.disabled) return u"neutral"_s;
    return user.lockedUntil ? u"warning"_s : u"ok"_s;
}

PeopleModel::PeopleModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
}

const VaultUser *PeopleModel::user(const QString &id) const
{
    const auto &rows = m_people.rows();
    const auto found =
        std::ranges::find_if(rows, [&id](const VaultUser &user) { return user.member.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

bool PeopleModel::mayManage() const
{
    return m_workstation.may(Capability::ManageUsers);
}

QString PeopleModel::freeNumber() const
{
    for (int number = 1; number <= kLastNumber; ++number) {
        const QString text = u"%1"_s.arg(number, 4, 10, QChar(u'0'));
        const bool taken = std::ranges::any_of(
            m_people.rows(), [&text](const VaultUser &user) { return numberOf(user.member.id) == text; });
        if (!taken) return text;
    }
    return {};
}

void PeopleModel::refresh()
{
    m_people.setRows(m_workstation.services().vault.users());
    Q_EMIT changed();
}

void PeopleModel::add(const QString &number, const QString &name, StaffRole role, QByteArray password)
{
    const auto office = m_workstation.services().vault.office();
    if (!office || m_busy) return;
    const QString id = u"u:%1:%2"_s.arg(office->code, number);
    settle(m_workstation.services().backOffice.staff.add({id, name.trimmed(), role}, std::move(password)));
}

void PeopleModel::setRole(const QString &userId, StaffRole role)
{
    if (!m_busy) settle(m_workstation.services().backOffice.staff.setRole(userId, role));
}

void PeopleModel::resetPassword(const QString &userId, QByteArray password)
{
    if (!m_busy) settle(m_workstation.services().backOffice.staff.resetPassword(userId, std::move(password)));
}

void PeopleModel::disable(const QString &userId)
{
    if (!m_busy) settle(m_workstation.services().backOffice.staff.disable(userId));
}

void PeopleModel::changeOwnPassword(QByteArray oldPassword, QByteArray newPassword)
{
    if (m_busy) return;
    settle(m_workstation.services().backOffice.staff.changePassword(std::move(oldPassword),
                                                                    std::move(newPassword)));
}

void PeopleModel::settle(const QFuture<Result<>> &answer)
{
    m_busy = true;
    Q_EMIT changed();
    whenDone(answer, this, [this](const Result<> &result) {
        m_busy = false;
        refresh();
        if (result)
            Q_EMIT done();
        else
            Q_EMIT failed(result.error());
    });
}

} // namespace lianli::presentation
