// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/marriageregister.h"
#include "models/workflow/papers.h"
#include "ui/presentation/casesession.h"

namespace lianli::presentation {

/// Step 2, 资格审查: asks the register about both, evaluates every check, keeps the answers to the questions.
class ExaminationModel : public QObject
{
    Q_OBJECT

public:
    ExaminationModel(CaseSession &session, models::MarriageRegister &marriageRegister,
                     QObject *parent = nullptr);

    struct Counts
    {
        int total = 0, passed = 0, notices = 0, blocked = 0, pending = 0;
    };
    QList<models::Check> checks() const { return m_session.draft().checks; }
    Counts counts() const;
    QList<models::InquiryQuestion> questions() const { return m_session.workflow().rules().questions; }
    /// The recorded answer to a question, if any.
    std::optional<bool> answer(const QString &questionId) const;
    /// 提供的材料: the papers of both, as they stand today; what may be dropped in one line is.
    QList<models::PaperLine> papers() const;
    /// How the identity paper of \a role came: read from the chip, or by hand and why.
    QString identityNote(models::PartyRole role) const;
    models::DocumentKind documentKind(models::PartyRole role) const
    {
        return m_session.draft().party(role).document.kind;
    }
    bool isRunning() const { return m_running; }

    /// Called when the step is shown: runs the checks unless they were run for these identities.
    void enter();
    /// Asks and evaluates again (F5).
    void recheck();
    void setAnswer(const QString &questionId, bool yes);
    /// The registrar looked for paper \a id of \a role: it came (as \a form, where there are several), or
    /// not.
    void setPaper(models::PartyRole role, const QString &id, bool brought, const QString &form = {});
    /// Day and number of a paper that came, as typed; false where \a text is no date.
    bool setPaperDate(models::PartyRole role, const QString &id, const QString &text);
    void setPaperNumber(models::PartyRole role, const QString &id, const QString &text);
    /// Both answered every open question as the law expects: one act of the registrar.
    void answerAllAsExpected();

Q_SIGNALS:
    void changed();
    void runningChanged(bool running);

private:
    void query(models::PartyRole role);
    void evaluate();
    void editPaper(models::PartyRole role, const QString &id,
                   const std::function<void(models::BroughtPaper &)> &change);

    CaseSession &m_session;
    models::MarriageRegister &m_register;
    models::RegisterAnswers m_answers;
    QByteArray m_identities; ///< hash of the identities that m_answers are about
    int m_open = 0;
    bool m_running = false;
};

} // namespace lianli::presentation
