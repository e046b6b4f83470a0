// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/blankledger.h"
#include "ui/presentation/rowtable.h"
#include "ui/presentation/workstation.h"

#include <QCoreApplication>

namespace lianli::presentation {

/// "Safe" or "Window 3".
QString placeText(int window);

/// 号段: runs of blanks that lie together.
class RunsTable : public RowTable<models::BlankRun>
{
    Q_DECLARE_TR_FUNCTIONS(RunsTable)

public:
    enum Column { Numbers, Count, State, Place, Box, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    QString title(int column) const override;
    QString text(const models::BlankRun &run, int column) const override;
    QString id(const models::BlankRun &run) const override { return run.first.text(); }
    QString tone(const models::BlankRun &run, int column) const override;
};

/// 变动: who moved what, newest first.
class MovementsTable : public RowTable<models::BlankMovement>
{
    Q_DECLARE_TR_FUNCTIONS(MovementsTable)

public:
    enum Column { At, Move, Numbers, Count, Place, Who, Reason, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }

protected:
    QString title(int column) const override;
    QString text(const models::BlankMovement &movement, int column) const override;
    QString id(const models::BlankMovement &movement) const override { return QString::number(movement.id); }
    QString tone(const models::BlankMovement &movement, int column) const override;
};

/// 证件库存: what the office has of blank certificates, and what is done with them.
class StockModel : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPage = 100;

    explicit StockModel(Workstation &workstation, QObject *parent = nullptr);

    const models::StockBook &book() const { return m_book; }
    RunsTable &runs() { return m_runs; }
    MovementsTable &movements() { return m_movements; }
    bool isLoading() const { return m_loading > 0; }
    bool isBusy() const { return m_busy; }
    bool mayManage() const;
    /// "284 received · 42 in the safe · …"
    QString summary() const;
    /// What the day's count says, in a sentence.
    QString countText() const;

    void refresh();
    void receive(const QString &box, const models::BlankSerial &first, int count);
    void handOut(const models::BlankSerial &first, int count, int window);
    void giveBack(const models::BlankSerial &first, int count, const QString &reason);
    void sendBack(const models::BlankSerial &first, int count, const QString &reason);
    void closeDay(const QList<models::CountLine> &lines, const QString &explanation);

Q_SIGNALS:
    void changed();
    /// What was asked for is on record.
    void done();
    void failed(const lianli::models::Error &error);

private:
    void settle(const QFuture<models::Result<>> &answer);
    void loadMovements(qint64 before);
    void finishOne();

    Workstation &m_workstation;
    models::StockBook m_book;
    RunsTable m_runs;
    MovementsTable m_movements;
    int m_loading = 0;
    int m_generation = 0;
    bool m_busy = false;
};

} // namespace lianli::presentation
