// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command.h"

#include "app/ctl/console.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lianli::ctl {

namespace {

QString invocation(const Command &command)
{
    return u"lianlictl %1 %2"_s.arg(command.name, command.arguments).trimmed();
}

QString usage(const QList<Command> &commands)
{
    QString text = u"Usage: lianlictl COMMAND [ARGUMENT…]\n"
                   u"Results go to standard output as JSON, one object a line; errors to standard error.\n"
                   u"Exit status: 0 done, 1 failed, 2 bad use.\n\nCommands:"_s;
    for (const Command &command : commands)
        text += u"\n  %1\n      %2"_s.arg(invocation(command), command.summary);
    return text + u"\n\n  --help     this text, or with a command its usage\n  --version  the version"_s;
}

bool beginsWith(const QStringList &arguments, const QStringList &words)
{
    return arguments.size() >= words.size() && std::equal(words.begin(), words.end(), arguments.begin());
}

bool asksForHelp(const QStringList &arguments)
{
    return arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s);
}

Exit runCommand(const Command &command, const QStringList &arguments)
{
    const QString help = u"Usage: %1\n  %2"_s.arg(invocation(command), command.summary);
    if (asksForHelp(arguments)) {
        console::printText(help);
        return Exit::Done;
    }
    const Exit exit = command.run(arguments);
    if (exit == Exit::BadUse) console::printError(help);
    return exit;
}

} // namespace

Exit runCommandLine(const QList<Command> &commands, const QStringList &arguments)
{
    for (const Command &command : commands) {
        const QStringList words = command.name.split(u' ');
        if (beginsWith(arguments, words)) return runCommand(command, arguments.sliced(words.size()));
    }
    if (asksForHelp(arguments)) {
        console::printText(usage(commands));
        return Exit::Done;
    }
    if (arguments == QStringList{u"--version"_s}) {
        console::printText(u"lianlictl "_s + QCoreApplication::applicationVersion());
        return Exit::Done;
    }
    if (!arguments.isEmpty()) console::printError(u"lianlictl: no such command\n"_s);
    console::printError(usage(commands));
    return Exit::BadUse;
}

} // namespace lianli::ctl
