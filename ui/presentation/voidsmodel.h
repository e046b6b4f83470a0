// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/voidreview.h"
#include "ui/presentation/rowtable.h"
#include "ui/presentation/workstation.h"

#include <QCoreApplication>

namespace lianli::presentation {

/// The word of a reason to void, in the language of the screen.
QString voidReasonText(const QString &code);

/// 作废申请 as a list.
class ProposalsTable : public RowTable<models::VoidProposal>
{
    Q_DECLARE_TR_FUNCTIONS(ProposalsTable)

public:
    enum Column { At, Serial, Case, Reason, Text, Proposer, State, Decider, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    QString title(int column) const override;
    QString text(const models::VoidProposal &proposal, int column) const override;
    QString id(const models::VoidProposal &proposal) const override { return proposal.id; }
    QString tone(const models::VoidProposal &proposal, int column) const override;
};

/// 作废复核: what waits for a second person, and the decision.
class VoidsModel : public QObject
{
    Q_OBJECT

public:
    explicit VoidsModel(Workstation &workstation, QObject *parent = nullptr);

    ProposalsTable &proposals() { return m_proposals; }
    const models::VoidProposal *proposal(const QString &id) const;
    int pending() const { return m_pending; }
    bool isLoading() const { return m_loading; }
    bool isBusy() const { return m_busy; }
    bool mayPropose() const;
    /// Whoever is logged in decides by themselves; others need a second person at this machine.
    bool mayConfirm() const;
    bool mayDecideHere() const { return mayConfirm() || mayPropose(); }
    /// Who may stand by as second person, id and name.
    QList<std::pair<QString, QString>> secondPersons() const;

    void setPendingOnly(bool pendingOnly);
    void refresh();
    /// A blank in stock.
    void propose(const models::BlankSerial &serial, const QString &reasonCode, const QString &text);
    void decide(const QString &proposalId, bool confirm, const QString &remark);
    /// The second person shows themselves by \a password, which is wiped on the way, and decides.
    void decideWith(const QString &secondId, QByteArray password, const QString &proposalId, bool confirm,
                    const QString &remark);

Q_SIGNALS:
    void changed();
    void done();
    void failed(const lianli::models::Error &error);

private:
    void finish(const models::Result<> &result);

    Workstation &m_workstation;
    ProposalsTable m_proposals;
    int m_pending = 0;
    int m_generation = 0;
    bool m_pendingOnly = true;
    bool m_loading = false;
    bool m_busy = false;
};

} // namespace lianli::presentation
