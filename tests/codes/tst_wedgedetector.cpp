// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/wedge/wedgedetector.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

namespace {

struct Key
{
    QString text;
    int afterMs;
};
using Keys = QList<Key>;

/// What a field and the program get of a stream of keys: time passes as the detector asks.
struct Outcome
{
    QString typed;
    QStringList codes;
};

class Line
{
public:
    explicit Line(const WedgeSettings &settings) : m_detector(settings) {}

    void key(const QString &text, int afterMs)
    {
        pass(afterMs);
        const auto verdict = m_detector.onKey(text, m_now);
        carryOut(verdict);
        if (verdict.action == WedgeDetector::Action::Forward) m_outcome.typed += text;
        if (verdict.action == WedgeDetector::Action::Hold) m_held += text;
        if (!m_detector.isHolding()) m_held.clear();
        m_idle = 0;
    }
    void pass(int ms)
    {
        m_now += ms;
        m_idle += ms;
        if (m_detector.waitMs() > 0 && m_idle >= m_detector.waitMs()) carryOut(m_detector.onSilence());
    }
    void interrupt() { carryOut(m_detector.onInterruption()); }
    const Outcome &outcome() const { return m_outcome; }

private:
    void carryOut(const WedgeDetector::Verdict &verdict)
    {
        if (verdict.replayHeld) m_outcome.typed += std::exchange(m_held, {});
        if (verdict.code.isEmpty()) return;
        m_outcome.codes += verdict.code;
        m_held.clear();
    }

    WedgeDetector m_detector;
    Outcome m_outcome;
    QString m_held;
    qint64 m_now = 1000;
    int m_idle = 0;
};

Keys evenly(const QString &text, int gapMs, const QString &suffix = {})
{
    Keys keys;
    for (const QChar c : text)
        keys.append({QString(c), gapMs});
    if (!suffix.isEmpty()) keys.append({suffix, gapMs});
    return keys;
}

} // namespace

Q_DECLARE_METATYPE(Keys)

/// Scanner or person, by tables of keys and times.
class WedgeDetectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsScannersFromTyping_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<Keys>("keys");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("codes");
        const QString none;
        const QString stx = u"\x02"_s;
        const QStringList nothing;
        const auto row = [](const char *name, const QString &prefix, const Keys &keys, const QString &typed,
                            const QStringList &codes) {
            QTest::newRow(name) << prefix << keys << typed << codes;
        };
        row("scanner, CR", none, evenly(u"J320402"_s, 8, u"\r"_s), {}, {u"J320402"_s});
        row("scanner, Tab", none, evenly(u"J320402"_s, 2, u"\t"_s), {}, {u"J320402"_s});
        row("scanner, no suffix", none, evenly(u"J320402"_s, 10), {}, {u"J320402"_s});
        row("scanner at its slowest", none, evenly(u"J320402"_s, 30, u"\r"_s), {}, {u"J320402"_s});
        row("over the mean", none, evenly(u"J320402"_s, 31, u"\r"_s), u"J320402\r"_s, nothing);
        row("shortest code", none, evenly(u"ABCDEF"_s, 5, u"\r"_s), {}, {u"ABCDEF"_s});
        row("too short", none, evenly(u"ABCDE"_s, 5, u"\r"_s), u"ABCDE\r"_s, nothing);
        row("typist", none, evenly(u"zhangsan"_s, 90, u"\r"_s), u"zhangsan\r"_s, nothing);
        row("fast typist", none, evenly(u"zhangsan"_s, 60, u"\r"_s), u"zhangsan\r"_s, nothing);
        row("rolled pairs", none,
            {{u"z"_s, 90},
             {u"h"_s, 20},
             {u"a"_s, 95},
             {u"n"_s, 25},
             {u"g"_s, 80},
             {u"s"_s, 22},
             {u"a"_s, 70}},
            u"zhangsa"_s, nothing);
        row("one late character", none,
            {{u"A"_s, 5}, {u"B"_s, 5}, {u"C"_s, 5}, {u"D"_s, 45}, {u"E"_s, 5}, {u"F"_s, 5}, {u"\r"_s, 5}}, {},
            {u"ABCDEF"_s});
        row("a gap too long", none,
            {{u"A"_s, 5}, {u"B"_s, 5}, {u"C"_s, 5}, {u"D"_s, 55}, {u"E"_s, 5}, {u"F"_s, 5}, {u"\r"_s, 5}},
            u"ABCDEF\r"_s, nothing);
        row("typed, then scanned", none,
            Keys{{u"x"_s, 200}} + Keys{{u"A"_s, 90}} + evenly(u"BCDEFG"_s, 5, u"\r"_s), u"x"_s,
            {u"ABCDEFG"_s});
        row("two codes", none,
            evenly(u"ABCDEF"_s, 5, u"\r"_s) + Keys{{u"1"_s, 300}} + evenly(u"234567"_s, 5, u"\r"_s), {},
            {u"ABCDEF"_s, u"1234567"_s});
        row("Enter alone", none, {{u"\r"_s, 500}}, u"\r"_s, nothing);
        row("late suffix", none, evenly(u"ABCDEF"_s, 5) + Keys{{u"\r"_s, 150}}, {}, {u"ABCDEF"_s});
        row("Enter long after", none, evenly(u"ABCDEF"_s, 5) + Keys{{u"\r"_s, 900}}, u"\r"_s, {u"ABCDEF"_s});
        row("command key within", none, evenly(u"ABCDEFG"_s, 5) + Keys{{u"\x13"_s, 5}}, u"ABCDEFG\x13"_s,
            nothing);
        row("arrow key within", none, evenly(u"ABC"_s, 5) + Keys{{QString(), 5}}, u"ABC"_s, nothing);
        row("Chinese", none, evenly(u"预约登记连理"_s, 5, u"\r"_s), {}, {u"预约登记连理"_s});
        row("prefix", stx, Keys{{stx, 500}} + evenly(u"AB"_s, 5, u"\r"_s), {}, {u"AB"_s});
        row("prefix, slow scanner", stx, Keys{{stx, 500}} + evenly(u"AB"_s, 300, u"\x03"_s), {}, {u"AB"_s});
        row("prefix typed", stx, {{stx, 500}, {u"a"_s, 700}}, stx + u"a"_s, nothing);
        row("prefix, nothing between", stx, {{stx, 500}, {u"\r"_s, 5}}, {}, nothing);
        row("prefix, command key", stx, {{stx, 500}, {u"a"_s, 5}, {u"\x13"_s, 5}}, stx + u"a\x13"_s, nothing);
        row("prefix never ended", stx, Keys{{stx, 500}} + evenly(u"ABCDEFG"_s, 5), stx + u"ABCDEFG"_s,
            nothing);
    }

    void tellsScannersFromTyping()
    {
        QFETCH(QString, prefix);
        QFETCH(Keys, keys);
        QFETCH(QString, typed);
        QFETCH(QStringList, codes);
        WedgeSettings settings;
        settings.prefix = prefix;
        Line line(settings);
        for (const Key &key : keys)
            line.key(key.text, key.afterMs);
        line.pass(2000);
        QCOMPARE(line.outcome().codes, codes);
        QCOMPARE(line.outcome().typed, typed);
    }

    void judgesByTimesWhenTheWindowWasBusy()
    {
        WedgeDetector detector;
        QVERIFY(detector.onKey(u"a"_s, 0).action == WedgeDetector::Action::Hold);
        const auto second = detector.onKey(u"b"_s, 80); // and no onSilence() between
        QVERIFY(second.replayHeld);
        QVERIFY(second.action == WedgeDetector::Action::Hold);
        for (int i = 0; i < 6; ++i)
            detector.onKey(u"c"_s, 85 + 5 * i);
        const auto next = detector.onKey(u"d"_s, 400);
        QCOMPARE(next.code, u"bcccccc"_s);
        QVERIFY(next.action == WedgeDetector::Action::Hold);
    }

    void typesNothingWithPrefixOnly()
    {
        WedgeSettings settings;
        settings.prefix = u"\x02"_s;
        settings.byTiming = false;
        WedgeDetector detector(settings);
        QVERIFY(detector.onKey(u"a"_s, 0).action == WedgeDetector::Action::Forward);
        QCOMPARE(detector.waitMs(), 0);
        QVERIFY(detector.onKey(u"\x02"_s, 5).action == WedgeDetector::Action::Hold);
    }

    void givesHeldKeysBackWhenInterrupted()
    {
        Line line({});
        line.key(u"a"_s, 100);
        line.key(u"b"_s, 5);
        line.interrupt();
        QCOMPARE(line.outcome().typed, u"ab"_s);
        line.pass(500);
        QCOMPARE(line.outcome().typed, u"ab"_s);
    }

    void dropsAFlood()
    {
        WedgeSettings settings;
        settings.maxLength = 100;
        Line line(settings);
        for (int i = 0; i < 1000; ++i)
            line.key(u"x"_s, 1);
        line.key(u"\r"_s, 1);
        line.pass(500);
        line.key(u"y"_s, 500);
        line.pass(500);
        QCOMPARE(line.outcome().typed, u"y"_s);
        QVERIFY(line.outcome().codes.isEmpty());
    }

    void losesNoKey()
    {
        // Whatever the times: every character comes out once, typed or in a code, in its order.
        std::mt19937 random(5);
        for (int run = 0; run < 3000; ++run) {
            WedgeSettings settings;
            settings.prefix = run % 2 == 0 ? QString() : u"\x02"_s;
            settings.suffixes = QString();
            Line line(settings);
            QString fed;
            for (int i = 0; i < 30; ++i) {
                const auto text = QString(QChar(u'a' + static_cast<char16_t>(random() % 26)));
                fed += text;
                const int gaps[] = {1, 5, 20, 45, 51, 60, 101, 300};
                line.key(text, gaps[random() % 8]);
                if (random() % 20 == 0) line.interrupt();
            }
            line.pass(2000);
            QString all = line.outcome().typed + line.outcome().codes.join(QString());
            std::sort(all.begin(), all.end());
            std::sort(fed.begin(), fed.end());
            QCOMPARE(all, fed);
        }
    }
};

QTEST_GUILESS_MAIN(WedgeDetectorTest)
#include "tst_wedgedetector.moc"
