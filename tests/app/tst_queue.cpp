// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Queue and appointments through the real windows, by keyboard and by code scanner; and taking over a
// colleague's case.
#include "app/demo/guiheartbeat.h"
#include "app/language.h"
#include "models/documents/pagepicture.h"
#include "models/ports/storeerror.h"
#include "models/rules/appointmentrules.h"
#include "models/storage/openstore.h"
#include "scanners/drivers/camera/localcodereading.h"
#include "scanners/drivers/simulated/pseudoterminal.h"
#include "scanners/parsing/officecode.h"
#include "tests/storage/storefixture.h"
#include "tests/support/workstationharness.h"
#include "ui/customer/customerview.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/workstationwindow.h"
#include "ui/style/theme.h"
#include "ui/widgets/casetable.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/sheet.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QDateEdit>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPromise>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
using models::MarriageStep;
using models::Visit;
using models::VisitState;
using scanners::PseudoTerminal;

namespace {

/// The office with a code scanner at a pseudo-terminal.
struct Hall
{
    WorkstationHarness harness;
    PseudoTerminal line = *PseudoTerminal::open();

    bool begin()
    {
        if (!harness.begin()) return false;
        auto settings = harness.composition().machine().settings();
        settings.codeScanner.port = line.path();
        (void)harness.composition().machine().change(settings);
        return WorkstationHarness::wait([this] {
            return harness.composition().workstation().services().codeScanners.first()->state().phase ==
                   scanners::CodeScannerState::Phase::Ready;
        });
    }
    models::VisitQueue &queue() { return harness.composition().store().visits; }
    QDate today() { return harness.composition().clock().today(); }
    QList<Visit> visits() { return *answer(queue().visitsOn(today())); }
    Visit ticket() { return *answer(queue().takeTicket()); }
    /// The code that a citizen would show for what \a id names.
    void scan(const QString &id, const QString &registry = u"320402"_s)
    {
        line.write(codeTextOf(scanners::QueueTicket{{registry, today(), id}}).toLatin1() + '\r');
    }
    /// Keeps a time on the first day that has one.
    Visit book()
    {
        const auto &rules = models::AppointmentRules::shipped();
        QDate day = today().addDays(1);
        while (rules.slotsOn(day, today()).isEmpty())
            day = day.addDays(1);
        return *answer(queue().book({day, rules.slotsOn(day, today()).first(), u"周子昂"_s, u"吴晓棠"_s}));
    }
    /// Its day has come.
    void makeToday(const Visit &visit)
    {
        const QString day = today().toString(Qt::ISODate);
        const auto moved =
            answer(harness.composition().store().thread().ask([day, visit](storage::OpenStore &store) {
                store.sql()
                    .prepare(QLatin1StringView("UPDATE visit SET day = ? WHERE id = ?"))
                    .bind(day)
                    .bind(visit.id)
                    .run();
            }));
        if (!moved) qFatal("%s", qPrintable(moved.error().toLogString()));
    }
    bool showVisits()
    {
        harness.window().showPage(u"cases"_s);
        harness.window().showPage(u"visits"_s);
        return WorkstationHarness::wait([this] {
            auto *list = harness.visible<ui::CaseTable>(u"visitsTable"_s);
            return list && list->model()->rowCount() > 0;
        });
    }
    /// The one slip that was printed.
    QByteArray slip()
    {
        QDir folder(harness.printedFolder());
        QStringList files;
        (void)WorkstationHarness::wait([&] {
            files = folder.entryList({u"*.pdf"_s});
            return !files.isEmpty();
        });
        if (files.size() != 1) qFatal("%s", qPrintable(files.join(u' ')));
        QFile file(folder.filePath(files.first()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void showCounter()
    {
        harness.window().showPage(u"cases"_s);
        harness.window().showPage(u"counter"_s);
    }
    ui::CaseTable *table() { return harness.visible<ui::CaseTable>(u"queueTable"_s); }
    QString cell(int row, int column)
    {
        return table() ? table()->model()->index(row, column).data().toString() : QString();
    }
    bool waitForRow(int row, int column, const QString &text)
    {
        return WorkstationHarness::wait([=, this] { return cell(row, column) == text; });
    }
};

/// What our own reader finds on the page, printed 203 dpi fine as on receipt paper.
QString codeOn(const QByteArray &pdf)
{
    const QImage page = documents::pagePicture(pdf, 0, 640);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    page.save(&buffer, "PNG");
    const auto found = scanners::searchImageFile(png);
    return found && found->size() == 1 ? found->first().text : QString();
}

/// A printing system with troubles of its own.
class TroubledPrinting final : public models::DocumentService
{
public:
    explicit TroubledPrinting(models::DocumentService &real) : m_real(real) {}
    models::Error error{make_error_code(models::DocumentError::PrinterNotReady)};
    bool silent = false; ///< never answers

    QFuture<models::Result<QByteArray>> render(const QList<models::FormContent> &forms) override
    {
        return m_real.render(forms);
    }
    QFuture<models::Result<>> print(const QList<models::FormContent> &, const QString &,
                                    const models::PrinterCalibration &, const QString &) override
    {
        m_promise.start();
        if (!silent) {
            m_promise.addResult(models::fail(error));
            m_promise.finish();
        }
        return m_promise.future();
    }
    QFuture<QStringList> printers() override { return m_real.printers(); }

private:
    models::DocumentService &m_real;
    QPromise<models::Result<>> m_promise;
};

/// Puts \a documents in their place: ports are references, so that the whole is made anew.
void useDocuments(presentation::Services &services, models::DocumentService &documents)
{
    const presentation::Services all = services;
    std::destroy_at(&services);
    std::construct_at(
        &services,
        presentation::Services{all.vault,          all.cases,      all.certificates, all.marriageRegister,
                               all.audit,          documents,      all.pictures,     all.reader,
                               all.camera,         all.clock,      all.printTarget,  all.backOffice,
                               all.documentCamera, all.cardImages, all.cardWatcher,  all.codeScanners,
                               all.photoChecking,  all.faces,      all.codeReading,  all.fingerprints,
                               all.flatbed,        all.machine});
}

constexpr int kTicket = 1;
constexpr int kState = 4;

} // namespace

class TestQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void nextIsCalledAndServed();
    void secondCallPassesOverWhoDidNotCome();
    void twoQuickPressesCallOneCouple();
    void rowsAreWorkedByKeyboard();
    void scannedTicketOpensTheCase();
    void scannedTicketWhileACaseIsOpenOnlyChecksIn();
    void codeOfAnotherRegistryIsRefused();
    void typedCodeOpensTheCase();
    void hallSeesWhoIsCalled();
    void deskBooksAndCancels();
    void printedAppointmentIsReadBack();
    void printedAppointmentOfAnotherDaySaysWhich();
    void printedTicketOpensTheCase();
    void slipGoesToThePrinterThatIsSet();
    void slipThatCannotBePrintedIsWrittenDown_data();
    void slipThatCannotBePrintedIsWrittenDown();
    void hangingPrinterLeavesTheWindowFree();
    void colleaguesParkedCaseIsTakenOver();
    void colleaguesOpenCaseAsksWhy();
    void lockClosesTheQuestion();
};

void TestQueue::nextIsCalledAndServed()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(0, kState, u"已到场"_s));
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    hall.harness.press(Qt::Key_F1); // the case is theirs
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
    QCOMPARE(hall.harness.marriage().ticket, u"A001"_s);
    QVERIFY(hall.harness.screen().contains(u"A001"_s));
    QVERIFY(hall.visits().first().state == VisitState::Serving);
    hall.harness.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(hall.waitForRow(0, kTicket, u"A001"_s));
    QCOMPARE(hall.table()->model()->rowCount(), 1); // the case and its visit are one line
}

void TestQueue::secondCallPassesOverWhoDidNotCome()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(1, kState, u"已到场"_s));
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kTicket, u"A002"_s));
    QVERIFY(hall.waitForRow(1, kState, u"过号"_s));
    hall.harness.press(Qt::Key_F7); // nobody else waits: A002 is called once more, and keeps its turn
    QTest::qWait(300);
    QCOMPARE(hall.cell(0, kTicket), u"A002"_s);
    QCOMPARE(hall.cell(0, kState), u"已叫号"_s);
}

void TestQueue::twoQuickPressesCallOneCouple()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(1, kState, u"已到场"_s));
    hall.harness.press(Qt::Key_F7);
    hall.harness.press(Qt::Key_F7);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    QTest::qWait(300);
    QCOMPARE(hall.cell(1, kState), u"已到场"_s);
}

void TestQueue::rowsAreWorkedByKeyboard()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(0, kState, u"已到场"_s));
    hall.table()->setFocus();
    hall.table()->selectRow(0);
    QTest::keyClick(hall.table(), Qt::Key_Return);
    QVERIFY(hall.waitForRow(0, kState, u"已叫号"_s));
    hall.table()->selectRow(0);
    QTest::keyClick(hall.table(), Qt::Key_Return);
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
}

void TestQueue::scannedTicketOpensTheCase()
{
    Hall hall;
    QVERIFY(hall.begin());
    const Visit visit = hall.ticket();
    hall.scan(visit.ticket);
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
    QCOMPARE(hall.harness.marriage().ticket, visit.ticket);
}

void TestQueue::scannedTicketWhileACaseIsOpenOnlyChecksIn()
{
    Hall hall;
    QVERIFY(hall.begin());
    const Visit visit = hall.ticket();
    QVERIFY(hall.harness.openCase());
    const QString caseId = hall.harness.marriage().caseId;
    hall.scan(visit.ticket);
    QVERIFY(hall.harness.waitForText(u"A001"_s));
    QCOMPARE(hall.harness.marriage().caseId, caseId);
    QVERIFY(hall.visits().first().state == VisitState::Waiting);
}

void TestQueue::codeOfAnotherRegistryIsRefused()
{
    Hall hall;
    QVERIFY(hall.begin());
    const Visit visit = hall.ticket();
    hall.scan(visit.ticket, u"320411"_s);
    QVERIFY(hall.harness.waitForText(u"没有这个预约码"_s));
    QVERIFY(!hall.harness.page());
}

void TestQueue::typedCodeOpensTheCase()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.harness.press(Qt::Key_F8);
    auto *edit = hall.harness.visible<QLineEdit>(u"visitCodeEdit"_s);
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(hall.harness.waitForText(u"请扫描或输入"_s));
    QTest::keyClicks(edit, u"ZZZZZZ"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(hall.harness.waitForText(u"没有这个预约码"_s));
    edit->clear();
    QTest::keyClicks(edit, u"a001"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(hall.harness.waitFor(MarriageStep::Identity));
    QCOMPARE(hall.harness.marriage().ticket, u"A001"_s);
}

void TestQueue::hallSeesWhoIsCalled()
{
    Hall hall;
    QVERIFY(hall.begin());
    hall.ticket();
    hall.showCounter();
    QVERIFY(hall.waitForRow(0, kState, u"已到场"_s));
    presentation::CustomerModel customer;
    customer.setOffice(u"常州市天宁区婚姻登记处"_s, 3);
    QVERIFY(!customer.restingText().contains(u"A001"_s));
    customer.setCalled(u"A001"_s);
    QCOMPARE(customer.restingText(), u"请 A001 号到 3 号窗口办理"_s);
    customer.setCalled({});
    QVERIFY(customer.restingText().contains(u"天宁区"_s));
}

void TestQueue::deskBooksAndCancels()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    harness.window().showPage(u"visits"_s);
    harness.press(Qt::Key_4, Qt::ControlModifier);
    auto *day = harness.visible<ui::ChoiceBox>(u"bookingDayChoice"_s);
    QVERIFY(day);
    day->setCode(day->itemData(day->count() - 1).toString()); // the last day that can be booked
    Q_EMIT day->codeChosen(day->code());
    const QDate last = QDate::fromString(day->code(), Qt::ISODate);
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.visible<ui::ChoiceBox>(u"bookingSlotChoice"_s)->count() == 22; }));
    auto *man = harness.visible<QLineEdit>(u"bookingManEdit"_s);
    WorkstationHarness::typeText(man, u"周1"_s);
    QVERIFY(harness.clickButton(u"bookButton"_s));
    QVERIFY(harness.visible<ui::Sheet>(u"bookingSheet"_s)); // a digit is no part of a name
    man->clear();
    WorkstationHarness::typeText(man, u"周子昂"_s);
    QVERIFY(harness.clickButton(u"bookButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return !harness.visible<ui::Sheet>(u"bookingSheet"_s); }));
    const auto booked = *answer(hall.queue().visitsOn(last));
    QCOMPARE(booked.size(), 1);
    QVERIFY(harness.waitForText(booked.first().code));
    QVERIFY(!harness.screen().contains(u"周子昂"_s)); // masked
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.visible<ui::CaseTable>(u"visitsTable"_s) != nullptr; }));
    auto *table = harness.visible<ui::CaseTable>(u"visitsTable"_s);
    QCOMPARE(harness.visible<QDateEdit>(u"visitsDayEdit"_s)->date(), last);
    table->selectRow(0);
    harness.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(harness.visible<ui::Sheet>(u"reasonSheet"_s));
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.waitForText(u"已取消"_s));
    QVERIFY(answer(hall.queue().visitsOn(last))->first().state == VisitState::Cancelled);
    harness.press(Qt::Key_2, Qt::ControlModifier); // a ticket for who just walked in
    QVERIFY(harness.waitForText(u"A001"_s));
    QCOMPARE(harness.visible<QDateEdit>(u"visitsDayEdit"_s)->date(), hall.today());
}

void TestQueue::printedAppointmentIsReadBack()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    const Visit visit = hall.book();
    hall.makeToday(visit);
    QVERIFY(hall.showVisits());
    auto *table = harness.visible<ui::CaseTable>(u"visitsTable"_s);
    table->selectRow(0);
    app::GuiHeartbeat heartbeat;
    harness.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(harness.waitForText(visit.code + u" 已存为"_s));
    QVERIFY(heartbeat.beats() > 0);
    QVERIFY2(heartbeat.longest().isEmpty() || heartbeat.longest().first().cpuMs <= 50,
             qPrintable(QString::number(heartbeat.longest().first().cpuMs)));
    const QByteArray pdf = hall.slip();
    const QString code = codeOn(pdf);
    QCOMPARE(code, codeTextOf(scanners::AppointmentCode{{u"320402"_s, hall.today(), visit.code}}));
    // On receipt paper, at the scanner of the window: their case opens.
    harness.window().showPage(u"counter"_s);
    hall.line.write(code.toLatin1() + '\r');
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    QCOMPARE(harness.marriage().ticket, u"A001"_s);
    QCOMPARE(hall.visits().first().id, visit.id);
}

void TestQueue::printedAppointmentOfAnotherDaySaysWhich()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    harness.window().showPage(u"visits"_s);
    harness.press(Qt::Key_4, Qt::ControlModifier);
    auto *day = harness.visible<ui::ChoiceBox>(u"bookingDayChoice"_s);
    QVERIFY(day);
    day->setCode(day->itemData(day->count() - 1).toString());
    Q_EMIT day->codeChosen(day->code());
    const QDate last = QDate::fromString(day->code(), Qt::ISODate);
    QVERIFY(WorkstationHarness::wait(
        [&] { return harness.visible<ui::ChoiceBox>(u"bookingSlotChoice"_s)->count() == 22; }));
    WorkstationHarness::typeText(harness.visible<QLineEdit>(u"bookingManEdit"_s), u"周子昂"_s);
    QVERIFY(harness.clickButton(u"bookButton"_s));
    QVERIFY(WorkstationHarness::wait([&] { return !harness.visible<ui::Sheet>(u"bookingSheet"_s); }));
    // It is chosen as soon as it is listed, and Ctrl+5 is all there is to press.
    QVERIFY(WorkstationHarness::wait([&] {
        auto *button = harness.visible<QAbstractButton>(u"printSlipButton"_s);
        return button && button->isEnabled();
    }));
    harness.press(Qt::Key_5, Qt::ControlModifier);
    const QString code = codeOn(hall.slip());
    const auto read = scanners::appointmentCodeOf(code);
    QVERIFY(read);
    QCOMPARE(read->day, last);
    harness.window().showPage(u"counter"_s);
    hall.line.write(code.toLatin1() + '\r');
    QVERIFY(harness.waitForText(last.toString(Qt::ISODate)));
    QVERIFY(!harness.page());
}

void TestQueue::printedTicketOpensTheCase()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    hall.ticket();
    QVERIFY(hall.showVisits());
    harness.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"A002"_s));
    QVERIFY(WorkstationHarness::wait([&] {
        auto *table = harness.visible<ui::CaseTable>(u"visitsTable"_s);
        return table->model()->rowCount() == 2 && table->currentIndex().row() == 1;
    }));
    harness.press(Qt::Key_5, Qt::ControlModifier);
    const QString code = codeOn(hall.slip());
    QCOMPARE(code, codeTextOf(scanners::QueueTicket{{u"320402"_s, hall.today(), u"A002"_s}}));
    harness.window().showPage(u"counter"_s);
    hall.line.write(code.toLatin1() + '\r');
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    QCOMPARE(harness.marriage().ticket, u"A002"_s);
}

void TestQueue::slipGoesToThePrinterThatIsSet()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    auto settings = harness.composition().machine().settings();
    settings.slipPrinter = u"No-Such-80mm"_s; // it was unplugged and forgotten
    QVERIFY(harness.composition().machine().change(settings));
    const Visit visit = hall.ticket();
    QVERIFY(hall.showVisits());
    harness.visible<ui::CaseTable>(u"visitsTable"_s)->selectRow(0);
    harness.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"没有小票打印机"_s));
    QVERIFY(harness.screen().contains(u"抄给当事人：A001"_s));
    QVERIFY(QDir(harness.printedFolder()).entryList(QDir::Files).isEmpty());
    settings.slipPrinter.clear();
    QVERIFY(harness.composition().machine().change(settings));
    harness.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"A001 已存为"_s));
    QVERIFY(!hall.slip().isEmpty());
}

void TestQueue::slipThatCannotBePrintedIsWrittenDown_data()
{
    QTest::addColumn<models::DocumentError>("error");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("stopped") << models::DocumentError::PrinterNotReady << u"打印机已停止"_s;
    QTest::newRow("failed") << models::DocumentError::PrinterFailed << u"打印机没有接收小票"_s;
    QTest::newRow("full") << models::DocumentError::WriteFailed << u"磁盘空间"_s;
    QTest::newRow("none") << models::DocumentError::NoPrinter << u"没有小票打印机"_s;
}

void TestQueue::slipThatCannotBePrintedIsWrittenDown()
{
    QFETCH(models::DocumentError, error);
    QFETCH(QString, sentence);
    std::unique_ptr<TroubledPrinting> printing;
    WorkstationHarness harness;
    harness.usePorts([&](presentation::Services &services) {
        printing = std::make_unique<TroubledPrinting>(services.documents);
        printing->error = models::Error(make_error_code(error));
        useDocuments(services, *printing);
    });
    QVERIFY(harness.begin());
    const Visit visit = *answer(harness.composition().store().visits.takeTicket());
    harness.window().showPage(u"visits"_s);
    QVERIFY(WorkstationHarness::wait([&] {
        auto *list = harness.visible<ui::CaseTable>(u"visitsTable"_s);
        return list && list->model()->rowCount() == 1;
    }));
    harness.visible<ui::CaseTable>(u"visitsTable"_s)->selectRow(0);
    harness.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(harness.waitForText(sentence));
    QVERIFY(harness.screen().contains(u"抄给当事人：A001"_s));
    QVERIFY(harness.visible<QAbstractButton>(u"printSlipButton"_s)->isEnabled());
    harness.stop();
}

void TestQueue::hangingPrinterLeavesTheWindowFree()
{
    std::unique_ptr<TroubledPrinting> printing;
    WorkstationHarness harness;
    harness.usePorts([&](presentation::Services &services) {
        printing = std::make_unique<TroubledPrinting>(services.documents);
        printing->silent = true;
        useDocuments(services, *printing);
    });
    QVERIFY(harness.begin());
    (void)*answer(harness.composition().store().visits.takeTicket());
    harness.window().showPage(u"visits"_s);
    QVERIFY(WorkstationHarness::wait([&] {
        auto *list = harness.visible<ui::CaseTable>(u"visitsTable"_s);
        return list && list->model()->rowCount() == 1;
    }));
    harness.visible<ui::CaseTable>(u"visitsTable"_s)->selectRow(0);
    harness.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(harness.waitForText(u"正在打印"_s));
    QVERIFY(!harness.visible<QAbstractButton>(u"printSlipButton"_s)->isEnabled());
    harness.press(Qt::Key_2, Qt::ControlModifier); // the next couple need not wait
    QVERIFY(harness.waitForText(u"A002"_s));
    harness.stop();
}

void TestQueue::colleaguesParkedCaseIsTakenOver()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    QVERIFY(harness.reach(MarriageStep::Eligibility));
    const QString caseId = harness.marriage().caseId;
    harness.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(WorkstationHarness::wait([&] { return !harness.page(); }));
    QVERIFY(harness.signInAs(kSecondClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(harness.waitForText(u"王敏"_s));
    auto *sheet = harness.visible<ui::Sheet>(u"reasonSheet"_s);
    QVERIFY(sheet);
    QTest::keyClick(sheet, Qt::Key_Escape); // thought better of it
    QVERIFY(WorkstationHarness::wait([&] { return !harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    QVERIFY(!harness.page());
    harness.composition().workstation().openCase(caseId);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.waitFor(MarriageStep::Eligibility)); // with everything entered so far
    QCOMPARE(harness.marriage().clerk, kSecondClerk);
    QVERIFY(harness.examine());
}

void TestQueue::colleaguesOpenCaseAsksWhy()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    QVERIFY(harness.openCase());
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.signInAs(kSecondClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.visible<ui::Sheet>(u"reasonSheet"_s)); // why?
    WorkstationHarness::typeText(harness.visible<QLineEdit>(u"askedReasonEdit"_s), u"王敏临时外出"_s);
    QVERIFY(harness.clickButton(u"askedReasonButton"_s));
    QVERIFY(harness.waitFor(MarriageStep::Identity));
    const auto events = answer(harness.composition().store().cases.load(caseId))->events;
    QCOMPARE(events.last().type, QString(models::eventtype::kCaseTakenOver));
    QCOMPARE(events.last().body[u"reason"].toString(), u"王敏临时外出"_s);
    QVERIFY(harness.signInAs(kClerk)); // nothing of theirs opens by itself any more
    QVERIFY(!harness.page());
}

/// Locked by itself or by the clerk: no question of one person may lie over the sign-in of another.
void TestQueue::lockClosesTheQuestion()
{
    Hall hall;
    QVERIFY(hall.begin());
    auto &harness = hall.harness;
    QVERIFY(harness.openCase());
    const QString caseId = harness.marriage().caseId;
    QVERIFY(harness.signInAs(kSecondClerk));
    harness.composition().workstation().openCase(caseId);
    QVERIFY(WorkstationHarness::wait([&] { return harness.visible<ui::Sheet>(u"reasonSheet"_s); }));
    harness.composition().workstation().lock();
    QVERIFY(WorkstationHarness::wait([&] { return harness.window().isGated(); }));
    QVERIFY(!harness.visible<ui::Sheet>(u"reasonSheet"_s));
}

QTEST_MAIN(TestQueue)
#include "tst_queue.moc"
