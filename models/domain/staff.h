// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lianli::models {

/// Roles of the office (design: roles table). The slot of each user carries one.
enum class StaffRole { Registrar, Supervisor, ServiceStaff, Administrator, Auditor };

QString staffRoleKey(StaffRole role);        ///< "registrar", …: stored and logged
StaffRole staffRoleFromKey(QStringView key); ///< unknown → Auditor, the role that may do least

/// A person who may log in.
struct StaffMember
{
    QString id;   ///< "u:320402:0031"
    QString name; ///< 王敏
    StaffRole role = StaffRole::Registrar;
};

/// This registry and this window.
struct Office
{
    QString code;               ///< GB/T 2260 of the registry, e.g. 320402
    QString name;               ///< 常州市天宁区婚姻登记处
    QString authority;          ///< 登记机关 as printed, e.g. 常州市天宁区民政局
    int window = 1;             ///< 窗口号
    QString deviceId;           ///< "D-320402-0003"
    bool demonstration = false; ///< every screen and page says so
    bool servesHmt = false;     ///< designated for HK/Macao/Taiwan and overseas Chinese couples
    bool servesForeign = false; ///< designated for couples with a foreigner
    QString
        designatedRegistry; ///< where couples go whom this office does not serve: name, address, telephone

    static constexpr qsizetype kLongestName = 60; ///< characters: a line of a certificate
    static constexpr qsizetype kLongestReferral = 200;
    /// The texts can be printed: no control characters, none too long, name and authority not empty.
    bool isPlausible() const;
    friend bool operator==(const Office &, const Office &) = default;
};

} // namespace lianli::models
