// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/blankserial.h"
#include "models/domain/caseevent.h"
#include "models/domain/certificateassignment.h"
#include "models/domain/party.h"
#include "models/ports/blankledger.h"
#include "models/storage/sqlite/connection.h"

namespace lianli::storage {

/// Why a blank moved: the act that moved it, or who received the range.
struct BlankCause
{
    QString caseId;
    QString eventId;
    QString clerk;
    qint64 at = 0;
    QString reason;

    static BlankCause of(const models::CaseEvent &event, const QString &reason = {});
};

/// 印制号: the blank certificates of the office as far as this workstation keeps them. Each is received once,
/// lies in the safe or at a window, is reserved for one copy, and ends as used, void or sent back; every move
/// is kept (domain rules §4.2). What a case takes comes from \a window.
class BlankStock
{
public:
    BlankStock(Connection &connection, int window) : m_sql(connection), m_window(window) {}

    /// In stock at this window; reserved, used and void on all.
    models::StockLevel level();
    /// Throws StoreFailure: OverlappingRange if any of them was received before or the serial cannot count
    /// that far.
    void receive(const models::BlankSerial &first, int count, int window, const QString &box,
                 const BlankCause &cause);
    /// Moves a run that lies in stock in \a from, or anywhere at a window where \a from is not given, whole
    /// or not at all. Throws StoreFailure (BlanksElsewhere).
    void carry(const models::BlankSerial &first, int count, models::BlankMove move, int to,
               const BlankCause &cause);
    /// The \a count lowest in stock at this window, still there. Throws StoreFailure (NoBlanks).
    QStringList lowest(int count);
    void reserve(const QString &serial, models::PartyRole copy, const BlankCause &cause);
    void markVoid(const QString &serial, const BlankCause &cause);
    /// The copy's blank went to the printer: from now on it cannot go back into stock.
    void markPrintIntended(const QString &caseId, models::PartyRole copy);
    /// Both blanks of the case are certificates now.
    void use(const BlankCause &cause);
    /// The case ended without a certificate: blanks that met the printer are void, others go back.
    void release(const BlankCause &cause);

private:
    qint64 addAct(models::BlankMove move, const QString &first, int count, int window, const QString &box,
                  const BlankCause &cause);
    void addMovement(const QString &serial, const QString &to, int window, qint64 act);
    void move(const QString &serial, models::BlankMove move, const QString &to, const BlankCause &cause);

    Connection &m_sql;
    int m_window;
};

QString blankMoveKey(models::BlankMove move);
models::BlankMove blankMoveFromKey(QStringView key);

} // namespace lianli::storage
