// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A card under the document camera, through the real window and the real networks.
#include "app/language.h"
#include "scanners/vision/specimen/specimencard.h"
#include "tests/support/workstationharness.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/style/theme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using lianli::presentation::CardCaptureModel;
using lianli::scanners::CardImageReading;
using lianli::tests::WorkstationHarness;
using Stage = CardCaptureModel::Stage;

namespace {

CardCaptureModel &captureOf(WorkstationHarness &harness)
{
    return harness.page()->model().capture;
}

void lay(WorkstationHarness &harness, CardImageReading::Side side)
{
    const auto document = harness.person(u"wang-zhiyuan"_s).card.document;
    harness.composition().simulatedDesk()->lay(scanners::specimenCard(document, side));
}

} // namespace

class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void readsBothSidesWithoutAClick();
    void doubtIsSettledWithEnter();
    void closedSheetLetsTheCameraGo();
    void emptyDeskIsNoCard();
};

void TestCapture::readsBothSidesWithoutAClick()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.press(Qt::Key_F6);
    QVERIFY(harness.wait([&] { return captureOf(harness).stage() == Stage::Looking; }));
    lay(harness, CardImageReading::Side::Front);
    QVERIFY(harness.wait([&] { return captureOf(harness).stage() == Stage::TurnOver; }));
    harness.composition().simulatedDesk()->clear();
    QVERIFY(harness.wait([&] { return captureOf(harness).sight().kind == scanners::CardSight::Kind::None; }));
    lay(harness, CardImageReading::Side::Back);
    QVERIFY(harness.wait([&] { return captureOf(harness).stage() == Stage::Closed; }));

    const auto card = harness.person(u"wang-zhiyuan"_s).card.document;
    const Party &man = harness.marriage().draft.party(PartyRole::Man);
    QCOMPARE(man.document.number, card.number);
    QCOMPARE(man.document.name, card.name);
    QCOMPARE(man.document.birthDate, card.birthDate);
    QCOMPARE(man.document.validity.from, card.validity.from);
    QCOMPARE(man.document.validity.to, card.validity.to);
    QCOMPARE(man.sources.value(field::kNumber), FieldSource::Ocr);
    QVERIFY(!harness.identity().portrait(PartyRole::Man).isEmpty());
}

void TestCapture::doubtIsSettledWithEnter()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"lin-yuwei"_s));
    const auto card = harness.person(u"wang-zhiyuan"_s).card.document;
    CardImageReading front;
    front.fields = {{field::kName, {card.name, 0.7, {}}},
                    {field::kAddress, {card.address, 0.6, {}}},
                    {field::kNumber, {card.number, 0.99, {}}}};
    harness.identity().takeReading(PartyRole::Man, front);
    CardImageReading back;
    back.side = CardImageReading::Side::Back;
    back.fields = {{field::kAuthority, {card.authority, 0.99, {}}},
                   {field::kValidFrom, {card.validity.from.toString(Qt::ISODate), 0.99, {}}},
                   {field::kValidTo, {card.validity.to->toString(Qt::ISODate), 0.99, {}}}};
    harness.identity().takeReading(PartyRole::Man, back);
    for (const PartyRole role : kPartyRoles)
        harness.identity().setMaritalStatus(role, MaritalStatus::NeverMarried);
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    harness.press(Qt::Key_F9); // goes to the first doubt, not on
    QCOMPARE(harness.page()->shownStep(), MarriageStep::Identity);
    for (int doubt = 0; doubt < 2; ++doubt) {
        QVERIFY(!harness.identity().nextDoubtful(PartyRole::Man).isEmpty());
        harness.press(Qt::Key_Return);
    }
    QVERIFY(harness.identity().nextDoubtful(PartyRole::Man).isEmpty());
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
}

void TestCapture::closedSheetLetsTheCameraGo()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    auto *camera = harness.composition().workstation().services().documentCamera;
    harness.press(Qt::Key_F6);
    QVERIFY(harness.wait([&] { return camera->phase() == scanners::ImageSource::Phase::Running; }));
    harness.press(Qt::Key_Escape);
    QVERIFY(harness.wait([&] { return camera->phase() == scanners::ImageSource::Phase::Stopped; }));
    QCOMPARE(captureOf(harness).stage(), Stage::Closed);
    QVERIFY(!harness.identity().isFilled(PartyRole::Man));
}

void TestCapture::emptyDeskIsNoCard()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.press(Qt::Key_F6);
    QVERIFY(harness.wait([&] { return captureOf(harness).stage() == Stage::Looking; }));
    auto *camera = harness.composition().workstation().services().documentCamera;
    QVERIFY(harness.wait([&] { return camera->phase() == scanners::ImageSource::Phase::Running; }));
    QTest::qWait(1200);
    QCOMPARE(captureOf(harness).stage(), Stage::Looking); // nothing was taken by itself
    harness.press(Qt::Key_F6);                            // the clerk insists
    QVERIFY(harness.waitForText(u"没有找到身份证"_s));
    QVERIFY(harness.wait([&] { return captureOf(harness).stage() == Stage::Looking; }));
}

QTEST_MAIN(TestCapture)
#include "tst_capture.moc"
