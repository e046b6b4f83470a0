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
    const QByteArray password(kPassword);
    office.users = {
        {{QLatin1String(kRegistrar), u"王敏"_s, models::StaffRole::Registrar}, password, validUntil},
        {{QLatin1String(kSupervisor), u"赵科"_s, models::StaffRole::Supervisor}, password, validUntil},
    };
    if (const auto first = models::BlankSerial::parse(u"3200461187")) office.firstBlank = *first;
    office.blankCount = 284;
    return office;
}

} // namespace lianli::app::demonstrationoffice
