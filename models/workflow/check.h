// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace lianli::models {

enum class CheckOutcome {
    Passed,
    Notice,  ///< the clerk should know; does not stop
    Blocked, ///< stops the registration; no override
    Pending, ///< not answered yet
};

/// Where the result comes from, shown at the end of the line.
enum class CheckSource {
    Local,         ///< 本机
    LocalRegister, ///< 本机核对，未联网
    Online,        ///< 联网
    Declared,      ///< 声明
    Inquiry,       ///< 询问
    Hint,          ///< 提示
};

/// One line of the examination: the result and why, kept as evidence. The words are made from `id`, `outcome`
/// and `evidence` where they are shown.
struct Check
{
    QString id; ///< one of checkid::
    CheckOutcome outcome = CheckOutcome::Pending;
    CheckSource source = CheckSource::Local;
    QJsonObject evidence;  ///< what the sentence needs: ages, dates, reply ids; never a name or full number
    QString refusalReason; ///< of MarriageRules::refusalReasons, where it blocks
    QDateTime at;

    friend bool operator==(const Check &, const Check &) = default;
};

namespace checkid {
inline constexpr QLatin1StringView kAge{"age"};
inline constexpr QLatin1StringView kSex{"sex"};
inline constexpr QLatin1StringView kSamePerson{"same_person"};
inline constexpr QLatin1StringView kDocumentValid{"document_valid"};
inline constexpr QLatin1StringView kNumberConsistent{"number_consistent"};
inline constexpr QLatin1StringView kIdentityMatched{"identity_matched"};
inline constexpr QLatin1StringView kRegisterMan{"register_man"};
inline constexpr QLatin1StringView kRegisterWoman{"register_woman"};
inline constexpr QLatin1StringView kKinship{"kinship"};
inline constexpr QLatin1StringView kCapacity{"capacity"};
inline constexpr QLatin1StringView kVoluntary{"voluntary"};
inline constexpr QLatin1StringView kJurisdiction{"jurisdiction"};
inline constexpr QLatin1StringView kPapers{"papers"};
inline constexpr QLatin1StringView kStatusProofMan{"status_proof_man"};
inline constexpr QLatin1StringView kStatusProofWoman{"status_proof_woman"};
inline constexpr QLatin1StringView kPremaritalExam{"premarital_exam"};
} // namespace checkid

} // namespace lianli::models
