// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace lianli::models {

/// One row of a code table: code and the words for it.
struct CodeEntry
{
    QString code;
    QString nameZh;
    QString nameEn;
};

/// A national code table as data (resources/codes/*.csv). Unknown codes are no error: names come back empty.
/// A row of another width than the header, an empty code or one given twice is a broken file
/// (DomainError::DataFile).
class CodeTable
{
public:
    /// Parses CSV (RFC 4180, UTF-8, header line) with the given column names; \a englishColumn may be empty.
    [[nodiscard]] static Result<CodeTable> fromCsv(const QByteArray &csv, const QString &codeColumn,
                                                   const QString &nameColumn,
                                                   const QString &englishColumn = {});
    /// The same codes with every Chinese name passed through \a rename.
    CodeTable renamed(QString (*rename)(const QString &)) const;

    QString name(QStringView code) const;
    QString nameEn(QStringView code) const;
    bool contains(QStringView code) const;
    const QList<CodeEntry> &entries() const { return m_entries; }

private:
    QList<CodeEntry> m_entries;
    QHash<QString, qsizetype> m_byCode;
};

/// RFC 4180 rows of \a csv, header included; fails (DomainError::DataFile) on an unclosed quote, text after a
/// closing quote, and bytes that are not UTF-8.
[[nodiscard]] Result<QList<QStringList>> parseCsv(const QByteArray &csv);

/// The tables that ship with us, loaded once on first use.
namespace codetables {
const CodeTable &divisions();    ///< GB/T 2260: full names (江苏省常州市天宁区)
const CodeTable &ethnicGroups(); ///< GB/T 3304 names without 族, as cards have them (汉, 维吾尔; 土家)
const CodeTable &education();    ///< GB/T 4658-2006
const CodeTable &occupations();  ///< GB/T 6565-2015 major groups
const CodeTable &nationalities();         ///< GB/T 2659 by alpha-3
const CodeTable &nationalitiesByNumber(); ///< the alpha-3 code by GB/T 2659 numeric code
const CodeTable &maritalStatuses();       ///< GB/T 2261.2-2003
} // namespace codetables

} // namespace lianli::models
