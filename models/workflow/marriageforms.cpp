// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/marriageforms.h"

#include "models/domain/codetable.h"
#include "models/domain/documentnumber.h"
#include "models/domain/papercode.h"
#include "models/workflow/papers.h"

namespace lianli::models::marriageforms {

namespace {

using namespace Qt::StringLiterals;

PartyRole otherOf(PartyRole role)
{
    return role == PartyRole::Man ? PartyRole::Woman : PartyRole::Man;
}

/// 国籍 as printed: 中国 for every Chinese citizen, HK, Macao and Taiwan included (domain rules §5).
QString nationalityText(const IdentityDocument &document)
{
    return isForeigners(document.kind) ? codetables::nationalities().name(document.nationality) : u"中国"_s;
}

QString ethnicityText(const QString &ethnicity)
{
    if (ethnicity.isEmpty()) return {};
    const bool isGroup = ethnicity != u"其他"_s && ethnicity != u"外国血统中国籍人士"_s;
    return isGroup ? ethnicity + u"族"_s : ethnicity;
}

QString maritalStatusText(MaritalStatus status)
{
    switch (status) {
    case MaritalStatus::NeverMarried:
        return u"未婚"_s;
    case MaritalStatus::Divorced:
        return u"离婚"_s;
    case MaritalStatus::Widowed:
        return u"丧偶"_s;
    case MaritalStatus::NotStated:
        break;
    }
    return {};
}

QString kindText(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ResidentCard:
        return u"居民身份证"_s;
    case DocumentKind::TemporaryResidentCard:
        return u"临时居民身份证"_s;
    case DocumentKind::HkMacaoTravelPermit:
        return u"港澳居民来往内地通行证"_s;
    case DocumentKind::TaiwanTravelPermit:
        return u"台湾居民来往大陆通行证"_s;
    case DocumentKind::ResidencePermitHmt:
        return u"港澳台居民居住证"_s;
    case DocumentKind::ChinesePassport:
        return u"中国护照"_s;
    case DocumentKind::ForeignPassport:
        return u"护照"_s;
    case DocumentKind::ForeignerPermit2017:
    case DocumentKind::ForeignerPermit2023:
        return u"外国人永久居留身份证"_s;
    case DocumentKind::OtherTravelDocument:
        return u"国际旅行证件"_s;
    }
    return {};
}

QString serviceCardText(ServiceCard card)
{
    switch (card) {
    case ServiceCard::None:
        return {};
    case ServiceCard::Officer:
        return u"军官证"_s;
    case ServiceCard::ArmedPoliceOfficer:
        return u"警官证"_s;
    case ServiceCard::NonCommissionedOfficer:
        return u"军士证"_s;
    case ServiceCard::ConscriptCadetOrCivilian:
        return u"义务兵证/学员证/文职干部证"_s;
    }
    return {};
}

/// 提供证件情况: the identity paper, then what the registrar saw.
QString papersText(const MarriageDraft &draft, PartyRole role, const MarriageRules &rules, QDate date)
{
    const Party &party = draft.party(role);
    QStringList names{kindText(party.document.kind)};
    for (const PaperLine &line : papersOf(role, draft, rules, date)) {
        if (line.rule.proof != PaperRule::Proof::Seen || line.state != PaperState::Present) continue;
        const PaperForm *form = line.rule.form(line.brought.form);
        if (line.rule.id == u"service_card"_s)
            names.append(serviceCardText(party.serviceCard));
        else if (line.rule.isStatusProof() && form)
            names.append(form->textZh); // 离婚证, 法院判决书
        else if (!form || form->id != u"in_chinese"_s)
            names.append(line.rule.textZh);
    }
    return names.join(u"、"_s);
}

/// 备注 of the review form: the soldier's card, whose number is on no certificate (domain rules §2.10).
QString remarkText(const MarriageDraft &draft)
{
    QStringList parts;
    if (!draft.remark.isEmpty()) parts.append(draft.remark);
    for (const PartyRole role : kPartyRoles) {
        const Party &party = draft.party(role);
        if (!party.isServing()) continue;
        parts.append(u"%1：%2 %3，%4"_s.arg(role == PartyRole::Man ? u"男方"_s : u"女方"_s,
                                            serviceCardText(party.serviceCard), party.serviceNumber,
                                            party.serviceUnit));
    }
    return parts.join(u"；"_s);
}

/// Name as printed: a foreigner's Latin name as on the paper, the Chinese one (if any) on a second line.
QString nameText(const IdentityDocument &document)
{
    if (document.nameZh.isEmpty() || document.nameZh == document.name) return document.name;
    return document.name + u'\n' + document.nameZh;
}

/// The nine items that every form asks of a person, plus 婚姻状况, under \a prefix.
void putPerson(QJsonObject &fields, const QString &prefix, const Party &party)
{
    const IdentityDocument &document = party.document;
    fields.insert(prefix + "name"_L1, nameText(document));
    fields.insert(prefix + "sex"_L1, sexText(document.sex));
    fields.insert(prefix + "nationality"_L1, nationalityText(document));
    fields.insert(prefix + "birth"_L1, chineseDate(document.birthDate));
    fields.insert(prefix + "ethnicity"_L1, ethnicityText(document.ethnicity));
    fields.insert(prefix + "occupation"_L1, codetables::occupations().name(party.occupationCode));
    fields.insert(prefix + "education"_L1, codetables::education().name(party.educationCode));
    fields.insert(prefix + "number"_L1, document.number);
    fields.insert(prefix + "residence"_L1, document.address);
    fields.insert(prefix + "marital_status"_L1, maritalStatusText(party.maritalStatus));
}

FormContent blankForm(const QString &id, const Office &office)
{
    FormContent content;
    content.formId = id;
    content.demonstration = office.demonstration;
    return content;
}

/// Printed on the form, so that a sheet signed by hand proves which version it is.
void putVersionCode(FormContent &content, const QByteArray &hash)
{
    content.codes.insert(u"version"_s, paperCodeOf(content.formId, hash).text());
}

/// F03 as both parties sign it.
FormContent reviewFormWithoutRegistrar(const MarriageCase &marriage, const MarriageRules &rules,
                                       const Office &office, QDate date)
{
    FormContent content = blankForm(u"F03"_s, office);
    QJsonObject &fields = content.fields;
    for (const PartyRole role : kPartyRoles) {
        const QString prefix = role == PartyRole::Man ? u"man_"_s : u"woman_"_s;
        putPerson(fields, prefix, marriage.draft.party(role));
        fields.insert(prefix + "papers"_L1, papersText(marriage.draft, role, rules, date));
    }
    const auto &assignment = marriage.assignment;
    fields.insert("opinion"_L1, marriage.draft.reviewOpinion);
    fields.insert("registration_date"_L1, assignment ? chineseDate(assignment->registrationDate) : QString());
    fields.insert("certificate_number"_L1, assignment ? assignment->number.text() : QString());
    fields.insert("man_blank"_L1, assignment ? assignment->manBlank.text() : QString());
    fields.insert("woman_blank"_L1, assignment ? assignment->womanBlank.text() : QString());
    fields.insert("registry"_L1, office.authority);
    fields.insert("registrar_name"_L1, QString());
    fields.insert("receipt_on"_L1, assignment ? chineseDate(date) : QString());
    fields.insert("remark"_L1, remarkText(marriage.draft));
    return content;
}

} // namespace

FormContent declaration(const MarriageCase &marriage, PartyRole declarant, const Office &office, QDate date)
{
    FormContent content = blankForm(u"F01"_s, office);
    putPerson(content.fields, u"self_"_s, marriage.draft.party(declarant));
    putPerson(content.fields, u"other_"_s, marriage.draft.party(otherOf(declarant)));
    content.fields.insert("declared_on"_L1, chineseDate(date));
    content.fields.insert("witnessed_on"_L1, chineseDate(date));
    content.fields.insert("witness_name"_L1, QString());
    content.fields.insert("registry"_L1, office.name);
    putVersionCode(content, content.contentHash());
    return content;
}

FormContent reviewForm(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                       const StaffMember &registrar, QDate date)
{
    FormContent content = reviewFormWithoutRegistrar(marriage, rules, office, date);
    putVersionCode(content, content.contentHash());
    content.fields.insert("registrar_name"_L1, registrar.name);
    return content;
}

QByteArray receiptHash(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                       QDate date)
{
    return reviewFormWithoutRegistrar(marriage, rules, office, date).contentHash();
}

FormContent certificate(const MarriageCase &marriage, PartyRole holder, const Office &office)
{
    FormContent content = blankForm(u"marriage-certificate"_s, office);
    QJsonObject &fields = content.fields;
    fields.insert("holder_name"_L1, nameText(marriage.draft.party(holder).document));
    fields.insert("registration_date"_L1,
                  marriage.assignment ? chineseDate(marriage.assignment->registrationDate) : QString());
    fields.insert("certificate_number"_L1,
                  marriage.assignment ? marriage.assignment->number.text() : QString());
    fields.insert("remark"_L1, marriage.draft.remark);
    const std::pair<QString, PartyRole> blocks[] = {{u"a_"_s, holder}, {u"b_"_s, otherOf(holder)}};
    for (const auto &[prefix, role] : blocks) {
        const IdentityDocument &document = marriage.draft.party(role).document;
        fields.insert(prefix + "name"_L1, nameText(document));
        fields.insert(prefix + "sex"_L1, sexText(document.sex));
        fields.insert(prefix + "nationality"_L1, nationalityText(document));
        fields.insert(prefix + "birth"_L1, chineseDate(document.birthDate));
        fields.insert(prefix + "number"_L1, document.number);
    }
    return content;
}

FormContent refusalNotice(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                          QDate date)
{
    FormContent content = blankForm(u"F13"_s, office);
    QJsonObject &fields = content.fields;
    const auto partyText = [&](PartyRole role) { return marriage.draft.party(role).document; };
    fields.insert("notice_number"_L1, marriage.acceptanceNumber);
    fields.insert("man_name"_L1, nameText(partyText(PartyRole::Man)));
    fields.insert("man_number"_L1, partyText(PartyRole::Man).number);
    fields.insert("woman_name"_L1, nameText(partyText(PartyRole::Woman)));
    fields.insert("woman_number"_L1, partyText(PartyRole::Woman).number);
    fields.insert("applied_on"_L1, chineseDate(marriage.openedAt.date()));
    // Refused before the examination was on record: the application was not accepted; after it: not
    // registered.
    const bool examined = marriage.holds(MarriageStep::Eligibility);
    fields.insert("matter"_L1, examined ? u"不予登记"_s : u"不予受理"_s);
    const RefusalReason *reason =
        marriage.refusal ? rules.refusalReason(marriage.refusal->reasonId) : nullptr;
    fields.insert("reason"_L1, reason ? reason->textZh : QString());
    fields.insert("basis"_L1, reason ? reason->basis.text() : QString());
    fields.insert("detail"_L1, marriage.refusal ? marriage.refusal->detail : QString());
    fields.insert(
        "remedies"_L1,
        u"如不服本决定，可以自收到本告知书之日起六十日内申请行政复议，或者在六个月内向人民法院提起行政诉讼。"_s);
    fields.insert("registry"_L1, office.authority);
    fields.insert("issued_on"_L1, chineseDate(date));
    return content;
}

} // namespace lianli::models::marriageforms
