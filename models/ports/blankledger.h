// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/blankserial.h"
#include "models/domain/certificateassignment.h"

#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QString>

#include <optional>

namespace lianli::models {

/// Where blanks are kept: the office's safe, else the number of a window.
inline constexpr int kSafe = 0;

/// Blanks with numbers that follow each other, in one place and state.
struct BlankRun
{
    BlankSerial first;
    int count = 0;
    BlankState state = BlankState::InStock;
    int window = kSafe;
    QString box;
};

enum class BlankMove { Received, HandedOut, GivenBack, SentBack, Reserved, Released, Used, Voided };

/// One movement of a run, with who and when.
struct BlankMovement
{
    qint64 id = 0;
    BlankMove move = BlankMove::Received;
    BlankSerial first;
    int count = 0;
    int window = kSafe; ///< where they went, or came from when they left
    QString box;
    QDateTime at;
    QString clerk;
    QString clerkName;
    QString reason;
};

/// How many blanks are in one place by the books, and how many were counted there.
struct CountLine
{
    int window = kSafe;
    int expected = 0;
    int counted = 0;
};

/// 盘点: the count that closed a day.
struct DayCount
{
    QDateTime at;
    QString clerkName;
    QList<CountLine> lines;
    QString explanation;
    bool movedSince = false; ///< something moved after it: count again
};

/// 台账: every blank the office ever received, and where it is. received = safe + windows + used + voided +
/// returned, at all times.
struct StockBook
{
    int received = 0;
    int inSafe = 0;
    int atWindows = 0; ///< in stock there, or reserved for a case and not handed over yet
    int used = 0;
    int voided = 0;
    int returned = 0;        ///< to the authority that supplied them
    QList<CountLine> places; ///< what should be where; nothing counted yet
    QList<BlankRun> runs;    ///< ordered by number
    std::optional<DayCount> today;
};

/// 证件库存: controlled stock of blank certificates (登记工作规范: 空白证管理). Each movement is one
/// transaction with its signed event, outbox and audit rows. Errors: NotPermitted, OverlappingRange,
/// BlanksElsewhere (a blank of the range is not in that place or not in stock), Unexplained, ReasonMissing.
class BlankLedger
{
public:
    virtual ~BlankLedger() = default;

    [[nodiscard]] virtual QFuture<Result<StockBook>> book() = 0;
    /// Newest first, those older than \a before (0: from the newest).
    [[nodiscard]] virtual QFuture<Result<QList<BlankMovement>>> movements(qint64 before, int limit) = 0;
    /// 收入: a box comes into the safe.
    [[nodiscard]] virtual QFuture<Result<>> receive(const QString &box, const BlankSerial &first,
                                                    int count) = 0;
    /// 发放: from the safe to \a window.
    [[nodiscard]] virtual QFuture<Result<>> handOut(const BlankSerial &first, int count, int window) = 0;
    /// 交回: from a window into the safe.
    [[nodiscard]] virtual QFuture<Result<>> giveBack(const BlankSerial &first, int count,
                                                     const QString &reason) = 0;
    /// 退回: from the safe back to the authority that supplied them.
    [[nodiscard]] virtual QFuture<Result<>> sendBack(const BlankSerial &first, int count,
                                                     const QString &reason) = 0;
    /// 盘点: closes the day with what was counted in each place that holds blanks; a difference needs an
    /// explanation. Only window and counted of \a lines are read.
    [[nodiscard]] virtual QFuture<Result<>> closeDay(const QList<CountLine> &lines,
                                                     const QString &explanation) = 0;
};

} // namespace lianli::models
