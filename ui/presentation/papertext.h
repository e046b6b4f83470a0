// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/couplekind.h"
#include "models/workflow/papers.h"

#include <QString>

namespace lianli::presentation {

/// The words for identity papers, for the papers to bring, and for the couples they make.
QString documentKindText(models::DocumentKind kind);
QString serviceCardText(models::ServiceCard card);
/// "涉台", "涉外"; whether the office serves them is jurisdictionText().
QString coupleKindText(models::CoupleKind kind);

QString paperTitle(const models::PaperRule &rule);
QString paperFormText(const models::PaperForm &form);
/// Why it is asked for or not any more, with its article.
QString paperWhy(const models::PaperRule &rule);
/// What became of it: "有效至 2027-05-23", "未提供", …; empty while it is open.
QString paperStateText(const models::PaperLine &line);

/// Detail of the lines checkid::kPapers, kStatusProof… and kJurisdiction.
QString papersDetail(const models::Check &check, const models::MarriageRules &rules);
QString statusProofDetail(const models::Check &check, const models::MarriageRules &rules);
QString jurisdictionDetail(const models::Check &check);

} // namespace lianli::presentation
