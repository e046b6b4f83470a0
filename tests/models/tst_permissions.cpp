// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The roles table of the design, line by line.
#include "models/domain/permissions.h"

#include <QTest>

using namespace lianli::models;

class TestPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRolesTable_data();
    void followsTheRolesTable();
};

void TestPermissions::followsTheRolesTable_data()
{
    QTest::addColumn<int>("capability");
    QTest::addColumn<QByteArray>("who"); // 登记员 审核员 服务人员 管理员 稽核: x may
    const auto row = [](const char *name, Capability capability, const char *who) {
        QTest::newRow(name) << int(capability) << QByteArray(who);
    };
    row("handle cases", Capability::HandleCases, "x----");
    row("read a case", Capability::ViewCases, "xx---");
    row("list cases, masked", Capability::ListCases, "xx--x");
    row("approve a batch", Capability::ApproveBatch, "-x---");
    row("void: propose", Capability::ProposeVoid, "x----");
    row("void: confirm", Capability::ConfirmVoid, "-x---");
    row("void: view", Capability::ViewVoids, "xx--x");
    row("stock", Capability::ManageStock, "-x-x-");
    row("stock: a box straight to the window", Capability::ReceiveAtWindow, "xx-x-");
    row("stock: view", Capability::ViewStock, "-x-xx");
    row("users", Capability::ManageUsers, "---x-");
    row("users: view", Capability::ViewUsers, "---xx");
    row("office", Capability::ManageOffice, "---x-");
    row("devices, printers", Capability::ManageDevices, "---x-");
    row("devices, printers: view", Capability::ViewDevices, "---xx");
    row("reveal a masked number", Capability::Reveal, "xx---");
    row("audit: own", Capability::ReadOwnAudit, "xx-xx");
    row("audit: office and all", Capability::ReadOfficeAudit, "-x-xx");
}

void TestPermissions::followsTheRolesTable()
{
    QFETCH(int, capability);
    QFETCH(QByteArray, who);
    QByteArray may;
    for (const StaffRole role : {StaffRole::Registrar, StaffRole::Supervisor, StaffRole::ServiceStaff,
                                 StaffRole::Administrator, StaffRole::Auditor})
        may += roleMay(role, static_cast<Capability>(capability)) ? 'x' : '-';
    QCOMPARE(may, who);
}

QTEST_GUILESS_MAIN(TestPermissions)
#include "tst_permissions.moc"
