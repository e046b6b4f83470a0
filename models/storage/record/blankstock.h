// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/blankserial.h"
#include "models/domain/caseevent.h"
#include "models/domain/certificateassignment.h"
#include "models/domain/party.h"
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

/// 印制号: the blank certificates of this window. Each is received once, reserved for one copy, and ends as
/// used or void; every move is kept (domain rules §4.2).
class BlankStock
{
public:
    explicit BlankStock(Connection &connection) : m_sql(connection) {}

    models::StockLevel level();
    /// Throws StoreFailure: OverlappingRange if any of them was received before or the serial cannot count
    /// that far.
    void receive(const models::BlankSerial &first, int count, const BlankCause &cause);
    /// The \a count lowest in stock, still there. Throws StoreFailure (NoBlanks).
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
    void move(const QString &serial, const QString &to, const BlankCause &cause);

    Connection &m_sql;
};

} // namespace lianli::storage
