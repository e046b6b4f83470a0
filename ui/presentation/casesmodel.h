// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/casestore.h"

#include <QAbstractTableModel>

namespace lianli::presentation {

/// A list of cases as a table: opened time, acceptance number, business, parties, state, certificate number,
/// clerk. Names are masked unless `unmasked` is set (one's own open cases).
class CasesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Opened, Acceptance, Business, Parties, State, Certificate, Clerk, Action, ColumnCount };
    enum Role {
        CaseIdRole = Qt::UserRole + 1,
        ToneRole,   ///< "ok", "warning", "bad", "info", "neutral": how the state looks
        ActionRole, ///< true where the text is a button's
        StateKeyRole,
    };

    explicit CasesModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void setCases(QList<models::CaseSummary> cases);
    void setUnmasked(bool unmasked);
    /// Nothing can be gone on with: the action is to look.
    void setReadOnly(bool readOnly);
    /// Re-reads every text after a change of language.
    void retranslate();
    const models::CaseSummary *at(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString partiesText(const models::CaseSummary &summary) const;

    QList<models::CaseSummary> m_cases;
    bool m_unmasked = false;
    bool m_readOnly = false;
};

} // namespace lianli::presentation
