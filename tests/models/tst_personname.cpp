// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/domainerror.h"
#include "models/domain/personname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

class TestPersonName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNamesAsGiven_data();
    void keepsNamesAsGiven();
    void rejectsWhatIsNoName_data();
    void rejectsWhatIsNoName();
    void countsCodePointsNotUnits();
    void masks_data();
    void masks();
    void takesAllMiddleDotsAsOne();
    void comparesLatinWithoutCase();
    void keepsDifferentCharactersApart();
    void findsRareCharacters();
    void findsPrivateUseCharacters();
};

void TestPersonName::keepsNamesAsGiven_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"陈雨桐"_s;
    QTest::newRow("compound surname") << u"欧阳明"_s;
    QTest::newRow("ling") << u"马〇"_s; // U+3007 is a number letter, and a given name
    QTest::newRow("beyond the BMP") << u"王𠮷"_s;
    QTest::newRow("plane 3") << u"李\U00030000"_s;
    QTest::newRow("newer than Qt's tables") << u"李\U00031350"_s; // Unicode 15, extension H
    QTest::newRow("compatibility ideograph") << u"\uFA0E田"_s;    // must not be normalised away
    QTest::newRow("variation selector") << u"葛\U000E0100明"_s;
    QTest::newRow("private use") << u"\uE815明"_s;
    for (const QChar dot : u"\u00B7\u2022\u30FB\uFF0E\u2027"_s)
        QTest::addRow("dot U+%04X", dot.unicode()) << u"买买提%1艾力"_s.arg(dot);
    QTest::newRow("Latin") << u"WONG KA MING"_s;
    QTest::newRow("Latin with marks") << u"O'Brien-Núñez, José"_s;
    QTest::newRow("decomposed") << u"Jose\u0301"_s;
}

void TestPersonName::keepsNamesAsGiven()
{
    QFETCH(QString, name);
    const auto parsed = PersonName::parse(u" \u3000"_s + name + u"\u3000 "_s);
    QVERIFY(parsed);
    QCOMPARE(parsed->text(), name);
}

void TestPersonName::rejectsWhatIsNoName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DomainError>("reason");
    QTest::newRow("empty") << QString() << DomainError::NameEmpty;
    QTest::newRow("blanks") << u" \u3000\t"_s << DomainError::NameEmpty;
    QTest::newRow("digit") << u"张3"_s << DomainError::NameCharacters;
    QTest::newRow("full-width digit") << u"张３"_s << DomainError::NameCharacters;
    QTest::newRow("line break") << u"张\n三"_s << DomainError::NameCharacters;
    QTest::newRow("NUL") << u"张"_s + QChar(QChar::Null) + u"三"_s << DomainError::NameCharacters;
    QTest::newRow("line separator") << u"张\u2028三"_s << DomainError::NameCharacters;
    QTest::newRow("zero-width space") << u"张\u200B三"_s << DomainError::NameCharacters;
    QTest::newRow("right-to-left override") << u"\u202E张三"_s << DomainError::NameCharacters;
    QTest::newRow("lone high surrogate") << u"张"_s + QChar(0xD842) << DomainError::NameCharacters;
    QTest::newRow("lone low surrogate") << QString(QChar(0xDFB7)) + u"三"_s << DomainError::NameCharacters;
    QTest::newRow("swapped surrogates")
        << QString(QChar(0xDFB7)) + QChar(0xD842) << DomainError::NameCharacters;
    QTest::newRow("61 characters") << QString(61, u'甲') << DomainError::NameTooLong;
}

void TestPersonName::rejectsWhatIsNoName()
{
    QFETCH(QString, text);
    QFETCH(DomainError, reason);
    const auto parsed = PersonName::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, make_error_code(reason));
}

void TestPersonName::countsCodePointsNotUnits()
{
    const QString sixty = u"𠮷"_s.repeated(PersonName::kMaxCharacters);
    QCOMPARE(sixty.size(), 2 * PersonName::kMaxCharacters);
    QVERIFY(PersonName::parse(sixty));
    QVERIFY(!PersonName::parse(sixty + u"𠮷"_s));
}

void TestPersonName::masks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("two characters") << u"陈明"_s << u"陈*"_s;
    QTest::newRow("three characters") << u"陈雨桐"_s << u"陈*"_s;
    QTest::newRow("beyond the BMP") << u"𠮷田明"_s << u"𠮷*"_s;
    QTest::newRow("variation selector") << u"葛\U000E0100明"_s << u"葛\U000E0100*"_s;
    QTest::newRow("middle dot") << u"买买提·艾力"_s << u"买*"_s;
    QTest::newRow("Latin") << u"WONG KA MING"_s << u"WONG *"_s;
    QTest::newRow("one Latin word") << u"Suharto"_s << u"S*"_s;
    QTest::newRow("one character alone") << u"陈"_s << u"*"_s;
}

void TestPersonName::masks()
{
    QFETCH(QString, name);
    const auto parsed = PersonName::parse(name);
    QVERIFY(parsed);
    QTEST(parsed->masked(), "masked");
}

void TestPersonName::takesAllMiddleDotsAsOne()
{
    const auto reference = PersonName::parse(u"买买提·艾力");
    QVERIFY(reference);
    for (const QChar dot : u"\u00B7\u2022\u30FB\uFF0E\u2027"_s) {
        const auto other = PersonName::parse(u"买买提%1艾力"_s.arg(dot));
        QVERIFY(other);
        QVERIFY(reference->sameAs(*other));
        QVERIFY(other->sameAs(*reference));
        QCOMPARE(*other == *reference, dot == u'\u00B7');
    }
    QVERIFY(!reference->sameAs(PersonName::parse(u"买买提艾力").value()));
}

void TestPersonName::comparesLatinWithoutCase()
{
    const auto upper = PersonName::parse(u"SMITH JOHN").value();
    QVERIFY(upper.sameAs(PersonName::parse(u"Smith John").value()));
    QVERIFY(!upper.sameAs(PersonName::parse(u"SMYTH JOHN").value()));
}

void TestPersonName::keepsDifferentCharactersApart()
{
    QVERIFY(!PersonName::parse(u"王吉").value().sameAs(PersonName::parse(u"王𠮷").value()));
    QVERIFY(!PersonName::parse(u"\uF9B4明").value().sameAs(PersonName::parse(u"\u9818明").value()));
}

void TestPersonName::findsRareCharacters()
{
    QVERIFY(PersonName::parse(u"王𠮷").value().hasRareCharacter());
    QVERIFY(!PersonName::parse(u"王吉").value().hasRareCharacter());
    QVERIFY(!PersonName::parse(u"王\uE815").value().hasRareCharacter());
}

void TestPersonName::findsPrivateUseCharacters()
{
    for (const char32_t c : {U'\uE000', U'\uF8FF', U'\U000F0000', U'\U00100000'})
        QVERIFY(PersonName::parse(u"王"_s + QString::fromUcs4(&c, 1)).value().hasPrivateUseCharacter());
    for (const auto &name : {u"王𠮷"_s, u"王吉"_s, u"\uF900明"_s})
        QVERIFY(!PersonName::parse(name).value().hasPrivateUseCharacter());
}

QTEST_GUILESS_MAIN(TestPersonName)
#include "tst_personname.moc"
