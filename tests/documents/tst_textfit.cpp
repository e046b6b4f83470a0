// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/fontset.h"
#include "models/documents/textfit.h"
#include "models/ports/storeerror.h"

#include <QFontMetricsF>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::documents;
using lianli::models::DocumentError;

namespace {

QString lineText(const TextLine &line)
{
    QString text;
    for (const TextRun &run : line.runs)
        text += run.text;
    return text;
}

QStringList linesOf(const FittedText &fitted)
{
    QStringList lines;
    for (const TextLine &line : fitted.lines)
        lines.append(lineText(line));
    return lines;
}

TextStyle style(double size, double minSize, int maxLines)
{
    TextStyle result;
    result.size = size;
    result.minSize = minSize;
    result.maxLines = maxLines;
    return result;
}

constexpr double kEm10 = 10 * kMmPerPoint; ///< width of a character in 10 pt

} // namespace

class TextFitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fontsOfPaperAreInstalled();
    void standsInTheMiddleAtFullSize();
    void alignsToTheEdges();
    void wrapsBeforeItShrinks();
    void shrinksToFitOneLine();
    void shrinksToFitTheHeight();
    void neverBeginsALineWithPunctuation();
    void keepsWordsWholeInSmallerPrint();
    void breaksAWordThatFitsNoLine();
    void keepsTheDotOfANameAtTheEndOfALine();
    void spacesCharacters();
    void neverCutsNames_data();
    void neverCutsNames();
    void refusesWhatFitsInNoSize_data();
    void refusesWhatFitsInNoSize();
    void drawsRareCharactersFromAnotherFont();
    void setsFullStopsAtTheLowerLeft();
    void namesTheCodePointNoFontHas_data();
    void namesTheCodePointNoFontHas();

private:
    FontSet m_fonts;
};

void TextFitTest::fontsOfPaperAreInstalled()
{
    QCOMPARE(m_fonts.families().value(0), u"AR PL UMing CN"_s);
    QVERIFY(m_fonts.families().size() > 1);
}

void TextFitTest::standsInTheMiddleAtFullSize()
{
    const QRectF box(10, 20, 40, 10);
    TextStyle centred = style(10, 5, 1);
    centred.align = Qt::AlignHCenter | Qt::AlignVCenter;
    const auto fitted = fitText(u"陈志远"_s, box, centred, m_fonts);
    QVERIFY(fitted);
    QCOMPARE(fitted->size, 10.0);
    QVERIFY(qAbs(fitted->bounds().width() - 3 * kEm10) < 1e-6);
    QVERIFY(qAbs(fitted->bounds().center().x() - box.center().x()) < 1e-6);
    QVERIFY(qAbs(fitted->bounds().center().y() - box.center().y()) < 1e-6);
}

void TextFitTest::alignsToTheEdges()
{
    const QRectF box(10, 20, 40, 10);
    TextStyle corner = style(10, 5, 1);
    corner.align = Qt::AlignRight | Qt::AlignBottom;
    const auto fitted = fitText(u"陈志远"_s, box, corner, m_fonts);
    QVERIFY(fitted);
    QVERIFY(qAbs(fitted->bounds().right() - box.right()) < 1e-6);
    QVERIFY(qAbs(fitted->bounds().bottom() - box.bottom()) < 1e-6);
    corner.align = Qt::AlignLeft | Qt::AlignTop;
    QCOMPARE(fitText(u"陈志远"_s, box, corner, m_fonts)->bounds().topLeft(), box.topLeft());
}

void TextFitTest::wrapsBeforeItShrinks()
{
    const auto fitted = fitText(u"一二三四五六"_s, QRectF(0, 0, kEm10 * 4.2, 20), style(10, 5, 2), m_fonts);
    QVERIFY(fitted);
    QCOMPARE(fitted->size, 10.0);
    QCOMPARE(linesOf(*fitted), QStringList({u"一二三四"_s, u"五六"_s}));
}

void TextFitTest::shrinksToFitOneLine()
{
    const QRectF box(0, 0, kEm10 * 4.2, 20);
    const auto fitted = fitText(u"一二三四五六"_s, box, style(10, 5, 1), m_fonts);
    QVERIFY(fitted);
    QCOMPARE(fitted->size, 7.0);
    QCOMPARE(fitted->lines.size(), 1);
    QVERIFY(fitted->bounds().width() <= box.width());
}

void TextFitTest::shrinksToFitTheHeight()
{
    const QRectF box(0, 0, kEm10 * 4.2, kEm10 * 1.9);
    const auto fitted = fitText(u"一二三四五六"_s, box, style(10, 5, 2), m_fonts);
    QVERIFY(fitted);
    QVERIFY(fitted->size < 10);
    QVERIFY(fitted->bounds().height() <= box.height() + 1e-6);
}

void TextFitTest::neverBeginsALineWithPunctuation()
{
    const auto fitted =
        fitText(u"一二三四，五六。"_s, QRectF(0, 0, kEm10 * 4.2, 30), style(10, 10, 3), m_fonts);
    QVERIFY(fitted);
    QCOMPARE(linesOf(*fitted), QStringList({u"一二三"_s, u"四，五"_s, u"六。"_s}));
}

void TextFitTest::keepsWordsWholeInSmallerPrint()
{
    // 12 letters are 6 em wide: too wide at 10 pt, not at 8.
    const auto fitted =
        fitText(u"ALEXANDRINOV JOHN"_s, QRectF(0, 0, kEm10 * 5, 20), style(10, 5, 3), m_fonts);
    QVERIFY(fitted);
    QCOMPARE(linesOf(*fitted), QStringList({u"ALEXANDRINOV"_s, u"JOHN"_s}));
    QVERIFY(fitted->size < 10);
}

void TextFitTest::breaksAWordThatFitsNoLine()
{
    const QString word(30, u'W');
    const auto fitted = fitText(word, QRectF(0, 0, kEm10 * 5, 20), style(10, 5, 3), m_fonts);
    QVERIFY(fitted);
    QCOMPARE(linesOf(*fitted).join(QString()), word);
    QCOMPARE(fitted->size, 10.0);
}

void TextFitTest::keepsTheDotOfANameAtTheEndOfALine()
{
    const auto fitted =
        fitText(u"买买提·阿依古丽"_s, QRectF(0, 0, kEm10 * 3.6, 30), style(10, 10, 4), m_fonts);
    QVERIFY(fitted);
    for (const QString &line : linesOf(*fitted))
        QVERIFY2(!line.startsWith(u'·'), qPrintable(line));
}

void TextFitTest::spacesCharacters()
{
    TextStyle spaced = style(10, 10, 1);
    spaced.spacing = 2;
    const auto fitted = fitText(u"声明书"_s, QRectF(0, 0, 60, 10), spaced, m_fonts);
    QVERIFY(fitted);
    QVERIFY(qAbs(fitted->lines.first().width - (3 * kEm10 + 2 * 2)) < 1e-6);
    QVERIFY(qAbs(fitted->lines.first().runs.at(2).x - 2 * (kEm10 + 2)) < 1e-6);
}

void TextFitTest::neverCutsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << u"陈志远"_s;
    QTest::newRow("minority") << u"买买提·阿依古丽"_s;
    QTest::newRow("24 characters") << u"阿卜杜热西提·阿卜杜热合曼·买买提依明江·古丽巴哈"_s;
    QTest::newRow("60 letters") << u"WOLFESCHLEGELSTEINHAUSENBERGERDORFF HUBERT BLAINE ALEXANDERS"_s;
    QTest::newRow("60 letters, one word") << QString(60, u'M');
    QTest::newRow("60 characters") << QString(60, u'龘');
    QTest::newRow("rare") << u"𠮷㐂龘"_s;
}

void TextFitTest::neverCutsNames()
{
    QFETCH(QString, name);
    const QRectF box(100, 50, 40, 10); // of the certificate
    TextStyle field = style(11, 5, 3);
    field.lineHeight = 1.15;
    const auto fitted = fitText(name, box, field, m_fonts);
    QVERIFY2(fitted, fitted ? "" : qPrintable(fitted.error().toLogString()));
    QCOMPARE(linesOf(*fitted).join(QString()).remove(u' '), QString(name).remove(u' '));
    QVERIFY(box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(fitted->bounds()));
    QVERIFY(fitted->size >= 5);
}

void TextFitTest::refusesWhatFitsInNoSize_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("long") << QString(500, u'国');
    QTest::newRow("hostile") << QString(1'000'000, u'国');
    QTest::newRow("lines") << QString(300, u'\n');
    QTest::newRow("one word") << QString(3000, u'W');
    QTest::newRow("spaces between") << u"W "_s.repeated(1500);
}

void TextFitTest::refusesWhatFitsInNoSize()
{
    QFETCH(QString, text);
    const auto fitted = fitText(text, QRectF(0, 0, 40, 10), style(11, 5, 3), m_fonts);
    QVERIFY(!fitted);
    QCOMPARE(fitted.error().code, make_error_code(DocumentError::TextTooLong));
}

void TextFitTest::drawsRareCharactersFromAnotherFont()
{
    const auto fitted = fitText(u"张𠮷三"_s, QRectF(0, 0, 40, 10), style(10, 10, 1), m_fonts);
    QVERIFY(fitted);
    const QList<TextRun> &runs = fitted->lines.first().runs;
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(0).font, 0);
    QCOMPARE(runs.at(1).text, u"𠮷"_s);
    QVERIFY(runs.at(1).font > 0);
    QCOMPARE(runs.at(2).font, 0);
    QVERIFY(qAbs(runs.at(2).x - 2 * kEm10) < 1e-6);
}

void TextFitTest::setsFullStopsAtTheLowerLeft()
{
    for (const QString &mark : {u"。"_s, u"、"_s}) {
        const auto font = m_fonts.fontFor(mark);
        QVERIFY(font);
        QFont reference = m_fonts.font(*font, 10);
        reference.setPixelSize(1000);
        QVERIFY(QFontMetricsF(reference).boundingRect(mark.front()).center().x() < 300);
    }
}

void TextFitTest::namesTheCodePointNoFontHas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("codePoint");
    const char32_t lastOfExtensionB = 0x2A6D6;
    QTest::newRow("unassigned here") << u"张"_s + QString::fromUcs4(&lastOfExtensionB, 1) << u"U+2A6D6"_s;
    QTest::newRow("private use") << u"张\uE863"_s << u"U+E863"_s;
    QTest::newRow("control") << u"张\u0007"_s << u"U+0007"_s;
    QTest::newRow("right to left override") << u"张\u202E三"_s << u"U+202E"_s;
    QTest::newRow("half a surrogate pair") << u"张"_s + QChar(0xD842) << u"U+FFFD"_s;
}

void TextFitTest::namesTheCodePointNoFontHas()
{
    QFETCH(QString, text);
    QFETCH(QString, codePoint);
    const auto fitted = fitText(text, QRectF(0, 0, 40, 10), style(10, 10, 1), m_fonts);
    QVERIFY(!fitted);
    QCOMPARE(fitted.error().code, make_error_code(DocumentError::FontMissing));
    QCOMPARE(fitted.error().detail, codePoint);
}

QTEST_MAIN(TextFitTest)
#include "tst_textfit.moc"
