// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/ports/documentservice.h"
#include "models/workflow/marriagecase.h"

#include <QDate>

namespace lianli::models {

/// The content of every paper of a marriage registration, from the case. Pure: what is printed is decided
/// here, how it looks is the template's business.
namespace marriageforms {

/// F01 申请结婚登记声明书 of \a declarant, dated \a date. The declaration's hash (FormContent::contentHash)
/// is what the signature binds to.
FormContent declaration(const MarriageCase &marriage, PartyRole declarant, const Office &office, QDate date);
/// F03 结婚登记审查处理表.
FormContent reviewForm(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                       const StaffMember &registrar, QDate date);
/// What the 领证签名 of both bind to: the F03 dated \a date without the registrar's name, who signs after
/// them.
QByteArray receiptHash(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                       QDate date);
/// 结婚证, the copy of \a holder: what is printed on the blank booklet. Needs an assignment.
FormContent certificate(const MarriageCase &marriage, PartyRole holder, const Office &office);
/// F13 不予办理结婚登记告知书.
FormContent refusalNotice(const MarriageCase &marriage, const MarriageRules &rules, const Office &office,
                          QDate date);

} // namespace marriageforms

} // namespace lianli::models
