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
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using lianli::documents::PdfDocumentService;
using lianli::models::DocumentError;
using lianli::models::FormContent;
using lianli::models::PrinterCalibration;

namespace {

constexpr int kTimeoutMs = 30'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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
    auto future = m_service.render({lianli::documents::calibrationSheet(u"PLQ-20K"_s, {1.25, -0.3})});
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), kTimeoutMs);
    QVERIFY(future.result());
    const QString text = poppler::text(*future.result());
    QVERIFY(text.contains(u"PLQ-20K"_s));
    QVERIFY(text.contains(u"-0.3"_s));
    QVERIFY(text.contains(u"170"_s)); // the last figure of the ruler
}

QTEST_MAIN(PdfDocumentServiceTest)
#include "tst_pdfdocumentservice.moc"
