// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/demopeople.h"

#include "models/domain/citizennumber.h"
#include "models/rules/age.h"

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::DocumentKind;
using models::Sex;

namespace {

/// 结婚年龄, Civil Code art. 1047.
constexpr int kAgeOfMen = 22;

/// What differs from one resident to the next; the rest follows.
struct Resident
{
    QString key;
    QString role;
    QString name;
    Sex sex;
    QString ethnicity;
    QDate birth;
    QString division;
    QString address;
    QString authority;
    QDate issued;
};

/// Three digits, odd for men, the same at every call.
QString sequenceFor(const Resident &person)
{
    const int even = 100 + 2 * static_cast<int>(person.birth.toJulianDay() % 400);
    return QString::number(even + (person.sex == Sex::Male ? 1 : 0));
}

QString withCheckCharacter(const QString &first17)
{
    return first17 + models::CitizenNumber::checkCharacter(first17);
}

DemoPerson residentPerson(const Resident &person)
{
    DemoPerson result{person.key, person.role, {}};
    models::IdentityDocument &document = result.card.document;
    document.name = person.name;
    document.sex = person.sex;
    document.ethnicity = person.ethnicity;
    document.birthDate = person.birth;
    document.address = result.card.chipAddress = person.address;
    document.number =
        withCheckCharacter(person.division + person.birth.toString(u"yyyyMMdd") + sequenceFor(person));
    document.authority = person.authority;
    document.validity = {person.issued, person.issued.addYears(10)};
    document.nationality = u"CHN"_s;
    return result;
}

QList<Resident> residents()
{
    const QString tianning = u"常州市公安局天宁分局"_s;
    const QString zhonglou = u"常州市公安局钟楼分局"_s;
    return {
        {u"wang-zhiyuan"_s, u"first couple"_s, u"王致远"_s, Sex::Male, u"汉"_s, QDate(1997, 3, 15),
         u"320402"_s, u"江苏省常州市天宁区示例路12号3幢501室"_s, tianning, QDate(2019, 6, 21)},
        {u"lin-yuwei"_s, u"first couple"_s, u"林语微"_s, Sex::Female, u"汉"_s, QDate(1998, 9, 2), u"320404"_s,
         u"江苏省常州市钟楼区样例街88号"_s, zhonglou, QDate(2020, 4, 8)},
        {u"chen-haoran"_s, u"second couple"_s, u"陈皓然"_s, Sex::Male, u"土家"_s, QDate(1995, 11, 30),
         u"320402"_s, u"江苏省常州市天宁区虚构新村7幢202室"_s, tianning, QDate(2021, 1, 18)},
        {u"ayiguli"_s, u"second couple: a name with a middle dot"_s, u"买买提·阿依古丽"_s, Sex::Female,
         u"维吾尔"_s, QDate(1999, 5, 20), u"650103"_s, u"新疆维吾尔自治区乌鲁木齐市沙依巴克区示范巷5号"_s,
         u"乌鲁木齐市公安局"_s, QDate(2022, 8, 1)},
        {u"zhao-ji"_s, u"third couple: a character beyond the BMP"_s, u"赵𠮷"_s, Sex::Male, u"满"_s,
         QDate(1992, 2, 29), u"110105"_s, u"北京市朝阳区示例胡同9号"_s, u"北京市公安局朝阳分局"_s,
         QDate(2018, 3, 5)},
        {u"xu-qingyan"_s, u"third couple: an added address"_s, u"许清晏"_s, Sex::Female, u"汉"_s,
         QDate(1994, 7, 7), u"310101"_s, u"上海市黄浦区虚拟弄3号"_s, u"上海市公安局黄浦分局"_s,
         QDate(2017, 9, 10)},
    };
}

DemoPerson hongKongResident()
{
    DemoPerson result{u"ho-wing-lam"_s, u"residence permit of a Hong Kong resident"_s, {}};
    models::IdentityDocument &document = result.card.document;
    document.kind = DocumentKind::ResidencePermitHmt;
    document.name = u"何詠霖"_s;
    document.sex = Sex::Female;
    document.birthDate = QDate(1996, 12, 1);
    document.address = result.card.chipAddress = u"江苏省常州市天宁区示例路20号"_s;
    document.number = withCheckCharacter(u"81000019961201204"_s);
    document.authority = u"常州市公安局天宁分局"_s;
    document.validity = {QDate(2024, 5, 6), QDate(2029, 5, 6)};
    document.nationality = u"CHN"_s;
    document.passNumber = u"H00000001"_s;
    result.card.issueCount = u"01"_s;
    return result;
}

DemoPerson foreigner()
{
    DemoPerson result{u"example-anna"_s, u"foreigner's permanent residence card of 2023"_s, {}};
    models::IdentityDocument &document = result.card.document;
    document.kind = DocumentKind::ForeignerPermit2023;
    document.name = result.card.englishName = u"EXAMPLE ANNA MARIE"_s;
    document.nameZh = u"安娜"_s;
    document.sex = Sex::Female;
    document.birthDate = QDate(1993, 4, 18);
    document.number = withCheckCharacter(u"93212419930418002"_s);
    document.validity = {QDate(2024, 1, 10), QDate(2034, 1, 9)};
    document.nationality = u"CAN"_s;
    return result;
}

} // namespace

QList<DemoPerson> demoPeople(QDate today)
{
    QList<DemoPerson> people;
    const QList<Resident> all = residents();
    for (const Resident &person : all)
        people.append(residentPerson(person));
    CardRead &moved = people.last().card;
    moved.document.address = moved.newAddress = u"江苏省常州市天宁区新示例路66号1201室"_s;

    const QString authority = u"常州市公安局天宁分局"_s;
    people.append(residentPerson({u"sun-lapsed"_s, u"an expired card"_s, u"孙若谷"_s, Sex::Male, u"回"_s,
                                  QDate(1990, 10, 1), u"320402"_s, u"江苏省常州市天宁区示例路31号"_s,
                                  authority, today.addYears(-10).addDays(-1)}));
    // Tomorrow is his first day of full age, so born on the first date for which that holds.
    QDate birth = today.addDays(1).addYears(-kAgeOfMen);
    while (models::fullYears(birth, today) >= kAgeOfMen)
        birth = birth.addDays(1);
    people.append(
        residentPerson({u"zhou-young"_s, u"a man one day too young"_s, u"周小满"_s, Sex::Male, u"汉"_s, birth,
                        u"320402"_s, u"江苏省常州市天宁区示例路45号"_s, authority, today.addYears(-3)}));
    people.append(hongKongResident());
    people.append(foreigner());
    return people;
}

} // namespace lianli::scanners
