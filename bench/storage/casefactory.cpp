// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storage/casefactory.h"

#include "models/domain/citizennumber.h"
#include "models/storage/record/act.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/record/casetable.h"
#include "models/storage/record/numberbook.h"
#include "models/storage/record/personbook.h"

#include <QDate>
#include <QJsonArray>

namespace lianli::bench {

using namespace Qt::StringLiterals;
namespace eventtype = models::eventtype;

namespace {

const QString kSurnames = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"_s;
const QString kGiven = u"伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文志新春生海燕红梅雪婷"_s;

QString nameOf(int number)
{
    QString name(kSurnames.at(number % kSurnames.size()));
    name += kGiven.at((number / 20) % kGiven.size());
    if (number % 3 != 0) name += kGiven.at((number / 800 + number) % kGiven.size());
    return name;
}

QString documentNumber(int person, int sexDigit)
{
    const QDate birth = QDate(1980, 1, 1).addDays(person % 7300);
    const int order = (person / 7300) * 2 + sexDigit;
    const QString digits = u"320402%1%2"_s.arg(birth.toString(u"yyyyMMdd"_s)).arg(order, 3, 10, '0'_L1);
    return digits + models::CitizenNumber::checkCharacter(digits);
}

} // namespace

Couple coupleOf(int number)
{
    return {{nameOf(2 * number), nameOf(2 * number + 7)},
            {documentNumber(number, 1), documentNumber(number, 0)}};
}

QJsonObject identityBody(const Couple &couple)
{
    QJsonArray parties;
    for (int role = 0; role < 2; ++role) {
        const QJsonObject document{{u"kind"_s, 1},
                                   {u"name"_s, couple.names[role]},
                                   {u"number"_s, couple.numbers[role]},
                                   {u"sex"_s, role + 1},
                                   {u"ethnicity"_s, u"汉"_s},
                                   {u"birth"_s, u"1991-05-12"_s},
                                   {u"address"_s, u"江苏省常州市天宁区示例路100号2幢301室"_s},
                                   {u"authority"_s, u"常州市公安局天宁分局"_s},
                                   {u"valid_from"_s, u"2018-06-21"_s},
                                   {u"valid_to"_s, u"2038-06-21"_s},
                                   {u"nationality"_s, u"CHN"_s}};
        parties.append(
            QJsonObject{{u"role"_s, role == 0 ? u"man"_s : u"woman"_s},
                        {u"document"_s, document},
                        {u"marital_status"_s, 10},
                        {u"sources"_s, QJsonObject{{u"name"_s, u"chip"_s}, {u"number"_s, u"chip"_s}}}});
    }
    return {{u"parties"_s, parties}, {u"identity_matched"_s, true}};
}

void registerMany(storage::OpenStore &store, int first, int count)
{
    storage::Act act(store);
    storage::NumberBook numbers(act.sql());
    storage::BlankStock stock(act.sql(), store.office.window);
    storage::CaseTable cases(act.sql());
    const auto today = store.clock.today();
    for (int number = first; number < first + count; ++number) {
        storage::CaseProjection projection;
        projection.caseId = store.ids.next();
        act.record(projection, {eventtype::kCaseOpened,
                                {{u"business"_s, u"marriage"_s},
                                 {u"acceptance_number"_s, numbers.takeAcceptance(store.office.code, today)}},
                                {},
                                {}});
        act.record(projection, {eventtype::kIdentityConfirmed, identityBody(coupleOf(number)), {}, {}});
        const auto taken = numbers.nextMarriage(store.office.code, today.year());
        const auto blanks = stock.lowest(2);
        const auto assigned = act.record(projection, {eventtype::kCertificateAssigned,
                                                      {{u"number"_s, taken.text()},
                                                       {u"man_blank"_s, blanks.at(0)},
                                                       {u"woman_blank"_s, blanks.at(1)},
                                                       {u"registration_date"_s, today.toString(Qt::ISODate)}},
                                                      {},
                                                      {}});
        numbers.assign(taken, assigned);
        stock.reserve(blanks.at(0), models::PartyRole::Man, storage::BlankCause::of(assigned));
        stock.reserve(blanks.at(1), models::PartyRole::Woman, storage::BlankCause::of(assigned));
        const auto closed =
            act.record(projection, {eventtype::kMarriageRegistered, {{u"number"_s, taken.text()}}, {}, {}});
        numbers.use(projection.caseId);
        stock.use(storage::BlankCause::of(closed));
        storage::PersonBook(act.sql()).marry(projection);
        cases.insert(projection);
    }
    act.commit();
}

} // namespace lianli::bench
