// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/documentservice.h"
#include "ui/presentation/casesession.h"
#include "ui/presentation/issuemodel.h"

namespace lianli::presentation {

/// 不予受理 / 不予登记: the grounds the rules know, the ones the examination suggests, and the notice (F13),
/// which is given when the party asks for it.
class RefusalModel : public QObject
{
    Q_OBJECT

public:
    RefusalModel(CaseSession &session, models::DocumentService &documents, PrintTarget target,
                 QObject *parent = nullptr);

    QList<models::RefusalReason> reasons() const { return m_session.workflow().rules().refusalReasons; }
    /// Ids that blocked checks give, most serious first.
    QStringList suggested() const { return m_session.workflow().suggestedRefusals(m_session.draft()); }

    /// What the examination knows beside a ground: the papers that are missing, where to go instead.
    QString suggestedDetail(const QString &reasonId) const
    {
        return m_session.workflow().refusalDetail(reasonId, m_session.draft(), m_session.clock().today());
    }

    void refuse(const QString &reasonId, const QString &detail);
    /// A party withdraws before the hand-over: nothing is refused, the case ends.
    void endByParty(const QString &reason) { m_session.terminate(reason); }
    /// Makes the notice of a refused case; answered by noticeReady().
    void requestNotice();
    void printNotice();

Q_SIGNALS:
    void noticeReady(const QByteArray &pdf);
    void noticePrinted();
    void failed(const lianli::models::Error &error);

private:
    models::FormContent notice() const;

    CaseSession &m_session;
    models::DocumentService &m_documents;
    PrintTarget m_target;
};

} // namespace lianli::presentation
