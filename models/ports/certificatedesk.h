// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/caseevent.h"
#include "models/domain/certificateassignment.h"
#include "models/domain/party.h"

#include <QFuture>
#include <QList>

namespace lianli::models {

/// What came of a step at the certificate desk: the assignment as it now stands and the acts recorded for it.
struct AssignmentAct
{
    CertificateAssignment assignment;
    QList<CaseEvent> events;
};

/// Numbers and blank certificates: 证字号 are taken in order and never twice, 印制号 leave stock once. Each
/// call is one transaction together with its event, like CaseStore. Errors: also StoreError::NoBlanks,
/// NoNumbers.
class CertificateDesk
{
public:
    virtual ~CertificateDesk() = default;

    /// The next number of the office's J series for the year of \a registrationDate and the two lowest blanks
    /// of this window; records certificate.assigned {number, man_blank, woman_blank, registration_date}. A
    /// case that has an assignment keeps it: the same one is answered and nothing is recorded.
    [[nodiscard]] virtual QFuture<Result<AssignmentAct>> assign(const QString &caseId, int expectedSeq,
                                                                QDate registrationDate) = 0;
    /// 作废 one copy's blank with a reason and takes the next one; the number stays. Records blank.voided
    /// {role, serial, reason, replaced_by}. \a witness is the second person's user id, may be empty.
    [[nodiscard]] virtual QFuture<Result<AssignmentAct>> voidBlank(const QString &caseId, int expectedSeq,
                                                                   PartyRole copy, const QString &reason,
                                                                   const QString &witness) = 0;
    [[nodiscard]] virtual QFuture<Result<StockLevel>> stockLevel() = 0;
    /// Receives \a count blanks from \a first on; refuses a range that overlaps what was ever received.
    [[nodiscard]] virtual QFuture<Result<StockLevel>> receive(const BlankSerial &first, int count) = 0;
};

} // namespace lianli::models
