// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/couplekind.h"

namespace lianli::models {

using namespace Qt::StringLiterals;

PersonGroup personGroupOf(const IdentityDocument &document)
{
    switch (document.kind) {
    case DocumentKind::ResidentCard:
    case DocumentKind::TemporaryResidentCard:
        return PersonGroup::MainlandResident;
    case DocumentKind::HkMacaoTravelPermit:
        return document.number.startsWith(u'M') ? PersonGroup::Macao : PersonGroup::HongKong;
    case DocumentKind::TaiwanTravelPermit:
        return PersonGroup::Taiwan;
    case DocumentKind::ResidencePermitHmt:
        if (document.number.startsWith(u"82")) return PersonGroup::Macao;
        return document.number.startsWith(u"83") ? PersonGroup::Taiwan : PersonGroup::HongKong;
    case DocumentKind::ChinesePassport:
        return PersonGroup::OverseasChinese;
    case DocumentKind::ForeignPassport:
    case DocumentKind::ForeignerPermit2017:
    case DocumentKind::ForeignerPermit2023:
    case DocumentKind::OtherTravelDocument:
        return PersonGroup::Foreigner;
    }
    return PersonGroup::MainlandResident;
}

CoupleKind coupleKindOf(const IdentityDocument &man, const IdentityDocument &woman)
{
    const PersonGroup his = personGroupOf(man);
    const PersonGroup hers = personGroupOf(woman);
    if (his != PersonGroup::MainlandResident && hers != PersonGroup::MainlandResident)
        return his == PersonGroup::Foreigner || hers == PersonGroup::Foreigner
                   ? CoupleKind::Unserved
                   : CoupleKind::NoMainlandResident;
    switch (his == PersonGroup::MainlandResident ? hers : his) {
    case PersonGroup::MainlandResident:
        return CoupleKind::Mainland;
    case PersonGroup::HongKong:
        return CoupleKind::HongKong;
    case PersonGroup::Macao:
        return CoupleKind::Macao;
    case PersonGroup::Taiwan:
        return CoupleKind::Taiwan;
    case PersonGroup::OverseasChinese:
        return CoupleKind::OverseasChinese;
    case PersonGroup::Foreigner:
        return CoupleKind::Foreign;
    }
    return CoupleKind::Mainland;
}

QLatin1StringView personGroupKey(PersonGroup group)
{
    switch (group) {
    case PersonGroup::MainlandResident:
        return "mainland"_L1;
    case PersonGroup::HongKong:
        return "hong_kong"_L1;
    case PersonGroup::Macao:
        return "macao"_L1;
    case PersonGroup::Taiwan:
        return "taiwan"_L1;
    case PersonGroup::OverseasChinese:
        return "overseas_chinese"_L1;
    case PersonGroup::Foreigner:
        return "foreigner"_L1;
    }
    return {};
}

} // namespace lianli::models
