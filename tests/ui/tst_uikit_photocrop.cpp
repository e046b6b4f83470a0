// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sampleboards.h"
#include "ui/style/theme.h"
#include "ui/widgets/cropgeometry.h"
#include "ui/widgets/photocropview.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace lianli;
using namespace lianli::ui;

/// The crop keeps the shape of the certificate's photo and never leaves the picture.
class TestUikitPhotoCrop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void startsWithTheLargestFrame_data();
    void startsWithTheLargestFrame();
    void staysInsideAndInShapeWhateverIsPressed();
    void staysInsideWhileACornerIsDragged();
    void isMovedByTheMouse();
    void keepsTheFrameWhileThePreviewRuns();
    void isEmptyWithoutAPicture();
    void lockedFrameDoesNotMove();
    void takesAFrameFromOutside();
    void drawsPreviewFramesInTime();

private:
    static void verifyFrame(const PhotoCropView &view);
};

void TestUikitPhotoCrop::verifyFrame(const PhotoCropView &view)
{
    const QRectF crop = view.crop();
    const QSizeF picture = view.image().size();
    const qreal aspect = crop.width() * picture.width() / (crop.height() * picture.height());
    QVERIFY2(qAbs(aspect - PhotoCropView::kAspect) < 1e-6, qPrintable(QString::number(aspect)));
    QVERIFY(crop.left() >= -1e-9 && crop.top() >= -1e-9);
    QVERIFY(crop.right() <= 1 + 1e-9 && crop.bottom() <= 1 + 1e-9);
    QVERIFY(crop.width() > 0.01);
}

void TestUikitPhotoCrop::startsWithTheLargestFrame_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1920, 1080);
    QTest::newRow("camera") << QSize(640, 480);
    QTest::newRow("portrait") << QSize(480, 640);
}

void TestUikitPhotoCrop::startsWithTheLargestFrame()
{
    QFETCH(QSize, size);
    PhotoCropView view;
    view.setImage(QImage(size, QImage::Format_RGB32));
    verifyFrame(view);
    QVERIFY(qFuzzyCompare(qMax(view.crop().width(), view.crop().height()), 1.0));
}

void TestUikitPhotoCrop::staysInsideAndInShapeWhateverIsPressed()
{
    PhotoCropView view;
    view.setImage(tests::samplePhotograph());
    view.show();
    QRandomGenerator random(20261128);
    const QList<Qt::Key> keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,
                              Qt::Key_Down, Qt::Key_Plus,  Qt::Key_Minus};
    QSignalSpy changed(&view, &PhotoCropView::cropChanged);
    for (int i = 0; i < 600; ++i) {
        const auto modifiers = random.bounded(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
        QTest::keyClick(&view, keys.at(random.bounded(keys.size())), modifiers);
        verifyFrame(view);
    }
    QVERIFY(changed.size() > 100);
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(&view, Qt::Key_Minus);
    verifyFrame(view);
    const qreal smallest = view.crop().width();
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(&view, Qt::Key_Right);
    verifyFrame(view);
    QVERIFY(qAbs(view.crop().right() - 1) < 1e-9);
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(view.crop().width() > smallest);
}

void TestUikitPhotoCrop::staysInsideWhileACornerIsDragged()
{
    const QSizeF picture(640, 400);
    QRandomGenerator random(7);
    for (const auto corner :
         {Qt::TopLeftCorner, Qt::TopRightCorner, Qt::BottomLeftCorner, Qt::BottomRightCorner}) {
        QRectF frame =
            cropgeometry::resized(cropgeometry::largest(picture, PhotoCropView::kAspect), 300, picture);
        for (int i = 0; i < 300; ++i) {
            frame = cropgeometry::dragged(
                frame, corner, QPointF(random.bounded(900) - 150, random.bounded(700) - 150), picture);
            QVERIFY(qAbs(frame.width() / frame.height() - PhotoCropView::kAspect) < 1e-6);
            QVERIFY(QRectF(QPointF(), picture).adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(frame));
        }
    }
}

void TestUikitPhotoCrop::isMovedByTheMouse()
{
    PhotoCropView view;
    view.resize(640, 400);
    view.setImage(tests::samplePhotograph());
    view.setCrop({0.25, 0.25, 0.4, 0.4});
    view.show();
    const QRectF before = view.crop();
    const QPoint middle(qRound(before.center().x() * 640), qRound(before.center().y() * 400));
    QTest::mousePress(&view, Qt::LeftButton, {}, middle);
    QTest::mouseMove(&view, middle + QPoint(64, 0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, middle + QPoint(64, 0));
    QVERIFY(qAbs(view.crop().left() - before.left() - 0.1) < 1e-6);
    QVERIFY(qAbs(view.crop().top() - before.top()) < 1e-9);
    verifyFrame(view);
}

void TestUikitPhotoCrop::keepsTheFrameWhileThePreviewRuns()
{
    PhotoCropView view;
    view.setImage(tests::samplePhotograph());
    view.setCrop({0.2, 0.2, 0.5, 0.5});
    const QRectF crop = view.crop();
    QSignalSpy changed(&view, &PhotoCropView::cropChanged);
    view.setImage(tests::samplePhotograph());
    QCOMPARE(view.crop(), crop);
    view.setImage(QImage(300, 300, QImage::Format_RGB32)); // another camera
    verifyFrame(view);
    QCOMPARE(changed.size(), 0);
}

void TestUikitPhotoCrop::isEmptyWithoutAPicture()
{
    PhotoCropView view;
    view.show();
    QTest::keyClick(&view, Qt::Key_Left);
    QTest::mouseClick(&view, Qt::LeftButton);
    view.setCrop({0, 0, 1, 1});
    QVERIFY(view.crop().isEmpty());
    QVERIFY(!view.grab().isNull());
}

void TestUikitPhotoCrop::lockedFrameDoesNotMove()
{
    PhotoCropView view;
    view.resize(640, 400);
    view.setImage(tests::samplePhotograph());
    view.setCrop({0.2, 0.2, 0.5, 0.5});
    view.setLocked(true);
    view.show();
    const QRectF before = view.crop();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mousePress(&view, Qt::LeftButton, {}, {320, 200});
    QTest::mouseMove(&view, {400, 200});
    QTest::mouseRelease(&view, Qt::LeftButton, {}, {400, 200});
    QCOMPARE(view.crop(), before);
}

void TestUikitPhotoCrop::takesAFrameFromOutside()
{
    PhotoCropView view;
    view.setImage(tests::samplePhotograph());
    for (const QRectF &wild :
         {QRectF(-1, -1, 3, 3), QRectF(0.9, 0.9, 0.5, 0.1), QRectF(0.5, 0.5, 0.0001, 0.0001)}) {
        view.setCrop(wild);
        verifyFrame(view);
    }
}

void TestUikitPhotoCrop::drawsPreviewFramesInTime()
{
    // A camera gives 24 frames a second; drawing one must leave room for everything else.
    constexpr int kFrames = 24;
    PhotoCropView view;
    view.resize(900, 600);
    const QImage frame = tests::samplePhotograph().scaled(1280, 800);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kFrames; ++i) {
        view.setImage(frame);
        view.grab();
    }
    const qint64 perFrame = timer.elapsed() / kFrames;
    qInfo("%lld ms a frame of 1280x800 in a view of 900x600", perFrame);
    QVERIFY(perFrame < 1000 / kFrames);
}

QTEST_MAIN(TestUikitPhotoCrop)
#include "tst_uikit_photocrop.moc"
