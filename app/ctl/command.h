// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lianli::ctl {

/// Exit status of lianlictl.
enum class Exit {
    Done = 0,
    Failed = 1, ///< the reason is on standard error
    BadUse = 2, ///< the arguments make no sense; usage is on standard error
};

/// One command of lianlictl: a row of the table its group gives to main().
struct Command
{
    QString name;      ///< one word or two: "rules id"
    QString arguments; ///< as usage shows them: "NUMBER"
    QString summary;   ///< one line
    /// Takes what follows the name. Prints its results itself; on BadUse the caller prints the usage.
    Exit (*run)(const QStringList &arguments);
};

/// Finds the command that \a arguments (without the program's name) begin with, and runs it. Answers --help
/// and
/// --version.
Exit runCommandLine(const QList<Command> &commands, const QStringList &arguments);

} // namespace lianli::ctl
