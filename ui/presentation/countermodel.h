// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/vault.h"
#include "ui/presentation/casesmodel.h"
#include "ui/presentation/visitsmodel.h"
#include "ui/presentation/workstation.h"

#include <QObject>

namespace lianli::presentation {

/// One line of 待你处理 or 设备 on the counter page.
struct NoticeLine
{
    enum class Tone { Ok, Warning, Neutral };
    QString id;
    QString title;
    QString detail;
    Tone tone = Tone::Neutral;
    QString state;  ///< a word at the right: 就绪
    QString action; ///< words of a button at the right
};

/// One line of 排队与预约: a couple that comes today, or a case that was opened without the queue.
struct QueueLine
{
    std::optional<models::Visit> visit;
    std::optional<models::CaseSummary> openCase;

    /// The visit's, else the case's.
    QString id() const { return visit ? visit->id : openCase->caseId; }
};

/// 排队与预约 at one window, in the order of calling.
class QueueTable : public RowTable<QueueLine>
{
    Q_DECLARE_TR_FUNCTIONS(QueueTable)

public:
    enum Column { Time, Ticket, Business, Parties, State, Action, ColumnCount };
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(ColumnCount);
    }
    const QueueLine *find(const QString &id) const;
    void setToday(QDate today) { m_today = today; }

protected:
    QString title(int column) const override;
    QString text(const QueueLine &line, int column) const override;
    QString id(const QueueLine &line) const override { return line.id(); }
    QString tone(const QueueLine &line, int column) const override;
    bool isAction(int column) const override { return column == Action; }

private:
    QDate m_today;
};

/// 今日窗口: what a clerk sees between two couples.
class CounterModel : public QObject
{
    Q_OBJECT

public:
    explicit CounterModel(Workstation &workstation, QObject *parent = nullptr);

    CasesModel &cases() { return m_cases; }
    QueueTable &queue() { return m_queue; }
    bool isLoading() const { return m_open > 0; }
    /// "上午好，王敏"
    QString greeting() const;
    /// "2026年11月23日 星期一 · 本窗口已办 16 件 · 平均 6 分 40 秒"
    QString dayText() const;
    int openCases() const { return m_openCases; }
    QList<NoticeLine> todo() const;
    QList<NoticeLine> devices() const;

    void refresh();
    /// Who was called to this window and has no case yet.
    const models::Visit *called() const;
    /// Does what the line's button says: goes on with a case, calls, opens a case for who was called, checks
    /// in.
    void act(const QString &lineId);
    /// F1: a case for who was called, else for whoever is there.
    void startCase();
    /// 叫下一号. Who was called before and did not come has missed their turn.
    void callNext();
    /// Cases that match \a text (and are in \a state, if given) into cases().
    void search(const QString &text, const QString &state = {});

Q_SIGNALS:
    void changed();
    /// Who is called to the window now, to be shown to the hall; empty: nobody.
    void calledChanged(const QString &ticket);
    void failed(const lianli::models::Error &error);

private:
    void findOpenCases(int generation);
    void findVisits(int generation);
    void fillQueue();
    void settle(const QFuture<models::Result<models::Visit>> &answer);
    void finishOne();

    Workstation &m_workstation;
    CasesModel m_cases;
    QueueTable m_queue;
    QList<models::Visit> m_visits;
    QList<models::CaseSummary> m_openNow;
    QString m_calledTicket;
    bool m_calling = false; ///< pressed once more before the answer, F7 would call two couples
    models::DayFigures m_figures;
    models::StockLevel m_stock;
    int m_openCases = 0;
    int m_open = 0;
    int m_generation = 0; ///< an answer to an earlier question is thrown away
};

} // namespace lianli::presentation
