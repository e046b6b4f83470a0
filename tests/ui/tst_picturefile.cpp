// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that somebody drops or chooses: pictures as they are, pages of a PDF as pictures, and all of it
// bounded.
#include "scanners/api/readererror.h"
#include "ui/registration/picturefile.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using lianli::models::Result;
using lianli::scanners::ReaderError;
using lianli::ui::readPictureFile;

namespace {

QByteArray pdfOf(int pages, QSizeF millimetres)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0) writer.newPage();
            painter.fillRect(0, 0, 1000, 1000, Qt::blue);
        }
    }
    return buffer.data();
}

} // namespace

class TestPictureFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureComesAsItIs();
    void pagesOfAPdfBecomePictures();
    void onlySoManyPages();
    void refuses_data();
    void refuses();

private:
    Result<QList<QByteArray>> readBack(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"file"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no test file");
        file.close();
        auto answer = readPictureFile(file.fileName());
        answer.waitForFinished();
        return answer.result();
    }
    QTemporaryDir m_folder;
};

void TestPictureFile::pictureComesAsItIs()
{
    const auto pictures = readBack("\xff\xd8 anything");
    QVERIFY(pictures);
    QCOMPARE(*pictures, QList<QByteArray>{"\xff\xd8 anything"});
}

void TestPictureFile::pagesOfAPdfBecomePictures()
{
    const auto pictures = readBack(pdfOf(2, {210, 297}));
    QVERIFY(pictures);
    QCOMPARE(pictures->size(), 2);
    for (const QByteArray &jpeg : *pictures) {
        const QImage page = QImage::fromData(jpeg, "JPEG");
        QCOMPARE(page.width(), 2480); // 300 dpi
        const QColor corner = page.pixelColor(200, 200);
        QVERIFY2(corner.blue() > 200 && corner.red() < 60, qPrintable(corner.name()));
    }
}

void TestPictureFile::onlySoManyPages()
{
    const auto pictures = readBack(pdfOf(ui::kMaxPdfPages + 3, {86, 54}));
    QVERIFY(pictures);
    QCOMPARE(pictures->size(), ui::kMaxPdfPages);
}

void TestPictureFile::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReaderError>("error");
    QTest::newRow("too large") << QByteArray(33 * 1024 * 1024, 'x') << ReaderError::ImageTooLarge;
    QTest::newRow("cut PDF") << pdfOf(1, {210, 297}).left(60) << ReaderError::ImageUnreadable;
    QTest::newRow("PDF by name only") << QByteArray("%PDF-1.7\nnothing") << ReaderError::ImageUnreadable;
    QTest::newRow("endless strip") << pdfOf(1, {10, 4000}) << ReaderError::ImageUnreadable;
}

void TestPictureFile::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReaderError, error);
    const auto pictures = readBack(bytes);
    QVERIFY(!pictures);
    QVERIFY(pictures.error().code == make_error_code(error));
}

QTEST_MAIN(TestPictureFile)
#include "tst_picturefile.moc"
