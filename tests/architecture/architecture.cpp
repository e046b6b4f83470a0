// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecture.h"

#include "tests/architecture/architecturerules.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lianli::architecture {
namespace {

bool isCode(const QString &path)
{
    return path.endsWith(u".h"_s) || path.endsWith(u".cpp"_s);
}

bool isIn(const QString &path, const QString &folder)
{
    return path == folder || path.startsWith(folder + u'/');
}

bool isInAny(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(), [&](const QString &f) { return isIn(path, f); });
}

/// The part a file belongs to: the one with the longest folder that holds it.
std::optional<Part> partOf(const QString &path)
{
    std::optional<Part> best;
    for (const Part &part : parts()) {
        if (isIn(path, part.folder) && (!best || part.folder.size() > best->folder.size())) best = part;
    }
    return best;
}

/// \a text with comments, and the insides of texts unless \a keepTexts, blanked; lines stay where they are.
QString stripped(QString text, bool keepTexts)
{
    static const QRegularExpression token(
        uR"re(//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    auto matches = token.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool comment = match.captured().startsWith(u'/');
        if (!comment && keepTexts) continue;
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text[i] != u'\n') text[i] = u' ';
        }
    }
    return text;
}

/// Collects what is wrong with one file.
class Inspection
{
public:
    Inspection(const SourceFile &file, const QtModules &modules) : m_file(file), m_modules(modules) {}

    QStringList run()
    {
        inspectText();
        if (isCode(m_file.path)) {
            inspectIncludes();
            inspectCode();
        }
        return m_found;
    }

private:
    void report(qsizetype line, const QString &what)
    {
        m_found.append(u"%1:%2: %3"_s.arg(m_file.path).arg(line + 1).arg(what));
    }

    void inspectText()
    {
        for (const ForbiddenText &rule : forbiddenText())
            reportMatches(m_file.text, QRegularExpression(rule.pattern), rule.why);
    }

    void inspectCode()
    {
        const QString code = stripped(m_file.text, false);
        for (const ForbiddenCode &rule : forbiddenCode()) {
            if (isInAny(m_file.path, rule.folders) && !isInAny(m_file.path, rule.exceptIn))
                reportMatches(code, QRegularExpression(rule.pattern), rule.why);
        }
    }

    void reportMatches(const QString &text, const QRegularExpression &pattern, const QString &why)
    {
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            report(QStringView(text).left(match.capturedStart()).count(u'\n'),
                   u"%1 (%2)"_s.arg(why, match.captured().trimmed()));
        }
    }

    void inspectIncludes()
    {
        const std::optional<Part> part = partOf(m_file.path);
        if (!part) {
            report(0, u"stands in no part of architecturerules.cpp"_s);
            return;
        }
        static const QRegularExpression directive(uR"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"_s);
        const QStringList lines = stripped(m_file.text, true).split(u'\n');
        for (qsizetype line = 0; line < lines.size(); ++line) {
            const QRegularExpressionMatch match = directive.match(lines[line]);
            if (!match.hasMatch()) continue;
            if (match.captured(1) == u'<')
                inspectSystemInclude(line, *part, match.captured(2));
            else
                inspectOwnInclude(line, *part, match.captured(2));
        }
    }

    void inspectOwnInclude(qsizetype line, const Part &part, const QString &header)
    {
        if (header.endsWith(u".moc"_s) || header.startsWith(u"ui_"_s)) return; // generated beside the file
        const std::optional<Part> target = partOf(header);
        if (!target) {
            report(line, u"include it from the root of the tree, or in <> if it is not ours: "_s + header);
        } else if (target->folder != part.folder && !part.anything &&
                   !part.mayInclude.contains(target->folder)) {
            report(line, u"%1 may not know %2: %3"_s.arg(part.folder, target->folder, header));
        } else if (target->folder == u"tests"_s && part.folder == u"app"_s) {
            report(line, u"the program may not know its tests: "_s + header);
        }
    }

    void inspectSystemInclude(qsizetype line, const Part &part, const QString &header)
    {
        if (header.startsWith(u"Qt"_s) && header.contains(u'/')) {
            // Such a path is found even when the target does not link the module.
            report(line, u"name the class only, not its module: <%1>"_s.arg(header));
            return;
        }
        const QString module = m_modules.value(header);
        if (module == header && module != u"QtTest"_s)
            report(line, u"includes a whole module, which is slow to compile: <%1>"_s.arg(header));
        if (part.anything) return;
        if (!module.isEmpty() && !part.qtModules.contains(module))
            report(line, u"%1 may not use %2: <%3>"_s.arg(part.folder, module, header));
        for (const Library &library : libraries()) {
            if (header.startsWith(library.headerPrefix) && !isInAny(m_file.path, library.folders))
                report(line,
                       u"this library is wrapped in %1: <%2>"_s.arg(library.folders.join(u", "_s), header));
        }
    }

    const SourceFile &m_file;
    const QtModules &m_modules;
    QStringList m_found;
};

} // namespace

QtModules qtModulesUnder(const QString &includeFolder)
{
    QtModules modules;
    const QDir root(includeFolder);
    const QStringList names = root.entryList({u"Qt*"_s}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &module : names) {
        const QStringList headers = QDir(root.filePath(module)).entryList({u"Q*"_s, u"q*.h"_s}, QDir::Files);
        for (const QString &header : headers)
            modules.insert(header, module);
    }
    return modules;
}

QStringList violations(const QList<SourceFile> &files, const QtModules &modules)
{
    QStringList found;
    for (const SourceFile &file : files)
        found += Inspection(file, modules).run();
    return found;
}

} // namespace lianli::architecture
