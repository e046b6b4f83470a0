// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/benchcommand.h"
#include "app/ctl/command.h"
#include "app/ctl/console.h"
#include "app/ctl/idcardcommand.h"
#include "app/ctl/rulescommand.h"
#include "app/ctl/scancommand.h"
#include "app/ctl/scanqrcommand.h"
#include "app/ctl/storecommand.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace lianli::ctl;

int main(int argc, char *argv[])
{
    // Input and output are UTF-8 in every locale; in one that is not, Qt would say so on standard error.
    qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"lianlictl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LIANLI_VERSION));

    // One line a group of commands.
    QList<Command> commands;
    commands += rulesCommands();
    commands += scanCommands();
    commands += idCardCommands();
    commands += scanQrCommands();
    commands += storeCommands();
    commands += benchCommands();

    const Exit exit = runCommandLine(commands, QCoreApplication::arguments().sliced(1));
    if (console::outputFailed()) {
        console::printError(u"lianlictl: standard output could not be written"_s);
        return static_cast<int>(Exit::Failed);
    }
    return static_cast<int>(exit);
}
