// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstrationoffice.h"

#include "models/base/whendone.h"

#include <QList>
#include <QTime>

#include <tuple>
#include <utility>

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

void fillQueue(models::VisitQueue &queue, const models::Clock &clock, QObject *context,
               const std::function<void()> &then)
{
    using namespace models;
    // The store works in order and refuses what has no room: nobody has to wait for the answers.
    const auto fill = [&queue, &clock, then](const Result<QList<Visit>> &known) {
        if (!known || !known->isEmpty()) return;
        const QList<std::pair<QString, QString>> couples{{u"周子昂"_s, u"吴若溪"_s},
                                                         {u"郑书言"_s, u"孙语桐"_s},
                                                         {u"钱一帆"_s, u"李清荷"_s},
                                                         {u"林嘉树"_s, u"何念慈"_s}};
        const QList<QTime> times{{9, 30}, {10, 0}, {10, 30}, {14, 0}};
        for (int ahead = 0; ahead <= 3; ++ahead)
            for (qsizetype i = 0; i < couples.size(); ++i)
                std::ignore = queue.book(
                    {clock.today().addDays(ahead), times.at(i), couples.at(i).first, couples.at(i).second});
        for (int i = 0; i < 2; ++i)
            std::ignore = queue.takeTicket();
        then();
    };
    whenDone(queue.visitsOn(clock.today()), context, fill);
}

} // namespace lianli::app::demonstrationoffice
