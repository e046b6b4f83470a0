// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace lianli::architecture {

/// A file of the tree, its path relative to the root.
struct SourceFile
{
    QString path;
    QString text;
};

/// Which Qt module a header belongs to: "QWidget" -> "QtWidgets". Read from the Qt that we are built with.
using QtModules = QHash<QString, QString>;

/// Finds the headers of the installed Qt under \a includeFolder.
QtModules qtModulesUnder(const QString &includeFolder);

/// Each broken rule of the structure as one line, "path:line: what is wrong". The rules are in
/// architecturerules.h.
QStringList violations(const QList<SourceFile> &files, const QtModules &modules);

} // namespace lianli::architecture
