// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/serial/serialcodescanner.h"
#include "scanners/drivers/simulated/pseudoterminal.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using Phase = CodeScannerState::Phase;

/// A scanner in serial mode, played by a pseudo-terminal that is plugged in and out under a fixed name.
class SerialCodeScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsCodes_data();
    void readsCodes();
    void readsACodeInPieces();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void forgetsWhatWasScannedBefore();
    void comesBackAfterBeingUnplugged();
    void waitsForAScannerThatIsNotThere();
    void saysNothingOnceStopped();

private:
    void plugIn();
    void unplug();
    QString text(int index) const { return m_codes->at(index).first().value<CodeRead>().text; }

    QTemporaryDir m_folder;
    QString m_port;
    std::unique_ptr<PseudoTerminal> m_device;
    std::unique_ptr<SerialCodeScanner> m_scanner;
    std::unique_ptr<QSignalSpy> m_codes;
    std::unique_ptr<QSignalSpy> m_failures;
};

void SerialCodeScannerTest::plugIn()
{
    auto device = PseudoTerminal::open();
    QVERIFY(device.has_value());
    m_device = std::make_unique<PseudoTerminal>(std::move(*device));
    QVERIFY(QFile::link(m_device->path(), m_port));
}

void SerialCodeScannerTest::unplug()
{
    QVERIFY(QFile::remove(m_port));
    m_device.reset();
}

void SerialCodeScannerTest::init()
{
    m_port = m_folder.filePath(u"scanner"_s);
    plugIn();
    m_scanner = std::make_unique<SerialCodeScanner>(
        SerialCodeScannerOptions{.port = m_port, .silenceMs = 100, .lookAgainMs = 100});
    m_codes = std::make_unique<QSignalSpy>(m_scanner.get(), &CodeScanner::codeRead);
    m_failures = std::make_unique<QSignalSpy>(m_scanner.get(), &CodeScanner::failed);
    m_scanner->start();
    QVERIFY(m_scanner->state().phase == Phase::Ready);
}

void SerialCodeScannerTest::cleanup()
{
    m_scanner.reset();
    m_device.reset();
    QFile::remove(m_port);
}

void SerialCodeScannerTest::readsCodes_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("CR") << QByteArray("J320402-2026-001873\r") << QStringList{u"J320402-2026-001873"_s};
    QTest::newRow("CRLF, two codes") << QByteArray("one\r\ntwo\r\n") << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("silence") << QByteArray("LLQ1:320402") << QStringList{u"LLQ1:320402"_s};
    QTest::newRow("utf-8") << u"预约\r"_s.toUtf8() << QStringList{u"预约"_s};
    QTest::newRow("gb 18030") << QByteArray::fromHex("b5c7bcc70d") << QStringList{u"登记"_s};
    QTest::newRow("control characters are the router's")
        << QByteArray("a\x01z\r") << QStringList{u"a\x01z"_s};
}

void SerialCodeScannerTest::readsCodes()
{
    QFETCH(QByteArray, sent);
    QFETCH(QStringList, texts);
    m_device->write(sent);
    QTRY_COMPARE(m_codes->size(), texts.size());
    for (int i = 0; i < texts.size(); ++i)
        QCOMPARE(text(i), texts[i]);
    QVERIFY(m_failures->isEmpty());
    QVERIFY(m_codes->first().first().value<CodeRead>().source == CodeSource::Serial);
}

void SerialCodeScannerTest::readsACodeInPieces()
{
    m_device->write("J3204");
    m_device->write("02-2026-");
    m_device->write("001873\r");
    QTRY_COMPARE(m_codes->size(), 1);
    QCOMPARE(text(0), u"J320402-2026-001873"_s);
}

void SerialCodeScannerTest::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("no text") << QByteArray::fromHex("41ff800d");
    QTest::newRow("too long") << QByteArray(5000, 'x') + '\r';
    QTest::newRow("too long, no end") << QByteArray(5000, 'x');
}

void SerialCodeScannerTest::refusesWhatIsNoText()
{
    QFETCH(QByteArray, sent);
    for (qsizetype at = 0; at < sent.size(); at += 1000) { // a pseudo-terminal takes 4 KiB at a time
        m_device->write(sent.mid(at, 1000));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_failures->size(), 1);
    QVERIFY(m_failures->first().first().value<lianli::models::Error>().code == ReaderError::CodeUnreadable);
    QVERIFY(m_codes->isEmpty());
    m_device->write("next\r");
    QTRY_COMPARE(m_codes->size(), 1);
    QCOMPARE(text(0), u"next"_s);
}

void SerialCodeScannerTest::forgetsWhatWasScannedBefore()
{
    m_scanner->stop();
    m_device->write("yesterday\r");
    m_scanner->start();
    m_device->write("today\r");
    QTRY_COMPARE(m_codes->size(), 1);
    QCOMPARE(text(0), u"today"_s);
}

void SerialCodeScannerTest::comesBackAfterBeingUnplugged()
{
    m_device->write("half a co");
    unplug();
    QTRY_VERIFY(m_scanner->state().phase == Phase::Fault);
    QVERIFY(m_scanner->state().fault.code == ReaderError::PortMissing);
    plugIn();
    QTRY_VERIFY(m_scanner->state().phase == Phase::Ready);
    m_codes->clear();
    m_device->write("back\r");
    QTRY_COMPARE(m_codes->size(), 1);
    QCOMPARE(text(0), u"back"_s);
}

void SerialCodeScannerTest::waitsForAScannerThatIsNotThere()
{
    m_scanner->stop();
    unplug();
    m_scanner->start();
    QVERIFY(m_scanner->state().phase == Phase::Fault);
    QVERIFY(m_scanner->state().fault.code == ReaderError::PortMissing);
    plugIn();
    QTRY_VERIFY(m_scanner->state().phase == Phase::Ready);
}

void SerialCodeScannerTest::saysNothingOnceStopped()
{
    QSignalSpy states(m_scanner.get(), &CodeScanner::stateChanged);
    m_device->write("J320402");
    m_scanner->stop();
    QCOMPARE(states.size(), 1);
    QTest::qWait(300); // several looks, and the silence that would have ended the code
    QVERIFY(m_codes->isEmpty());
    QCOMPARE(states.size(), 1);
}

QTEST_GUILESS_MAIN(SerialCodeScannerTest)
#include "tst_serialcodescanner.moc"
