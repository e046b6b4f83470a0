// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/stockmodel.h"

#include "models/base/whendone.h"
#include "models/domain/permissions.h"
#include "ui/presentation/auditmodel.h"

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StockTexts)

public:
    static QString place(int window)
    {
        return window == kSafe ? tr("Safe", "保险柜") : tr("Window %1").arg(window);
    }
    static QString state(BlankState state)
    {
        switch (state) {
        case BlankState::InStock:
            return tr("In stock", "库存");
        case BlankState::Reserved:
            return tr("Taken by a case", "已配号");
        case BlankState::Used:
            return tr("Used", "已使用");
        case BlankState::Void:
            return tr("Void", "作废");
        case BlankState::Returned:
            return tr("Sent back", "已退回");
        }
        return {};
    }
    static QString move(BlankMove move)
    {
        switch (move) {
        case BlankMove::Received:
            return tr("Received", "收入");
        case BlankMove::HandedOut:
            return tr("Handed out", "发放");
        case BlankMove::GivenBack:
            return tr("Given back", "交回");
        case BlankMove::SentBack:
            return tr("Sent back", "退回");
        case BlankMove::Reserved:
            return tr("Taken by a case", "配号");
        case BlankMove::Released:
            return tr("Back in stock", "放回");
        case BlankMove::Used:
            return tr("Used", "使用");
        case BlankMove::Voided:
            return tr("Voided", "作废");
        }
        return {};
    }
};

/// "32 0046 1187 – 1230": of the last one only the digits that differ, where the groups before agree.
QString numbersText(const BlankSerial &first, int count)
{
    const auto last = first.advanced(count - 1);
    if (count <= 1 || !last) return first.grouped();
    const QString from = first.grouped();
    const QString to = last->grouped();
    const qsizetype group = to.lastIndexOf(u' ') + 1;
    return from + u" – "_s + (from.startsWith(to.first(group)) ? to.sliced(group) : to);
}

} // namespace

QString placeText(int window)
{
    return Texts::place(window);
}

QString RunsTable::title(int column) const
{
    switch (column) {
    case Numbers:
        return tr("Numbers", "印制号");
    case Count:
        return tr("Blanks", "数量");
    case State:
        return tr("State");
    case Place:
        return tr("Where");
    case Box:
        return tr("Box", "盒号");
    default:
        return {};
    }
}

QString RunsTable::text(const BlankRun &run, int column) const
{
    const bool here = run.state == BlankState::InStock || run.state == BlankState::Reserved;
    switch (column) {
    case Numbers:
        return numbersText(run.first, run.count);
    case Count:
        return QString::number(run.count);
    case State:
        return Texts::state(run.state);
    case Place:
        return here ? Texts::place(run.window) : QString();
    case Box:
        return run.box;
    default:
        return {};
    }
}

QString RunsTable::tone(const BlankRun &run, int column) const
{
    if (column != State) return {};
    switch (run.state) {
    case BlankState::InStock:
        return u"ok"_s;
    case BlankState::Reserved:
        return u"info"_s;
    case BlankState::Void:
        return u"warning"_s;
    case BlankState::Used:
    case BlankState::Returned:
        return u"neutral"_s;
    }
    return {};
}

QString MovementsTable::title(int column) const
{
    switch (column) {
    case At:
        return tr("Time");
    case Move:
        return tr("What");
    case Numbers:
        return tr("Numbers", "印制号");
    case Count:
        return tr("Blanks", "数量");
    case Place:
        return tr("Where");
    case Who:
        return tr("Who");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

QString MovementsTable::text(const BlankMovement &movement, int column) const
{
    switch (column) {
    case At:
        return movement.at.toString(u"MM-dd HH:mm"_s);
    case Move:
        return Texts::move(movement.move);
    case Numbers:
        return numbersText(movement.first, movement.count);
    case Count:
        return QString::number(movement.count);
    case Place:
        return movement.move == BlankMove::SentBack ? QString() : Texts::place(movement.window);
    case Who:
        return movement.clerkName.isEmpty() ? movement.clerk : movement.clerkName;
    case Reason:
        return auditActionText(movement.reason); // a case that ended gives its act as the reason
    default:
        return {};
    }
}

QString MovementsTable::tone(const BlankMovement &movement, int column) const
{
    if (column != Move) return {};
    if (movement.move == BlankMove::Received) return u"ok"_s;
    return movement.move == BlankMove::Voided ? u"warning"_s : u"neutral"_s;
}

StockModel::StockModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
    m_movements.setMore([this] { loadMovements(m_movements.rows().last().id); });
}

bool StockModel::mayManage() const
{
    const auto member = m_workstation.services().vault.current();
    return member && roleMay(member->role, Capability::ManageStock);
}

QString StockModel::summary() const
{
    return tr("%1 received · %2 in the safe · %3 at windows · %4 used · %5 void · %6 sent back")
        .arg(m_book.received)
        .arg(m_book.inSafe)
        .arg(m_book.atWindows)
        .arg(m_book.used)
        .arg(m_book.voided)
        .arg(m_book.returned);
}

QString StockModel::countText() const
{
    if (!m_book.today) return tr("Not counted yet today.");
    const auto &count = *m_book.today;
    const QString at = count.at.toString(u"HH:mm"_s);
    if (count.movedSince) return tr("Blanks have moved since the count at %1: count again.").arg(at);
    if (count.explanation.isEmpty())
        return tr("Counted at %1 by %2: the books agree.", "账实相符").arg(at, count.clerkName);
    return tr("Counted at %1 by %2, with a difference: %3").arg(at, count.clerkName, count.explanation);
}

void StockModel::refresh()
{
    if (!m_workstation.isUnlocked()) return;
    const int generation = ++m_generation;
    m_loading = 1;
    Q_EMIT changed();
    whenDone(m_workstation.services().backOffice.blanks.book(), this,
             [this, generation](const Result<StockBook> &book) {
                 if (generation != m_generation) return;
                 if (book) {
                     m_book = *book;
                     m_runs.setRows(book->runs);
                 } else {
                     Q_EMIT failed(book.error());
                 }
                 finishOne();
             });
    loadMovements(0);
}

void StockModel::loadMovements(qint64 before)
{
    const int generation = m_generation;
    whenDone(m_workstation.services().backOffice.blanks.movements(before, kPage), this,
             [this, generation, before](const Result<QList<BlankMovement>> &page) {
                 if (generation != m_generation) return;
                 if (!page) {
                     m_movements.moreFailed();
                     Q_EMIT failed(page.error());
                     return;
                 }
                 const bool complete = page->size() < kPage;
                 if (before == 0)
                     m_movements.setRows(*page, complete);
                 else
                     m_movements.appendRows(*page, complete);
             });
}

void StockModel::receive(const QString &box, const BlankSerial &first, int count)
{
    settle(m_workstation.services().backOffice.blanks.receive(box, first, count));
}

void StockModel::handOut(const BlankSerial &first, int count, int window)
{
    settle(m_workstation.services().backOffice.blanks.handOut(first, count, window));
}

void StockModel::giveBack(const BlankSerial &first, int count, const QString &reason)
{
    settle(m_workstation.services().backOffice.blanks.giveBack(first, count, reason));
}

void StockModel::sendBack(const BlankSerial &first, int count, const QString &reason)
{
    settle(m_workstation.services().backOffice.blanks.sendBack(first, count, reason));
}

void StockModel::closeDay(const QList<CountLine> &lines, const QString &explanation)
{
    settle(m_workstation.services().backOffice.blanks.closeDay(lines, explanation));
}

void StockModel::settle(const QFuture<Result<>> &answer)
{
    m_busy = true;
    Q_EMIT changed();
    whenDone(answer, this, [this](const Result<> &result) {
        m_busy = false;
        if (!result) {
            Q_EMIT changed();
            Q_EMIT failed(result.error());
            return;
        }
        Q_EMIT done();
        refresh();
    });
}

void StockModel::finishOne()
{
    --m_loading;
    Q_EMIT changed();
}

} // namespace lianli::presentation
