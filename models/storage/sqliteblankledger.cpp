// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqliteblankledger.h"

#include "models/domain/officeevent.h"
#include "models/storage/permit.h"
#include "models/storage/record/blankbook.h"
#include "models/storage/record/blankstock.h"
#include "models/storage/record/officebook.h"

#include <QJsonArray>

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;
using models::BlankMove;
using models::BlankSerial;
using models::Capability;
using models::CountLine;
using models::Result;
namespace officeevent = models::officeevent;

namespace {

constexpr int kLongestText = 400;
constexpr int kLastWindow = 99;

QString inWords(const QString &text)
{
    const QString words = text.simplified();
    if (words.size() > kLongestText) throw StoreFailure(StoreError::TooLarge, u"text"_s);
    return words;
}

QString reasonIn(const QString &text)
{
    const QString words = inWords(text);
    if (words.isEmpty()) throw StoreFailure(StoreError::ReasonMissing);
    return words;
}

/// Records \a type and moves the run that it names.
void carry(OpenStore &store, QLatin1StringView type, const BlankSerial &first, int count, BlankMove move,
           int to, const QString &reason)
{
    require(store, Capability::ManageStock);
    Act act(store);
    QJsonObject body{{u"first"_s, first.text()}, {u"count"_s, count}};
    if (move == BlankMove::HandedOut) body.insert(u"window"_s, to);
    if (!reason.isEmpty()) body.insert(u"reason"_s, reason);
    const auto event = OfficeBook(act).record(type, body);
    BlankStock(act.sql(), store.office.window).carry(first, count, move, to, BlankCause::of(event, reason));
    act.commit();
}

/// Every place that holds blanks, with what was counted there; a place nobody counted holds none.
QList<CountLine> countedPlaces(Connection &connection, const QList<CountLine> &counted)
{
    auto places = expectedPlaces(connection);
    for (const auto &line : counted) {
        if (line.counted < 0 || line.window < 0) throw StoreFailure(StoreError::InvalidEvent, u"count"_s);
        const auto known = std::ranges::find(places, line.window, &CountLine::window);
        if (known != places.end())
            known->counted = line.counted;
        else if (line.counted > 0)
            places.append({line.window, 0, line.counted}); // found where none should be
    }
    return places;
}

void closeBooks(OpenStore &store, const QList<CountLine> &counted, const QString &explanation)
{
    require(store, Capability::ManageStock);
    Act act(store);
    const auto places = countedPlaces(act.sql(), counted);
    const QString why = inWords(explanation);
    const bool differs =
        std::ranges::any_of(places, [](const CountLine &line) { return line.counted != line.expected; });
    if (differs && why.isEmpty()) throw StoreFailure(StoreError::Unexplained);
    const QDate day = store.clock.today();
    const auto event =
        OfficeBook(act).record(officeevent::kBlanksCounted, {{u"day"_s, day.toString(Qt::ISODate)},
                                                             {u"lines"_s, countLinesJson(places)},
                                                             {u"explanation"_s, why}});
    keepCount(act.sql(), day, event.at.toMSecsSinceEpoch(), event.clerk, event.eventId, places, why);
    act.commit();
}

} // namespace

QFuture<Result<models::StockBook>> SqliteBlankLedger::book()
{
    return m_thread.ask([](OpenStore &store) {
        requireEither(store, Capability::ManageStock, Capability::ViewStock);
        return readStockBook(store.sql(), store.clock.today());
    });
}

QFuture<Result<QList<models::BlankMovement>>> SqliteBlankLedger::movements(qint64 before, int limit)
{
    return m_thread.ask([before, limit](OpenStore &store) {
        requireEither(store, Capability::ManageStock, Capability::ViewStock);
        return readMovements(store.sql(), before, limit);
    });
}

QFuture<Result<>> SqliteBlankLedger::receive(const QString &box, const BlankSerial &first, int count)
{
    return m_thread.ask([box, first, count](OpenStore &store) {
        require(store, Capability::ManageStock);
        Act act(store);
        const QString label = inWords(box);
        const auto event =
            OfficeBook(act).record(officeevent::kBlanksReceived, {{u"box"_s, label},
                                                                  {u"first"_s, first.text()},
                                                                  {u"count"_s, count},
                                                                  {u"window"_s, models::kSafe}});
        BlankStock(act.sql(), store.office.window)
            .receive(first, count, models::kSafe, label, BlankCause::of(event));
        act.commit();
    });
}

QFuture<Result<>> SqliteBlankLedger::handOut(const BlankSerial &first, int count, int window)
{
    return m_thread.ask([first, count, window](OpenStore &store) {
        if (window < 1 || window > kLastWindow) throw StoreFailure(StoreError::InvalidEvent, u"window"_s);
        carry(store, officeevent::kBlanksHandedOut, first, count, BlankMove::HandedOut, window, {});
    });
}

QFuture<Result<>> SqliteBlankLedger::giveBack(const BlankSerial &first, int count, const QString &reason)
{
    return m_thread.ask([first, count, reason](OpenStore &store) {
        carry(store, officeevent::kBlanksGivenBack, first, count, BlankMove::GivenBack, models::kSafe,
              reasonIn(reason));
    });
}

QFuture<Result<>> SqliteBlankLedger::sendBack(const BlankSerial &first, int count, const QString &reason)
{
    return m_thread.ask([first, count, reason](OpenStore &store) {
        carry(store, officeevent::kBlanksSentBack, first, count, BlankMove::SentBack, models::kSafe,
              reasonIn(reason));
    });
}

QFuture<Result<>> SqliteBlankLedger::closeDay(const QList<CountLine> &lines, const QString &explanation)
{
    return m_thread.ask([lines, explanation](OpenStore &store) { closeBooks(store, lines, explanation); });
}

} // namespace lianli::storage
