// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/examinationmodel.h"
#include "models/base/whendone.h"

#include "ui/presentation/errortext.h"

#include <algorithm>

namespace lianli::presentation {

using namespace models;

namespace {

/// The same result; the time of asking aside.
bool sameResults(QList<Check> a, QList<Check> b)
{
    if (a.size() != b.size()) return false;
    for (qsizetype i = 0; i < a.size(); ++i) {
        a[i].at = b[i].at;
        a[i].evidence.remove(QStringLiteral("reply"));
        b[i].evidence.remove(QStringLiteral("reply"));
        if (!(a[i] == b[i])) return false;
    }
    return true;
}

} // namespace

ExaminationModel::ExaminationModel(CaseSession &session, MarriageRegister &marriageRegister, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_register(marriageRegister)
{
    connect(&m_session, &CaseSession::changed, this, &ExaminationModel::changed);
}

ExaminationModel::Counts ExaminationModel::counts() const
{
    Counts counts;
    for (const Check &check : checks()) {
        ++counts.total;
        switch (check.outcome) {
        case CheckOutcome::Passed:
            ++counts.passed;
            break;
        case CheckOutcome::Notice:
            ++counts.notices;
            break;
        case CheckOutcome::Blocked:
            ++counts.blocked;
            break;
        case CheckOutcome::Pending:
            ++counts.pending;
            break;
        }
    }
    return counts;
}

std::optional<bool> ExaminationModel::answer(const QString &questionId) const
{
    const auto it = m_session.draft().answers.constFind(questionId);
    return it == m_session.draft().answers.cend() ? std::nullopt : std::optional(it->yes);
}

QList<PaperLine> ExaminationModel::papers() const
{
    QList<PaperLine> lines, waived;
    const auto all = papersOfBoth(m_session.draft(), m_session.workflow().rules(), m_session.clock().today());
    for (const PaperLine &line : all) {
        if (line.state != PaperState::Waived)
            lines.append(line);
        else if (std::ranges::none_of(waived, [&](const PaperLine &w) { return w.rule.id == line.rule.id; }))
            waived.append(line); // waived for both: said once
    }
    return lines + waived;
}

QString ExaminationModel::identityNote(PartyRole role) const
{
    const Party &party = m_session.draft().party(role);
    if (!party.handEntered()) return tr("Read from the chip");
    return party.handEntryReason.isEmpty() ? tr("Entered by hand")
                                           : tr("Entered by hand: %1").arg(party.handEntryReason);
}

void ExaminationModel::editPaper(PartyRole role, const QString &id,
                                 const std::function<void(BroughtPaper &)> &change)
{
    if (!m_session.canEdit(MarriageStep::Eligibility)) return;
    m_session.edit([&](MarriageDraft &draft) {
        BroughtPaper &paper = draft.papers[static_cast<size_t>(role)][id];
        change(paper);
        paper.at = m_session.clock().now();
        paper.clerk = m_session.clerk().id;
    });
    evaluate();
}

void ExaminationModel::setPaper(PartyRole role, const QString &id, bool brought, const QString &form)
{
    editPaper(role, id, [&](BroughtPaper &paper) {
        paper.brought = brought;
        paper.form = form;
        if (!brought) paper = {};
    });
}

bool ExaminationModel::setPaperDate(PartyRole role, const QString &id, const QString &text)
{
    const QDate date = parseCivilDate(text);
    if (!date.isValid() && !text.trimmed().isEmpty()) return false;
    editPaper(role, id, [&](BroughtPaper &paper) { paper.date = date; });
    return true;
}

void ExaminationModel::setPaperNumber(PartyRole role, const QString &id, const QString &text)
{
    editPaper(role, id, [&](BroughtPaper &paper) { paper.number = text.trimmed(); });
}

void ExaminationModel::enter()
{
    const bool answered = m_answers[0] && m_answers[1];
    if (answered && m_identities == stepHash(MarriageStep::Identity, m_session.draft())) return;
    recheck();
}

void ExaminationModel::recheck()
{
    if (m_running || !m_session.canEdit(MarriageStep::Eligibility)) return;
    m_running = true;
    m_answers = {};
    m_identities = stepHash(MarriageStep::Identity, m_session.draft());
    Q_EMIT runningChanged(true);
    m_open = 2;
    for (const PartyRole role : kPartyRoles)
        query(role);
}

void ExaminationModel::query(PartyRole role)
{
    const IdentityDocument &document = m_session.draft().party(role).document;
    whenDone(m_register.query(document.kind, document.number), this,
             [this, role](const Result<RegisterAnswer> &answer) {
                 if (answer)
                     m_answers[static_cast<size_t>(role)] =
                         *answer; // else the line stays open and says that nobody answered
                 else
                     Q_EMIT m_session.failed(answer.error());
                 if (--m_open > 0) return;
                 m_running = false;
                 evaluate();
                 Q_EMIT runningChanged(false);
             });
}

void ExaminationModel::evaluate()
{
    const auto checks = m_session.workflow().evaluate(m_session.draft(), m_answers, m_session.clock().now());
    if (sameResults(checks, m_session.draft().checks)) return;
    m_session.edit([&](MarriageDraft &draft) { draft.checks = checks; });
}

void ExaminationModel::setAnswer(const QString &questionId, bool yes)
{
    if (!m_session.canEdit(MarriageStep::Eligibility)) return;
    const InquiryAnswer answer{yes, m_session.clock().now(), m_session.clerk().id};
    m_session.edit([&](MarriageDraft &draft) { draft.answers.insert(questionId, answer); });
    evaluate();
}

void ExaminationModel::answerAllAsExpected()
{
    if (!m_session.canEdit(MarriageStep::Eligibility)) return;
    const QDateTime now = m_session.clock().now();
    m_session.edit([&](MarriageDraft &draft) {
        for (const InquiryQuestion &question : questions())
            if (!draft.answers.contains(question.id))
                draft.answers.insert(question.id, {question.expectedYes, now, m_session.clerk().id});
    });
    evaluate();
}

} // namespace lianli::presentation
