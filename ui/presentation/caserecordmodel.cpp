// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/caserecordmodel.h"

#include "models/base/whendone.h"
#include "models/domain/permissions.h"
#include "models/wire/draftjson.h"
#include "ui/presentation/auditmodel.h"
#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.toOffsetFromUtc(8 * 3600).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

int RecordedActsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RecordedActsTable::title(int column) const
{
    switch (column) {
    case At:
        return tr("Time");
    case Act:
        return tr("Act", "事项");
    case Who:
        return tr("Who");
    case Second:
        return tr("Confirmed by", "复核人");
    default:
        return {};
    }
}

QString RecordedActsTable::text(const RecordedAct &act, int column) const
{
    switch (column) {
    case At:
        return timeText(act.at);
    case Act:
        return auditActionText(act.type);
    case Who:
        return act.clerkName;
    case Second:
        return act.secondName;
    default:
        return {};
    }
}

CaseRecordModel::CaseRecordModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
    connect(&m_workstation, &Workstation::aboutToLock, this, &CaseRecordModel::close);
}

bool CaseRecordModel::mayView() const
{
    return m_workstation.may(Capability::ListCases);
}

void CaseRecordModel::open(const QString &caseId)
{
    close();
    m_loading = true;
    Q_EMIT changed();
    const int generation = m_generation;
    whenDone(m_workstation.services().backOffice.disclosure.record(caseId), this,
             [this, generation](const Result<CaseRecord> &record) {
                 if (generation != m_generation) return; // closed meanwhile
                 m_loading = false;
                 if (record) {
                     m_record = *record;
                     m_acts.setRows(record->acts);
                 } else {
                     Q_EMIT failed(record.error());
                 }
                 Q_EMIT changed();
             });
}

void CaseRecordModel::close()
{
    ++m_generation;
    m_loading = false;
    m_record.reset();
    m_acts.setRows({});
    Q_EMIT changed();
}

QList<std::pair<QString, QString>> CaseRecordModel::facts() const
{
    if (!m_record) return {};
    const CaseSummary &summary = m_record->summary;
    const bool nobody = summary.manName.isEmpty() && summary.womanName.isEmpty();
    return {
        {tr("Acceptance no.", "受理号"), summary.acceptanceNumber},
        {tr("State"), caseStateText(summary.state)},
        {tr("Parties", "当事人"),
         nobody ? tr("Nobody identified yet") : summary.manName + u" / "_s + summary.womanName},
        {tr("Clerk"), summary.clerkName.isEmpty() ? summary.clerk : summary.clerkName},
        {tr("Certificate no.", "字号"), summary.certificateNumber},
        {tr("Blanks", "印制号"), m_record->blanks.join(u" / "_s)},
    };
}

QString CaseRecordModel::checksText() const
{
    if (!m_record || m_record->checks.isEmpty()) return {};
    int passed = 0;
    QStringList others;
    for (const auto &value : m_record->checks) {
        const auto check = wire::checkFromJson(value.toObject());
        if (!check) continue; // of a later version
        if (check->outcome == CheckOutcome::Passed)
            ++passed;
        else
            others.append(checkTitle(*check));
    }
    const QString counted = tr("%n check(s) passed", nullptr, passed);
    return others.isEmpty() ? counted
                            : counted + u" · "_s +
                                  tr("to note: %1").arg(others.join(chineseOnScreen() ? u"、"_s : u", "_s));
}

} // namespace lianli::presentation
