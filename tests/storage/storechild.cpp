// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A second process for the tests: `storechild FOLDER once` logs in and prints "ok" or the error's key;
// `storechild FOLDER work SEED` registers marriages until it is killed and prints each act once it is
// acknowledged.
#include "models/base/clock.h"
#include "tests/storage/storefixture.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::tests;
namespace eventtype = models::eventtype;

namespace {

void say(const QString &line)
{
    std::puts(line.toUtf8().constData());
    std::fflush(stdout);
}

/// One case with a random fate. Every line stands for something that was acknowledged.
bool workOnce(storage::SqliteStore &store, const models::Clock &clock, QRandomGenerator &random)
{
    const auto sayActs = [](const QList<models::CaseEvent> &events) {
        for (const auto &event : events)
            say(u"event %1 %2 %3"_s.arg(event.caseId).arg(event.caseSeq).arg(event.eventId));
    };
    const auto opened = answer(store.cases.open(u"marriage"_s));
    if (!opened) return false;
    sayActs(opened->events);
    const QString number = u"32040219900101%1"_s.arg(random.bounded(1000, 9999));
    const auto identified = answer(store.cases.append(
        opened->caseId, 1,
        {{eventtype::kIdentityConfirmed, partiesBody(u"陈志强"_s, number, u"李娜"_s, number + u'X'), {}, {}},
         {eventtype::kEligibilityExamined, {}, {}, {}}},
        "{\"remark\":\"kept\"}"));
    if (!identified) return false;
    sayActs(*identified);
    const auto assigned = answer(store.desk.assign(opened->caseId, 3, clock.today()));
    if (!assigned) return false;
    sayActs(assigned->events);
    auto held = assigned->assignment;
    say(u"number %1 %2"_s.arg(held.number.text(), opened->caseId));
    int seq = 4;
    if (random.bounded(3) == 0) {
        const auto voided =
            answer(store.desk.voidBlank(opened->caseId, seq++, models::PartyRole::Man, u"misprint"_s, {}));
        if (!voided) return false;
        sayActs(voided->events);
        held = voided->assignment;
    }
    say(u"blanks %1 %2 %3"_s.arg(held.manBlank.text(), held.womanBlank.text(), opened->caseId));
    const auto ending = random.bounded(4) == 0 ? eventtype::kCaseTerminated : eventtype::kMarriageRegistered;
    const auto closed = answer(
        store.cases.append(opened->caseId, seq, {{ending, {{u"number"_s, held.number.text()}}, {}, {}}}, {}));
    if (!closed) return false;
    sayActs(*closed);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) return 2;
    const models::SystemClock clock;
    models::Uuid7Generator ids(clock);
    storage::SqliteStore store(arguments.at(1), clock, ids);
    const auto opened = answer(store.vault.unlock(kClerk, password()));
    say(opened ? u"ok"_s : opened.error().key());
    if (!opened || arguments.at(2) == "once"_L1) return opened ? 0 : 1;
    QRandomGenerator random(arguments.value(3).toUInt());
    while (workOnce(store, clock, random)) {
    }
    return 3;
}
