// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/voidrules.h"

#include "models/domain/domainerror.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr QLatin1StringView kOther("other");

tl::unexpected<Error> broken(const QString &what)
{
    return fail(DomainError::DataFile, u"void rules: "_s + what);
}

} // namespace

const VoidReason &VoidRules::reason(QStringView idOrWord) const
{
    const auto known = std::ranges::find_if(
        reasons, [=](const VoidReason &each) { return each.id == idOrWord || each.textZh == idOrWord; });
    if (known != reasons.end()) return *known;
    return *std::ranges::find(reasons, kOther, &VoidReason::id); // fromJson() saw to it that it is there
}

Result<VoidRules> VoidRules::fromJson(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json).object();
    VoidRules rules;
    rules.version = document[u"version"].toString();
    for (const auto &entry : document[u"reasons"].toArray()) {
        const VoidReason reason{entry[u"id"].toString(), entry[u"text_zh"].toString(),
                                entry[u"text_en"].toString(), entry[u"second_person"].toBool(true),
                                entry[u"case_only"].toBool()};
        if (reason.id.isEmpty() || reason.textZh.isEmpty() || reason.textEn.isEmpty() ||
            !entry[u"second_person"].isBool())
            return broken(u"reason '%1'"_s.arg(reason.id));
        if (std::ranges::count(rules.reasons, reason.id, &VoidReason::id) > 0)
            return broken(u"reason '%1' twice"_s.arg(reason.id));
        rules.reasons.append(reason);
    }
    const auto other = std::ranges::find(rules.reasons, kOther, &VoidReason::id);
    if (rules.version.isEmpty() || other == rules.reasons.end() || !other->secondPerson)
        return broken(u"no version, or 'other' is missing or asks for nobody"_s);
    return rules;
}

const VoidRules &VoidRules::shipped()
{
    static const VoidRules rules = [] {
        QFile file(u":/lianli/rules/blank-void.json"_s);
        if (file.open(QIODevice::ReadOnly))
            if (auto read = fromJson(file.readAll())) return *std::move(read);
        // Without its table nothing may be voided by one person alone.
        return VoidRules{u"none"_s, {{QString(kOther), u"其他原因"_s, u"Other reason"_s, true, false}}};
    }();
    return rules;
}

} // namespace lianli::models
