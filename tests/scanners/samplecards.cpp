// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scanners/samplecards.h"

#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "scanners/parsing/cardcommand.h"
#include "scanners/parsing/permitnumber.h"

namespace lianli::scanners::samples {

using namespace Qt::StringLiterals;
using models::DocumentKind;
using models::IdentityDocument;
using models::Sex;

namespace {

QString pick(QRandomGenerator &random, const QStringList &list)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

/// \a units UTF-16 units of Han characters, some beyond the BMP; never padding at the end.
QString hanText(QRandomGenerator &random, int units)
{
    QString text;
    while (text.size() < units) {
        const bool rare = text.size() + 2 <= units && random.bounded(12) == 0;
        const char32_t codePoint = rare ? 0x20000 + random.bounded(0xA6D0) : 0x4E00 + random.bounded(0x51A0);
        text += QString::fromUcs4(&codePoint, 1);
    }
    return text;
}

QString latinText(QRandomGenerator &random, int units)
{
    QString text;
    while (text.size() < units) {
        const bool space =
            !text.isEmpty() && text.size() + 1 < units && text.back() != u' ' && random.bounded(7) == 0;
        text += space ? u' ' : QChar(u'A' + random.bounded(26));
    }
    return text;
}

QString digits(QRandomGenerator &random, int count)
{
    QString text;
    while (text.size() < count)
        text += QChar(u'0' + random.bounded(10));
    return text;
}

QDate dateBetween(QRandomGenerator &random, QDate from, QDate to)
{
    return from.addDays(random.bounded(static_cast<int>(from.daysTo(to))));
}

QString withCheck(const QString &first17)
{
    return first17 + models::CitizenNumber::checkCharacter(first17);
}

QString sequence(QRandomGenerator &random, Sex sex)
{
    return digits(random, 2) + QChar(u'0' + 2 * random.bounded(5) + (sex == Sex::Male ? 1 : 0));
}

void fillCommon(QRandomGenerator &random, IdentityDocument *document)
{
    document->sex = random.bounded(2) == 0 ? Sex::Male : Sex::Female;
    document->birthDate = dateBetween(random, QDate(1930, 1, 1), QDate(2007, 1, 1));
    document->validity.from = dateBetween(random, QDate(2010, 1, 1), QDate(2026, 1, 1));
    document->validity.to = document->validity.from.addYears(10);
}

void fillCitizen(QRandomGenerator &random, const QString &division, CardRead *card)
{
    IdentityDocument &document = card->document;
    document.name = hanText(random, 1 + random.bounded(15));
    document.number =
        withCheck(division + document.birthDate.toString(u"yyyyMMdd") + sequence(random, document.sex));
    document.address = card->chipAddress = hanText(random, 1 + random.bounded(35));
    document.authority = hanText(random, 1 + random.bounded(15));
    document.nationality = u"CHN"_s;
    if (random.bounded(4) == 0) document.address = card->newAddress = hanText(random, 1 + random.bounded(35));
}

void fillForeigner2017(QRandomGenerator &random, CardRead *card)
{
    IdentityDocument &document = card->document;
    document.name = card->englishName = latinText(random, 1 + random.bounded(60));
    document.nameZh = random.bounded(2) == 0 ? QString() : hanText(random, 1 + random.bounded(15));
    document.nationality = pick(random, {u"PAK"_s, u"CAN"_s, u"DEU"_s, u"JPN"_s});
    const QString first14 =
        document.nationality + digits(random, 4) + document.birthDate.toString(u"yyMMdd") + digits(random, 1);
    document.number = first14 + permitCheckDigit(first14);
    document.authority = digits(random, 4);
}

void fillForeigner2023(QRandomGenerator &random, CardRead *card)
{
    IdentityDocument &document = card->document;
    document.name = card->englishName = latinText(random, 1 + random.bounded(46));
    document.nameZh = random.bounded(2) == 0 ? QString() : hanText(random, 1 + random.bounded(15));
    document.nationality = u"PAK"_s;
    document.number =
        withCheck(u"931586"_s + document.birthDate.toString(u"yyyyMMdd") + sequence(random, document.sex));
    if (random.bounded(2) == 0)
        card->oldNumber = formerPermitNumber(document.number, document.nationality, digits(random, 3));
}

} // namespace

QByteArray publishedTextBlock()
{
    return QByteArray::fromHex("886C5297BE792000200020002000200020002000200020002000200020003100"
                               "3100350031003900390038003000330031003600566E17530177666B496C025E"
                               "666B0C663A533A798B4FEF8D3100F75320002000200020002000200020002000"
                               "2000200020002000200020002000200020002000200020002000340032003000"
                               "310030003600310039003900380030003300310036003900390039003700666B"
                               "496C025E6C51895B405C666B0C660652405C2000200020002000200032003000"
                               "3200300030003100300031007F951F6720002000200020002000200020002000"
                               "2000200020002000200020002000200020002000200020002000200020002000");
}

QByteArray publishedPhoto()
{
    return QByteArray::fromHex("574C66007E00320000FF85") + QByteArray(1013, '\0');
}

QByteArray publishedReadFrame()
{
    return QByteArray::fromHex("AAAAAA9669050800009001000400") + publishedTextBlock() + publishedPhoto() +
           '\x35';
}

IdentityDocument publishedResident()
{
    IdentityDocument document;
    document.name = u"沈青禾"_s;
    document.sex = Sex::Male;
    document.ethnicity = u"土家"_s;
    document.birthDate = QDate(1998, 3, 16);
    document.address = u"湖北省武汉市武昌区示例路1号"_s;
    document.number = u"420106199803169997"_s;
    document.authority = u"武汉市公安局武昌分局"_s;
    document.validity.from = QDate(2020, 1, 1);
    document.nationality = u"CHN"_s;
    return document;
}

CardRead randomCard(DocumentKind kind, QRandomGenerator &random)
{
    CardRead card;
    IdentityDocument &document = card.document;
    document.kind = kind;
    fillCommon(random, &document);
    switch (kind) {
    case DocumentKind::ForeignerPermit2017:
        fillForeigner2017(random, &card);
        break;
    case DocumentKind::ForeignerPermit2023:
        fillForeigner2023(random, &card);
        break;
    case DocumentKind::ResidencePermitHmt:
        fillCitizen(random, pick(random, {u"810000"_s, u"820000"_s, u"830000"_s}), &card);
        document.passNumber = pick(random, {u"H"_s, u"M"_s, QString()}) + digits(random, 8);
        card.issueCount = digits(random, 2);
        break;
    default: {
        const auto &nations = models::codetables::ethnicGroups().entries();
        document.ethnicity = nations.at(random.bounded(static_cast<int>(nations.size()))).nameZh;
        fillCitizen(random, u"320402"_s, &card);
        if (random.bounded(4) == 0) document.validity.to.reset();
    }
    }
    return card;
}

} // namespace lianli::scanners::samples
