// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/audittrail.h"
#include "ui/presentation/rowtable.h"
#include "ui/presentation/workstation.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <memory>

namespace lianli::presentation {

/// What an action of the audit is called; the key itself where there is no word for it.
QString auditActionText(const QString &action);

/// 审计 as a list.
class AuditTable : public RowTable<models::AuditEntry>
{
    Q_DECLARE_TR_FUNCTIONS(AuditTable)

public:
    enum Column { At, Who, Action, Case, Details, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    QString title(int column) const override;
    QString text(const models::AuditEntry &entry, int column) const override;
    QString id(const models::AuditEntry &entry) const override { return QString::number(entry.seq); }
};

/// 审计: who did what and when, whether the chain holds, and a table of it for other programs.
class AuditModel : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPage = 200;

    explicit AuditModel(Workstation &workstation, QObject *parent = nullptr);
    ~AuditModel() override;

    AuditTable &entries() { return m_entries; }
    const models::AuditChoices &choices() const { return m_choices; }
    bool isLoading() const { return m_loading; }
    bool isVerifying() const { return m_verifying; }
    bool isExporting() const { return m_export != nullptr; }
    bool mayVerify() const;

    /// Empty or invalid members ask for everything.
    void setFilter(const QDate &day, const QString &userId, const QString &action);
    void refresh();
    /// Answered by verified().
    void verify();
    /// Writes what the filter leaves as CSV, without names or reasons in words; answered by exported().
    void exportTo(const QString &path);

Q_SIGNALS:
    void changed();
    void verified(bool ok, const QString &sentence);
    void exported(int rows);
    void failed(const lianli::models::Error &error);

private:
    void load(qint64 before);
    void exportPage(qint64 before);
    void finishExport(bool written);

    Workstation &m_workstation;
    AuditTable m_entries;
    models::AuditChoices m_choices;
    models::AuditQuery m_query;
    std::unique_ptr<QSaveFile> m_export;
    int m_exported = 0;
    int m_generation = 0;
    bool m_loading = false;
    bool m_verifying = false;
};

} // namespace lianli::presentation
