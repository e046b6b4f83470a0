// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcommand.h"

#include "app/ctl/console.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

namespace lianli::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kPrefix{"bench_"};

QStringList benchmarks()
{
    const QDir folder(QCoreApplication::applicationDirPath());
    QStringList names;
    for (const QString &file : folder.entryList({kPrefix + u"*"_s}, QDir::Files | QDir::Executable))
        names.append(file.sliced(kPrefix.size()));
    return names;
}

Exit bench(const QStringList &arguments)
{
    if (arguments.size() != 1) return Exit::BadUse;
    const QStringList known = benchmarks();
    if (!known.contains(arguments.first())) {
        console::printError(known.isEmpty()
                                ? u"lianlictl: no benchmark is built here (scripts/build builds them)"_s
                                : u"lianlictl: there is no benchmark of that name; there are: "_s +
                                      known.join(u", "_s));
        return Exit::Failed;
    }
    // Its lines go straight to our standard output: JSON, one object a line.
    const QString program = QCoreApplication::applicationDirPath() + u'/' + kPrefix + arguments.first();
    return QProcess::execute(program, {}) == 0 ? Exit::Done : Exit::Failed;
}

} // namespace

QList<Command> benchCommands()
{
    return {{u"bench"_s, u"NAME"_s, u"run a benchmark and print its figures"_s, bench}};
}

} // namespace lianli::ctl
