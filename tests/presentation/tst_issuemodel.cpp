// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Steps 2 to 6 as their view models: checks, declarations, photo, certificate, refusal.
#include "models/ports/storeerror.h"
#include "tests/support/fakeoffice.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/registrationmodel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using presentation::IssueModel;
using Stage = IssueModel::Stage;

namespace {

Error diskFull()
{
    return Error(make_error_code(StoreError::DiskFull));
}

/// A case with its models, worked forward step by step; reopen() is a restart of the program.
struct Scene
{
    FakeOffice office;
    std::unique_ptr<presentation::CaseSession> session = office.openCase();
    std::unique_ptr<presentation::RegistrationModel> model = make();

    std::unique_ptr<presentation::RegistrationModel> make()
    {
        return std::make_unique<presentation::RegistrationModel>(*session, office.services());
    }
    void reopen()
    {
        const QString caseId = session->marriage().caseId;
        model.reset();
        session = office.reopen(caseId);
        model = make();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] {
            return !session->isBusy() && session->saveState() == presentation::CaseSession::SaveState::Saved;
        });
    }
    bool record(MarriageStep step)
    {
        if (!settle()) return false;
        session->record(step);
        return QTest::qWaitFor([&] { return session->marriage().holds(step); });
    }
    bool identify()
    {
        office.reader.read(sampleMan());
        office.reader.read(sampleWoman());
        for (const PartyRole role : kPartyRoles)
            model->identity.setMaritalStatus(role, MaritalStatus::NeverMarried);
        session->edit([](MarriageDraft &draft) { draft.identityMatched = true; });
        return record(MarriageStep::Identity);
    }
    bool examine()
    {
        model->examination.enter();
        model->examination.answerAllAsExpected();
        return QTest::qWaitFor([this] { return !model->examination.isRunning(); }) &&
               record(MarriageStep::Eligibility);
    }
    bool declare()
    {
        for (const PartyRole role : kPartyRoles)
            model->declarations.sign(role, sampleInk());
        return QTest::qWaitFor([this] {
                   return model->declarations.isSigned(PartyRole::Man) &&
                          model->declarations.isSigned(PartyRole::Woman);
               }) &&
               record(MarriageStep::Declaration);
    }
    bool photograph()
    {
        model->photo.enter();
        model->photo.takePicture();
        return QTest::qWaitFor([this] { return session->draft().photo.has_value(); }) &&
               record(MarriageStep::Photo);
    }
    bool review()
    {
        model->issue.enterReview();
        model->issue.approve();
        return QTest::qWaitFor([this] { return session->marriage().holds(MarriageStep::Review); }) &&
               settle();
    }
    bool toIssue() { return identify() && examine() && declare() && photograph() && review(); }
    bool waitFor(Stage stage)
    {
        return QTest::qWaitFor([=, this] { return model->issue.stage() == stage && !session->isBusy(); });
    }
    bool print()
    {
        model->issue.print();
        return waitFor(Stage::CheckPrint);
    }
    bool signReceipts()
    {
        for (const PartyRole role : kPartyRoles)
            model->receipts.sign(role, sampleInk());
        return waitFor(Stage::HandOver) && settle();
    }
};

} // namespace

class TestIssueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksAreRunOnceForTheSamePeople();
    void registerThatFailsLeavesTheLineOpen();
    void anAnswerAgainstTheLawBlocks();
    void signatureIsBoundToWhatWasShown();
    void slipOfThePenIsNoSignature();
    void clearedSignatureIsGone();
    void photoIsKeptWithItsCrop();
    void photoThatCannotBeReadIsTold();
    void goesThroughEveryStage();
    void asksForTheBlankAfterARestart();
    void printingAgainAfterARestartStillAsksAboutTheOther();
    void printerFailureAsksForTheBlank_data();
    void printerFailureAsksForTheBlank();
    void neverPrintsTwiceOnABlank();
    void calibrationIsOfThePrinterAndTheTemplate();
    void withdrawalAfterPrintingEndsTheCase();
    void printingIsTriedAgainWhenNothingWasRecorded_data();
    void printingIsTriedAgainWhenNothingWasRecorded();
    void nowhereToPrintIsTold();
    void voidTakesTheNextBlankAndKeepsTheNumber();
    void voidNeedsAReason();
    void noBlanksIsTold();
    void sealsTheFileLaterIfItFailed();
    void refusesAndMakesTheNotice();
    void goesWithoutWaitingForPages();
};

void TestIssueModel::checksAreRunOnceForTheSamePeople()
{
    Scene scene;
    QVERIFY(scene.identify());
    QVERIFY(scene.examine());
    scene.model->examination.enter();
    QCOMPARE(scene.office.answers.count(u"query"_s), 2);
    scene.model->examination.recheck(); // asked for
    QTRY_VERIFY(!scene.model->examination.isRunning());
    QCOMPARE(scene.office.answers.count(u"query"_s), 4);
    QVERIFY(scene.session->marriage().holds(MarriageStep::Eligibility)); // the same results reopen nothing
}

void TestIssueModel::registerThatFailsLeavesTheLineOpen()
{
    Scene scene;
    QVERIFY(scene.identify());
    QSignalSpy failed(scene.session.get(), &presentation::CaseSession::failed);
    scene.office.answers.fail(u"query"_s, Error(make_error_code(StoreError::Io)));
    scene.model->examination.enter();
    QTRY_VERIFY(!scene.model->examination.isRunning());
    QCOMPARE(failed.size(), 1);
    QVERIFY(scene.session->missing(MarriageStep::Eligibility)
                .contains({Missing::What::CheckPending, {}, checkid::kRegisterMan}));
    scene.model->examination.enter(); // the way on
    QTRY_VERIFY(!scene.model->examination.isRunning());
    QVERIFY(!scene.session->missing(MarriageStep::Eligibility)
                 .contains({Missing::What::CheckPending, {}, checkid::kRegisterMan}));
}

void TestIssueModel::anAnswerAgainstTheLawBlocks()
{
    Scene scene;
    QVERIFY(scene.identify());
    QVERIFY(scene.examine());
    scene.model->examination.setAnswer(u"single"_s, false);
    QCOMPARE(scene.model->examination.counts().blocked, 1);
    QCOMPARE(scene.model->refusal.suggested(), QStringList{u"N3"_s});
    scene.model->examination.setAnswer(u"single"_s, true);
    QCOMPARE(scene.model->examination.counts().blocked, 0);
}

void TestIssueModel::signatureIsBoundToWhatWasShown()
{
    Scene scene;
    QVERIFY(scene.identify() && scene.examine() && scene.declare());
    scene.model->identity.setEducation(PartyRole::Woman, u"21"_s);
    QVERIFY(!scene.model->declarations.isSigned(PartyRole::Man)); // his paper names her
    QVERIFY(!scene.model->declarations.isSigned(PartyRole::Woman));
    scene.model->identity.setEducation(PartyRole::Woman, {});
    scene.session->edit(
        [](MarriageDraft &draft) { draft.party(PartyRole::Woman).sources.remove(field::kEducation); });
    QVERIFY(scene.model->declarations.isSigned(PartyRole::Man));
    QVERIFY(scene.settle());
    scene.reopen();
    QTRY_VERIFY(scene.model->declarations.isSigned(PartyRole::Man));
    QTRY_COMPARE(scene.model->declarations.ink(PartyRole::Man), sampleInk());
}

void TestIssueModel::slipOfThePenIsNoSignature()
{
    Scene scene;
    QVERIFY(scene.identify() && scene.examine());
    Ink slip = sampleInk();
    slip.strokes[0].resize(2);
    scene.model->declarations.sign(PartyRole::Man, slip);
    QCOMPARE(scene.office.answers.count(u"putBlob"_s), 0);
    QVERIFY(!scene.model->declarations.isSigned(PartyRole::Man));
}

void TestIssueModel::clearedSignatureIsGone()
{
    Scene scene;
    QVERIFY(scene.identify() && scene.examine() && scene.declare());
    scene.model->declarations.clear(PartyRole::Man);
    QVERIFY(!scene.model->declarations.isSigned(PartyRole::Man));
    QVERIFY(!scene.session->draft().declarations[0]);
    QVERIFY(!scene.session->marriage().holds(MarriageStep::Declaration));
}

void TestIssueModel::photoIsKeptWithItsCrop()
{
    Scene scene;
    QVERIFY(scene.identify() && scene.examine() && scene.declare() && scene.photograph());
    QCOMPARE(scene.office.camera.phase(),
             scanners::ImageSource::Phase::Stopped); // no preview behind a picture
    const QRectF crop = scene.model->photo.crop();
    QVERIFY(qAbs(crop.width() * 1280 / (crop.height() * 720) - presentation::PhotoModel::kAspect) < 1e-3);
    QVERIFY(QRectF(0, 0, 1, 1).contains(crop));
    scene.reopen();
    scene.model->photo.enter();
    QTRY_COMPARE(scene.model->photo.pictureSize(), QSize(1280, 720));
    scene.model->photo.retake();
    QVERIFY(!scene.session->draft().photo);
    QCOMPARE(scene.office.camera.phase(), scanners::ImageSource::Phase::Running);
}

void TestIssueModel::photoThatCannotBeReadIsTold()
{
    Scene scene;
    QVERIFY(scene.identify());
    QSignalSpy failed(&scene.model->photo, &presentation::PhotoModel::failed);
    scene.office.answers.fail(u"import"_s, Error(make_error_code(DocumentError::ImageUnreadable)));
    scene.model->photo.importFile("garbage");
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!scene.model->photo.isBusy());
    scene.model->photo.importFile("a picture");
    QTRY_VERIFY(scene.session->draft().photo);
}

void TestIssueModel::goesThroughEveryStage()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QCOMPARE(scene.model->issue.stage(), Stage::Prepare);
    scene.model->issue.print();
    QCOMPARE(scene.model->issue.stage(), Stage::Printing);
    QVERIFY(scene.waitFor(Stage::CheckPrint));
    QCOMPARE(scene.model->issue.certificateNumber(), u"J320402-2026-000001"_s);
    QCOMPARE(scene.office.documents.printed,
             (QStringList{u"out/J320402-2026-000001-certificate-man.pdf"_s,
                          u"out/J320402-2026-000001-certificate-woman.pdf"_s}));
    scene.model->issue.confirmPrinted();
    QVERIFY(scene.waitFor(Stage::Receipts));
    QVERIFY(scene.signReceipts());
    scene.model->issue.complete();
    QVERIFY(scene.waitFor(Stage::Done));
    QTRY_VERIFY(scene.model->issue.isArchiveSealed());
    QTRY_COMPARE(scene.office.documents.printed.last(), u"out/J320402-2026-000001-file.pdf"_s);
    scene.reopen();
    QCOMPARE(scene.model->issue.stage(), Stage::Done);
    QCOMPARE(scene.model->issue.archivePages(), 3);
    const auto acts = scene.session->marriage().lastSeq;
    scene.model->issue.enterIssue(); // sealed once
    scene.model->issue.print();      // a closed case prints nothing more
    scene.model->issue.voidAndReprint(PartyRole::Man, u"卡纸"_s);
    QVERIFY(scene.settle());
    QCOMPARE(scene.session->marriage().lastSeq, acts);
}

void TestIssueModel::asksForTheBlankAfterARestart()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QVERIFY(scene.print());
    scene.reopen();
    QCOMPARE(scene.model->issue.stage(), Stage::AskBlank);
    QCOMPARE(scene.model->issue.askedCopy(), PartyRole::Man);
    scene.model->issue.confirmPrinted(); // the asked one only
    QTRY_COMPARE(scene.model->issue.askedCopy(), PartyRole::Woman);
    scene.model->issue.voidAndReprint(PartyRole::Woman, u"卡纸"_s);
    QVERIFY(scene.waitFor(Stage::CheckPrint));
    QCOMPARE(scene.model->issue.blankSerial(PartyRole::Woman), u"32 0046 1189"_s);
    scene.model->issue.confirmPrinted();
    QVERIFY(scene.waitFor(Stage::Receipts));
}

void TestIssueModel::printingAgainAfterARestartStillAsksAboutTheOther()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QVERIFY(scene.print());
    scene.reopen();
    scene.model->issue.printAgain(PartyRole::Woman); // not the one asked about
    QVERIFY(scene.settle());
    QCOMPARE(scene.office.documents.printed.size(), 2);
    scene.model->issue.printAgain(PartyRole::Man);
    QTRY_COMPARE(scene.office.documents.printed.size(), 3);
    QVERIFY(scene.waitFor(Stage::AskBlank));
    QCOMPARE(scene.model->issue.askedCopy(), PartyRole::Woman);
    scene.model->issue.confirmPrinted(); // hers only: nobody has looked at his yet
    QVERIFY(scene.waitFor(Stage::CheckPrint));
    QCOMPARE(scene.session->marriage().printing[0], MarriageCase::Printing::Intended);
    QCOMPARE(scene.session->marriage().printing[1], MarriageCase::Printing::Confirmed);
    scene.model->issue.confirmPrinted();
    QVERIFY(scene.waitFor(Stage::Receipts));
}

void TestIssueModel::printerFailureAsksForTheBlank_data()
{
    QTest::addColumn<DocumentError>("error");
    QTest::newRow("refused") << DocumentError::PrinterFailed;
    QTest::newRow("out of paper") << DocumentError::PrinterNotReady;
    QTest::newRow("vanished") << DocumentError::NoPrinter;
}

void TestIssueModel::printerFailureAsksForTheBlank()
{
    QFETCH(DocumentError, error);
    Scene scene;
    QVERIFY(scene.toIssue());
    QSignalSpy failed(&scene.model->issue, &IssueModel::failed);
    scene.office.answers.fail(u"print"_s, Error(make_error_code(error)));
    scene.model->issue.print();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, make_error_code(error));
    QVERIFY(scene.waitFor(Stage::AskBlank));
    QVERIFY(scene.office.documents.printed.isEmpty());
    QCOMPARE(scene.model->issue.certificateNumber(), u"J320402-2026-000001"_s); // kept, with its blanks
    scene.reopen();                                                             // and so after a restart
    QCOMPARE(scene.model->issue.stage(), Stage::AskBlank);
    scene.model->issue.printAgain(PartyRole::Man);
    QTRY_COMPARE(scene.model->issue.askedCopy(), PartyRole::Woman);
    QVERIFY(scene.settle());
    scene.model->issue.printAgain(PartyRole::Woman);
    QVERIFY(scene.waitFor(Stage::CheckPrint));
    QCOMPARE(scene.model->issue.blankSerial(PartyRole::Man), u"32 0046 1187"_s);
    QCOMPARE(scene.model->issue.blankSerial(PartyRole::Woman), u"32 0046 1188"_s);
    QCOMPARE(scene.office.documents.printed.size(), 2);
}

void TestIssueModel::neverPrintsTwiceOnABlank()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QVERIFY(scene.print());
    for (int i = 0; i < 2; ++i) { // printed, then confirmed
        scene.model->issue.print();
        for (const PartyRole role : kPartyRoles)
            scene.model->issue.printAgain(role);
        QVERIFY(scene.settle());
        QCOMPARE(scene.office.documents.printed.size(), 2);
        scene.model->issue.confirmPrinted();
        QVERIFY(scene.waitFor(Stage::Receipts));
    }
}

void TestIssueModel::calibrationIsOfThePrinterAndTheTemplate()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    const PrinterCalibration epson{0.4, -1.2, 1.003, 1, 0.1};
    presentation::PrintTarget target = scene.model->issue.target();
    target.printer = u"EPSON"_s;
    target.calibrations = {{{u"EPSON"_s, u"marriage-certificate"_s}, epson},
                           {{u"EPSON"_s, u"divorce-certificate"_s}, {5, 5}},
                           {{u"HP"_s, u"marriage-certificate"_s}, {6, 6}},
                           {{QString(), u"a4"_s}, {0.1, 0.2}}};
    scene.model->issue.setTarget(target);
    QVERIFY(scene.print());
    QCOMPARE(scene.office.documents.calibrations, (QList{epson, epson}));
    target.printer = u"Kyocera"_s; // one that nobody calibrated
    QCOMPARE(target.certificateCalibration(u"marriage-certificate"_s), PrinterCalibration{});
    scene.model->issue.confirmPrinted();
    QVERIFY(scene.waitFor(Stage::Receipts) && scene.signReceipts());
    scene.model->issue.complete();
    QTRY_COMPARE(scene.office.documents.calibrations.size(), 3);
    QCOMPARE(scene.office.documents.calibrations.last(), (PrinterCalibration{0.1, 0.2}));
}

void TestIssueModel::withdrawalAfterPrintingEndsTheCase()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QVERIFY(scene.print());
    scene.model->refusal.endByParty(u"当事人在颁证前不再申请"_s);
    QTRY_COMPARE(scene.session->marriage().state, MarriageCase::State::Terminated);
    QCOMPARE(scene.session->marriage().printing[0], MarriageCase::Printing::Intended);
    scene.model->issue.confirmPrinted(); // nothing goes on from there
    scene.model->issue.printAgain(PartyRole::Man);
    scene.model->issue.voidAndReprint(PartyRole::Man, u"卡纸"_s);
    scene.model->receipts.sign(PartyRole::Man, sampleInk());
    scene.model->issue.complete();
    QVERIFY(scene.settle());
    QCOMPARE(scene.session->marriage().state, MarriageCase::State::Terminated);
    QCOMPARE(scene.office.documents.printed.size(), 2);
    QCOMPARE(scene.session->marriage().printing[0], MarriageCase::Printing::Intended);
}

void TestIssueModel::printingIsTriedAgainWhenNothingWasRecorded_data()
{
    QTest::addColumn<QString>("operation");
    for (const auto &operation : {u"assign"_s, u"append"_s, u"blob"_s, u"crop"_s})
        QTest::newRow(qPrintable(operation)) << operation;
}

void TestIssueModel::printingIsTriedAgainWhenNothingWasRecorded()
{
    QFETCH(QString, operation);
    Scene scene;
    QVERIFY(scene.toIssue());
    scene.reopen(); // the photo is not at hand: it must be fetched
    QTRY_VERIFY(!scene.model->declarations.ink(PartyRole::Woman).isEmpty());
    scene.office.answers.fail(operation, diskFull());
    scene.model->issue.print();
    QVERIFY(scene.waitFor(Stage::Prepare));
    QVERIFY(scene.office.documents.printed.isEmpty());
    QVERIFY(scene.print());
    QCOMPARE(scene.model->issue.certificateNumber(), u"J320402-2026-000001"_s);
}

void TestIssueModel::nowhereToPrintIsTold()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    scene.model->issue.setTarget({});
    QSignalSpy failed(&scene.model->issue, &IssueModel::failed);
    scene.model->issue.print();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().key(), u"document.no_printer"_s);
    QVERIFY(!scene.session->marriage().assignment); // no number is taken for nothing
}

void TestIssueModel::voidTakesTheNextBlankAndKeepsTheNumber()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QVERIFY(scene.print());
    scene.model->issue.voidAndReprint(PartyRole::Man, u"打印错位"_s);
    QVERIFY(scene.waitFor(Stage::CheckPrint));
    QCOMPARE(scene.model->issue.certificateNumber(), u"J320402-2026-000001"_s);
    QCOMPARE(scene.model->issue.blankSerial(PartyRole::Man), u"32 0046 1189"_s);
    QCOMPARE(scene.model->issue.blankSerial(PartyRole::Woman), u"32 0046 1188"_s);
    QCOMPARE(scene.model->issue.voided().first().serial, u"3200461187"_s);
    QCOMPARE(scene.office.documents.printed.size(), 3); // his copy alone once more
    QTRY_COMPARE(scene.model->issue.stock().voided, 1);
}

void TestIssueModel::voidNeedsAReason()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QVERIFY(scene.print());
    scene.model->issue.voidAndReprint(PartyRole::Man, u"  "_s);
    QCOMPARE(scene.office.answers.count(u"voidBlank"_s), 0);
}

void TestIssueModel::noBlanksIsTold()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    QSignalSpy failed(&scene.model->issue, &IssueModel::failed);
    scene.office.answers.fail(u"assign"_s, Error(make_error_code(StoreError::NoBlanks)));
    scene.model->issue.print();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(scene.waitFor(Stage::Prepare));
    QVERIFY(scene.print()); // after blanks were received
}

void TestIssueModel::sealsTheFileLaterIfItFailed()
{
    Scene scene;
    QVERIFY(scene.toIssue() && scene.print());
    scene.model->issue.confirmPrinted();
    QVERIFY(scene.waitFor(Stage::Receipts) && scene.signReceipts());
    scene.office.answers.fail(u"render"_s, Error(make_error_code(DocumentError::FontMissing)), 100);
    QSignalSpy failed(&scene.model->issue, &IssueModel::failed);
    scene.model->issue.complete();
    QVERIFY(scene.waitFor(Stage::Done)); // the registration stands without its PDF
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!scene.model->issue.isArchiveSealed());
    scene.office.answers.mend(u"render"_s); // a font was installed
    scene.reopen();
    scene.model->issue.enterIssue();
    scene.model->issue.enterIssue();
    QTRY_VERIFY(scene.model->issue.isArchiveSealed());
}

void TestIssueModel::refusesAndMakesTheNotice()
{
    Scene scene;
    QVERIFY(scene.identify());
    scene.model->refusal.refuse(u"N2"_s, u" 当场表示不愿意 "_s);
    QTRY_COMPARE(scene.session->marriage().state, MarriageCase::State::Refused);
    QSignalSpy ready(&scene.model->refusal, &presentation::RefusalModel::noticeReady);
    QSignalSpy printed(&scene.model->refusal, &presentation::RefusalModel::noticePrinted);
    scene.model->refusal.requestNotice();
    scene.model->refusal.printNotice();
    QTRY_COMPARE(ready.size(), 1);
    QTRY_COMPARE(printed.size(), 1);
    const QString notice = QString::fromUtf8(ready.first().first().toByteArray());
    for (const auto &words : {u"F13"_s, u"王致远"_s, sampleRules().refusalReason(u"N2")->textZh,
                              u"当场表示不愿意"_s, u"不予受理"_s})
        QVERIFY2(notice.contains(words), qPrintable(words));
}

void TestIssueModel::goesWithoutWaitingForPages()
{
    Scene scene;
    QVERIFY(scene.toIssue());
    scene.office.answers.hold();
    scene.model->issue.print();
    scene.model->issue.requestPaper(IssueModel::Paper::ReviewForm);
    scene.model->declaration.enter();
    scene.model.reset();
    scene.session.reset();
    scene.office.answers.release();
    QCoreApplication::processEvents();
    QVERIFY(scene.office.documents.printed.isEmpty());
}

QTEST_GUILESS_MAIN(TestIssueModel)
#include "tst_issuemodel.moc"
