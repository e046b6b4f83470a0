// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pdfpreview.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

// A document that is cut off leaks inside Qt 6.4 (see renderPdfPage); nothing of ours is under that library.
#ifdef __SANITIZE_ADDRESS__
extern "C" const char *__lsan_default_suppressions();
const char *__lsan_default_suppressions()
{
    return "leak:libQt6Pdf\n";
}
#endif

using namespace Qt::StringLiterals;
using namespace lianli::ui;

namespace {

/// Pages of A5, each with a black square in its upper left quarter and a Chinese line.
QByteArray madePdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A5));
    writer.setPageMargins({});
    writer.setResolution(300);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0) writer.newPage();
        painter.fillRect(0, 0, writer.width() / 2, writer.height() / 2, Qt::black);
        painter.setFont(textFont(60));
        painter.drawText(writer.width() / 4, writer.height() * 3 / 4,
                         u"第 %1 页 结婚登记审查处理表"_s.arg(page + 1));
    }
    painter.end();
    return bytes;
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

} // namespace

/// Documents are drawn beside the GUI thread and always end in a state the user can see.
class TestUikitPdfPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void showsARealDocument();
    void paintsPaperWhite();
    void turnsPagesByKeyAndButton();
    void zoomsByKeys();
    void showsTheErrorStateOnGarbage_data();
    void showsTheErrorStateOnGarbage();
    void showsTheLastOfManyDocuments();
    void forgetsADocumentThatWasTakenBack();
    void keepsTheWindowLive();
    void mayBeDeletedWhileDrawing();
};

void TestUikitPdfPreview::showsARealDocument()
{
    PdfPreview preview;
    preview.resize(700, 600);
    preview.show();
    QCOMPARE(preview.state(), PdfPreview::State::Empty);
    QSignalSpy states(&preview, &PdfPreview::stateChanged);
    preview.setPdf(madePdf(3));
    QCOMPARE(preview.state(), PdfPreview::State::Busy);
    QTRY_COMPARE(preview.state(), PdfPreview::State::Shown);
    QCOMPARE(preview.pageCount(), 3);
    QCOMPARE(states.size(), 2);
    const QImage page = preview.shownImage();
    QVERIFY(qAbs(page.width() / qreal(page.height()) - 148.0 / 210.0) < 0.01);
    QVERIFY(page.height() <= 600);
}

void TestUikitPdfPreview::paintsPaperWhite()
{
    const PdfPageImage page = renderPdfPage(madePdf(1), 0, {.box = QSize(400, 400)});
    QCOMPARE(page.pageCount, 1);
    QVERIFY(!page.image.hasAlphaChannel());
    QCOMPARE(page.image.pixelColor(page.image.width() - 3, 3), QColor(Qt::white));
    QCOMPARE(page.image.pixelColor(page.image.width() / 4, page.image.height() / 4), QColor(Qt::black));
}

void TestUikitPdfPreview::turnsPagesByKeyAndButton()
{
    PdfPreview preview;
    preview.resize(700, 600);
    preview.show();
    preview.setPdf(madePdf(3));
    QTRY_COMPARE(preview.state(), PdfPreview::State::Shown);
    QSignalSpy pages(&preview, &PdfPreview::pageChanged);
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QCOMPARE(preview.page(), 1);
    preview.findChild<KeyButton *>(u"nextPageButton"_s)->click();
    QCOMPARE(preview.page(), 2);
    QVERIFY(!preview.findChild<KeyButton *>(u"nextPageButton"_s)->isEnabled());
    QTest::keyClick(&preview, Qt::Key_PageDown);
    QCOMPARE(preview.page(), 2);
    QTest::keyClick(&preview, Qt::Key_Home);
    QCOMPARE(preview.page(), 0);
    QCOMPARE(pages.size(), 3);
}

void TestUikitPdfPreview::zoomsByKeys()
{
    PdfPreview preview;
    preview.resize(700, 600);
    preview.show();
    preview.setPdf(madePdf(1));
    QTRY_COMPARE(preview.state(), PdfPreview::State::Shown);
    const int whole = preview.shownImage().width();
    QTest::keyClick(&preview, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(preview.shownImage().width() > whole);
    QTest::keyClick(&preview, Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(preview.shownImage().width(), whole);
    QTest::keyClick(&preview, Qt::Key_W);
    QTRY_VERIFY(preview.shownImage().width() > 600);
}

void TestUikitPdfPreview::showsTheErrorStateOnGarbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("this is not a PDF");
    QTest::newRow("cut off") << madePdf(2).left(400);
    QTest::newRow("zeros") << QByteArray(4000, '\0');
}

void TestUikitPdfPreview::showsTheErrorStateOnGarbage()
{
    QFETCH(QByteArray, bytes);
    PdfPreview preview;
    preview.show();
    preview.setPdf(bytes);
    QTRY_COMPARE(preview.state(), PdfPreview::State::Failed);
    QVERIFY(preview.shownImage().isNull());
    QVERIFY(!preview.accessibleDescription().isEmpty());
    preview.setPdf(madePdf(1)); // and recovers
    QTRY_COMPARE(preview.state(), PdfPreview::State::Shown);
}

void TestUikitPdfPreview::showsTheLastOfManyDocuments()
{
    PdfPreview preview;
    preview.resize(500, 400);
    preview.show();
    const QByteArray five = madePdf(5);
    preview.setPdf(madePdf(1));
    preview.setPdf("garbage");
    preview.setPdf(madePdf(2));
    preview.setPdf(five);
    QTRY_COMPARE(preview.state(), PdfPreview::State::Shown);
    QCOMPARE(preview.pageCount(), 5);
}

void TestUikitPdfPreview::forgetsADocumentThatWasTakenBack()
{
    PdfPreview preview;
    preview.show();
    preview.setPdf(madePdf(1));
    preview.setBusy(u"Making it again…"_s);
    QSignalSpy states(&preview, &PdfPreview::stateChanged);
    QTest::qWait(0);
    preview.setFailed(u"The disk is full."_s);
    QCOMPARE(preview.state(), PdfPreview::State::Failed);
    QVERIFY(!states.wait(300)); // the page drawn meanwhile does not come up
    QCOMPARE(preview.state(), PdfPreview::State::Failed);
}

void TestUikitPdfPreview::keepsTheWindowLive()
{
    // The processor time of the GUI thread alone, from the call until the page stands: how the machine shares
    // its processors does not matter, and no single handler in it can have taken longer.
    PdfPreview preview;
    preview.resize(900, 900);
    preview.show();
    const QByteArray pdf = madePdf(11);
    QCoreApplication::processEvents();
    const double before = threadMilliseconds();
    preview.setPdf(pdf);
    QCOMPARE(preview.state(), PdfPreview::State::Busy);
    QTRY_COMPARE(preview.state(), PdfPreview::State::Shown);
    const double spent = threadMilliseconds() - before;
    qInfo("%.1f ms of the GUI thread", spent);
    QVERIFY(spent < 50);
}

void TestUikitPdfPreview::mayBeDeletedWhileDrawing()
{
    for (int i = 0; i < 5; ++i) {
        PdfPreview preview;
        preview.show();
        preview.setPdf(madePdf(2));
    }
    QTest::qWait(50);
}

QTEST_MAIN(TestUikitPdfPreview)
#include "tst_uikit_pdfpreview.moc"
