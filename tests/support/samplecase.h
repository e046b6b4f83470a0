// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ink.h"
#include "models/workflow/marriageworkflow.h"

namespace lianli::tests {

/// 2026-11-23, 09:00 in China: the day most tests take place on.
QDateTime sampleNow();
models::Office sampleOffice();
/// The rules in force on that day, from the file that ships.
models::MarriageRules sampleRules();

/// A number with a true check digit; \a sequence is odd for men.
QString numberOf(QDate birth, int sequence, const QString &division = QStringLiteral("320402"));
/// 王致远 and 林语微 as their chips have them, never married: nothing stops their registration.
models::Party sampleMan();
models::Party sampleWoman();
/// Both registers answered, and know nothing.
models::RegisterAnswers nothingOnRecord();
/// A picture of \a kind; \a of tells those of one kind apart.
models::BlobRef sampleBlob(const QString &kind, const QString &of = {});
models::Ink sampleInk();

/// A registration that goes from act to act without a store: fills what a step needs, records it, and can be
/// read back from its acts.
class SampleCase
{
public:
    explicit SampleCase(const models::Office &office = sampleOffice());

    models::MarriageWorkflow workflow;
    models::MarriageCase marriage;

    models::MarriageDraft &draft() { return marriage.draft; }
    /// Puts in what \a step asks for.
    void fill(models::MarriageStep step);
    /// Records \a step; stops the test if something is missing.
    void record(models::MarriageStep step);
    /// Fills and records every step before \a step, then fills \a step.
    void reach(models::MarriageStep step);
    void add(QLatin1StringView type, const QJsonObject &body = {});
    /// Number J320402-2026-000001 with blanks …1187 and …1188.
    void assign();
    void print(models::PartyRole copy);
    void confirm(models::PartyRole copy);

    QList<models::Missing> missing(models::MarriageStep step) const;
    /// What a store would answer, with or without a saved draft.
    models::CaseHistory history(bool withDraft = true) const;

private:
    void take(const models::NewEvent &event);

    QList<models::CaseEvent> m_events;
};

} // namespace lianli::tests
