// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/storecommand.h"

#include "app/ctl/console.h"
#include "models/base/clock.h"
#include "models/storage/sqlitestore.h"
#include "models/storage/storecheck.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace lianli::ctl {

namespace {

/// From the environment, or else the first line of standard input; never from the arguments, which others can
/// see.
QByteArray readPassword()
{
    if (qEnvironmentVariableIsSet("LIANLI_PASSWORD")) {
        QByteArray password = qgetenv("LIANLI_PASSWORD");
        qunsetenv("LIANLI_PASSWORD");
        return password;
    }
    QFile input;
    QByteArray password;
    if (input.open(stdin, QIODevice::ReadOnly)) password = input.readLine(1024);
    while (password.endsWith('\n') || password.endsWith('\r'))
        password.chop(1);
    return password;
}

/// The command line has nothing else to do meanwhile, and no event loop.
template <class T> models::Result<T> answer(QFuture<models::Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

Exit check(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"data"_s, {}, u"DIR"_s}, {u"user"_s, {}, u"ID"_s}});
    const bool parsed = parser.parse(QStringList{u"lianlictl"_s} + arguments);
    const QString folder = parser.value(u"data"_s);
    const QString user = parser.value(u"user"_s);
    if (!parsed || folder.isEmpty() || user.isEmpty() || !parser.positionalArguments().isEmpty())
        return Exit::BadUse;

    const models::SystemClock clock;
    models::Uuid7Generator ids(clock);
    storage::SqliteStore store(folder, clock, ids);
    if (const auto opened = answer(store.vault.unlock(user, readPassword())); !opened) {
        console::printError(u"lianlictl: "_s + opened.error().toLogString());
        return Exit::Failed;
    }
    const auto report = answer(storage::checkStore(store.thread()));
    if (!report) {
        console::printError(u"lianlictl: "_s + report.error().toLogString());
        return Exit::Failed;
    }
    JsonLine line;
    line.add("ok"_L1, report->ok())
        .add("cipher"_L1, report->cipher)
        .add("sqlite"_L1, report->sqlite)
        .add("cases"_L1, report->cases)
        .add("events"_L1, report->events)
        .add("audit_rows"_L1, report->auditRows)
        .add("problems"_L1, QJsonArray::fromStringList(report->problems));
    console::printResult(line);
    return report->ok() ? Exit::Done : Exit::Failed;
}

} // namespace

QList<Command> storeCommands()
{
    return {{u"db check"_s, u"--data DIR --user ID"_s,
             u"check the whole store; the password comes from LIANLI_PASSWORD or standard input"_s, check}};
}

} // namespace lianli::ctl
