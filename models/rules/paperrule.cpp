// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/paperrule.h"

#include "models/domain/domainerror.h"
#include "models/rules/couplekind.h"

#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

using Proof = PaperRule::Proof;
using When = PaperRule::When;

constexpr std::pair<const char *, Proof> kProofs[] = {
    {"identity", Proof::Identity},
    {"seen", Proof::Seen},
    {"waived", Proof::Waived},
};

constexpr std::pair<const char *, When> kWhens[] = {
    {"always", When::Always},
    {"serving", When::Serving},
    {"divorced", When::Divorced},
    {"widowed", When::Widowed},
    {"treaty_document", When::TreatyDocument},
};

template <class Enum, size_t N>
std::optional<Enum> valueOf(const std::pair<const char *, Enum> (&table)[N], const QString &key)
{
    for (const auto &[word, value] : table)
        if (key == QLatin1StringView(word)) return value;
    return std::nullopt;
}

bool isGroup(const QString &key)
{
    constexpr PersonGroup groups[] = {
        PersonGroup::MainlandResident, PersonGroup::HongKong,        PersonGroup::Macao,
        PersonGroup::Taiwan,           PersonGroup::OverseasChinese, PersonGroup::Foreigner};
    return std::ranges::any_of(groups, [&](PersonGroup group) { return key == personGroupKey(group); });
}

QStringList textsFrom(const QJsonValue &json)
{
    QStringList texts;
    for (const auto &text : json.toArray())
        texts.append(text.toString());
    return texts;
}

bool isWhole(const PaperRule &rule)
{
    const auto formIsWhole = [](const PaperForm &form) {
        return !form.id.isEmpty() && !form.textZh.isEmpty() && !form.textEn.isEmpty();
    };
    return !rule.id.isEmpty() && !rule.textZh.isEmpty() && !rule.textEn.isEmpty() && !rule.whyZh.isEmpty() &&
           !rule.whyEn.isEmpty() && !rule.basis.law.isEmpty() && !rule.basis.article.isEmpty() &&
           !rule.groups.isEmpty() && std::ranges::all_of(rule.groups, isGroup) &&
           std::ranges::all_of(rule.forms, formIsWhole) &&
           std::ranges::all_of(rule.treatyForms, [&](const QString &id) { return rule.form(id); }) &&
           rule.validMonths >= 0 && (rule.validMonths == 0 || rule.dated);
}

} // namespace

const PaperForm *PaperRule::form(QStringView formId) const
{
    const auto found = std::ranges::find(forms, formId, &PaperForm::id);
    return found == forms.end() ? nullptr : &*found;
}

Result<QList<PaperRule>> paperRulesFrom(const QJsonArray &array)
{
    QList<PaperRule> rules;
    for (const auto &json : array) {
        PaperRule rule;
        rule.id = json[u"id"].toString();
        rule.groups = textsFrom(json[u"groups"]);
        const auto when = valueOf(kWhens, json[u"when"].toString(u"always"_s));
        const auto proof = valueOf(kProofs, json[u"proof"].toString(u"seen"_s));
        rule.textZh = json[u"text_zh"].toString();
        rule.textEn = json[u"text_en"].toString();
        rule.whyZh = json[u"why_zh"].toString();
        rule.whyEn = json[u"why_en"].toString();
        for (const auto &form : json[u"forms"].toArray())
            rule.forms.append(
                {form[u"id"].toString(), form[u"text_zh"].toString(), form[u"text_en"].toString()});
        rule.treatyForms = textsFrom(json[u"treaty_forms"]);
        rule.dated = json[u"dated"].toBool();
        rule.numbered = json[u"numbered"].toBool();
        rule.validMonths = json[u"valid_months"].toInt();
        rule.basis = {json[u"basis"][u"law"].toString(), json[u"basis"][u"article"].toString()};
        rule.when = when.value_or(When::Always);
        rule.proof = proof.value_or(Proof::Seen);
        if (!when || !proof || !isWhole(rule) || std::ranges::count(rules, rule.id, &PaperRule::id) > 0)
            return fail(DomainError::DataFile, u"marriage rules: paper '%1'"_s.arg(rule.id));
        rules.append(rule);
    }
    return rules;
}

} // namespace lianli::models
