// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/staff.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lianli::models {

namespace {

constexpr std::array<std::pair<StaffRole, QLatin1StringView>, 5> kRoleKeys{{
    {StaffRole::Registrar, QLatin1StringView("registrar")},
    {StaffRole::Supervisor, QLatin1StringView("supervisor")},
    {StaffRole::ServiceStaff, QLatin1StringView("service_staff")},
    {StaffRole::Administrator, QLatin1StringView("administrator")},
    {StaffRole::Auditor, QLatin1StringView("auditor")},
}};

} // namespace

QString staffRoleKey(StaffRole role)
{
    const auto *const entry =
        std::ranges::find(kRoleKeys, role, &std::pair<StaffRole, QLatin1StringView>::first);
    return entry == kRoleKeys.end() ? QString() : QString(entry->second);
}

StaffRole staffRoleFromKey(QStringView key)
{
    const auto *const entry =
        std::ranges::find_if(kRoleKeys, [key](const auto &candidate) { return key == candidate.second; });
    return entry == kRoleKeys.end() ? StaffRole::Auditor : entry->first;
}

bool Office::isPlausible() const
{
    const auto printable = [](const QString &text, qsizetype longest) {
        return text.size() <= longest &&
               std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    };
    return !name.trimmed().isEmpty() && !authority.trimmed().isEmpty() && printable(name, kLongestName) &&
           printable(authority, kLongestName) && printable(designatedRegistry, kLongestReferral);
}

} // namespace lianli::models
