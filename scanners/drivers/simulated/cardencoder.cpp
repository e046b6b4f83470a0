// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/simulated/cardencoder.h"

#include "models/domain/codetable.h"
#include "scanners/parsing/cardblocks.h"
#include "scanners/parsing/textlayout.h"

#include <QtEndian>

#include <algorithm>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::DocumentKind;
using models::IdentityDocument;

namespace {

class BlockWriter
{
public:
    explicit BlockWriter(int size) : m_block(size, Qt::Uninitialized)
    {
        for (int at = 0; at < size; at += 2)
            qToLittleEndian<quint16>(u' ', m_block.data() + at);
    }

    BlockWriter &put(FieldPlace place, QStringView text)
    {
        const qsizetype units = std::min<qsizetype>(text.size(), place.size / 2);
        for (qsizetype i = 0; i < units; ++i)
            qToLittleEndian<quint16>(text.at(i).unicode(), m_block.data() + place.offset + 2 * i);
        return *this;
    }
    BlockWriter &put(FieldPlace place, QDate date) { return put(place, date.toString(u"yyyyMMdd")); }
    BlockWriter &put(FieldPlace place, models::Sex sex)
    {
        return put(place, QString::number(static_cast<int>(sex)));
    }
    BlockWriter &putEnd(FieldPlace place, const models::Validity &validity)
    {
        return validity.to ? put(place, *validity.to) : put(place, u"长期");
    }
    QByteArray block() const { return m_block; }

private:
    QByteArray m_block;
};

/// 汉 to 01; a text that is no name goes through as the code it may be.
QString ethnicityCode(const QString &name)
{
    const auto &entries = models::codetables::ethnicGroups().entries();
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&name](const models::CodeEntry &entry) { return entry.nameZh == name; });
    return found == entries.end() ? name : found->code;
}

const QString &addressOfBlock(const CardRead &card)
{
    return card.chipAddress.isEmpty() ? card.document.address : card.chipAddress;
}

void putCitizenFields(const CardRead &card, BlockWriter *writer)
{
    using namespace layout::resident;
    const IdentityDocument &document = card.document;
    writer->put(kName, document.name)
        .put(kSex, document.sex)
        .put(kBirth, document.birthDate)
        .put(kAddress, addressOfBlock(card))
        .put(kNumber, document.number)
        .put(kAuthority, document.authority)
        .put(kValidFrom, document.validity.from)
        .putEnd(kValidTo, document.validity);
}

void putForeigner2017(const IdentityDocument &document, BlockWriter *writer)
{
    using namespace layout::foreigner2017;
    writer->put(kEnglishName, document.name)
        .put(kSex, document.sex)
        .put(kNumber, document.number)
        .put(kNationality, document.nationality)
        .put(kChineseName, document.nameZh)
        .put(kIssued, document.validity.from)
        .putEnd(kExpires, document.validity)
        .put(kBirth, document.birthDate)
        .put(kVersion, u"01")
        .put(kAuthority, document.authority)
        .put(layout::kKind, u"I");
}

void putForeigner2023(const CardRead &card, BlockWriter *writer)
{
    using namespace layout::foreigner2023;
    const IdentityDocument &document = card.document;
    const qsizetype part1 = kEnglishName1.size / 2;
    writer->put(kChineseName, document.nameZh)
        .put(kSex, document.sex)
        .put(kRenewals, u"00")
        .put(kBirth, document.birthDate)
        .put(kEnglishName1, document.name)
        .put(kNumber, document.number)
        .put(kIssued, document.validity.from)
        .putEnd(kExpires, document.validity)
        .put(kEnglishName2, document.name.mid(part1))
        .put(kNationality, document.nationality)
        .put(layout::kKind, u"Y");
    const QString &old = card.oldNumber;
    if (old.size() == 15) writer->put(kLink, QString(old.sliced(5, 2) + old.at(13)));
}

} // namespace

QByteArray encodeTextBlock(const CardRead &card)
{
    BlockWriter writer(kTextBlockSize);
    switch (card.document.kind) {
    case DocumentKind::ForeignerPermit2017:
        putForeigner2017(card.document, &writer);
        break;
    case DocumentKind::ForeignerPermit2023:
        putForeigner2023(card, &writer);
        break;
    case DocumentKind::ResidencePermitHmt:
        putCitizenFields(card, &writer);
        writer.put(layout::hmt::kPassNumber, card.document.passNumber)
            .put(layout::hmt::kIssueCount, card.issueCount)
            .put(layout::kKind, u"J");
        break;
    case DocumentKind::ResidentCard:
    case DocumentKind::TemporaryResidentCard:
        putCitizenFields(card, &writer);
        writer.put(layout::resident::kEthnicity, ethnicityCode(card.document.ethnicity));
        break;
    default: // papers without a chip that readers know
        break;
    }
    return writer.block();
}

QByteArray encodeAddedAddress(const QString &address)
{
    return BlockWriter(kAddedAddressSize).put({0, kAddedAddressSize}, address).block();
}

QByteArray syntheticPhoto()
{
    QByteArray photo = QByteArray::fromHex("574C66007E00320000FF85");
    photo.append(kPhotoBlockSize - photo.size(), '\0');
    return photo;
}

} // namespace lianli::scanners
