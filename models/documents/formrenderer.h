// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/fontset.h"
#include "models/documents/pagelayout.h"
#include "models/documents/pagepainter.h"
#include "models/documents/templatestore.h"

class QPagedPaintDevice;
class QPrinter;

namespace lianli::documents {

/// Turns forms into pages: first lays out every one, so that whatever is wrong is known before a sheet is
/// spoilt, then draws. Not thread-safe; one per thread.
class FormRenderer
{
public:
    /// \a templates must outlive the renderer.
    explicit FormRenderer(const TemplateStore &templates) : m_templates(templates) {}

    /// Errors: DocumentError::UnknownForm and those of documents::layOut.
    [[nodiscard]] models::Result<QList<PageLayout>> layOut(const QList<models::FormContent> &forms) const;
    /// One PDF of all pages, each of its own size. Error: DocumentError::WriteFailed.
    [[nodiscard]] models::Result<QByteArray> toPdf(const QList<PageLayout> &pages,
                                                   const PaintOptions &options) const;
    /// One print job for each run of pages of one size, so that a sheet size never changes within a job.
    /// Error: DocumentError::PrinterFailed.
    [[nodiscard]] models::Result<> toPrinter(QPrinter &printer, const QList<PageLayout> &pages,
                                             const PaintOptions &options) const;

    const FontSet &fonts() const { return m_fonts; }

private:
    bool drawAll(QPagedPaintDevice &device, const QList<PageLayout> &pages,
                 const PaintOptions &options) const;

    const TemplateStore &m_templates;
    FontSet m_fonts;
};

} // namespace lianli::documents
