// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// The structure of the program as data: change a rule here, and say why in the commit.
namespace lianli::architecture {

/// A part of the program: what stands in \a folder (and in no deeper part) may include headers of the parts
/// in \a mayInclude, besides its own, and of the Qt modules in \a qtModules.
struct Part
{
    QString folder;
    QStringList mayInclude;
    QStringList qtModules;
    bool anything = false; ///< the composition root and what is not shipped may use all
};

/// A library outside Qt and std, and the folders that may know of it: each is wrapped once.
struct Library
{
    QString headerPrefix;
    QStringList folders;
};

/// A pattern that code (comments and texts removed) must not have.
struct ForbiddenCode
{
    QString pattern; ///< regular expression
    QString why;
    QStringList folders;  ///< where it is forbidden
    QStringList exceptIn; ///< files or folders that may, each with its reason beside it in the table
};

/// A pattern that no file of the tree may have, whatever its kind.
struct ForbiddenText
{
    QString pattern;
    QString why;
};

QList<Part> parts();
QList<Library> libraries();
QList<ForbiddenCode> forbiddenCode();
QList<ForbiddenText> forbiddenText();

} // namespace lianli::architecture
