// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/characternames.h"

#include <QHash>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <map>
#include <optional>

namespace lianli::documents {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcCharacterNames, "lianli.documents.characternames")

constexpr int kEntriesPerBlock = 100; ///< of a bfchar operator, the most there may be

/// Numbers of the ToUnicode objects by font name: "NotoSerifCJKsc-Regular" → 26.
QHash<QString, int> characterTables(const QString &pdf)
{
    static const QRegularExpression font(u"/Subtype /Type0\\s/BaseFont /([^\\s/]+)\\s/Encoding "
                                         u"/Identity-H\\s/DescendantFonts \\[\\d+ 0 R\\]\\s"
                                         "/ToUnicode (\\d+) 0 R"_s);
    QHash<QString, int> tables;
    for (auto it = font.globalMatch(pdf); it.hasNext();) {
        const auto match = it.next();
        tables.insert(match.captured(1), match.captured(2).toInt());
    }
    return tables;
}

std::optional<int> tableOf(const QHash<QString, int> &tables, const QString &family)
{
    const QString wanted = QString(family).remove(u' ');
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        if (it.key().section(u'-', 0, 0).compare(wanted, Qt::CaseInsensitive) == 0) return it.value();
    }
    return {};
}

QByteArray hexUtf16(const QString &text)
{
    QByteArray hex;
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex;
}

QByteArray characterMap(const QStringList &characters)
{
    QList<QByteArray> entries;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (characters.at(i).isEmpty()) continue;
        const QByteArray glyph = QByteArray::number(i + 1, 16).rightJustified(4, '0').toUpper();
        entries.append('<' + glyph + "> <" + hexUtf16(characters.at(i)) + ">\n");
    }
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (qsizetype i = 0; i < entries.size(); i += kEntriesPerBlock) {
        const auto block = entries.mid(i, kEntriesPerBlock);
        map += QByteArray::number(block.size()) + " beginbfchar\n" + block.join() + "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// The last trailer's dictionary and the place of its cross-reference table, for an update to point back to.
struct Trailer
{
    QString dictionary;
    qsizetype xref = 0;
};

std::optional<Trailer> trailerOf(const QString &pdf)
{
    static const QRegularExpression end(u"trailer\\s+<<(.*)>>\\s+startxref\\s+(\\d+)\\s+%%EOF\\s*$"_s,
                                        QRegularExpression::DotMatchesEverythingOption);
    const auto match = end.match(pdf, std::max<qsizetype>(0, pdf.lastIndexOf("trailer"_L1)));
    if (!match.hasMatch()) return {};
    return Trailer{match.captured(1).simplified(), match.captured(2).toLongLong()};
}

/// Appends \a objects (by number) and the cross-reference table that makes them count.
QByteArray updated(QByteArray pdf, const Trailer &trailer, const std::map<int, QByteArray> &objects)
{
    if (!pdf.endsWith('\n')) pdf += '\n';
    QByteArray table = "xref\n";
    for (const auto &[number, content] : objects) {
        table += QByteArray::number(number) + " 1\n" +
                 QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(number) + " 0 obj\n<< /Length " + QByteArray::number(content.size()) +
               " >>\nstream\n" + content + "\nendstream\nendobj\n";
    }
    const qsizetype start = pdf.size();
    return pdf + table + "trailer\n<< " + trailer.dictionary.toLatin1() + " /Prev " +
           QByteArray::number(trailer.xref) + " >>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

} // namespace

QByteArray withCharacterNames(const QByteArray &pdf, const QList<FontCharacters> &fonts)
{
    if (fonts.isEmpty()) return pdf;
    const QString text = QString::fromLatin1(pdf);
    const auto tables = characterTables(text);
    const auto trailer = trailerOf(text);
    std::map<int, QByteArray> objects;
    for (const FontCharacters &font : fonts) {
        const auto table = tableOf(tables, font.family);
        if (!table || !trailer) {
            qCWarning(lcCharacterNames)
                << "PDF of an unknown structure; text of" << font.family << "is not searchable";
            return pdf;
        }
        objects.emplace(*table, characterMap(font.characters));
    }
    return updated(pdf, *trailer, objects);
}

} // namespace lianli::documents
