// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/textblock.h"

#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "scanners/api/readererror.h"
#include "scanners/parsing/cardblocks.h"
#include "scanners/parsing/chiptext.h"
#include "scanners/parsing/permitnumber.h"
#include "scanners/parsing/textlayout.h"

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::DocumentKind;
using models::IdentityDocument;
using models::Sex;
namespace field = models::field;

namespace {

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// YYYYMMDD only: nothing else stands in a date field.
QDate chipDate(const QString &text)
{
    if (text.size() != 8 || !isDigits(text)) return {};
    return QDate(text.first(4).toInt(), text.sliced(4, 2).toInt(), text.last(2).toInt());
}

/// Takes fields off one block into one CardRead and notes which of them are doubtful.
class BlockReader
{
public:
    explicit BlockReader(const QByteArray &block) : m_block(block) {}

    CardRead resident();
    CardRead foreigner2017();
    CardRead foreigner2023();
    CardRead permitHmt();

private:
    QString text(FieldPlace place, QLatin1StringView name);
    QDate date(FieldPlace place, QLatin1StringView name);
    Sex sex(FieldPlace place);
    models::Validity validity(FieldPlace from, FieldPlace to);
    QString ethnicity(FieldPlace place);
    void readCitizenFields();
    void compareWithNumber();
    void compareWithPermit2017();
    void doubt(QLatin1StringView name);
    void doubtIf(bool condition, QLatin1StringView name)
    {
        if (condition) doubt(name);
    }

    QByteArrayView m_block;
    CardRead m_read;
};

QString BlockReader::text(FieldPlace place, QLatin1StringView name)
{
    const ChipText decoded = decodeChipText(m_block.sliced(place.offset, place.size));
    doubtIf(decoded.doubtful, name);
    return decoded.text;
}

QDate BlockReader::date(FieldPlace place, QLatin1StringView name)
{
    const QDate value = chipDate(text(place, name));
    doubtIf(!value.isValid(), name);
    return value;
}

Sex BlockReader::sex(FieldPlace place)
{
    const Sex value = models::sexFromCode(text(place, field::kSex));
    doubtIf(value != Sex::Male && value != Sex::Female, field::kSex);
    return value;
}

models::Validity BlockReader::validity(FieldPlace from, FieldPlace to)
{
    models::Validity result;
    result.from = date(from, field::kValidFrom);
    // An end that cannot be read is an invalid date, which covers no day: never "no end".
    if (text(to, field::kValidTo) != u"长期") result.to = date(to, field::kValidTo);
    doubtIf(result.to && result.from.isValid() && *result.to < result.from, field::kValidTo);
    return result;
}

QString BlockReader::ethnicity(FieldPlace place)
{
    const QString code = text(place, field::kEthnicity);
    const QString name = models::codetables::ethnicGroups().name(code);
    doubtIf(name.isEmpty(), field::kEthnicity);
    return name.isEmpty() ? code : name;
}

/// What resident cards and permits of Hong Kong, Macao and Taiwan have at the same places.
void BlockReader::readCitizenFields()
{
    using namespace layout::resident;
    IdentityDocument &document = m_read.document;
    document.name = text(kName, field::kName);
    document.sex = sex(kSex);
    document.birthDate = date(kBirth, field::kBirth);
    document.address = text(kAddress, field::kAddress);
    document.number = text(kNumber, field::kNumber);
    document.authority = text(kAuthority, field::kAuthority);
    document.validity = validity(kValidFrom, kValidTo);
    document.nationality = u"CHN"_s;
    m_read.chipAddress = document.address;
    compareWithNumber();
}

CardRead BlockReader::resident()
{
    m_read.document.kind = DocumentKind::ResidentCard;
    readCitizenFields();
    m_read.document.ethnicity = ethnicity(layout::resident::kEthnicity);
    return m_read;
}

CardRead BlockReader::permitHmt()
{
    m_read.document.kind = DocumentKind::ResidencePermitHmt;
    readCitizenFields();
    m_read.document.passNumber = text(layout::hmt::kPassNumber, kPassNumberField);
    m_read.issueCount = text(layout::hmt::kIssueCount, kIssueCountField);
    return m_read;
}

CardRead BlockReader::foreigner2017()
{
    using namespace layout::foreigner2017;
    IdentityDocument &document = m_read.document;
    document.kind = DocumentKind::ForeignerPermit2017;
    m_read.englishName = text(kEnglishName, field::kName).trimmed();
    document.name = m_read.englishName;
    document.sex = sex(kSex);
    document.number = text(kNumber, field::kNumber);
    document.nationality = text(kNationality, kNationalityField);
    document.nameZh = text(kChineseName, kChineseNameField);
    document.validity = validity(kIssued, kExpires);
    document.birthDate = date(kBirth, field::kBirth);
    document.authority = text(kAuthority, field::kAuthority);
    compareWithPermit2017();
    return m_read;
}

CardRead BlockReader::foreigner2023()
{
    using namespace layout::foreigner2023;
    IdentityDocument &document = m_read.document;
    document.kind = DocumentKind::ForeignerPermit2023;
    document.nameZh = text(kChineseName, kChineseNameField);
    document.sex = sex(kSex);
    document.birthDate = date(kBirth, field::kBirth);
    // The two parts are joined with their padding: character 35 may be the space between two given names.
    const auto part1 = m_block.sliced(kEnglishName1.offset, kEnglishName1.size);
    const auto part2 = m_block.sliced(kEnglishName2.offset, kEnglishName2.size);
    const ChipText name = decodeChipText(part1.toByteArray() + part2.toByteArray());
    doubtIf(name.doubtful, field::kName);
    m_read.englishName = name.text.trimmed();
    document.name = m_read.englishName;
    document.number = text(kNumber, field::kNumber);
    document.validity = validity(kIssued, kExpires);
    document.nationality = text(kNationality, kNationalityField);
    const QString link = text(kLink, kOldNumberField);
    m_read.oldNumber = formerPermitNumber(document.number, document.nationality, link);
    doubtIf(!link.isEmpty() && m_read.oldNumber.isEmpty(), kOldNumberField);
    compareWithNumber();
    return m_read;
}

/// 18 characters: birth date, parity of the sequence and check digit (GB 11643) against the other fields.
void BlockReader::compareWithNumber()
{
    const IdentityDocument &document = m_read.document;
    const QString &number = document.number;
    if (number.size() != 18 || !isDigits(QStringView(number).first(17))) {
        doubt(field::kNumber);
        return;
    }
    const QStringView first17 = QStringView(number).first(17);
    doubtIf(models::CitizenNumber::checkCharacter(first17) != number.back(), field::kNumber);
    doubtIf(chipDate(number.sliced(6, 8)) != document.birthDate, field::kBirth);
    const Sex byNumber = first17.back().digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
    doubtIf(byNumber != document.sex, field::kSex);
}

/// 15 characters: nationality, YYMMDD and check digit against the other fields; sex is not in this number.
void BlockReader::compareWithPermit2017()
{
    const IdentityDocument &document = m_read.document;
    const QString &number = document.number;
    if (number.size() != 15 || permitCheckDigit(QStringView(number).first(14)) != number.back()) {
        doubt(field::kNumber);
        return;
    }
    doubtIf(number.first(3) != document.nationality, kNationalityField);
    doubtIf(number.sliced(7, 6) != document.birthDate.toString(u"yyMMdd"), field::kBirth);
}

void BlockReader::doubt(QLatin1StringView name)
{
    if (!m_read.doubtful.contains(name)) m_read.doubtful.append(name);
}

} // namespace

models::Result<CardRead> parseTextBlock(const QByteArray &block)
{
    if (block.size() != kTextBlockSize)
        return models::fail(ReaderError::TextBlockInvalid, u"text of %1 bytes"_s.arg(block.size()));
    BlockReader reader(block);
    const QString flag =
        decodeChipText(QByteArrayView(block).sliced(layout::kKind.offset, layout::kKind.size)).text;
    CardRead read;
    if (flag == u"I")
        read = reader.foreigner2017();
    else if (flag == u"Y")
        read = reader.foreigner2023();
    else if (flag == u"J")
        read = reader.permitHmt();
    else
        read = reader.resident();
    if (read.document.isEmpty())
        return models::fail(ReaderError::TextBlockInvalid, u"neither name nor number"_s);
    return read;
}

void applyAddedAddress(const QByteArray &data, CardRead *read)
{
    const ChipText added =
        decodeChipText(QByteArrayView(data).first(std::min<qsizetype>(data.size(), kAddedAddressSize)));
    if (added.text.isEmpty()) return;
    read->newAddress = added.text;
    read->document.address = added.text;
    read->doubtful.removeAll(field::kAddress);
    if (added.doubtful) read->doubtful.append(field::kAddress);
}

} // namespace lianli::scanners
