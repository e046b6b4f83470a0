// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/codetable.h"

#include "models/domain/domainerror.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

/// Reads RFC 4180 one field at a time.
class CsvReader
{
public:
    explicit CsvReader(QStringView text) : m_text(text) {}

    Result<QList<QStringList>> rows()
    {
        QList<QStringList> rows;
        QStringList row;
        while (m_at < m_text.size()) {
            const auto field = m_text[m_at] == u'"' ? quotedField() : plainField();
            if (!field) return fail(field.error());
            row += *field;
            if (m_at < m_text.size() && m_text[m_at] == u',') {
                ++m_at;
                if (m_at < m_text.size()) continue;
                row += QString(); // the comma was the last character: an empty field follows it
            } else if (!skipLineEnd()) {
                return fail(DomainError::DataFile, u"csv: text after a closing quote"_s);
            }
            rows += row;
            row.clear();
        }
        return rows;
    }

private:
    Result<QString> quotedField()
    {
        QString field;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                field += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                field += m_text[m_at++];
            } else {
                ++m_at;
                return field;
            }
        }
        return fail(DomainError::DataFile, u"csv: unclosed quote"_s);
    }

    Result<QString> plainField()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
            ++m_at;
        return m_text.sliced(start, m_at - start).toString();
    }

    bool skipLineEnd()
    {
        if (m_at == m_text.size()) return true;
        const qsizetype start = m_at;
        if (m_text[m_at] == u'\r') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'\n') ++m_at;
        return m_at > start;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<QList<QStringList>> parseCsv(const QByteArray &csv)
{
    if (!csv.isValidUtf8()) return fail(DomainError::DataFile, u"csv: not UTF-8"_s);
    const QString text = QString::fromUtf8(csv); // takes a byte order mark away
    return CsvReader(text).rows();
}

Result<CodeTable> CodeTable::fromCsv(const QByteArray &csv, const QString &codeColumn,
                                     const QString &nameColumn, const QString &englishColumn)
{
    const auto rows = parseCsv(csv);
    if (!rows) return fail(rows.error());
    if (rows->isEmpty()) return fail(DomainError::DataFile, u"code table: no header"_s);
    const QStringList &header = rows->first();
    const qsizetype code = header.indexOf(codeColumn);
    const qsizetype name = header.indexOf(nameColumn);
    const qsizetype english = header.indexOf(englishColumn);
    if (code < 0 || name < 0 || (!englishColumn.isEmpty() && english < 0))
        return fail(DomainError::DataFile, u"code table: column missing"_s);

    CodeTable table;
    for (const QStringList &row : rows->sliced(1)) {
        if (row.size() != header.size() || row[code].isEmpty() || table.m_byCode.contains(row[code]))
            return fail(DomainError::DataFile, u"code table: row %1"_s.arg(table.m_entries.size() + 2));
        table.m_byCode.insert(row[code], table.m_entries.size());
        table.m_entries +=
            CodeEntry{row[code], row[name], englishColumn.isEmpty() ? QString() : row[english]};
    }
    return table;
}

CodeTable CodeTable::renamed(QString (*rename)(const QString &)) const
{
    CodeTable table = *this;
    for (CodeEntry &entry : table.m_entries)
        entry.nameZh = rename(entry.nameZh);
    return table;
}

QString CodeTable::name(QStringView code) const
{
    const auto at = m_byCode.constFind(code.toString());
    return at == m_byCode.cend() ? QString() : m_entries[*at].nameZh;
}

QString CodeTable::nameEn(QStringView code) const
{
    const auto at = m_byCode.constFind(code.toString());
    return at == m_byCode.cend() ? QString() : m_entries[*at].nameEn;
}

bool CodeTable::contains(QStringView code) const
{
    return m_byCode.contains(code.toString());
}

namespace codetables {

namespace {

/// A table that is compiled in and does not parse is a broken build: nothing can be registered with it.
CodeTable load(const QString &file, const QString &codeColumn, const QString &nameColumn,
               const QString &englishColumn = {})
{
    QFile csv(u":/lianli/codes/"_s + file);
    if (!csv.open(QIODevice::ReadOnly)) qFatal("code table %s is not compiled in", qUtf8Printable(file));
    auto table = CodeTable::fromCsv(csv.readAll(), codeColumn, nameColumn, englishColumn);
    if (!table)
        qFatal("code table %s: %s", qUtf8Printable(file), qUtf8Printable(table.error().toLogString()));
    return *std::move(table);
}

/// The source puts a pseudo prefecture between a province and the counties directly under it:
/// 海南省海南省-自治区直辖县级行政区划琼海市 is 海南省琼海市.
QString withoutPseudoPrefecture(const QString &fullName)
{
    static const QRegularExpression pattern(u"^(.+)\\1-(?:省|自治区)直辖县级行政区划"_s);
    return QString(fullName).replace(pattern, u"\\1"_s);
}

/// 汉族 → 汉. 其他 and 外国血统中国籍人士 do not end in 族 and stay.
QString withoutZu(const QString &name)
{
    return name.endsWith(u'族') ? name.chopped(1) : name;
}

} // namespace

const CodeTable &divisions()
{
    static const CodeTable table =
        load(u"gbt2260_divisions.csv"_s, u"code"_s, u"full_name_zh"_s).renamed(withoutPseudoPrefecture);
    return table;
}

const CodeTable &ethnicGroups()
{
    static const CodeTable table =
        load(u"gbt3304_ethnic.csv"_s, u"numeric"_s, u"name_zh"_s, u"name_roman"_s).renamed(withoutZu);
    return table;
}

const CodeTable &education()
{
    static const CodeTable table = load(u"gbt4658_education.csv"_s, u"code"_s, u"name_zh"_s);
    return table;
}

const CodeTable &occupations()
{
    static const CodeTable table =
        load(u"gbt6565_occupation_major.csv"_s, u"code"_s, u"name_zh"_s, u"name_en"_s);
    return table;
}

const CodeTable &nationalities()
{
    static const CodeTable table =
        load(u"gbt2659_nationality.csv"_s, u"alpha3"_s, u"name_zh"_s, u"name_en"_s);
    return table;
}

const CodeTable &nationalitiesByNumber()
{
    static const CodeTable table =
        load(u"gbt2659_nationality.csv"_s, u"numeric"_s, u"alpha3"_s, u"name_en"_s);
    return table;
}

const CodeTable &maritalStatuses()
{
    static const CodeTable table =
        load(u"gbt2261_2_marital_status.csv"_s, u"code"_s, u"name_zh"_s, u"name_en"_s);
    return table;
}

} // namespace codetables

} // namespace lianli::models
