// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdfdocumentservice.h"
#include "models/ports/storeerror.h"
#include "tests/documents/popplertools.h"
#include "tests/documents/samplecontent.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPdfDocument>
#include <QPrinterInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using lianli::documents::PdfDocumentService;
using lianli::models::calibrationSheet;
using lianli::models::DocumentError;
using lianli::models::FormContent;
using lianli::models::kCalibrationSheet;
using lianli::models::kCalibrationSheetA4;
using lianli::models::PrinterCalibration;

namespace {

constexpr int kTimeoutMs = 30'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where \a mm of a template should lie on paper: written anew, so that the painter's transform is not its
/// own witness.
QPointF expectedPlace(const PrinterCalibration &c, QPointF mm)
{
    const double turn = c.rotationDeg * M_PI / 180;
    const QPointF scaled(mm.x() * c.scaleX, mm.y() * c.scaleY);
    return {scaled.x() * std::cos(turn) - scaled.y() * std::sin(turn) + c.offsetXmm,
            scaled.x() * std::sin(turn) + scaled.y() * std::cos(turn) + c.offsetYmm};
}

constexpr double kToleranceMm = 0.2;

/// A grey picture of the page, \a dpi fine, made by poppler.
QImage pictureOf(const QString &path, int dpi)
{
    QProcess poppler;
    poppler.start(u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-gray"_s, path});
    if (!poppler.waitForFinished(kTimeoutMs)) return {};
    return QImage::fromData(poppler.readAllStandardOutput(), "PGM");
}

/// The centre, in mm, of the crosshair near \a mm: of what is dark along one line either side of it.
QPointF crosshairNear(const QImage &page, QPointF mm, double dpi)
{
    const double dpmm = dpi / 25.4;
    const auto centre = [&](bool vertical) {
        double weight = 0, sum = 0;
        for (int i = static_cast<int>(-3 * dpmm); i <= static_cast<int>(3 * dpmm); ++i) {
            // Beside the other arm: 1.5 mm away from the crossing.
            const QPoint at = vertical ? QPoint(qRound((mm.x() + 1.5) * dpmm), qRound(mm.y() * dpmm) + i)
                                       : QPoint(qRound(mm.x() * dpmm) + i, qRound((mm.y() + 1.5) * dpmm));
            const double dark = 255 - qGray(page.pixel(at));
            weight += dark;
            sum += dark * ((vertical ? at.y() : at.x()) + 0.5) / dpmm;
        }
        return weight > 0 ? sum / weight : 0;
    };
    return {centre(false), centre(true)};
}

} // namespace

class PdfDocumentServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersAsideAndAnswers();
    void reportsWhatIsWrongWithAForm();
    void printsToAFileOnlyWhatTheBlankLacks();
    void shiftsByTheCalibration();
    void scalesAndTurnsByTheCalibration_data();
    void scalesAndTurnsByTheCalibration();
    void linesLieWhereTheCalibrationPutsThem();
    void calibrationKnowsItsLimits_data();
    void calibrationKnowsItsLimits();
    void keepsTheOldFileWhenAFormIsWrong();
    void failsWhereNoFileCanBe();
    void refusesAPrinterThatIsNotThere();
    void namesThePrintersOfTheSystem();
    void answersInOrder();
    void finishesItsWorkBeforeItGoes();
    void calibrationSheetSaysWhatItWasPrintedWith();

private:
    PdfDocumentService m_service;
};

void PdfDocumentServiceTest::rendersAsideAndAnswers()
{
    auto future = m_service.render(sample::everyForm());
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kTimeoutMs);
    QVERIFY(future.result());
    QByteArray pdf = *future.result();
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.pageCount(), sample::everyForm().size());
    // Looking at a certificate shows it on its blank.
    QVERIFY(poppler::text(pdf).contains(u"持证人"_s));
}

void PdfDocumentServiceTest::reportsWhatIsWrongWithAForm()
{
    FormContent form = sample::declaration();
    form.formId = u"F99"_s;
    auto unknown = m_service.render({sample::declaration(), form});
    auto nothing = m_service.render({});
    QTRY_VERIFY_WITH_TIMEOUT(unknown.isFinished() && nothing.isFinished(), kTimeoutMs);
    QCOMPARE(unknown.result().error().code, make_error_code(DocumentError::UnknownForm));
    QCOMPARE(nothing.result().error().code, make_error_code(DocumentError::WriteFailed));
}

void PdfDocumentServiceTest::printsToAFileOnlyWhatTheBlankLacks()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"certificate.pdf"_s);
    auto future = m_service.print({sample::certificate()}, {}, {}, path);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kTimeoutMs);
    QVERIFY(future.result());
    const QString text = poppler::text(contentOf(path));
    QVERIFY(text.contains(u"J320402-2026-001873"_s));
    QVERIFY(!text.contains(u"持证人"_s));
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QCOMPARE(QFile::permissions(path) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
             QFileDevice::Permissions(mine));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void PdfDocumentServiceTest::shiftsByTheCalibration()
{
    QTemporaryDir folder;
    auto plain = m_service.print({sample::certificate()}, {}, {}, folder.filePath(u"plain.pdf"_s));
    auto moved = m_service.print({sample::certificate()}, {}, PrinterCalibration{-1.2, 2.3},
                                 folder.filePath(u"moved.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(plain.isFinished() && moved.isFinished(), kTimeoutMs);
    for (const QString &text : {u"J320402-2026-001873"_s, u"650102199811020022"_s, u"1998年11月02日"_s}) {
        const QPointF before = poppler::place(contentOf(folder.filePath(u"plain.pdf"_s)), text).topLeft();
        const QPointF after = poppler::place(contentOf(folder.filePath(u"moved.pdf"_s)), text).topLeft();
        QVERIFY(!before.isNull());
        QVERIFY2(qAbs(after.x() - before.x() + 1.2) <= 0.05 && qAbs(after.y() - before.y() - 2.3) <= 0.05,
                 qPrintable(text));
    }
}

void PdfDocumentServiceTest::scalesAndTurnsByTheCalibration_data()
{
    QTest::addColumn<PrinterCalibration>("calibration");
    QTest::newRow("offset") << PrinterCalibration{0.4, -1.2};
    QTest::newRow("wider") << PrinterCalibration{0, 0, 1.02, 1};
    QTest::newRow("lower") << PrinterCalibration{0, 0, 1, 0.98};
    QTest::newRow("clockwise") << PrinterCalibration{0, 0, 1, 1, 0.5};
    QTest::newRow("anticlockwise") << PrinterCalibration{0, 0, 1, 1, -0.5};
    QTest::newRow("all") << PrinterCalibration{1.3, -0.8, 0.995, 1.006, 0.3};
}

void PdfDocumentServiceTest::scalesAndTurnsByTheCalibration()
{
    QFETCH(PrinterCalibration, calibration);
    QTemporaryDir folder;
    const QString plainPath = folder.filePath(u"plain.pdf"_s);
    const QString movedPath = folder.filePath(u"moved.pdf"_s);
    auto plain = m_service.print({sample::certificate()}, {}, {}, plainPath);
    auto moved = m_service.print({sample::certificate()}, {}, calibration, movedPath);
    QTRY_VERIFY_WITH_TIMEOUT(plain.isFinished() && moved.isFinished(), kTimeoutMs);
    for (const QString &text : {u"J320402-2026-001873"_s, u"650102199811020022"_s, u"1998年11月02日"_s}) {
        const QRectF before = poppler::place(contentOf(plainPath), text);
        const QRectF after = poppler::place(contentOf(movedPath), text);
        QVERIFY(!before.isNull() && !after.isNull());
        // The box of a turned word is larger all around: its centre is what compares.
        const QPointF off = after.center() - expectedPlace(calibration, before.center());
        QVERIFY2(qAbs(off.x()) <= kToleranceMm && qAbs(off.y()) <= kToleranceMm,
                 qPrintable(u"%1: %2 %3"_s.arg(text).arg(off.x()).arg(off.y())));
        QVERIFY(qAbs(after.width() - before.width() * calibration.scaleX) <= 0.4);
    }
}

void PdfDocumentServiceTest::linesLieWhereTheCalibrationPutsThem()
{
    constexpr int kDpi = 508; // 20 px per mm
    QTemporaryDir folder;
    const PrinterCalibration calibration{1.3, -0.8, 0.995, 1.006, 0.3};
    const QString a5 = folder.filePath(u"sheet.pdf"_s);
    const QString a4 = folder.filePath(u"a4.pdf"_s);
    auto small = m_service.print({calibrationSheet(kCalibrationSheet, {}, calibration)}, {}, calibration, a5);
    auto large =
        m_service.print({calibrationSheet(kCalibrationSheetA4, {}, calibration)}, {}, calibration, a4);
    QTRY_VERIFY_WITH_TIMEOUT(small.isFinished() && large.isFinished(), kTimeoutMs);
    QVERIFY(small.result() && large.result());
    const QList<QPointF> onCertificate{{21, 13},  {74, 13},  {21, 48}, {74, 48},
                                       {182, 22}, {117, 98}, {182, 98}};
    const QList<QPointF> onA4{{20, 20}, {190, 20}, {20, 277}, {190, 277}};
    for (const auto &[path, crosshairs] : {std::pair(a5, onCertificate), std::pair(a4, onA4)}) {
        const QImage page = pictureOf(path, kDpi);
        QVERIFY(!page.isNull());
        for (const QPointF &mm : crosshairs) {
            const QPointF expected = expectedPlace(calibration, mm);
            const QPointF found = crosshairNear(page, expected, kDpi);
            QVERIFY2(qAbs(found.x() - expected.x()) <= kToleranceMm &&
                         qAbs(found.y() - expected.y()) <= kToleranceMm,
                     qPrintable(u"(%1, %2) lies at (%3, %4)"_s.arg(expected.x())
                                    .arg(expected.y())
                                    .arg(found.x())
                                    .arg(found.y())));
        }
    }
}

void PdfDocumentServiceTest::calibrationKnowsItsLimits_data()
{
    QTest::addColumn<PrinterCalibration>("calibration");
    QTest::addColumn<bool>("plausible");
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    QTest::newRow("none") << PrinterCalibration{} << true;
    QTest::newRow("at the limits") << PrinterCalibration{20, -20, 0.98, 1.02, -1} << true;
    QTest::newRow("too far") << PrinterCalibration{20.1, 0} << false;
    QTest::newRow("too far up") << PrinterCalibration{0, -20.1} << false;
    QTest::newRow("too small") << PrinterCalibration{0, 0, 0.979, 1} << false;
    QTest::newRow("too large") << PrinterCalibration{0, 0, 1, 1.021} << false;
    QTest::newRow("turned too far") << PrinterCalibration{0, 0, 1, 1, 1.1} << false;
    QTest::newRow("no number") << PrinterCalibration{nothing, 0} << false;
    QTest::newRow("no scale") << PrinterCalibration{0, 0, nothing, 1} << false;
    QTest::newRow("endless") << PrinterCalibration{0, endless} << false;
}

void PdfDocumentServiceTest::calibrationKnowsItsLimits()
{
    QFETCH(PrinterCalibration, calibration);
    QTEST(calibration.isPlausible(), "plausible");
}

void PdfDocumentServiceTest::keepsTheOldFileWhenAFormIsWrong()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"form.pdf"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("before") == 6);
    old.close();
    FormContent form = sample::declaration();
    form.fields.remove(u"self_name"_s);
    auto future = m_service.print({sample::declaration(), form}, {}, {}, path);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kTimeoutMs);
    QCOMPARE(future.result().error().toLogString(), u"document.missing_field: self_name"_s);
    QCOMPARE(contentOf(path), "before");
}

void PdfDocumentServiceTest::failsWhereNoFileCanBe()
{
    QTemporaryDir folder;
    auto noFolder =
        m_service.print({sample::declaration()}, {}, {}, folder.filePath(u"no such folder/form.pdf"_s));
    auto aFolder = m_service.print({sample::declaration()}, {}, {}, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(noFolder.isFinished() && aFolder.isFinished(), kTimeoutMs);
    QCOMPARE(noFolder.result().error().code, make_error_code(DocumentError::WriteFailed));
    QCOMPARE(aFolder.result().error().code, make_error_code(DocumentError::WriteFailed));
}

void PdfDocumentServiceTest::refusesAPrinterThatIsNotThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"form.pdf"_s);
    auto future = m_service.print({sample::declaration()}, u"no such printer"_s, {}, path);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kTimeoutMs);
    QCOMPARE(future.result().error().code, make_error_code(DocumentError::NoPrinter));
    QVERIFY(!QFile::exists(path));
}

void PdfDocumentServiceTest::namesThePrintersOfTheSystem()
{
    QCOMPARE(m_service.printers().result(), QPrinterInfo::availablePrinterNames());
}

void PdfDocumentServiceTest::answersInOrder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"form.pdf"_s);
    auto first = m_service.print({sample::declaration()}, {}, {}, path);
    auto second = m_service.print({sample::refusalNotice()}, {}, {}, path);
    QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), kTimeoutMs);
    QVERIFY(first.isFinished());
    QVERIFY(poppler::comparable(poppler::text(contentOf(path))).contains(u"不予办理结婚登记告知书"_s));
}

void PdfDocumentServiceTest::finishesItsWorkBeforeItGoes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"form.pdf"_s);
    {
        PdfDocumentService service;
        service.warmUp();
        service.print({sample::declaration()}, {}, {}, path);
    }
    QVERIFY(!poppler::text(contentOf(path)).isEmpty());
}

void PdfDocumentServiceTest::calibrationSheetSaysWhatItWasPrintedWith()
{
    auto future = m_service.render(
        {calibrationSheet(kCalibrationSheet, u"PLQ-20K"_s, {1.25, -0.3, 1.004, 0.997, -0.15})});
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kTimeoutMs);
    QVERIFY(future.result());
    const QString text = poppler::text(*future.result());
    QVERIFY(text.contains(u"PLQ-20K"_s));
    for (const QString &figure : {u"-0.3"_s, u"1.004"_s, u"0.997"_s, u"-0.15"_s})
        QVERIFY2(text.contains(figure), qPrintable(figure));
    QVERIFY(text.contains(u"170"_s)); // the last figure of the ruler
}

QTEST_MAIN(PdfDocumentServiceTest)
#include "tst_pdfdocumentservice.moc"
