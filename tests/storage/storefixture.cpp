// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/storefixture.h"

#include <QJsonArray>

namespace lianli::tests {

using namespace Qt::StringLiterals;
namespace eventtype = models::eventtype;

namespace {

template <class T> T must(models::Result<T> result)
{
    if (!result) qFatal("%s", qPrintable(result.error().toLogString()));
    return std::move(*result);
}

} // namespace

storage::OfficeSetUp demoOffice(const models::Clock &clock, int blanks)
{
    storage::OfficeSetUp setUp;
    setUp.office.code = u"320402"_s;
    setUp.office.name = u"常州市天宁区婚姻登记处"_s;
    setUp.office.authority = u"常州市天宁区民政局"_s;
    setUp.office.window = 3;
    setUp.office.deviceId = u"D-320402-0003"_s;
    setUp.office.demonstration = true;
    const auto validUntil = clock.now().addYears(10);
    setUp.users = {
        {{kClerk, u"王敏"_s, models::StaffRole::Registrar}, password(), validUntil},
        {{kSupervisor, u"赵立"_s, models::StaffRole::Supervisor}, supervisorPassword(), validUntil},
        {{kSecondClerk, u"刘洋"_s, models::StaffRole::Registrar}, password(), validUntil},
        {{kAdministrator, u"孙宁"_s, models::StaffRole::Administrator}, password(), validUntil},
        {{kAuditor, u"何静"_s, models::StaffRole::Auditor}, password(), validUntil}};
    if (blanks > 0) setUp.firstBlank = *models::BlankSerial::parse(u"3200461187");
    setUp.blankCount = blanks;
    setUp.argon = {1, 8};
    return setUp;
}

QJsonObject partiesBody(const QString &manName, const QString &manNumber, const QString &womanName,
                        const QString &womanNumber)
{
    const auto party = [](const QString &role, const QString &name, const QString &number, int sex) {
        return QJsonObject{
            {u"role"_s, role},
            {u"document"_s,
             QJsonObject{{u"kind"_s, 1}, {u"name"_s, name}, {u"number"_s, number}, {u"sex"_s, sex}}}};
    };
    return {{u"parties"_s, QJsonArray{party(u"man"_s, manName, manNumber, 1),
                                      party(u"woman"_s, womanName, womanNumber, 2)}}};
}

void StoreFixture::restart()
{
    store.reset();
    store = std::make_unique<storage::SqliteStore>(folder.path(), clock, ids);
}

models::Result<> StoreFixture::setUp(int blanks)
{
    return answer(store->vault.setUp(demoOffice(clock, blanks)));
}

models::Result<models::StaffMember> StoreFixture::unlock(const QString &user, const QByteArray &with)
{
    return answer(store->vault.unlock(user, with));
}

void StoreFixture::become(const QString &user)
{
    must(unlock(user, user == kSupervisor ? supervisorPassword() : password()));
}

void StoreFixture::begin(int blanks)
{
    if (const auto made = setUp(blanks); !made) qFatal("%s", qPrintable(made.error().toLogString()));
    must(unlock());
}

models::CaseHistory StoreFixture::openCase()
{
    return must(answer(store->cases.open(u"marriage"_s)));
}

models::Result<QList<models::CaseEvent>> StoreFixture::append(const QString &caseId, int seq,
                                                              const QString &type, const QJsonObject &body,
                                                              const QByteArray &draft)
{
    return answer(store->cases.append(caseId, seq, {{type, body, {}, {}}}, draft));
}

QString StoreFixture::registerMarriage(const QString &manName, const QString &manNumber,
                                       const QString &womanName, const QString &womanNumber)
{
    const auto opened = openCase();
    must(append(opened.caseId, 1, eventtype::kIdentityConfirmed,
                partiesBody(manName, manNumber, womanName, womanNumber)));
    const auto act = must(answer(store->desk.assign(opened.caseId, 2, clock.today())));
    must(append(opened.caseId, 3, eventtype::kMarriageRegistered,
                {{u"number"_s, act.assignment.number.text()},
                 {u"registration_date"_s, act.assignment.registrationDate.toString(Qt::ISODate)}}));
    return opened.caseId;
}

} // namespace lianli::tests
