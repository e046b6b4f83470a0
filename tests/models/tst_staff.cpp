// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/staff.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestStaff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roleKeysRoundTrip();
    void unknownRoleMayDoLeast();
};

void TestStaff::roleKeysRoundTrip()
{
    QSet<QString> keys;
    for (const StaffRole role : {StaffRole::Registrar, StaffRole::Supervisor, StaffRole::ServiceStaff,
                                 StaffRole::Administrator, StaffRole::Auditor}) {
        QCOMPARE(staffRoleFromKey(staffRoleKey(role)), role);
        keys.insert(staffRoleKey(role));
    }
    QCOMPARE(keys.size(), 5);
    QCOMPARE(staffRoleKey(StaffRole::Registrar), u"registrar"_s);
}

void TestStaff::unknownRoleMayDoLeast()
{
    for (const auto &key : {QString(), u"root"_s, u"Registrar"_s, u"registrar "_s})
        QCOMPARE(staffRoleFromKey(key), StaffRole::Auditor);
}

QTEST_GUILESS_MAIN(TestStaff)
#include "tst_staff.moc"
