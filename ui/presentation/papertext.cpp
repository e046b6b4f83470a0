// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/papertext.h"

#include "ui/presentation/errortext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

/// Sentences live in one translation context, so that translators see them together.
struct PaperTexts
{
    Q_DECLARE_TR_FUNCTIONS(PaperTexts)
};

QString inLanguage(const QString &zh, const QString &en)
{
    return chineseOnScreen() ? zh : en;
}

QString namesOf(const QJsonArray &ids, const MarriageRules &rules)
{
    QStringList names;
    for (const auto &id : ids)
        if (const PaperRule *rule = rules.paper(id.toString())) names.append(paperTitle(*rule));
    return names.join(PaperTexts::tr(", ", "between papers: 、"));
}

/// Couples with a foreigner, or of Hong Kong, Macao, Taiwan and overseas Chinese, go to a designated
/// registry.
QString goElsewhere(const QString &designated)
{
    return designated.isEmpty()
               ? PaperTexts::tr("not here: the province's civil affairs department or the registry that it "
                                "designated registers them")
               : PaperTexts::tr("not here: send them to %1").arg(designated);
}

} // namespace

QString documentKindText(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ResidentCard:
        return PaperTexts::tr("Resident identity card", "居民身份证");
    case DocumentKind::TemporaryResidentCard:
        return PaperTexts::tr("Temporary identity card", "临时居民身份证");
    case DocumentKind::HkMacaoTravelPermit:
        return PaperTexts::tr("Travel permit of HK/Macao residents", "港澳居民来往内地通行证");
    case DocumentKind::TaiwanTravelPermit:
        return PaperTexts::tr("Travel permit of Taiwan residents", "台湾居民来往大陆通行证");
    case DocumentKind::ResidencePermitHmt:
        return PaperTexts::tr("Residence permit (HK, Macao, Taiwan)", "港澳台居民居住证");
    case DocumentKind::ChinesePassport:
        return PaperTexts::tr("Chinese passport (overseas Chinese)", "中国护照（华侨）");
    case DocumentKind::ForeignPassport:
        return PaperTexts::tr("Foreign passport", "外国护照");
    case DocumentKind::ForeignerPermit2017:
        return PaperTexts::tr("Permanent residence card (2017)", "外国人永久居留身份证（2017版）");
    case DocumentKind::ForeignerPermit2023:
        return PaperTexts::tr("Permanent residence card (2023)", "外国人永久居留身份证（2023版）");
    case DocumentKind::OtherTravelDocument:
        return PaperTexts::tr("Other travel document", "其他有效国际旅行证件");
    }
    return {};
}

QString serviceCardText(ServiceCard card)
{
    switch (card) {
    case ServiceCard::None:
        return PaperTexts::tr("Not in service", "非现役军人");
    case ServiceCard::Officer:
        return PaperTexts::tr("Officer's card", "军官证");
    case ServiceCard::ArmedPoliceOfficer:
        return PaperTexts::tr("Armed police officer's card", "警官证");
    case ServiceCard::NonCommissionedOfficer:
        return PaperTexts::tr("Non-commissioned officer's card", "军士证");
    case ServiceCard::ConscriptCadetOrCivilian:
        return PaperTexts::tr("Conscript, cadet or civilian staff card", "义务兵证/学员证/文职干部证");
    }
    return {};
}

QString coupleKindText(CoupleKind kind)
{
    switch (kind) {
    case CoupleKind::Mainland:
        return PaperTexts::tr("Both mainland residents", "内地双方");
    case CoupleKind::HongKong:
        return PaperTexts::tr("With a Hong Kong resident", "涉港");
    case CoupleKind::Macao:
        return PaperTexts::tr("With a Macao resident", "涉澳");
    case CoupleKind::Taiwan:
        return PaperTexts::tr("With a Taiwan resident", "涉台");
    case CoupleKind::OverseasChinese:
        return PaperTexts::tr("With an overseas Chinese", "华侨");
    case CoupleKind::Foreign:
        return PaperTexts::tr("With a foreigner", "涉外");
    case CoupleKind::NoMainlandResident:
        return PaperTexts::tr("Neither a mainland resident", "双方均非内地居民");
    case CoupleKind::Unserved:
        return PaperTexts::tr("Foreigner without a mainland resident", "一方为外国人，另一方非内地居民");
    }
    return {};
}

QString paperTitle(const PaperRule &rule)
{
    return inLanguage(rule.textZh, rule.textEn);
}

QString paperFormText(const PaperForm &form)
{
    return inLanguage(form.textZh, form.textEn);
}

QString paperWhy(const PaperRule &rule)
{
    return inLanguage(rule.whyZh, rule.whyEn) + u" · "_s + rule.basis.text();
}

QString paperStateText(const PaperLine &line)
{
    switch (line.state) {
    case PaperState::Open:
        return {};
    case PaperState::Present:
        return line.lastDay.isValid()
                   ? PaperTexts::tr("Seen; may be used until %1").arg(line.lastDay.toString(Qt::ISODate))
                   : PaperTexts::tr("Seen");
    case PaperState::Waived:
        return PaperTexts::tr("Waived", "a paper that need not be brought: 免交");
    case PaperState::Missing:
        return PaperTexts::tr("Not brought");
    case PaperState::OutOfDate:
        return PaperTexts::tr("Out of date since %1: a new one is needed")
            .arg(line.lastDay.addDays(1).toString(Qt::ISODate));
    case PaperState::NotInEffect:
        return PaperTexts::tr("Its day lies in the future: it has no effect yet");
    }
    return {};
}

QString papersDetail(const Check &check, const MarriageRules &rules)
{
    QStringList parts;
    for (const PartyRole role : kPartyRoles) {
        const QString key = role == PartyRole::Man ? u"man"_s : u"woman"_s;
        const QJsonArray missing = check.evidence.value(key + "_missing"_L1).toArray();
        const QJsonArray outOfDate = check.evidence.value(key + "_out_of_date"_L1).toArray();
        if (!missing.isEmpty())
            parts.append(PaperTexts::tr("%1: not brought: %2").arg(roleTitle(role), namesOf(missing, rules)));
        if (!outOfDate.isEmpty())
            parts.append(
                PaperTexts::tr("%1: not valid today: %2").arg(roleTitle(role), namesOf(outOfDate, rules)));
    }
    if (!parts.isEmpty()) return parts.join(PaperTexts::tr("; "));
    if (check.outcome == CheckOutcome::Pending)
        return PaperTexts::tr("Look at the papers listed at the side");
    return PaperTexts::tr("%n paper(s) seen", nullptr, check.evidence.value("present"_L1).toInt());
}

QString statusProofDetail(const Check &check, const MarriageRules &rules)
{
    const QJsonObject &evidence = check.evidence;
    const PaperRule *rule = rules.paper(evidence.value("paper"_L1).toString());
    const PaperForm *form = rule ? rule->form(evidence.value("form"_L1).toString()) : nullptr;
    const QString date = evidence.value("date"_L1).toString();
    if (evidence.value("register"_L1).toBool())
        return PaperTexts::tr("The register shows it: no paper is needed");
    if (evidence.value("older"_L1).toBool())
        return PaperTexts::tr("The proof of %1 is older than the marriage on record").arg(date);
    switch (check.outcome) {
    case CheckOutcome::Passed:
        return PaperTexts::tr("%1, in effect since %2").arg(form ? paperFormText(*form) : QString(), date);
    case CheckOutcome::Pending:
        return PaperTexts::tr("The register does not show it: ask for the proof");
    case CheckOutcome::Notice:
        return PaperTexts::tr("No proof, and no marriage on record: the signed declaration is what counts");
    case CheckOutcome::Blocked:
        return date.isEmpty() ? PaperTexts::tr("A marriage is on record and no proof of its end was brought")
                              : PaperTexts::tr("The proof has effect from %1 only").arg(date);
    }
    return {};
}

QString jurisdictionDetail(const Check &check)
{
    const bool blocked = check.outcome == CheckOutcome::Blocked;
    if (!check.evidence.contains("couple"_L1)) // recorded before couples were told apart
        return blocked ? PaperTexts::tr("This couple is served by a designated registry")
                       : PaperTexts::tr("Mainland residents may register at any registry");
    const auto couple = static_cast<CoupleKind>(check.evidence.value("couple"_L1).toInt());
    if (!blocked)
        return couple == CoupleKind::Mainland
                   ? PaperTexts::tr("Mainland residents may register at any registry")
                   : PaperTexts::tr("%1: this office is designated for them").arg(coupleKindText(couple));
    QString where;
    if (couple == CoupleKind::Unserved)
        where = PaperTexts::tr("no registry of the mainland registers a couple without a mainland resident");
    else
        where = goElsewhere(check.evidence.value("designated"_L1).toString());
    return coupleKindText(couple) + PaperTexts::tr(": ", "between a couple's kind and a sentence: ：") +
           where;
}

} // namespace lianli::presentation
