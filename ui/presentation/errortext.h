// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/workflow/marriageworkflow.h"

#include <QString>

namespace lianli::presentation {

/// The sentence a person reads: what happened, what was kept, what to do. Every code of ours has one; a code
/// of another category gets a general sentence with its key.
QString errorText(const models::Error &error);

/// Why a step is not finished: "甲方还没有读取身份证件".
QString missingText(const models::Missing &missing, const models::MarriageRules &rules);

/// Title and detail of a line of the examination, and of its source.
QString checkTitle(const models::Check &check);
QString checkDetail(const models::Check &check, const models::MarriageRules &rules);
QString checkSourceText(models::CheckSource source);

QString stepTitle(models::MarriageStep step);
/// 甲方（男） / 乙方（女）
QString roleTitle(models::PartyRole role);
QString fieldLabel(const QString &fieldName);
QString fieldSourceText(models::FieldSource source);
QString maritalStatusText(models::MaritalStatus status);
QString refusalReasonText(const models::RefusalReason &reason);
QString questionText(const models::InquiryQuestion &question);
QString staffRoleText(models::StaffRole role);
QString caseStateText(const QString &state);

/// True if the words on screen are Chinese: data tables carry both languages.
bool chineseOnScreen();

} // namespace lianli::presentation
