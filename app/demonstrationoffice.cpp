// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstrationoffice.h"

namespace lianli::app::demonstrationoffice {

using namespace Qt::StringLiterals;

storage::OfficeSetUp setUp(const models::Clock &clock)
{
    storage::OfficeSetUp office;
    office.office.code = u"320402"_s;
    office.office.name = u"常州市天宁区婚姻登记处"_s;
    office.office.authority = u"常州市天宁区民政局"_s;
    office.office.window = 3;
    office.office.deviceId = u"D-320402-0003"_s;
    office.office.demonstration = true;
    const QDateTime validUntil = clock.now().addYears(10);
    const auto person = [&](const char *id, const QString &name, models::StaffRole role) {
        office.users.append({{QLatin1String(id), name, role}, QByteArray(kPassword), validUntil});
    };
    person(kRegistrar, u"王敏"_s, models::StaffRole::Registrar);
    person(kSecondRegistrar, u"刘洋"_s, models::StaffRole::Registrar);
    person(kSupervisor, u"赵科"_s, models::StaffRole::Supervisor);
    person(kAdministrator, u"孙宁"_s, models::StaffRole::Administrator);
    person(kAuditor, u"何静"_s, models::StaffRole::Auditor);
    if (const auto first = models::BlankSerial::parse(u"3200461187")) office.firstBlank = *first;
    office.blankCount = 284;
    return office;
}

} // namespace lianli::app::demonstrationoffice
