// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/documents/popplertools.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>

namespace poppler {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 20'000;

QByteArray run(const QString &program, const QStringList &options, const QByteArray &pdf,
               const QStringList &after = {})
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) qFatal("no temporary file");
    QProcess process;
    process.start(program, options + QStringList{file.fileName()} + after);
    if (!process.waitForFinished(kTimeoutMs)) qFatal("%s (poppler-utils) does not run", qPrintable(program));
    if (process.exitCode() != 0) qFatal("%s fails", qPrintable(program));
    return process.readAllStandardOutput();
}

} // namespace

QString text(const QByteArray &pdf)
{
    return QString::fromUtf8(run(u"pdftotext"_s, {u"-raw"_s}, pdf, {u"-"_s}));
}

QString textAsRead(const QByteArray &pdf)
{
    return QString::fromUtf8(run(u"pdftotext"_s, {}, pdf, {u"-"_s}));
}

QList<Word> words(const QByteArray &pdf)
{
    static const QRegularExpression line(
        uR"re(<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*)</word>)re"_s);
    const QString html = QString::fromUtf8(run(u"pdftotext"_s, {u"-bbox"_s}, pdf, {u"-"_s}));
    QList<Word> result;
    for (auto it = line.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        const auto mm = [&](int group) { return match.captured(group).toDouble() * 25.4 / 72; };
        result.append({match.captured(5), QRectF(QPointF(mm(1), mm(2)), QPointF(mm(3), mm(4)))});
    }
    return result;
}

QRectF place(const QByteArray &pdf, const QString &text)
{
    for (const Word &word : words(pdf)) {
        if (comparable(word.text) == comparable(text)) return word.box;
    }
    return {};
}

QStringList fonts(const QByteArray &pdf)
{
    return QString::fromUtf8(run(u"pdffonts"_s, {}, pdf)).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

QString metadata(const QByteArray &pdf)
{
    return QString::fromUtf8(run(u"pdfinfo"_s, {}, pdf) + run(u"pdfinfo"_s, {u"-meta"_s}, pdf));
}

QString comparable(const QString &text)
{
    static const QRegularExpression space(u"\\s"_s);
    return text.normalized(QString::NormalizationForm_KC).remove(space);
}

} // namespace poppler
