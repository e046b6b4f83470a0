// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/casesmodel.h"

#include "models/domain/personname.h"
#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

bool isOpen(const QString &state)
{
    return state == "draft"_L1 || state == "parked"_L1 || state == "issued_pending"_L1;
}

QString toneOf(const QString &state)
{
    if (state == "draft"_L1) return u"info"_s;
    if (state == "parked"_L1 || state == "issued_pending"_L1) return u"warning"_s;
    if (state == "registered"_L1) return u"ok"_s;
    return u"neutral"_s;
}

} // namespace

void CasesModel::setCases(QList<CaseSummary> cases)
{
    beginResetModel();
    m_cases = std::move(cases);
    endResetModel();
}

void CasesModel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    retranslate();
}

void CasesModel::setUnmasked(bool unmasked)
{
    m_unmasked = unmasked;
    retranslate();
}

void CasesModel::retranslate()
{
    if (m_cases.isEmpty()) return;
    Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_cases.size()) - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const CaseSummary *CasesModel::at(int row) const
{
    return row >= 0 && row < m_cases.size() ? &m_cases.at(row) : nullptr;
}

int CasesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CasesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CasesModel::partiesText(const CaseSummary &summary) const
{
    const auto shown = [this](const QString &text) {
        const auto name = PersonName::parse(text);
        return name && !m_unmasked ? name->masked() : text;
    };
    if (summary.manName.isEmpty() && summary.womanName.isEmpty()) return tr("Nobody identified yet");
    return shown(summary.manName) + QStringLiteral(" / ") + shown(summary.womanName);
}

QVariant CasesModel::data(const QModelIndex &index, int role) const
{
    const CaseSummary *summary = index.isValid() ? at(index.row()) : nullptr;
    if (!summary) return {};
    if (role == CaseIdRole) return summary->caseId;
    if (role == StateKeyRole) return summary->state;
    if (role == ToneRole && index.column() == State) return toneOf(summary->state);
    if (role == ActionRole && index.column() == Action) return true;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
    case Opened:
        return summary->openedAt.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("MM-dd HH:mm"));
    case Acceptance:
        return summary->acceptanceNumber;
    case Business:
        return tr("Marriage registration", "结婚登记");
    case Parties:
        return partiesText(*summary);
    case State:
        return caseStateText(summary->state);
    case Certificate:
        return summary->certificateNumber;
    case Clerk:
        return summary->clerkName.isEmpty() ? summary->clerk : summary->clerkName;
    case Action:
        return isOpen(summary->state) && !m_readOnly ? tr("Go on", "继续") : tr("Look at", "查看");
    default:
        return {};
    }
}

QVariant CasesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Opened:
        return tr("Opened");
    case Acceptance:
        return tr("Acceptance no.", "受理号");
    case Business:
        return tr("Business");
    case Parties:
        return tr("Parties", "当事人");
    case State:
        return tr("State");
    case Certificate:
        return tr("Certificate no.", "字号");
    case Clerk:
        return tr("Clerk");
    default:
        return {};
    }
}

} // namespace lianli::presentation
