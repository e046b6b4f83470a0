// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/signaturepad.h"

#include <QMouseEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTabletEvent>
#include <QTest>
#include <QTouchEvent>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::ui;

/// What is written on the pad is what is kept: millimetres, time, pressure, whole strokes.
class TestUikitSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void init();
    void cleanup() { m_pad.reset(); }

    void keepsMouseStrokesInHundredthsOfMillimetres();
    void keepsPressureAndTimeOfATablet();
    void writesWithTheFirstFingerOnly();
    void endsAStrokeThatIsNeverReleased();
    void holdsSamplesAtTheEdge();
    void keepsTheAreaWhenTheWindowIsResized();
    void stopsAtTheLargestNumberOfPoints();
    void isClearedByKeyAndButton();
    void lockedPadKeepsWhatItShows();
    void showsAGivenSignature();

private:
    int hundredths(qreal pixels) const { return qRound(pixels / m_pad->logicalDpiX() * 2540); }
    void sendMouse(QEvent::Type type, QPointF at, quint64 timestamp);
    void sendTablet(QEvent::Type type, QPointF at, qreal pressure, quint64 timestamp);

    std::unique_ptr<SignaturePad> m_pad;
};

void TestUikitSignature::init()
{
    m_pad = std::make_unique<SignaturePad>();
    m_pad->resize(480, 190);
    m_pad->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pad.get()));
}

void TestUikitSignature::sendMouse(QEvent::Type type, QPointF at, quint64 timestamp)
{
    const bool released = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, m_pad->mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      released ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    event.setTimestamp(timestamp);
    QApplication::sendEvent(m_pad.get(), &event);
}

void TestUikitSignature::sendTablet(QEvent::Type type, QPointF at, qreal pressure, quint64 timestamp)
{
    static const QPointingDevice pen(u"pen"_s, 7, QInputDevice::DeviceType::Stylus,
                                     QPointingDevice::PointerType::Pen, QInputDevice::Capability::Pressure, 1,
                                     1);
    QTabletEvent event(type, &pen, at, m_pad->mapToGlobal(at), pressure, 0, 0, 0, 0, 0, Qt::NoModifier,
                       Qt::LeftButton, Qt::LeftButton);
    event.setTimestamp(timestamp);
    QApplication::sendEvent(m_pad.get(), &event);
}

void TestUikitSignature::keepsMouseStrokesInHundredthsOfMillimetres()
{
    QSignalSpy changed(m_pad.get(), &SignaturePad::inkChanged);
    sendMouse(QEvent::MouseButtonPress, {10, 20}, 1000);
    sendMouse(QEvent::MouseMove, {106, 20}, 1040);
    sendMouse(QEvent::MouseMove, {202, 68}, 1080);
    QCOMPARE(changed.size(), 0);
    sendMouse(QEvent::MouseButtonRelease, {202, 68}, 1090);
    QCOMPARE(changed.size(), 1);

    const models::Ink &ink = m_pad->ink();
    QCOMPARE(ink.area, QSize(hundredths(480), hundredths(190)));
    QCOMPARE(ink.strokes.size(), 1);
    const auto &stroke = ink.strokes.first();
    QCOMPARE(stroke.size(), 3);
    QVERIFY(qAbs(stroke.at(0).x - hundredths(10)) <= 1);
    QVERIFY(qAbs(stroke.at(1).x - hundredths(106)) <= 1);
    QVERIFY(qAbs(stroke.at(2).y - hundredths(68)) <= 1);
    QCOMPARE(stroke.at(0).t, 0);
    QCOMPARE(stroke.at(2).t, 80);
    QCOMPARE(stroke.at(0).pressure, 1000); // a mouse has none
}

void TestUikitSignature::keepsPressureAndTimeOfATablet()
{
    QSignalSpy changed(m_pad.get(), &SignaturePad::inkChanged);
    sendTablet(QEvent::TabletPress, {50, 50}, 0.25, 5000);
    sendTablet(QEvent::TabletMove, {60, 55}, 0.5, 5008);
    sendTablet(QEvent::TabletRelease, {60, 55}, 0, 5016);
    sendTablet(QEvent::TabletPress, {80, 50}, 1.0, 5100);
    sendTablet(QEvent::TabletMove, {80, 90}, 0.75, 5110);
    sendTablet(QEvent::TabletRelease, {80, 90}, 0, 5120);
    QCOMPARE(changed.size(), 2);
    const auto &strokes = m_pad->ink().strokes;
    QCOMPARE(strokes.size(), 2);
    QCOMPARE(strokes.at(0).at(0).pressure, 250);
    QCOMPARE(strokes.at(0).at(1).pressure, 500);
    QCOMPARE(strokes.at(1).at(0).t, 100);
    QCOMPARE(strokes.at(1).at(1).pressure, 750);
}

void TestUikitSignature::writesWithTheFirstFingerOnly()
{
    std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QTest::touchEvent(m_pad.get(), screen.get()).press(0, QPoint(40, 40));
    QTest::touchEvent(m_pad.get(), screen.get()).move(0, QPoint(60, 60));
    QTest::touchEvent(m_pad.get(), screen.get()).stationary(0).press(1, QPoint(300, 150));
    QTest::touchEvent(m_pad.get(), screen.get()).move(0, QPoint(80, 70)).move(1, QPoint(310, 150));
    QTest::touchEvent(m_pad.get(), screen.get()).release(0, QPoint(80, 70)).release(1, QPoint(310, 150));
    const auto &strokes = m_pad->ink().strokes;
    QCOMPARE(strokes.size(), 1);
    for (const auto &point : strokes.first())
        QVERIFY(point.x < hundredths(100));
    QVERIFY(strokes.first().size() >= 3);
}

void TestUikitSignature::endsAStrokeThatIsNeverReleased()
{
    QSignalSpy changed(m_pad.get(), &SignaturePad::inkChanged);
    sendMouse(QEvent::MouseButtonPress, {10, 20}, 0);
    sendMouse(QEvent::MouseMove, {50, 20}, 10);
    m_pad->hide();
    QCOMPARE(changed.size(), 1);
    m_pad->show();
    sendMouse(QEvent::MouseMove, {90, 20}, 20); // no press: not writing
    QCOMPARE(m_pad->ink().strokes.size(), 1);
    QCOMPARE(m_pad->ink().strokes.first().size(), 2);
}

void TestUikitSignature::holdsSamplesAtTheEdge()
{
    sendMouse(QEvent::MouseButtonPress, {470, 180}, 0);
    sendMouse(QEvent::MouseMove, {900, 600}, 10);
    sendMouse(QEvent::MouseMove, {-30, -5}, 20);
    sendMouse(QEvent::MouseButtonRelease, {-30, -5}, 30);
    const auto &ink = m_pad->ink();
    QCOMPARE(ink.strokes.first().at(1).x, ink.area.width());
    QCOMPARE(ink.strokes.first().at(1).y, ink.area.height());
    QCOMPARE(ink.strokes.first().at(2).x, 0);
    QCOMPARE(ink.strokes.first().at(2).y, 0);
}

void TestUikitSignature::keepsTheAreaWhenTheWindowIsResized()
{
    sendMouse(QEvent::MouseButtonPress, {240, 95}, 0);
    sendMouse(QEvent::MouseButtonRelease, {240, 95}, 10);
    const QSize area = m_pad->ink().area;
    m_pad->resize(960, 380);
    sendMouse(QEvent::MouseButtonPress, {480, 190}, 20);
    sendMouse(QEvent::MouseButtonRelease, {480, 190}, 30);
    QCOMPARE(m_pad->ink().area, area);
    const auto first = m_pad->ink().strokes.at(0).first();
    const auto second = m_pad->ink().strokes.at(1).first();
    QVERIFY(qAbs(first.x - second.x) <= 1 && qAbs(first.y - second.y) <= 1);
}

void TestUikitSignature::stopsAtTheLargestNumberOfPoints()
{
    InkRecorder recorder;
    recorder.setGeometry({480, 190}, 96, 96);
    recorder.press({1, 1}, 0, 0);
    for (int i = 0; i < models::Ink::kMaxPoints + 50; ++i)
        recorder.move({qreal(i % 480), 10}, 1, 0);
    recorder.release();
    recorder.press({5, 5}, 2, 0);
    QCOMPARE(recorder.ink().strokes.size(), 1);
    QCOMPARE(recorder.ink().strokes.first().size(), models::Ink::kMaxPoints);
}

void TestUikitSignature::isClearedByKeyAndButton()
{
    auto *clear = m_pad->findChild<KeyButton *>(u"clearSignatureButton"_s);
    QVERIFY(!clear->isVisible());
    QVERIFY((m_pad->focusPolicy() & Qt::TabFocus) != 0);
    for (const bool byKey : {true, false}) {
        sendMouse(QEvent::MouseButtonPress, {10, 20}, 0);
        sendMouse(QEvent::MouseButtonRelease, {10, 20}, 10);
        QVERIFY(clear->isVisible());
        QSignalSpy changed(m_pad.get(), &SignaturePad::inkChanged);
        if (byKey) {
            QTest::keyClick(m_pad.get(), Qt::Key_Delete);
        } else {
            clear->click();
        }
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_pad->ink().isEmpty());
        QVERIFY(!clear->isVisible());
    }
}

void TestUikitSignature::lockedPadKeepsWhatItShows()
{
    sendMouse(QEvent::MouseButtonPress, {10, 20}, 0);
    sendMouse(QEvent::MouseButtonRelease, {10, 20}, 10);
    const models::Ink before = m_pad->ink();
    m_pad->setLocked(true);
    sendMouse(QEvent::MouseButtonPress, {50, 60}, 20);
    sendMouse(QEvent::MouseButtonRelease, {50, 60}, 30);
    QTest::keyClick(m_pad.get(), Qt::Key_Delete);
    QCOMPARE(m_pad->ink(), before);
    QVERIFY(!m_pad->findChild<KeyButton *>(u"clearSignatureButton"_s)->isVisible());
}

void TestUikitSignature::showsAGivenSignature()
{
    const QImage empty = m_pad->grab().toImage();
    models::Ink ink;
    ink.area = {9000, 4000};
    ink.strokes = {
        {{.x = 1000, .y = 1000, .t = 0, .pressure = 1000}, {.x = 8000, .y = 3000, .t = 90, .pressure = 400}}};
    m_pad->setInk(ink);
    QCOMPARE(m_pad->ink(), ink);
    const QImage shown = m_pad->grab().toImage();
    // The middle of the line is dark where the empty pad is white.
    const QPoint middle(m_pad->width() / 2, m_pad->height() / 2);
    QVERIFY(qGray(empty.pixel(middle)) > 240);
    QVERIFY(qGray(shown.pixel(middle)) < 120);
    sendMouse(QEvent::MouseButtonPress, {50, 60}, 20); // first clear, then sign anew
    sendMouse(QEvent::MouseButtonRelease, {50, 60}, 30);
    QCOMPARE(m_pad->ink(), ink);
}

QTEST_MAIN(TestUikitSignature)
#include "tst_uikit_signature.moc"
