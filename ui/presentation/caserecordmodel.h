// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/disclosure.h"
#include "ui/presentation/rowtable.h"
#include "ui/presentation/workstation.h"

#include <QCoreApplication>
#include <QObject>

#include <optional>

namespace lianli::presentation {

/// The acts of a case, the oldest first: time, act, who, and who confirmed it.
class RecordedActsTable : public RowTable<models::RecordedAct>
{
    Q_DECLARE_TR_FUNCTIONS(RecordedActsTable)

public:
    enum Column { At, Act, Who, Second, ColumnCount };

    using RowTable::RowTable;
    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    QString title(int column) const override;
    QString text(const models::RecordedAct &act, int column) const override;
    QString id(const models::RecordedAct &act) const override { return act.type; }
};

/// 案件记录: one case as people read it who do not handle it.
class CaseRecordModel : public QObject
{
    Q_OBJECT

public:
    explicit CaseRecordModel(Workstation &workstation, QObject *parent = nullptr);

    bool mayView() const;
    bool isLoading() const { return m_loading; }
    bool isOpen() const { return m_record.has_value(); }
    /// Names and values, in the order they are read.
    QList<std::pair<QString, QString>> facts() const;
    /// "12 项通过 · 2 项需注意：…"; empty before the examination.
    QString checksText() const;
    RecordedActsTable &acts() { return m_acts; }

    void open(const QString &caseId);
    /// Forgets it.
    void close();

Q_SIGNALS:
    void changed();
    void failed(const lianli::models::Error &error);

private:
    Workstation &m_workstation;
    std::optional<models::CaseRecord> m_record;
    RecordedActsTable m_acts;
    int m_generation = 0;
    bool m_loading = false;
};

} // namespace lianli::presentation
