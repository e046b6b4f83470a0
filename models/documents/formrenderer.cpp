// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/formrenderer.h"

#include "models/documents/characternames.h"
#include "models/ports/storeerror.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSet>

#include <utility>

namespace lianli::documents {

using namespace Qt::StringLiterals;
using models::DocumentError;
using models::fail;
using models::FormContent;
using models::Result;

namespace {

constexpr int kPdfDpi = 1200; ///< 0.02 mm: finer than anything a template says

/// The paper as fed, without margins: the origin is the corner of the sheet. A sheet wider than high stays
/// Portrait, Qt would turn it once more.
QPageLayout layoutOf(QSizeF pageMm)
{
    const QPageSize size(pageMm, QPageSize::Millimeter, QString(), QPageSize::ExactMatch);
    QPageLayout layout(size, QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

/// Names the form, and never a person: it stands readable in the file's metadata.
QString titleOf(const QList<PageLayout> &pages)
{
    for (const PageLayout &page : pages) {
        if (page.form != pages.first().form) return u"婚姻登记文书"_s;
    }
    return pages.isEmpty() ? QString() : pages.first().form->title;
}

/// What is drawn in other fonts than the first; the first one's characters Qt names right.
QList<FontCharacters> rareCharacters(const QList<PageLayout> &pages, const PaintOptions &options,
                                     const FontSet &fonts)
{
    QList<FontCharacters> all;
    for (const QString &family : fonts.families())
        all.append({family, {}});
    QSet<std::pair<int, quint32>> seen;
    const auto add = [&](const TextRun &run) {
        QString character = run.text;
        for (const quint32 glyph : fonts.glyphs(run.text, run.font)) {
            const std::pair key(run.font, glyph);
            const QString name = std::exchange(character, QString());
            if (!seen.contains(key)) all[run.font].characters.append(name);
            seen.insert(key);
        }
    };
    for (const PageLayout &page : pages) {
        for (const FittedText *text : drawnTexts(page, options)) {
            for (const TextLine &line : text->lines) {
                for (const TextRun &run : line.runs) {
                    if (run.font > 0) add(run);
                }
            }
        }
    }
    all.removeIf([](const FontCharacters &font) { return font.characters.isEmpty(); });
    return all;
}

} // namespace

Result<QList<PageLayout>> FormRenderer::layOut(const QList<FormContent> &forms) const
{
    QList<PageLayout> pages;
    for (const FormContent &content : forms) {
        const FormTemplate *form = m_templates.find(content.formId, content.formVersion);
        if (form == nullptr) return fail(DocumentError::UnknownForm);
        auto page = documents::layOut(*form, content, m_fonts);
        if (!page) return fail(page.error());
        pages.append(std::move(*page));
    }
    return pages;
}

bool FormRenderer::drawAll(QPagedPaintDevice &device, const QList<PageLayout> &pages,
                           const PaintOptions &options) const
{
    if (pages.isEmpty() || !device.setPageLayout(layoutOf(pages.first().form->pageMm))) return false;
    QPainter painter;
    if (!painter.begin(&device)) return false;
    painter.setRenderHint(QPainter::Antialiasing);
    QSizeF size = pages.first().form->pageMm;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QSizeF next = pages.at(i).form->pageMm;
        if (next != size && !device.setPageLayout(layoutOf(next))) return false;
        size = next;
        if (i > 0 && !device.newPage()) return false;
        paintPage(painter, pages.at(i), m_fonts, options);
    }
    return painter.end();
}

Result<QByteArray> FormRenderer::toPdf(const QList<PageLayout> &pages, const PaintOptions &options) const
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // what an archive keeps: all fonts in the file
    writer.setResolution(kPdfDpi);
    writer.setTitle(titleOf(pages));
    writer.setCreator(u"Lianli"_s);
    if (!drawAll(writer, pages, options)) return fail(DocumentError::WriteFailed);
    return withCharacterNames(pdf, rareCharacters(pages, options, m_fonts));
}

Result<> FormRenderer::toPrinter(QPrinter &printer, const QList<PageLayout> &pages,
                                 const PaintOptions &options) const
{
    printer.setCreator(u"Lianli"_s);
    printer.setFullPage(true);
    for (qsizetype begin = 0; begin < pages.size();) {
        qsizetype end = begin + 1;
        while (end < pages.size() && pages.at(end).form->pageMm == pages.at(begin).form->pageMm)
            ++end;
        const QList<PageLayout> job = pages.mid(begin, end - begin);
        printer.setDocName(titleOf(job));
        if (!drawAll(printer, job, options) || printer.printerState() == QPrinter::Error)
            return fail(DocumentError::PrinterFailed, u"job at page %1"_s.arg(begin + 1));
        begin = end;
    }
    return {};
}

} // namespace lianli::documents
