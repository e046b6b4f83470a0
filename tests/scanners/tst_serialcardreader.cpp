// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/drivers/serial/serialcardreader.h"
#include "scanners/drivers/simulated/simulatedreader.h"
#include "tests/scanners/samplecards.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;
using lianli::models::Error;
using Phase = ReaderState::Phase;

/// One reader on one simulated device, and what the reader has said.
class Counter
{
public:
    explicit Counter(const QString &port = {})
        : reader({.port = port.isEmpty() ? device.path() : port,
                  .timing = {.pollMs = 30, .lookAgainMs = 300, .baudProbeMs = 60, .byteGapMs = 100},
                  .simulated = true})
    {
        QObject::connect(&reader, &CardReader::cardRead, &reader,
                         [this](const CardRead &card) { cards.append(card); });
        QObject::connect(&reader, &CardReader::failed, &reader,
                         [this](const Error &error) { failures.append(error); });
        QObject::connect(&reader, &CardReader::stateChanged, &reader,
                         [this](const ReaderState &state) { phases.append(state.phase); });
    }
    Phase phase() const { return reader.state().phase; }
    void place(const CardRead &card) { device.placeCard(SimulatedCard::of(card)); }

    SimulatedReader device{SimulatedDelays::none()};
    SerialCardReader reader;
    QList<CardRead> cards;
    QList<Error> failures;
    QList<Phase> phases;
};

class SerialCardReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsACard();
    void readsEveryKindOfCard_data();
    void readsEveryKindOfCard();
    void readsACardOnceUntilItIsLifted();
    void readsACardOnceWithoutALiftRule();
    void readsTheNextCard();
    void readsOverABadLine_data();
    void readsOverABadLine();
    void findsTheBaudRate_data();
    void findsTheBaudRate();
    void asksToPlaceACardAgain();
    void tellsWhatIsWrongWithACard_data();
    void tellsWhatIsWrongWithACard();
    void staysSilentAboutPassingRefusals();
    void deliversWithoutTheAddedAddress_data();
    void deliversWithoutTheAddedAddress();
    void reportsABrokenModule_data();
    void reportsABrokenModule();
    void resetsAModuleOnceAfterItsSelfTest();
    void reportsAMissingPort();
    void reportsAFileThatIsNoPort();
    void reportsASilentDevice();
    void comesBackAfterSilence();
    void comesBackAfterUnplugging();
    void comesBackUnderTheSameLink();
    void isPointedAtAnotherPort();
    void stopsAndStartsAgain();
    void canBeDestroyedWhileReading();

private:
    CardRead m_first;
    CardRead m_second;
};

void SerialCardReaderTest::init()
{
    QRandomGenerator random(7);
    m_first = samples::randomCard(lianli::models::DocumentKind::ResidentCard, random);
    m_second = samples::randomCard(lianli::models::DocumentKind::ResidentCard, random);
}

void SerialCardReaderTest::readsACard()
{
    Counter counter;
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    const CardRead &read = counter.cards.first();
    QCOMPARE(read.document.number, m_first.document.number);
    QCOMPARE(read.document.rawPhoto, samples::publishedPhoto());
    QVERIFY(read.document.portrait.isEmpty());
    QVERIFY(read.ownMs <= read.readMs);
    QTRY_VERIFY(
        counter.phases.contains(Phase::CardDone)); // until the module next says that it sees no new card
    const ReaderState state = counter.reader.state();
    QCOMPARE(state.device, counter.device.path());
    QCOMPARE(state.baud, 115200);
    QCOMPARE(state.samNumber, u"05.03-20240611-0001234567-0007654321"_s);
    QVERIFY(state.simulated);
    QVERIFY(counter.failures.isEmpty());
    QVERIFY(counter.phases.contains(Phase::Reading));
}

void SerialCardReaderTest::readsEveryKindOfCard_data()
{
    QTest::addColumn<lianli::models::DocumentKind>("kind");
    QTest::newRow("foreigner 2017") << lianli::models::DocumentKind::ForeignerPermit2017;
    QTest::newRow("foreigner 2023") << lianli::models::DocumentKind::ForeignerPermit2023;
    QTest::newRow("permit") << lianli::models::DocumentKind::ResidencePermitHmt;
}

void SerialCardReaderTest::readsEveryKindOfCard()
{
    QFETCH(lianli::models::DocumentKind, kind);
    QRandomGenerator random(11);
    CardRead card = samples::randomCard(kind, random);
    card.document.address = card.newAddress = u"常州市新地址3号"_s;
    Counter counter;
    counter.place(card);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    QCOMPARE(counter.cards.first().document.kind, kind);
    QCOMPARE(counter.cards.first().document.name, card.document.name);
    QCOMPARE(counter.cards.first().newAddress, card.newAddress);
    QCOMPARE(counter.cards.first().doubtful, QStringList());
}

void SerialCardReaderTest::readsACardOnceUntilItIsLifted()
{
    Counter counter;
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    const int heard = counter.device.commandsHeard();
    QTRY_VERIFY(counter.device.commandsHeard() >= heard + 3);
    QCOMPARE(counter.cards.size(), 1);
    counter.place(m_first);
    QTRY_COMPARE(counter.cards.size(), 2);
}

void SerialCardReaderTest::readsACardOnceWithoutALiftRule()
{
    Counter counter;
    counter.device.setFaults({.findsSameCard = true});
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    const int heard = counter.device.commandsHeard();
    QTRY_VERIFY(counter.device.commandsHeard() >= heard + 12); // four more rounds of find, select, read
    QCOMPARE(counter.cards.size(), 1);
    QTRY_COMPARE(counter.phase(), Phase::CardDone);
    counter.device.liftCard();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.place(m_first);
    QTRY_COMPARE(counter.cards.size(), 2);
}

void SerialCardReaderTest::readsTheNextCard()
{
    Counter counter;
    counter.device.setFaults({.findsSameCard = true});
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    counter.place(m_second); // exchanged so fast that the plate is never seen empty
    QTRY_COMPARE(counter.cards.size(), 2);
    QCOMPARE(counter.cards.last().document.number, m_second.document.number);
}

void SerialCardReaderTest::readsOverABadLine_data()
{
    QTest::addColumn<SimulatedFaults>("faults");
    QTest::newRow("wrong checksums") << SimulatedFaults{.wrongChecksums = 2};
    QTest::newRow("truncated frames") << SimulatedFaults{.truncated = 2};
    QTest::newRow("noise") << SimulatedFaults{.noise = "\x01\xAA\xAA\x96 noise"};
    QTest::newRow("surplus preamble") << SimulatedFaults{.surplusPreamble = 9};
    QTest::newRow("byte by byte") << SimulatedFaults{.byteByByte = true};
    QTest::newRow("no answer once") << SimulatedFaults{.silences = 1};
    QTest::newRow("false header") << SimulatedFaults{.noise = QByteArray::fromHex("AAAAAA96690040")};
    QTest::newRow("our frame refused once")
        << SimulatedFaults{.statuses = {{CardCommand::ReadTextAndPhoto, {CardStatus::BadChecksum}}}};
}

void SerialCardReaderTest::readsOverABadLine()
{
    QFETCH(SimulatedFaults, faults);
    Counter counter;
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.device.setFaults(faults);
    counter.place(m_first);
    QTRY_COMPARE_WITH_TIMEOUT(counter.cards.size(), 1, 10'000);
    QCOMPARE(counter.cards.first().document.number, m_first.document.number);
    QCOMPARE(counter.cards.first().document.rawPhoto, samples::publishedPhoto());
    QVERIFY(counter.failures.isEmpty());
}

void SerialCardReaderTest::findsTheBaudRate_data()
{
    QTest::addColumn<int>("baud");
    for (const int baud : {57600, 38400, 19200, 9600})
        QTest::newRow(qPrintable(QString::number(baud))) << baud;
}

void SerialCardReaderTest::findsTheBaudRate()
{
    QFETCH(int, baud);
    Counter counter;
    counter.device.setFaults({.onlyAtBaud = baud});
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    QCOMPARE(counter.reader.state().baud, baud);
}

void SerialCardReaderTest::asksToPlaceACardAgain()
{
    Counter counter;
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.device.setFaults({.liftDuringReads = 1});
    counter.place(m_first);
    QTRY_COMPARE(counter.failures.size(), 1);
    QVERIFY(counter.failures.first().code == ReaderError::CardMoved);
    QVERIFY(counter.cards.isEmpty());
    counter.place(m_first);
    QTRY_COMPARE(counter.cards.size(), 1);
    QCOMPARE(counter.failures.size(), 1);
}

void SerialCardReaderTest::tellsWhatIsWrongWithACard_data()
{
    QTest::addColumn<CardCommand>("command");
    QTest::addColumn<CardStatus>("status");
    QTest::addColumn<int>("times");
    QTest::addColumn<ReaderError>("error");
    const auto read = CardCommand::ReadTextAndPhoto;
    QTest::newRow("41") << read << CardStatus::ReadFailed << 2 << ReaderError::CardMoved;
    QTest::newRow("31") << read << CardStatus::CardRejectedReader << 3 << ReaderError::CardAuthFailed;
    QTest::newRow("32") << read << CardStatus::ReaderRejectedCard << 3 << ReaderError::CardNotGenuine;
    QTest::newRow("33") << read << CardStatus::VerificationFailed << 3 << ReaderError::CardDataInvalid;
    QTest::newRow("40") << CardCommand::Select << CardStatus::WrongCardKind << 1
                        << ReaderError::CardKindUnknown;
    QTest::newRow("47") << read << CardStatus::NoRandomNumber << 3 << ReaderError::CardMoved;
    QTest::newRow("81") << CardCommand::Select << CardStatus::SelectFailed << 4 << ReaderError::CardMoved;
    QTest::newRow("23") << read << CardStatus::NotPermitted << 1 << ReaderError::Refused;
    QTest::newRow("21") << read << CardStatus::UnknownCommand << 1 << ReaderError::Refused;
    QTest::newRow("24") << read << CardStatus::Unrecognised << 3 << ReaderError::Refused;
    QTest::newRow("an unheard-of one") << read << static_cast<CardStatus>(0x77) << 3 << ReaderError::Refused;
}

void SerialCardReaderTest::tellsWhatIsWrongWithACard()
{
    QFETCH(CardCommand, command);
    QFETCH(CardStatus, status);
    QFETCH(int, times);
    QFETCH(ReaderError, error);
    Counter counter;
    SimulatedFaults faults;
    faults.statuses[command] = QList<CardStatus>(times, status);
    counter.device.setFaults(faults);
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1); // it goes on by itself and reads at last
    QCOMPARE(counter.failures.size(), 1);
    QVERIFY(counter.failures.first().code == error);
}

void SerialCardReaderTest::staysSilentAboutPassingRefusals()
{
    Counter counter;
    SimulatedFaults faults;
    faults.statuses[CardCommand::Select] = QList<CardStatus>(3, CardStatus::SelectFailed);
    faults.statuses[CardCommand::ReadTextAndPhoto] = {CardStatus::ReadFailed, CardStatus::CardRejectedReader,
                                                      CardStatus::NoRandomNumber,
                                                      CardStatus::CardRejectedReader};
    counter.device.setFaults(faults);
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    QVERIFY(counter.failures.isEmpty());
}

void SerialCardReaderTest::deliversWithoutTheAddedAddress_data()
{
    QTest::addColumn<SimulatedFaults>("faults");
    QTest::addColumn<bool>("doubtful");
    const auto address = CardCommand::ReadAddedAddress;
    QTest::newRow("91") << SimulatedFaults{.statuses = {{address, {CardStatus::NoSuchItem}}}} << false;
    QTest::newRow("21 of an old module")
        << SimulatedFaults{.statuses = {{address, {CardStatus::UnknownCommand}}}} << false;
    QTest::newRow("41, card taken") << SimulatedFaults{.statuses = {{address, {CardStatus::ReadFailed}}}}
                                    << true;
}

void SerialCardReaderTest::deliversWithoutTheAddedAddress()
{
    QFETCH(SimulatedFaults, faults);
    QFETCH(bool, doubtful);
    Counter counter;
    counter.device.setFaults(faults);
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    QCOMPARE(counter.cards.first().document.address, m_first.chipAddress);
    QCOMPARE(counter.cards.first().doubtful.contains(lianli::models::field::kAddress), doubtful);
    QVERIFY(counter.failures.isEmpty());
}

void SerialCardReaderTest::reportsABrokenModule_data()
{
    QTest::addColumn<CardCommand>("command");
    QTest::addColumn<CardStatus>("status");
    QTest::addColumn<ReaderError>("error");
    QTest::newRow("66 at start") << CardCommand::Status << CardStatus::NotAuthorised
                                 << ReaderError::NotAuthorised;
    QTest::newRow("66 at find") << CardCommand::Find << CardStatus::NotAuthorised
                                << ReaderError::NotAuthorised;
}

void SerialCardReaderTest::reportsABrokenModule()
{
    QFETCH(CardCommand, command);
    QFETCH(CardStatus, status);
    QFETCH(ReaderError, error);
    Counter counter;
    SimulatedFaults faults;
    faults.statuses[command] = {status};
    counter.device.setFaults(faults);
    counter.place(m_first);
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    QVERIFY(counter.reader.state().fault.code == error);
    QTRY_COMPARE(counter.cards.size(), 1); // asks again every 2 s
    QVERIFY(!counter.reader.state().fault.code);
}

void SerialCardReaderTest::resetsAModuleOnceAfterItsSelfTest()
{
    Counter counter;
    SimulatedFaults faults;
    faults.statuses[CardCommand::Status] = {CardStatus::SelfTestFailed, CardStatus::SelfTestFailed};
    faults.statuses[CardCommand::Reset] = {CardStatus::SelfTestFailed};
    counter.device.setFaults(faults);
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    QVERIFY(counter.reader.state().fault.code == ReaderError::SelfTestFailed);
    QTRY_COMPARE_WITH_TIMEOUT(counter.phase(), Phase::Ready, 10'000);
}

void SerialCardReaderTest::reportsAMissingPort()
{
    Counter counter(u"/dev/lianli-no-such-port"_s);
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    QVERIFY(counter.reader.state().fault.code == ReaderError::PortMissing);
    QVERIFY(counter.failures.isEmpty());
}

void SerialCardReaderTest::reportsAFileThatIsNoPort()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"port"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Counter counter(file.fileName());
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    QVERIFY(counter.reader.state().fault.code);
}

void SerialCardReaderTest::reportsASilentDevice()
{
    Counter counter;
    counter.device.setFaults({.silent = true});
    counter.reader.start();
    QTRY_COMPARE_WITH_TIMEOUT(counter.phase(), Phase::Fault, 12'000);
    QVERIFY(counter.reader.state().fault.code == ReaderError::NoAnswer);
    counter.device.setFaults({});
    QTRY_COMPARE_WITH_TIMEOUT(counter.phase(), Phase::Ready, 12'000);
}

void SerialCardReaderTest::comesBackAfterSilence()
{
    Counter counter;
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.device.setFaults({.silences = 3}); // as many as one command is tried
    QTRY_COMPARE(counter.phase(), Phase::Searching);
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.place(m_first);
    QTRY_COMPARE(counter.cards.size(), 1);
}

void SerialCardReaderTest::comesBackAfterUnplugging()
{
    Counter counter;
    QTemporaryDir folder;
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.device.unplug();
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    QVERIFY(counter.reader.state().fault.code == ReaderError::PortMissing);
    const QString before = counter.reader.state().device;
    QVERIFY(counter.device.plugIn().has_value());
    if (counter.device.path() != before) QSKIP("the pseudo-terminal came back under another name");
    counter.place(m_first);
    QTRY_COMPARE(counter.cards.size(), 1);
}

void SerialCardReaderTest::comesBackUnderTheSameLink()
{
    QTemporaryDir folder;
    const QString link = folder.filePath(u"reader"_s);
    Counter counter(link);
    QVERIFY(QFile::link(counter.device.path(), link));
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    QCOMPARE(counter.reader.state().device, link);

    QVERIFY(QFile::remove(link));
    counter.device.unplug();
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    QVERIFY(counter.device.plugIn().has_value());
    QVERIFY(QFile::link(counter.device.path(), link));
    counter.place(m_first);
    QTRY_COMPARE(counter.cards.size(), 1);
    QTRY_VERIFY(counter.phases.contains(Phase::CardDone));
}

void SerialCardReaderTest::isPointedAtAnotherPort()
{
    Counter counter;
    SimulatedReader other;
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.reader.setDevice(other.path()); // while it runs
    QTRY_COMPARE(counter.reader.state().device, other.path());
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    QVERIFY(!counter.reader.state().simulated); // only the port it was made with is known to be
    counter.place(m_first);
    other.placeCard(SimulatedCard::of(m_second));
    QTRY_COMPARE(counter.cards.size(), 1);
    QCOMPARE(counter.cards.first().document.number, m_second.document.number);
    counter.reader.setDevice(u"/dev/no-such-port"_s);
    QTRY_COMPARE(counter.phase(), Phase::Fault);
    counter.reader.setDevice(counter.device.path());
    QTRY_COMPARE(counter.cards.size(), 2);
    QCOMPARE(counter.cards.last().document.number, m_first.document.number);
    QVERIFY(counter.reader.state().simulated);
    counter.reader.stop();
    QTRY_COMPARE(counter.phase(), Phase::Stopped);
    counter.reader.setDevice(other.path()); // while it is off: it stays off
    QTest::qWait(50);
    QCOMPARE(counter.phase(), Phase::Stopped);
}

void SerialCardReaderTest::stopsAndStartsAgain()
{
    Counter counter;
    counter.reader.start();
    QTRY_COMPARE(counter.phase(), Phase::Ready);
    counter.reader.stop();
    QTRY_COMPARE(counter.phase(), Phase::Stopped);
    counter.place(m_first);
    const int heard = counter.device.commandsHeard();
    counter.reader.start();
    QTRY_COMPARE(counter.cards.size(), 1);
    QVERIFY(counter.device.commandsHeard() > heard);
}

void SerialCardReaderTest::canBeDestroyedWhileReading()
{
    QElapsedTimer timer;
    {
        SimulatedReader device;
        device.placeCard(SimulatedCard::of(m_first));
        SerialCardReader reader({.port = device.path(), .simulated = true});
        QSignalSpy states(&reader, &CardReader::stateChanged);
        reader.start();
        QTRY_COMPARE(reader.state().phase, Phase::Reading);
        timer.start();
    }
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(SerialCardReaderTest)
#include "tst_serialcardreader.moc"
