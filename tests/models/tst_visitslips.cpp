// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/visitslips.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using visitslips::Sheet;

namespace {

Office office()
{
    Office office;
    office.code = u"320402"_s;
    office.name = u"常州市天宁区婚姻登记处"_s;
    return office;
}

Visit booked()
{
    Visit visit;
    visit.id = u"0190-secret"_s;
    visit.day = {2026, 12, 2};
    visit.slot = {9, 30};
    visit.code = u"A7K2M9"_s;
    visit.manName = u"周*"_s;
    visit.womanName = u"吴*"_s;
    return visit;
}

} // namespace

class TestVisitSlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appointmentSaysWhenWhereAndWhat();
    void addressesBySurnameOnly_data();
    void addressesBySurnameOnly();
    void wholeNamesGetOnNoSlip();
    void ticketSaysHowManyAreBefore();
    void demonstrationIsInTheTitle();
};

void TestVisitSlips::appointmentSaysWhenWhereAndWhat()
{
    const FormContent slip = visitslips::appointment(booked(), office(), Sheet::Roll);
    QCOMPARE(slip.formId, u"appointment-slip"_s);
    QCOMPARE(slip.fields["office"_L1].toString(), u"常州市天宁区婚姻登记处"_s);
    QCOMPARE(slip.fields["day"_L1].toString(), u"2026年12月02日 星期三"_s);
    QCOMPARE(slip.fields["slot"_L1].toString(), u"09:30"_s);
    QCOMPARE(slip.fields["code"_L1].toString(), u"A7K2M9"_s);
    QCOMPARE(slip.fields["who"_L1].toString(), u"周先生、吴女士"_s);
    QVERIFY(slip.fields["bring"_L1].toString().contains(u"身份证件原件"_s));
    QVERIFY(slip.fields["notice"_L1].toString().contains(u"15分钟"_s));
    QVERIFY(!slip.demonstration);
    QCOMPARE(visitslips::appointment(booked(), office(), Sheet::A4).formId, u"appointment-slip-a4"_s);
}

void TestVisitSlips::addressesBySurnameOnly_data()
{
    QTest::addColumn<QString>("man");
    QTest::addColumn<QString>("woman");
    QTest::addColumn<QString>("addressed");
    QTest::newRow("both") << u"周*"_s << u"吴*"_s << u"周先生、吴女士"_s;
    QTest::newRow("he") << u"周*"_s << QString() << u"周先生"_s;
    QTest::newRow("she") << QString() << u"吴*"_s << u"吴女士"_s;
    QTest::newRow("nobody") << QString() << QString() << QString();
    QTest::newRow("half a surname") << u"欧*"_s << u"吴*"_s << u"欧* 先生、吴女士"_s;
    QTest::newRow("letters") << u"Brown *"_s << QString() << u"Brown先生"_s;
    QTest::newRow("nothing but the mask") << u"*"_s << u"吴*"_s << u"吴女士"_s;
}

void TestVisitSlips::addressesBySurnameOnly()
{
    QFETCH(QString, man);
    QFETCH(QString, woman);
    Visit visit = booked();
    visit.manName = man;
    visit.womanName = woman;
    QTEST(visitslips::addressed(visit), "addressed");
}

void TestVisitSlips::wholeNamesGetOnNoSlip()
{
    Visit visit = booked(); // as the clerk of an open case sees it
    visit.manName = u"周子昂"_s;
    visit.womanName = u"吴晓棠"_s;
    visit.ticket = u"A017"_s;
    for (const FormContent &slip : {visitslips::appointment(visit, office(), Sheet::Roll),
                                    visitslips::ticket(visit, 0, office(), Sheet::Roll)}) {
        const QString all = QString::fromUtf8(QJsonDocument(slip.fields).toJson());
        QVERIFY(!all.contains(u"子昂"_s) && !all.contains(u"晓棠"_s));
        QVERIFY(!all.contains(visit.id));
    }
}

void TestVisitSlips::ticketSaysHowManyAreBefore()
{
    Visit visit = booked();
    visit.ticket = u"A017"_s;
    visit.arrivedAt = QDateTime({2026, 12, 2}, {10, 32}, Qt::OffsetFromUTC, 8 * 3600);
    FormContent slip = visitslips::ticket(visit, 2, office(), Sheet::Roll);
    QCOMPARE(slip.formId, u"queue-ticket"_s);
    QCOMPARE(slip.fields["ticket"_L1].toString(), u"A017"_s);
    QCOMPARE(slip.fields["ahead"_L1].toString(), u"前面还有 2 对"_s);
    QCOMPARE(slip.fields["arrived"_L1].toString(), u"2026-12-02 10:32 取号"_s);
    QVERIFY(!slip.fields.contains("who"_L1)); // the number calls them
    slip = visitslips::ticket(visit, 0, office(), Sheet::A4);
    QCOMPARE(slip.formId, u"queue-ticket-a4"_s);
    QCOMPARE(slip.fields["ahead"_L1].toString(), u"前面没有人等候"_s);
}

void TestVisitSlips::demonstrationIsInTheTitle()
{
    Office trial = office();
    trial.demonstration = true;
    const FormContent slip = visitslips::appointment(booked(), trial, Sheet::A4);
    QVERIFY(slip.demonstration);
    QCOMPARE(slip.fields["title"_L1].toString(), u"预约凭证（演示）"_s); // the sheet's mark may be cut off
}

QTEST_GUILESS_MAIN(TestVisitSlips)
#include "tst_visitslips.moc"
