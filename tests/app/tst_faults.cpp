// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What goes wrong at a counter: each gets a message and a way on, and nothing that was saved is lost.
#include "app/language.h"
#include "models/ports/storeerror.h"
#include "models/storage/storecheck.h"
#include "scanners/vision/specimen/specimencard.h"
#include "tests/storage/storefixture.h"
#include "tests/support/filesizelimit.h"
#include "tests/support/workstationharness.h"
#include "ui/presentation/errortext.h"
#include "ui/registration/registrationpage.h"
#include "ui/style/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/photocropview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::CaseSession;
using presentation::IssueModel;

namespace {

QString sentence(StoreError code)
{
    return presentation::errorText(Error(make_error_code(code)));
}

QString storePath(const WorkstationHarness &harness, const QString &file)
{
    return harness.folder() + u"/store/"_s + file;
}

QString notSavedText()
{
    return QCoreApplication::translate("lianli::ui::RegistrationPage", "Not saved");
}

bool saysThatTheDiskIsFull(WorkstationHarness &harness)
{
    return WorkstationHarness::wait([&] {
        const QString screen = harness.screen();
        return screen.contains(sentence(StoreError::DiskFull)) || screen.contains(sentence(StoreError::Io));
    });
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void fiveWrongPasswordsLockTheUserOut();
    void anotherUserMayStillSignIn();
    void damagedDatabaseIsToldAtSignIn();
    void plainDatabaseIsNotOpened();
    void secondProgramIsTold();
    void clockSetBackIsTold();
    void unsavedInputsAreToldAndSavedLater();
    void picturesOfTheChipAreKeptOnceThereIsRoom();
    void picturesOfAPhotographedCardAreKeptOnceThereIsRoom();
    void couplePhotoIsKeptOnceThereIsRoom();
    void photoTakenAnewReplacesTheOneThatWaits();
    void stepThatCannotBeRecordedCanBeRecordedLater();
    void printingThatCannotBeRecordedCanBeTriedAgain();
    void stockThatRanOutIsTold();
    void interruptedPrintingAsksForTheBlank();
    void fileIsSealedLaterIfTheProgramEnded();
    void lockAskedForWhileBusyIsDoneAfterwards();
};

void TestFaults::fiveWrongPasswordsLockTheUserOut()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    for (int attempt = 1; attempt <= 5; ++attempt) {
        harness.typePassword("not the password");
        QVERIFY(harness.wait([&] { return !harness.composition().workstation().isBusy(); }));
        QVERIFY(harness.window().isGated());
    }
    auto *signIn = harness.visible<QAbstractButton>(u"signInButton"_s);
    QVERIFY(signIn);
    QTRY_VERIFY(!signIn->isEnabled());
    // The page counts the seconds down.
    const QString counting =
        QCoreApplication::translate("lianli::ui::LoginPage", "Too many wrong passwords: try again in %1:%2");
    QVERIFY(harness.waitForText(counting.left(counting.indexOf(u'%'))));
    const QString before = harness.screen();
    QVERIFY(harness.wait([&] { return harness.screen() != before; }, 3000));
    harness.typePassword(password()); // even the right one
    QTest::qWait(50);
    QVERIFY(harness.window().isGated());
    harness.stop(); // starting the program anew does not help
    harness.start();
    harness.typePassword(password());
    QTest::qWait(50);
    QVERIFY(harness.window().isGated());
}

void TestFaults::anotherUserMayStillSignIn()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    harness.start();
    for (int attempt = 1; attempt <= 5; ++attempt) {
        harness.typePassword("not the password");
        QVERIFY(harness.wait([&] { return !harness.composition().workstation().isBusy(); }));
    }
    auto *who = harness.visible<ui::ChoiceBox>(u"userChoice"_s);
    who->setCode(kSupervisor);
    Q_EMIT who->codeChosen(kSupervisor);
    harness.typePassword("second horse 09");
    QVERIFY(harness.wait([&] { return !harness.window().isGated(); }));
}

void TestFaults::damagedDatabaseIsToldAtSignIn()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    {
        QFile file(storePath(harness, u"lianli.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 1000; at < file.size(); at += 2048) {
            QVERIFY(file.seek(at));
            QCOMPARE(file.write(QByteArray(64, '\x5a')), 64);
        }
    }
    harness.start();
    harness.typePassword(password());
    QVERIFY(harness.waitForText(sentence(StoreError::Corrupt)));
    QVERIFY(harness.window().isGated());
    QVERIFY(harness.visible<QAbstractButton>(u"signInButton"_s)->isEnabled()); // after a copy was put back
}

void TestFaults::plainDatabaseIsNotOpened()
{
    WorkstationHarness harness;
    harness.setUpOffice();
    {
        QFile file(storePath(harness, u"lianli.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray("SQLite format 3\0", 16));
    }
    harness.start();
    harness.typePassword(password());
    QVERIFY(harness.waitForText(sentence(StoreError::PlainFile)));
    QVERIFY(harness.window().isGated());
}

void TestFaults::secondProgramIsTold()
{
    WorkstationHarness harness;
    harness.setUpOffice(2000);
    QProcess other;
    other.start(QLatin1StringView(STORE_CHILD), {harness.folder(), u"work"_s, u"7"_s});
    QVERIFY(other.waitForReadyRead(20'000));
    harness.start();
    harness.typePassword(password());
    QVERIFY(harness.waitForText(sentence(StoreError::Busy)));
    QVERIFY(harness.window().isGated());
    other.kill();
    QVERIFY(other.waitForFinished(20'000));
    QVERIFY(harness.signIn()); // the way on
}

void TestFaults::clockSetBackIsTold()
{
    WorkstationHarness harness;
    harness.setUpOffice(20, 3); // the records are three days ahead of the clock
    harness.start();
    harness.typePassword(password());
    QVERIFY(harness.wait([&] { return !harness.composition().workstation().isBusy(); }));
    if (harness.window().isGated()) {
        QVERIFY(harness.waitForText(sentence(StoreError::ClockWentBack)));
        return;
    }
    // Cases can be taken in, but no certificate is issued.
    QVERIFY(harness.reach(MarriageStep::Issue));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitForText(sentence(StoreError::ClockWentBack)));
    QCOMPARE(harness.issue().stage(), IssueModel::Stage::Prepare);
    QVERIFY(!harness.marriage().assignment);
}

void TestFaults::unsavedInputsAreToldAndSavedLater()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    harness.identity().beginHandEntry(PartyRole::Man);
    QVERIFY(harness.wait(
        [&] { return harness.page()->model().session.saveState() == CaseSession::SaveState::Saved; }));
    auto &session = harness.page()->model().session;
    const QString notSaved = QCoreApplication::translate("lianli::ui::RegistrationPage", "Not saved");
    {
        const FileSizeLimit full(4096); // nothing more fits
        auto *name = harness.visible<QWidget>(u"manPanel"_s)->findChild<QLineEdit *>(u"nameEdit"_s);
        name->setFocus();
        WorkstationHarness::typeText(name, u"王致远"_s);
        QTest::keyClick(name, Qt::Key_Tab);
        QVERIFY(harness.waitForText(notSaved));
        QCOMPARE(session.saveState(), CaseSession::SaveState::Failed);
        const QString screen = harness.screen();
        QVERIFY(screen.contains(sentence(StoreError::DiskFull)) || screen.contains(sentence(StoreError::Io)));
        QCOMPARE(harness.marriage().draft.party(PartyRole::Man).document.name, u"王致远"_s); // still typed
    }
    // There is room again: saved by itself within seconds.
    QVERIFY(harness.wait([&] { return session.saveState() == CaseSession::SaveState::Saved; }));
    QVERIFY(!harness.screen().contains(notSaved));
    const QString caseId = harness.marriage().caseId;
    harness.stop();
    harness.start();
    QVERIFY(harness.signIn());
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    QCOMPARE(harness.marriage().draft.party(PartyRole::Man).document.name, u"王致远"_s);
}

void TestFaults::picturesOfTheChipAreKeptOnceThereIsRoom()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    auto &session = harness.page()->model().session;
    const QString caseId = harness.marriage().caseId;
    {
        const FileSizeLimit full(4096);
        QVERIFY(harness.readCard(u"wang-zhiyuan"_s));
        QVERIFY(saysThatTheDiskIsFull(harness));
        QVERIFY(harness.readCard(u"lin-yuwei"_s)); // the couple is not sent away
        QVERIFY(session.hasUnkept());
        QVERIFY(!session.isBusy());
        for (int i = 0; i < 2; ++i)
            harness.press(Qt::Key_1);
        QVERIFY(harness.wait([&] { return harness.at(MarriageStep::Identity); }));
        harness.press(Qt::Key_F9); // an act without its pictures would stay without them
        QVERIFY(saysThatTheDiskIsFull(harness));
        QVERIFY(harness.at(MarriageStep::Identity));
        QVERIFY(!harness.marriage().holds(MarriageStep::Identity));
        QVERIFY(harness.marriage().draft.chipPhotos[0].id.isEmpty());
    }
    QVERIFY(harness.wait(
        [&] { return session.saveState() == CaseSession::SaveState::Saved && !session.hasUnkept(); }));
    QVERIFY(harness.wait([&] { return !harness.screen().contains(notSavedText()); }));
    for (const PartyRole role : kPartyRoles) {
        const size_t at = static_cast<size_t>(role);
        QVERIFY(!harness.marriage().draft.chipPhotos[at].id.isEmpty());
    }
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
    harness.stop(); // all of it is on disk
    harness.start();
    QVERIFY(harness.signIn());
    auto &store = harness.composition().store();
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitFor(MarriageStep::Eligibility));
    for (const BlobRef &blob : harness.marriage().draft.chipPhotos)
        QCOMPARE(answer(store.cases.blob(blob.id))->size(), blob.size);
    QCOMPARE(answer(storage::checkStore(store.thread()))->problems, QStringList());
}

void TestFaults::picturesOfAPhotographedCardAreKeptOnceThereIsRoom()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.openCase());
    auto &session = harness.page()->model().session;
    const auto card = harness.person(u"wang-zhiyuan"_s).card.document;
    harness.press(Qt::Key_F6);
    auto &capture = harness.page()->model().capture;
    QVERIFY(harness.wait([&] { return capture.stage() == presentation::CardCaptureModel::Stage::Looking; }));
    {
        const FileSizeLimit full(4096);
        harness.composition().simulatedDesk()->lay(
            scanners::specimenCard(card, scanners::CardImageReading::Side::Front));
        QVERIFY(
            harness.wait([&] { return capture.stage() == presentation::CardCaptureModel::Stage::TurnOver; }));
        QVERIFY(saysThatTheDiskIsFull(harness));
        QCOMPARE(harness.marriage().draft.party(PartyRole::Man).document.number, card.number);
        QVERIFY(harness.marriage().draft.portraits[0].id.isEmpty());
    }
    QVERIFY(harness.wait(
        [&] { return session.saveState() == CaseSession::SaveState::Saved && !session.hasUnkept(); }));
    const BlobRef portrait = harness.marriage().draft.portraits[0];
    QCOMPARE(*answer(harness.composition().store().cases.blob(portrait.id)),
             harness.identity().portrait(PartyRole::Man));
}

void TestFaults::couplePhotoIsKeptOnceThereIsRoom()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Photo));
    auto &session = harness.page()->model().session;
    auto *view = harness.page()->findChild<ui::PhotoCropView *>();
    QVERIFY(harness.wait([=] { return !view->image().isNull(); }));
    {
        const FileSizeLimit full(4096);
        harness.press(Qt::Key_F6);
        QVERIFY(saysThatTheDiskIsFull(harness));
        QVERIFY(harness.screen().contains(notSavedText()));
        QVERIFY(!harness.marriage().draft.photo);
        QVERIFY(!harness.page()->model().photo.picture().isEmpty()); // it is still on the screen
        harness.press(Qt::Key_F9);
        QVERIFY(harness.at(MarriageStep::Photo));
    }
    QVERIFY(harness.wait([&] { return harness.marriage().draft.photo.has_value(); }));
    QVERIFY(harness.wait([&] { return session.saveState() == CaseSession::SaveState::Saved; }));
    QCOMPARE(*answer(harness.composition().store().cases.blob(harness.marriage().draft.photo->image.id)),
             harness.page()->model().photo.picture());
    QVERIFY(harness.waitFor(MarriageStep::Photo));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Review));
    QCOMPARE(answer(storage::checkStore(harness.composition().store().thread()))->problems, QStringList());
}

void TestFaults::photoTakenAnewReplacesTheOneThatWaits()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Photo));
    auto &session = harness.page()->model().session;
    auto &photo = harness.page()->model().photo;
    auto *view = harness.page()->findChild<ui::PhotoCropView *>();
    QVERIFY(harness.wait([=] { return !view->image().isNull(); }));
    QByteArray first;
    {
        const FileSizeLimit full(4096);
        harness.press(Qt::Key_F6);
        QVERIFY(saysThatTheDiskIsFull(harness));
        first = photo.picture();
        harness.press(Qt::Key_F6); // eyes were closed: once more
        QVERIFY(harness.wait([&] { return photo.picture().isEmpty(); }));
    }
    QVERIFY(harness.wait([&] { return !session.hasUnkept(); }));
    QVERIFY(!harness.marriage().draft.photo); // not the one that was thrown away
    QVERIFY(harness.wait([=] { return !view->image().isNull(); }));
    QVERIFY(harness.photograph());
    const QByteArray kept =
        *answer(harness.composition().store().cases.blob(harness.marriage().draft.photo->image.id));
    QVERIFY(kept != first);
    QCOMPARE(kept, photo.picture());
}

void TestFaults::stepThatCannotBeRecordedCanBeRecordedLater()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Eligibility));
    harness.press(Qt::Key_Y, Qt::ControlModifier);
    auto &session = harness.page()->model().session;
    QVERIFY(harness.wait([&] {
        return session.missing(MarriageStep::Eligibility).isEmpty() &&
               session.saveState() == CaseSession::SaveState::Saved;
    }));
    {
        const FileSizeLimit full(4096);
        harness.press(Qt::Key_F9);
        QVERIFY(harness.wait([&] {
            const QString screen = harness.screen();
            return screen.contains(sentence(StoreError::DiskFull)) ||
                   screen.contains(sentence(StoreError::Io));
        }));
        QVERIFY(harness.at(MarriageStep::Eligibility)); // not a step further than what is recorded
        QVERIFY(!harness.marriage().holds(MarriageStep::Eligibility));
    }
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(MarriageStep::Declaration));
    QVERIFY(harness.marriage().holds(MarriageStep::Eligibility));
    QCOMPARE(answer(storage::checkStore(harness.composition().store().thread()))->problems, QStringList());
}

void TestFaults::printingThatCannotBeRecordedCanBeTriedAgain()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    {
        const FileSizeLimit full(4096);
        harness.press(Qt::Key_F9);
        QVERIFY(harness.wait([&] {
            const QString screen = harness.screen();
            return screen.contains(sentence(StoreError::DiskFull)) ||
                   screen.contains(sentence(StoreError::Io));
        }));
        QCOMPARE(harness.issue().stage(), IssueModel::Stage::Prepare);
    }
    QVERIFY(harness.print());
    QCOMPARE(harness.issue().certificateNumber().right(6), u"000001"_s); // none was lost
    QVERIFY(harness.handOver());
}

void TestFaults::stockThatRanOutIsTold()
{
    WorkstationHarness harness;
    harness.setUpOffice(1); // one blank is no pair
    harness.start();
    QVERIFY(harness.signIn());
    QVERIFY(harness.reach(MarriageStep::Issue));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitForText(sentence(StoreError::NoBlanks)));
    harness.composition().workstation().receiveBlanks(*BlankSerial::parse(u"3200461300"), 10);
    QVERIFY(harness.wait([&] {
        harness.issue().enterIssue();
        return harness.issue().stock().inStock > 1;
    }));
    QVERIFY(harness.print()); // the case was kept
}

void TestFaults::interruptedPrintingAsksForTheBlank()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    const QString caseId = harness.marriage().caseId;
    const QString number = harness.issue().certificateNumber();
    harness.stop();
    harness.start();
    QVERIFY(harness.signIn());
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitFor(IssueModel::Stage::AskBlank));
    QCOMPARE(harness.issue().certificateNumber(), number);
    QCOMPARE(harness.issue().askedCopy(), PartyRole::Man);
    QVERIFY(harness.waitForText(u"32 0046 1187"_s)); // which blank is meant
    QVERIFY(harness.clickButton(u"goodButton"_s));
    QVERIFY(harness.wait([&] { return harness.issue().askedCopy() == PartyRole::Woman; }));
    QVERIFY(harness.waitForText(u"32 0046 1188"_s));
    QVERIFY(harness.clickButton(u"againButton"_s)); // the page never reached it: same blank once more
    QVERIFY(harness.waitFor(IssueModel::Stage::CheckPrint));
    QCOMPARE(harness.issue().blankSerial(PartyRole::Woman), u"32 0046 1188"_s);
    QVERIFY(harness.handOver());
    QCOMPARE(answer(storage::checkStore(harness.composition().store().thread()))->problems, QStringList());
}

void TestFaults::fileIsSealedLaterIfTheProgramEnded()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    QVERIFY(harness.reach(MarriageStep::Issue));
    QVERIFY(harness.print());
    harness.press(Qt::Key_F9);
    QVERIFY(harness.waitFor(IssueModel::Stage::Receipts));
    QVERIFY(harness.sign(u"manSigning"_s, 2));
    QVERIFY(harness.sign(u"womanSigning"_s, 3));
    QVERIFY(harness.waitFor(IssueModel::Stage::HandOver));
    harness.press(Qt::Key_F9);
    QVERIFY(harness.wait([&] { return harness.marriage().registeredAt.has_value(); }));
    const QString caseId = harness.marriage().caseId;
    harness.stop(); // the registration is on record, the paper file perhaps not
    harness.start();
    QVERIFY(harness.signIn());
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitFor(MarriageStep::Issue));
    QVERIFY(harness.wait([&] { return harness.issue().isArchiveSealed(); }));
    QCOMPARE(harness.issue().archivePages(), 3);
}

void TestFaults::lockAskedForWhileBusyIsDoneAfterwards()
{
    WorkstationHarness harness;
    QVERIFY(harness.begin());
    auto &workstation = harness.composition().workstation();
    workstation.openNewCase();
    QVERIFY(workstation.isBusy());
    workstation.lock();
    QVERIFY(harness.wait([&] { return !workstation.isUnlocked() && harness.window().isGated(); }));
    QVERIFY(harness.signIn());
    QVERIFY(harness.waitFor(MarriageStep::Identity)); // the case that was being opened
}

QTEST_MAIN(TestFaults)
#include "tst_faults.moc"
