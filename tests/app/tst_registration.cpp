// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The counter's stories, through the real windows, the real store, the real reader driver and real papers.
#include "app/language.h"
#include "models/domain/domainerror.h"
#include "models/storage/storecheck.h"
#include "scanners/api/readererror.h"
#include "tests/documents/popplertools.h"
#include "tests/storage/storefixture.h"
#include "tests/support/workstationharness.h"
#include "ui/presentation/errortext.h"
#include "ui/style/theme.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fieldrow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::IssueModel;
using scanners::ReaderError;
using scanners::ReaderState;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString printedText(WorkstationHarness &harness, const QString &name)
{
    return poppler::comparable(poppler::text(contentOf(harness.printedFolder() + u'/' + name)));
}

/// The last act is on disk and every row of the store agrees with every other.
QStringList problemsOf(WorkstationHarness &harness)
{
    const auto report = answer(storage::checkStore(harness.composition().store().thread()));
    return report ? report->problems : QStringList{report.error().toLogString()};
}

} // namespace

class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void registersByKeyboard_data();
    void registersByKeyboard();
    void carriesARareCharacterToThePaper();
    void parksAndGoesOn();
    void lockLosesNothing();
    void refusesAPartyWhoIsTooYoung();
    void endsWhenAPartyWithdraws();
    void blanksOfACoupleThatWithdrawsAfterPrintingAreVoid();
    void printerThatVanishedIsToldAndAnotherChosen();
    void footAndTitleSayWhatIsDone();
    void stopsWhatTheLawStops_data();
    void stopsWhatTheLawStops();
    void neitherWasMarriedIsOneKey();
    void twoMenAreTold();
    void theSameCardTwiceIsTold();
    void aThirdCardIsOffered();
    void saysWhatIsWrongWithATypedNumber();
    void readerComesBackAfterItsPlugWasPulled();
    void saysThatTheCardWasLifted();
    void saysThatTheCardIsNotGenuine();
    void readsThroughANoisyLine();
    void voidsABlankAndPrintsOnTheNext();
    void changedIdentityAsksForNewSignatures();
};

void TestRegistration::registersByKeyboard_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestRegistration::registersByKeyboard()
{
    QFETCH(QString, language);
    QVERIFY(app::useLanguage(language));
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    QVERIFY(harness.handOver());
    QVERIFY2(harness.clerkActions() <= 12, qPrintable(QString::number(harness.clerkActions())));

    const QString number = harness.issue().certificateNumber();
    QCOMPARE(number, u"J320402-%1-000001"_s.arg(SystemClock().today().year()));
    QVERIFY(harness.screen().contains(number));
    QVERIFY(
        QTest::qWaitFor([&] { return QDir(harness.printedFolder()).count() == 5; }, 15'000)); // "." and ".."
    for (const QString &copy : {u"man"_s, u"woman"_s}) {
        const QString text = printedText(harness, number + u"-certificate-"_s + copy + u".pdf"_s);
        for (const QString &word : {u"王致远"_s, u"林语微"_s, number})
            QVERIFY2(text.contains(poppler::comparable(word)), qPrintable(word));
    }
    const QString file = printedText(harness, number + u"-file.pdf"_s);
    QVERIFY(file.contains(poppler::comparable(u"3200461187"_s)));

    const QString caseId = harness.marriage().caseId;
    harness.press(Qt::Key_F9);
    QVERIFY(harness.wait([&] { return harness.window().currentPage() == u"counter"_s && !harness.page(); }));
    const auto history = answer(harness.composition().store().cases.load(caseId));
    QVERIFY_RESULT(history);
    QCOMPARE(MarriageCase::fromHistory(*history)->state, MarriageCase::State::Registered);
    QCOMPARE(problemsOf(harness), QStringList());
    QVERIFY(app::useLanguage(u"zh_CN"_s));
}

void TestRegistration::carriesARareCharacterToThePaper()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue, u"zhao-ji"_s, u"xu-qingyan"_s));
    QVERIFY(harness.print());
    const QString name = harness.issue().certificateNumber() + u"-certificate-woman.pdf"_s;
    QVERIFY(printedText(harness, name).contains(poppler::comparable(u"赵𠮷"_s)));
}

void TestRegistration::parksAndGoesOn()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Declaration));
    QVERIFY(harness.wait([&] { return !harness.page()->model().declaration.pdf(PartyRole::Man).isEmpty(); }));
    QVERIFY(harness.sign(u"manSigning"_s, 0));
    QVERIFY(harness.wait([&] { return harness.page()->model().declarations.isSigned(PartyRole::Man); }));
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.waitFor(MarriageStep::Declaration));
    harness.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(harness.wait([&] { return !harness.page(); }));

    harness.stop(); // the next morning
    harness.start();
    QVERIFY(harness.signIn());
    QVERIFY(harness.wait([&] { return harness.visible<ui::CaseTable>(QString()) != nullptr; }));
    auto *list = harness.visible<ui::CaseTable>(QString());
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    harness.press(Qt::Key_Return);
    QVERIFY(harness.waitFor(MarriageStep::Declaration));
    QCOMPARE(harness.marriage().caseId, caseId);
    QVERIFY(harness.wait([&] { return harness.page()->model().declarations.isSigned(PartyRole::Man); }));
    QVERIFY(!harness.page()->model().declarations.isSigned(PartyRole::Woman));
    QVERIFY(harness.wait([&] { return harness.marriage().state == MarriageCase::State::Draft; }));
}

void TestRegistration::lockLosesNothing()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    harness.identity().beginHandEntry(PartyRole::Woman);
    auto *panel = harness.visible<QWidget>(u"womanPanel"_s);
    QVERIFY(panel);
    auto *name = panel->findChild<QLineEdit *>(u"nameEdit"_s);
    QTRY_VERIFY(name->isVisible());
    name->setFocus();
    WorkstationHarness::typeText(name, u"林语"_s);
    const QString caseId = harness.marriage().caseId;
    harness.press(Qt::Key_L, Qt::ControlModifier); // in the middle of the word, nothing waited for
    QVERIFY(harness.wait([&] { return harness.window().isGated(); }));
    QVERIFY(!harness.page());
    QVERIFY2(!harness.screen().contains(u"王致远"_s), "a locked screen shows nobody");
    QVERIFY(harness.wait([&] { return !harness.composition().workstation().isUnlocked(); }));

    QVERIFY(harness.signIn());
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    QCOMPARE(harness.marriage().caseId, caseId);
    QCOMPARE(harness.marriage().draft.party(PartyRole::Man).document.name, u"王致远"_s);
    QCOMPARE(harness.marriage().draft.party(PartyRole::Woman).document.name, u"林语"_s);
}

void TestRegistration::refusesAPartyWhoIsTooYoung()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.identify(u"zhou-young"_s, u"lin-yuwei"_s));
    QVERIFY(harness.wait([&] { return harness.page()->model().examination.counts().blocked > 0; }));
    harness.press(Qt::Key_Y, Qt::ControlModifier);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.at(MarriageStep::Eligibility)); // no way past the law
    const QString firstDay = SystemClock().today().addDays(1).toString(Qt::ISODate);
    QVERIFY(harness.waitForText(firstDay));

    QVERIFY(harness.clickButton(u"refusalButton"_s));
    auto *ground = harness.visible<ui::ChoiceBox>(u"refusalReasonChoice"_s);
    QVERIFY(ground);
    QCOMPARE(ground->code(), u"N1"_s); // suggested
    QVERIFY(harness.clickButton(u"refuseButton"_s));
    QVERIFY(harness.wait([&] { return harness.marriage().state == MarriageCase::State::Refused; }));
    QVERIFY(
        harness.wait([&] { return harness.visible<QAbstractButton>(u"printNoticeButton"_s) != nullptr; }));
    QVERIFY(harness.clickButton(u"printNoticeButton"_s));
    const QString notice = harness.marriage().acceptanceNumber + u"-notice.pdf"_s;
    QVERIFY(harness.wait([&] { return QFile::exists(harness.printedFolder() + u'/' + notice); }));
    QTRY_VERIFY(printedText(harness, notice).contains(poppler::comparable(u"周小满"_s)));
    const auto *reason = harness.page()->model().session.workflow().rules().refusalReason(u"N1");
    QVERIFY(reason);
    QVERIFY(printedText(harness, notice).contains(poppler::comparable(reason->basis.article)));
    QVERIFY(harness.clickButton(u"refusalDoneButton"_s));
    QVERIFY(harness.wait([&] { return !harness.page(); }));
    QCOMPARE(problemsOf(harness), QStringList());
}

void TestRegistration::endsWhenAPartyWithdraws()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Declaration));
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.clickButton(u"refusalButton"_s));
    QVERIFY(harness.clickButton(u"withdrawnButton"_s));
    QVERIFY(harness.wait([&] { return !harness.page(); }));
    const auto history = answer(harness.composition().store().cases.load(caseId));
    QVERIFY_RESULT(history);
    QCOMPARE(MarriageCase::fromHistory(*history)->state, MarriageCase::State::Terminated);
}

void TestRegistration::blanksOfACoupleThatWithdrawsAfterPrintingAreVoid()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.clickButton(u"refusalButton"_s));
    QVERIFY(harness.clickButton(u"withdrawnButton"_s));
    QVERIFY(harness.wait([&] { return !harness.page(); }));
    const auto history = answer(harness.composition().store().cases.load(caseId));
    QVERIFY_RESULT(history);
    QCOMPARE(MarriageCase::fromHistory(*history)->state, MarriageCase::State::Terminated);
    const auto stock = answer(harness.composition().store().desk.stockLevel());
    QVERIFY_RESULT(stock);
    QCOMPARE(stock->voided, 2); // they met the printer: no other couple gets them
    QCOMPARE(stock->used, 0);
}

void TestRegistration::printerThatVanishedIsToldAndAnotherChosen()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    auto *printer = harness.page()->findChild<ui::FieldRow *>(u"certificatePrinterRow"_s);
    QVERIFY(printer && !printer->isVisible()); // there is none to choose
    Q_EMIT harness.issue().printersFound({u"EPSON"_s});
    QVERIFY(printer->isVisible());
    printer->editor()->setFocus();
    harness.press(Qt::Key_Down);
    QCOMPARE(harness.issue().target().printer, u"EPSON"_s);
    QVERIFY(harness.waitForText(u"EPSON"_s));
    harness.press(Qt::Key_F9); // this system has no EPSON
    QVERIFY(harness.waitFor(IssueModel::Stage::AskBlank));
    const QString number = harness.issue().certificateNumber();
    QVERIFY(!number.isEmpty());
    presentation::PrintTarget files = harness.issue().target();
    files.printer.clear();
    harness.issue().setTarget(files);
    for (const PartyRole role : kPartyRoles) {
        QVERIFY(harness.wait(
            [&] { return harness.issue().askedCopy() == role && harness.at(MarriageStep::Issue); }));
        harness.issue().printAgain(role);
    }
    QVERIFY(harness.waitFor(IssueModel::Stage::CheckPrint));
    QCOMPARE(harness.issue().certificateNumber(), number);
}

void TestRegistration::footAndTitleSayWhatIsDone()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    auto *paper = harness.visible<QAbstractButton>(u"paperMan"_s);
    auto *other = harness.visible<QAbstractButton>(u"paperWoman"_s);
    QVERIFY(paper && other && paper->isChecked() && !other->isChecked());
    QCOMPARE(paper->height(), other->height());
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(IssueModel::Stage::Receipts));
    QVERIFY(harness.screen().contains(u"领证签名"_s));
    QVERIFY(!harness.screen().contains(u"打印预览"_s));
    QVERIFY(!paper->isChecked());
    QVERIFY(harness.visible<QAbstractButton>(u"parkButton"_s)->isEnabled());
    harness.press(Qt::Key_Tab);
    QVERIFY(harness.sign(u"manSigning"_s, 2) && harness.sign(u"womanSigning"_s, 3));
    QVERIFY(harness.waitFor(IssueModel::Stage::HandOver));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(IssueModel::Stage::Done));
    QVERIFY(!harness.visible<QAbstractButton>(u"parkButton"_s)->isEnabled());
    QVERIFY(!harness.screen().contains(u"领证签名"_s));
}

void TestRegistration::stopsWhatTheLawStops_data()
{
    QTest::addColumn<QString>("man");
    QTest::addColumn<QString>("woman");
    QTest::addColumn<QString>("check");
    QTest::newRow("expired yesterday") << u"sun-lapsed"_s << u"lin-yuwei"_s << u"document_valid"_s;
    QTest::newRow("Hong Kong, not designated") << u"wang-zhiyuan"_s << u"ho-wing-lam"_s << u"jurisdiction"_s;
    QTest::newRow("foreigner, not designated") << u"wang-zhiyuan"_s << u"example-anna"_s << u"jurisdiction"_s;
}

void TestRegistration::stopsWhatTheLawStops()
{
    QFETCH(QString, man);
    QFETCH(QString, woman);
    QFETCH(QString, check);
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.identify(man, woman));
    QVERIFY(harness.wait([&] { return harness.page()->model().examination.counts().blocked == 1; }));
    harness.press(Qt::Key_Y, Qt::ControlModifier);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.at(MarriageStep::Eligibility));
    Check line;
    line.id = check;
    line.outcome = CheckOutcome::Blocked;
    QVERIFY(harness.waitForText(presentation::checkTitle(line)));
}

void TestRegistration::neitherWasMarriedIsOneKey()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    auto *button = harness.page()->findChild<QWidget *>(u"neverMarriedButton"_s);
    QVERIFY(button && !button->isVisible()); // nobody speaks for who is not here yet
    QVERIFY(harness.readCard(u"lin-yuwei"_s));
    QVERIFY(harness.wait([&] { return button->isVisible(); }));
    const auto states = [&](MaritalStatus his, MaritalStatus hers) {
        return harness.identity().maritalStatus(PartyRole::Man) == his &&
               harness.identity().maritalStatus(PartyRole::Woman) == hers;
    };
    harness.press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(states(MaritalStatus::NeverMarried, MaritalStatus::NeverMarried));
    QVERIFY(!button->isVisible());
    harness.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(states(MaritalStatus::NotStated, MaritalStatus::NotStated));
    harness.press(Qt::Key_2); // he is divorced: what he said is not passed over
    QVERIFY(!button->isVisible());
    harness.press(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(states(MaritalStatus::Divorced, MaritalStatus::NotStated));
}

void TestRegistration::twoMenAreTold()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.readCard(u"chen-haoran"_s));
    QVERIFY(harness.wait([&] { return harness.identity().isFilled(PartyRole::Woman); }));
    harness.press(Qt::Key_1);
    harness.press(Qt::Key_1);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitForText(presentation::missingText(
        {Missing::What::OppositeSex, {}, {}}, harness.page()->model().session.workflow().rules())));
    QVERIFY(harness.at(MarriageStep::Identity));
    // The way on: empty the wrong side, read the right card.
    harness.identity().clear(PartyRole::Woman);
    QVERIFY(harness.readCard(u"lin-yuwei"_s));
    QVERIFY(harness.wait([&] { return harness.identity().isFilled(PartyRole::Woman); }));
    harness.press(Qt::Key_1);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
}

void TestRegistration::theSameCardTwiceIsTold()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.wait([&] { return harness.identity().isFilled(PartyRole::Man); }));
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.waitForText(QCoreApplication::translate(
        "lianli::ui::IdentityPage", "This card is already on the other side. Nothing was changed: take it "
                                    "off and put the other person's card on the reader.")));
    QVERIFY(!harness.identity().isFilled(PartyRole::Woman));
    // And typed by hand it is seen as well.
    harness.identity().beginHandEntry(PartyRole::Woman);
    harness.identity().setField(PartyRole::Woman, field::kNumber,
                                harness.marriage().draft.party(PartyRole::Man).document.number);
    QVERIFY(harness.page()
                ->model()
                .session.missing(MarriageStep::Identity)
                .contains({Missing::What::SamePerson, {}, {}}));
}

void TestRegistration::aThirdCardIsOffered()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    for (const auto &card : {u"wang-zhiyuan"_s, u"lin-yuwei"_s, u"ayiguli"_s})
        QVERIFY(harness.readCard(card));
    QVERIFY(
        harness.wait([&] { return harness.visible<QAbstractButton>(u"replaceWomanButton"_s) != nullptr; }));
    QCOMPARE(harness.marriage().draft.party(PartyRole::Woman).document.name, u"林语微"_s);
    QVERIFY(harness.clickButton(u"replaceWomanButton"_s));
    QTRY_COMPARE(harness.marriage().draft.party(PartyRole::Woman).document.name, u"买买提·阿依古丽"_s);
    harness.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(harness.marriage().draft.party(PartyRole::Woman).document.name, u"林语微"_s);
}

void TestRegistration::saysWhatIsWrongWithATypedNumber()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.identity().beginHandEntry(PartyRole::Man);
    auto *panel = harness.visible<QWidget>(u"manPanel"_s);
    QVERIFY(panel);
    auto *number = panel->findChild<QLineEdit *>(u"numberEdit"_s);
    QTRY_VERIFY(number->isVisible());
    number->setFocus();
    QTest::keyClicks(number, u"320402198802291011"_s); // the check digit is 0
    QTest::keyClick(number, Qt::Key_Tab);
    const auto sentence = presentation::errorText(Error(DomainError::NumberCheckDigit));
    QVERIFY(harness.waitForText(sentence));
    QCOMPARE(number->text(), u"320402198802291011"_s); // as typed
    number->setFocus();
    QTest::keyClick(number, Qt::Key_End);
    QTest::keyClick(number, Qt::Key_Backspace);
    QTest::keyClicks(number, u"0"_s);
    QTest::keyClick(number, Qt::Key_Tab);
    QVERIFY(harness.wait([&] { return !harness.screen().contains(sentence); }));
    const IdentityDocument &document = harness.marriage().draft.party(PartyRole::Man).document;
    QCOMPARE(document.birthDate, QDate(1988, 2, 29)); // told by the number
    QCOMPARE(document.sex, Sex::Male);
}

void TestRegistration::readerComesBackAfterItsPlugWasPulled()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    harness.reader().unplug();
    QVERIFY(harness.readerIs(ReaderState::Phase::Fault));
    QVERIFY(harness.waitForText(presentation::errorText(Error(ReaderError::PortMissing))));
    QCOMPARE(harness.marriage().draft.party(PartyRole::Man).document.name, u"王致远"_s);
    QVERIFY(harness.reader().plugIn());
    QVERIFY(harness.readCard(u"lin-yuwei"_s)); // by itself, nothing pressed
    QVERIFY(harness.wait([&] { return harness.identity().isFilled(PartyRole::Woman); }));
    QVERIFY(!harness.screen().contains(presentation::errorText(Error(ReaderError::PortMissing))));
}

void TestRegistration::saysThatTheCardWasLifted()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.reader().changeFaults([](scanners::SimulatedFaults &faults) { faults.liftDuringReads = 1; });
    QVERIFY(harness.placeCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.waitForText(presentation::errorText(Error(ReaderError::CardMoved))));
    QVERIFY(!harness.identity().isFilled(PartyRole::Man)); // half a card is no card
    QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.wait([&] { return harness.identity().isFilled(PartyRole::Man); }));
    QVERIFY(!harness.screen().contains(presentation::errorText(Error(ReaderError::CardMoved))));
}

void TestRegistration::saysThatTheCardIsNotGenuine()
{
    using scanners::CardCommand;
    using scanners::CardStatus;
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.reader().changeFaults([](scanners::SimulatedFaults &faults) {
        faults.statuses[CardCommand::Select] = QList<CardStatus>(3, CardStatus::ReaderRejectedCard);
    });
    QVERIFY(harness.placeCard(u"wang-zhiyuan"_s));
    QVERIFY(harness.waitForText(presentation::errorText(Error(ReaderError::CardNotGenuine))));
    QVERIFY(!harness.identity().isFilled(PartyRole::Man));
}

void TestRegistration::readsThroughANoisyLine()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.reader().changeFaults([](scanners::SimulatedFaults &faults) {
        faults.wrongChecksums = 1;
        faults.truncated = 1;
        faults.noise = QByteArray("\x00\xff\xaa\xaa\x96", 5);
    });
    QVERIFY(harness.readCard(u"zhao-ji"_s));
    QVERIFY(harness.wait([&] { return harness.identity().isFilled(PartyRole::Man); }));
    QCOMPARE(harness.marriage().draft.party(PartyRole::Man).document.name, u"赵𠮷"_s);
}

void TestRegistration::voidsABlankAndPrintsOnTheNext()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    const QString number = harness.issue().certificateNumber();
    harness.press(Qt::Key_D, Qt::ControlModifier);
    auto *copy = harness.visible<ui::ChoiceBox>(u"voidCopyChoice"_s);
    auto *reason = harness.visible<ui::ChoiceBox>(u"voidReasonChoice"_s);
    QVERIFY(copy && reason);
    copy->setCode(u"woman"_s);
    reason->setCode(u"卡纸"_s);
    QVERIFY(harness.clickButton(u"voidConfirmButton"_s));
    QVERIFY(harness.wait([&] { return harness.issue().voided().size() == 1; }));
    QVERIFY(harness.waitFor(IssueModel::Stage::CheckPrint));
    QCOMPARE(harness.issue().certificateNumber(), number); // the number stays
    QCOMPARE(harness.issue().blankSerial(PartyRole::Man), u"32 0046 1187"_s);
    QCOMPARE(harness.issue().blankSerial(PartyRole::Woman), u"32 0046 1189"_s);
    QVERIFY(harness.waitForText(u"3200461188"_s)); // in the list of what is void
    QVERIFY(harness.handOver());
    const auto stock = answer(harness.composition().store().desk.stockLevel());
    QVERIFY_RESULT(stock);
    QCOMPARE(stock->used, 2);
    QCOMPARE(stock->voided, 1);
    QCOMPARE(problemsOf(harness), QStringList());
}

void TestRegistration::changedIdentityAsksForNewSignatures()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Photo));
    for (int i = 0; i < 3; ++i)
        harness.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(harness.at(MarriageStep::Identity));
    harness.identity().setMaritalStatus(PartyRole::Woman, MaritalStatus::Divorced);
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
    auto &examination = harness.page()->model().examination;
    QVERIFY(harness.wait([&] { return !examination.isRunning(); }));
    harness.press(Qt::Key_F9);
    const Missing proof{Missing::What::Paper, PartyRole::Woman, u"divorce_proof"_s};
    QVERIFY(harness.waitForText(
        presentation::missingText(proof, harness.page()->model().session.workflow().rules())));
    examination.setPaper(PartyRole::Woman, u"divorce_proof"_s, false); // nothing on record: her word counts
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Declaration));
    harness.press(Qt::Key_F9);
    const Missing outdated{Missing::What::SignatureOutdated, PartyRole::Man, {}};
    QVERIFY(harness.waitForText(
        presentation::missingText(outdated, harness.page()->model().session.workflow().rules())));
    QVERIFY(harness.at(MarriageStep::Declaration));
}

QTEST_MAIN(TestRegistration)
#include "tst_registration.moc"
