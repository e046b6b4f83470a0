// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/rules/marriagerules.h"
#include "models/workflow/check.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

constexpr QLatin1StringView kCheckIds[] = {checkid::kAge,
                                           checkid::kSex,
                                           checkid::kSamePerson,
                                           checkid::kDocumentValid,
                                           checkid::kNumberConsistent,
                                           checkid::kIdentityMatched,
                                           checkid::kRegisterMan,
                                           checkid::kRegisterWoman,
                                           checkid::kKinship,
                                           checkid::kCapacity,
                                           checkid::kVoluntary,
                                           checkid::kJurisdiction,
                                           checkid::kPapers,
                                           checkid::kStatusProofMan,
                                           checkid::kStatusProofWoman,
                                           checkid::kPremaritalExam};

QByteArray shippedJson()
{
    QFile file(QStringLiteral(LIANLI_SOURCE_DIR "/resources/rules/marriage.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The shipped file with one change in its first version.
QByteArray changed(void (*change)(QJsonObject &))
{
    QJsonArray versions = QJsonDocument::fromJson(shippedJson()).array();
    QJsonObject first = versions[0].toObject();
    change(first);
    versions[0] = first;
    return QJsonDocument(versions).toJson();
}

void changeFirst(QJsonObject &version, const QString &list, const QString &member, const QJsonValue &value)
{
    QJsonArray items = version[list].toArray();
    QJsonObject item = items[0].toObject();
    item[member] = value;
    items[0] = item;
    version[list] = items;
}

} // namespace

class TestMarriageRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsVersionByDate_data();
    void selectsVersionByDate();
    void failsBeforeFirstVersion();
    void everyVersionIsWhole_data();
    void everyVersionIsWhole();
    void asksForNoIllness();
    void currentRulesAskForNoHouseholdRegister();
    void rejectsBrokenData_data();
    void rejectsBrokenData();
    void findsReasonById();
};

void TestMarriageRules::selectsVersionByDate_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("version");
    QTest::newRow("Code takes effect") << QDate(2021, 1, 1) << u"2021-01"_s;
    QTest::newRow("day before the new regulations") << QDate(2025, 5, 9) << u"2021-01"_s;
    QTest::newRow("new regulations take effect") << QDate(2025, 5, 10) << u"2025-05"_s;
    QTest::newRow("today") << QDate(2026, 11, 23) << u"2025-05"_s;
}

void TestMarriageRules::selectsVersionByDate()
{
    QFETCH(QDate, day);
    const auto rules = MarriageRules::effectiveOn(day);
    QVERIFY(rules);
    QTEST(rules->version, "version");
    QVERIFY(rules->effectiveFrom <= day);
}

void TestMarriageRules::failsBeforeFirstVersion()
{
    const auto rules = MarriageRules::effectiveOn(QDate(2020, 12, 31));
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, make_error_code(DomainError::DataFile));
    QVERIFY(!MarriageRules::effectiveOn(QDate()));
}

void TestMarriageRules::everyVersionIsWhole_data()
{
    QTest::addColumn<QDate>("day");
    QTest::newRow("2021") << QDate(2021, 1, 1);
    QTest::newRow("2025") << QDate(2025, 5, 10);
}

void TestMarriageRules::everyVersionIsWhole()
{
    QFETCH(QDate, day);
    const auto rules = MarriageRules::effectiveOn(day);
    QVERIFY(rules);
    QCOMPARE(rules->minimumAgeMan, 22);
    QCOMPARE(rules->minimumAgeWoman, 20);

    QStringList questions;
    for (const InquiryQuestion &question : rules->questions) {
        questions += question.id;
        QVERIFY(question.expectedYes);
        QVERIFY(rules->refusalReason(question.refusalReason));
        QVERIFY(!question.basis.text().isEmpty());
    }
    QCOMPARE(questions, QStringList({u"voluntary"_s, u"single"_s, u"kinship"_s, u"illness_told"_s,
                                     u"capacity"_s, u"notice_read"_s}));

    QStringList reasons;
    for (const RefusalReason &reason : rules->refusalReasons)
        reasons += reason.id;
    QCOMPARE(reasons,
             QStringList({u"N1"_s, u"N2"_s, u"N3"_s, u"N4"_s, u"N5"_s, u"N6"_s, u"N7"_s, u"N8"_s, u"N9"_s}));

    for (const QLatin1StringView id : kCheckIds)
        QVERIFY2(rules->checkBasis.contains(id), id.data());
    QCOMPARE(rules->checkBasis.size(), static_cast<qsizetype>(std::size(kCheckIds)));
    QCOMPARE(rules->checkBasis.value(checkid::kAge).text(), u"民法典 第1047条"_s);
}

void TestMarriageRules::asksForNoIllness()
{
    // Code art. 1053 is a duty towards the other party: the registry may ask whether it was met, not of what.
    for (const QDate day : {QDate(2021, 1, 1), QDate(2026, 11, 23)}) {
        const auto rules = MarriageRules::effectiveOn(day);
        QVERIFY(rules);
        for (const InquiryQuestion &question : rules->questions) {
            QVERIFY(!question.textZh.contains(u"患有"_s));
            QVERIFY(!question.textZh.contains(u"病名"_s));
        }
        for (const RefusalReason &reason : rules->refusalReasons)
            QVERIFY(!reason.textZh.contains(u"病"_s));
    }
}

void TestMarriageRules::currentRulesAskForNoHouseholdRegister()
{
    QVERIFY(
        MarriageRules::effectiveOn(QDate(2025, 5, 9))->refusalReason(u"N8")->textZh.contains(u"户口簿"_s));
    const auto rules = MarriageRules::effectiveOn(QDate(2025, 5, 10));
    QVERIFY(rules);
    for (const RefusalReason &reason : rules->refusalReasons)
        QVERIFY(!reason.textZh.contains(u"户口"_s));
}

void TestMarriageRules::rejectsBrokenData_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("no versions") << QByteArray("[]");
    QTest::newRow("version of nothing") << QByteArray("[{}]");
    QTest::newRow("no date") << changed([](QJsonObject &v) { v[u"effective_from"_s] = u"2021"_s; });
    QTest::newRow("no age") << changed([](QJsonObject &v) { v.remove(u"minimum_age"_s); });
    QTest::newRow("age as text") << changed([](QJsonObject &v) {
        v[u"minimum_age"_s] = QJsonObject{{u"man"_s, u"22"_s}, {u"woman"_s, u"20"_s}};
    });
    QTest::newRow("no questions") << changed([](QJsonObject &v) { v[u"questions"_s] = QJsonArray(); });
    QTest::newRow("no reasons") << changed([](QJsonObject &v) { v.remove(u"refusal_reasons"_s); });
    QTest::newRow("no bases") << changed([](QJsonObject &v) { v[u"check_basis"_s] = QJsonObject(); });
    QTest::newRow("question without text")
        << changed([](QJsonObject &v) { changeFirst(v, u"questions"_s, u"text_zh"_s, QString()); });
    QTest::newRow("question without English")
        << changed([](QJsonObject &v) { changeFirst(v, u"questions"_s, u"text_en"_s, QJsonValue()); });
    QTest::newRow("expected answer as text")
        << changed([](QJsonObject &v) { changeFirst(v, u"questions"_s, u"expected_yes"_s, u"yes"_s); });
    QTest::newRow("unknown reason") << changed(
        [](QJsonObject &v) { changeFirst(v, u"questions"_s, u"refusal_reason"_s, u"N99"_s); });
    QTest::newRow("question twice") << changed(
        [](QJsonObject &v) { changeFirst(v, u"questions"_s, u"id"_s, u"single"_s); });
    QTest::newRow("reason twice") << changed(
        [](QJsonObject &v) { changeFirst(v, u"refusal_reasons"_s, u"id"_s, u"N2"_s); });
    QTest::newRow("reason without basis")
        << changed([](QJsonObject &v) { changeFirst(v, u"refusal_reasons"_s, u"basis"_s, QJsonObject()); });
}

void TestMarriageRules::rejectsBrokenData()
{
    QFETCH(QByteArray, json);
    // The broken version is the first: it is refused though the second is in force on that day.
    const auto rules = MarriageRules::effectiveOn(QDate(2026, 11, 23), json);
    QVERIFY(!rules);
    QCOMPARE(rules.error().code, make_error_code(DomainError::DataFile));
}

void TestMarriageRules::findsReasonById()
{
    QVERIFY(MarriageRules::effectiveOn(QDate(2026, 11, 23), changed([](QJsonObject &) {})));
    const auto rules = MarriageRules::effectiveOn(QDate(2026, 11, 23));
    QVERIFY(rules);
    QCOMPARE(rules->refusalReason(u"N3")->textZh, u"一方或者双方已有配偶"_s);
    QCOMPARE(rules->refusalReason(u"N3")->basis.text(), u"婚姻登记条例 第9条第（三）项"_s);
    QCOMPARE(rules->refusalReason(u"N10"), nullptr);
}

QTEST_GUILESS_MAIN(TestMarriageRules)
#include "tst_marriagerules.moc"
