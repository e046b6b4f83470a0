// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/blankbook.h"

#include "models/storage/record/blankstock.h"
#include "models/storage/storefailure.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::BlankRun;
using models::BlankSerial;
using models::BlankState;
using models::CountLine;

namespace {

constexpr int kChinaOffset = 8 * 3600;
constexpr int kMostMovements = 1000;

QDateTime instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, kChinaOffset);
}

BlankState stateOf(const QString &key)
{
    if (key == "in_stock"_L1) return BlankState::InStock;
    if (key == "reserved"_L1) return BlankState::Reserved;
    if (key == "used"_L1) return BlankState::Used;
    if (key == "void"_L1) return BlankState::Void;
    return BlankState::Returned;
}

BlankSerial serialIn(const QString &text)
{
    auto serial = BlankSerial::parse(text);
    if (!serial) throw StoreFailure(StoreError::Corrupt, u"serial of a blank"_s);
    return *std::move(serial);
}

void countIn(models::StockBook &book, BlankState state, int window)
{
    ++book.received;
    switch (state) {
    case BlankState::InStock:
    case BlankState::Reserved:
        ++(window == models::kSafe ? book.inSafe : book.atWindows);
        break;
    case BlankState::Used:
        ++book.used;
        break;
    case BlankState::Void:
        ++book.voided;
        break;
    case BlankState::Returned:
        ++book.returned;
        break;
    }
}

std::optional<models::DayCount> countOf(Connection &connection, QDate day)
{
    auto row = connection.prepare(
        "SELECT c.at, ifnull(s.name, c.clerk), c.lines, c.explanation,"
        " c.moved_until < (SELECT ifnull(max(id), 0) FROM blank_act) FROM blank_count c"
        " LEFT JOIN staff s ON s.id = c.clerk WHERE c.day = ? ORDER BY c.id DESC LIMIT 1"_L1);
    row.bind(day.toString(Qt::ISODate));
    if (!row.next()) return std::nullopt;
    models::DayCount count{instant(row.integer(0)), row.text(1), {}, row.text(3), row.integer(4) != 0};
    for (const auto &line : QJsonDocument::fromJson(row.text(2).toUtf8()).array())
        count.lines.append({line[u"window"].toInt(), line[u"expected"].toInt(), line[u"counted"].toInt()});
    return count;
}

} // namespace

models::StockBook readStockBook(Connection &connection, QDate day)
{
    models::StockBook book;
    auto row =
        connection.prepare("SELECT serial, state, window, box FROM blank ORDER BY length(serial), serial"_L1);
    QString expected; // the number that would go on with the last run
    while (row.next()) {
        const auto state = stateOf(row.text(1));
        const int window = static_cast<int>(row.integer(2));
        countIn(book, state, window);
        const auto serial = serialIn(row.text(0));
        const bool goesOn = serial.text() == expected && book.runs.last().state == state &&
                            book.runs.last().window == window && book.runs.last().box == row.text(3);
        if (goesOn)
            ++book.runs.last().count;
        else
            book.runs.append({serial, 1, state, window, row.text(3)});
        const auto next = serial.advanced(1);
        expected = next ? next->text() : QString();
    }
    book.places = expectedPlaces(connection);
    book.today = countOf(connection, day);
    return book;
}

QList<CountLine> expectedPlaces(Connection &connection)
{
    QList<CountLine> places;
    auto row = connection.prepare("SELECT window, count(*) FROM blank WHERE state IN('in_stock','reserved')"
                                  " GROUP BY window ORDER BY window"_L1);
    while (row.next())
        places.append({static_cast<int>(row.integer(0)), static_cast<int>(row.integer(1)), 0});
    return places;
}

QList<models::BlankMovement> readMovements(Connection &connection, qint64 before, int limit)
{
    auto row = connection.prepare(
        "SELECT a.id, a.move, a.first, a.count, a.window, a.box, a.at, a.clerk, ifnull(s.name, ''), a.reason"
        " FROM blank_act a LEFT JOIN staff s ON s.id = a.clerk WHERE a.id < ? ORDER BY a.id DESC LIMIT ?"_L1);
    row.bind(before > 0 ? before : std::numeric_limits<qint64>::max())
        .bind(std::clamp(limit, 1, kMostMovements));
    QList<models::BlankMovement> movements;
    while (row.next())
        movements.append({row.integer(0), blankMoveFromKey(row.text(1)), serialIn(row.text(2)),
                          static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4)), row.text(5),
                          instant(row.integer(6)), row.text(7), row.text(8), row.text(9)});
    return movements;
}

QJsonArray countLinesJson(const QList<CountLine> &lines)
{
    QJsonArray json;
    for (const auto &line : lines)
        json.append(QJsonObject{
            {u"window"_s, line.window}, {u"expected"_s, line.expected}, {u"counted"_s, line.counted}});
    return json;
}

void keepCount(Connection &connection, QDate day, qint64 at, const QString &clerk, const QString &eventId,
               const QList<CountLine> &lines, const QString &explanation)
{
    connection
        .prepare("INSERT INTO blank_count(day, at, clerk, event_id, lines, explanation, moved_until)"
                 " VALUES(?, ?, ?, ?, ?, ?, (SELECT ifnull(max(id), 0) FROM blank_act))"_L1)
        .bind(day.toString(Qt::ISODate))
        .bind(at)
        .bind(clerk)
        .bind(eventId)
        .bind(QString::fromUtf8(QJsonDocument(countLinesJson(lines)).toJson(QJsonDocument::Compact)))
        .bindText(explanation)
        .run();
}

} // namespace lianli::storage
