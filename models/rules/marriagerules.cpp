// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/marriagerules.h"

#include "models/domain/domainerror.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

tl::unexpected<Error> broken(const QString &what)
{
    return fail(DomainError::DataFile, u"marriage rules: "_s + what);
}

LegalBasis basisFrom(const QJsonValue &json)
{
    return {json[u"law"].toString(), json[u"article"].toString()};
}

bool isComplete(const LegalBasis &basis)
{
    return !basis.law.isEmpty() && !basis.article.isEmpty();
}

Result<QList<RefusalReason>> refusalReasonsFrom(const QJsonArray &array)
{
    QList<RefusalReason> reasons;
    for (const auto &json : array) {
        const RefusalReason reason{json[u"id"].toString(), json[u"text_zh"].toString(),
                                   json[u"text_en"].toString(), basisFrom(json[u"basis"])};
        if (reason.id.isEmpty() || reason.textZh.isEmpty() || reason.textEn.isEmpty() ||
            !isComplete(reason.basis))
            return broken(u"refusal reason '%1'"_s.arg(reason.id));
        if (std::ranges::count(reasons, reason.id, &RefusalReason::id) > 0)
            return broken(u"refusal reason '%1' twice"_s.arg(reason.id));
        reasons += reason;
    }
    return reasons;
}

Result<QList<InquiryQuestion>> questionsFrom(const QJsonArray &array, const MarriageRules &rules)
{
    QList<InquiryQuestion> questions;
    for (const auto &json : array) {
        const InquiryQuestion question{
            json[u"id"].toString(),         json[u"text_zh"].toString(),        json[u"text_en"].toString(),
            json[u"expected_yes"].toBool(), json[u"refusal_reason"].toString(), basisFrom(json[u"basis"])};
        if (question.id.isEmpty() || question.textZh.isEmpty() || question.textEn.isEmpty() ||
            !json[u"expected_yes"].isBool() || !isComplete(question.basis) ||
            !rules.refusalReason(question.refusalReason))
            return broken(u"question '%1'"_s.arg(question.id));
        if (std::ranges::count(questions, question.id, &InquiryQuestion::id) > 0)
            return broken(u"question '%1' twice"_s.arg(question.id));
        questions += question;
    }
    return questions;
}

Result<MarriageRules> versionFrom(const QJsonValue &json)
{
    MarriageRules rules;
    rules.version = json[u"version"].toString();
    rules.effectiveFrom = QDate::fromString(json[u"effective_from"].toString(), Qt::ISODate);
    rules.minimumAgeMan = json[u"minimum_age"][u"man"].toInt();
    rules.minimumAgeWoman = json[u"minimum_age"][u"woman"].toInt();
    if (rules.version.isEmpty() || !rules.effectiveFrom.isValid() || rules.minimumAgeMan <= 0 ||
        rules.minimumAgeWoman <= 0)
        return broken(u"head of version '%1'"_s.arg(rules.version));

    auto reasons = refusalReasonsFrom(json[u"refusal_reasons"].toArray());
    if (!reasons) return fail(reasons.error());
    rules.refusalReasons = *std::move(reasons);
    auto questions = questionsFrom(json[u"questions"].toArray(), rules);
    if (!questions) return fail(questions.error());
    rules.questions = *std::move(questions);

    const QJsonObject bases = json[u"check_basis"].toObject();
    for (auto it = bases.begin(); it != bases.end(); ++it) {
        const LegalBasis basis = basisFrom(it.value());
        if (!isComplete(basis)) return broken(u"basis of check '%1'"_s.arg(it.key()));
        rules.checkBasis.insert(it.key(), basis);
    }
    auto papers = paperRulesFrom(json[u"papers"].toArray());
    if (!papers) return fail(papers.error());
    rules.papers = *std::move(papers);
    if (rules.questions.isEmpty() || rules.refusalReasons.isEmpty() || rules.checkBasis.isEmpty() ||
        rules.papers.isEmpty())
        return broken(u"version '%1' is incomplete"_s.arg(rules.version));
    return rules;
}

} // namespace

const RefusalReason *MarriageRules::refusalReason(QStringView id) const
{
    const auto reason = std::ranges::find(refusalReasons, id, &RefusalReason::id);
    return reason == refusalReasons.end() ? nullptr : &*reason;
}

const PaperRule *MarriageRules::paper(QStringView id) const
{
    const auto rule = std::ranges::find(papers, id, &PaperRule::id);
    return rule == papers.end() ? nullptr : &*rule;
}

Result<MarriageRules> MarriageRules::effectiveOn(QDate day, const QByteArray &json)
{
    const QJsonArray versions = QJsonDocument::fromJson(json).array();
    if (versions.isEmpty()) return broken(u"no versions"_s);
    Result<MarriageRules> inForce = broken(u"none in force on %1"_s.arg(day.toString(Qt::ISODate)));
    for (const auto &version : versions) {
        auto rules = versionFrom(version); // each is read: a broken file is refused whatever the day
        if (!rules) return rules;
        if (rules->effectiveFrom <= day && (!inForce || inForce->effectiveFrom < rules->effectiveFrom))
            inForce = std::move(rules);
    }
    return inForce;
}

Result<MarriageRules> MarriageRules::effectiveOn(QDate day)
{
    QFile file(u":/lianli/rules/marriage.json"_s);
    if (!file.open(QIODevice::ReadOnly)) return broken(u"not compiled in"_s);
    return effectiveOn(day, file.readAll());
}

} // namespace lianli::models
