// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdfdocumentservice.h"

#include "models/documents/formrenderer.h"
#include "models/ports/storeerror.h"

#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace lianli::documents {

using namespace Qt::StringLiterals;
using models::DocumentError;
using models::fail;
using models::FormContent;
using models::PrinterCalibration;
using models::Result;

namespace {

constexpr int kPrinterDpi = 360; ///< of a 24-pin printer for booklets; lasers take it as well

Result<QByteArray> renderPdf(const FormRenderer &renderer, const QList<FormContent> &forms,
                             const PaintOptions &options)
{
    const auto pages = renderer.layOut(forms);
    if (!pages) return fail(pages.error());
    return renderer.toPdf(*pages, options);
}

Result<> savePdf(const QByteArray &pdf, const QString &path)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(pdf) == pdf.size() && file.commit();
    if (!written) return fail(DocumentError::WriteFailed, u"file error %1"_s.arg(file.error()));
    return {};
}

Result<> printOnPaper(const FormRenderer &renderer, const QList<FormContent> &forms, const QString &name,
                      const PaintOptions &options)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (info.isNull()) return fail(DocumentError::NoPrinter);
    // A stopped printer takes the job and keeps it: the page would come out whenever, on whatever blank.
    if (info.state() == QPrinter::Error || info.state() == QPrinter::Aborted)
        return fail(DocumentError::PrinterNotReady);
    const auto pages = renderer.layOut(forms);
    if (!pages) return fail(pages.error());
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setResolution(kPrinterDpi);
    return renderer.toPrinter(printer, *pages, options);
}

} // namespace

PdfDocumentService::PdfDocumentService()
{
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1); // Qt keeps a thread's fonts as long as the thread
    m_worker.setObjectName(u"documents"_s);
}

PdfDocumentService::~PdfDocumentService()
{
    m_worker.waitForDone();
}

FormRenderer &PdfDocumentService::renderer()
{
    if (!m_renderer) m_renderer = std::make_unique<FormRenderer>(TemplateStore::shipped());
    return *m_renderer;
}

QFuture<Result<QByteArray>> PdfDocumentService::render(const QList<FormContent> &forms)
{
    return QtConcurrent::run(&m_worker, [this, forms]() -> Result<QByteArray> {
        return renderPdf(renderer(), forms, PaintOptions{});
    });
}

QFuture<Result<>> PdfDocumentService::print(const QList<FormContent> &forms, const QString &printer,
                                            const PrinterCalibration &calibration, const QString &pdfPath)
{
    const PaintOptions options{false, calibration};
    return QtConcurrent::run(&m_worker, [this, forms, printer, options, pdfPath]() -> Result<> {
        if (!printer.isEmpty()) return printOnPaper(renderer(), forms, printer, options);
        const auto pdf = renderPdf(renderer(), forms, options);
        if (!pdf) return fail(pdf.error());
        return savePdf(*pdf, pdfPath);
    });
}

QFuture<QStringList> PdfDocumentService::printers()
{
    return QtConcurrent::run(&m_worker, [] { return QPrinterInfo::availablePrinterNames(); });
}

QFuture<void> PdfDocumentService::warmUp()
{
    return QtConcurrent::run(&m_worker, [this] {
        const auto sheet = models::calibrationSheet(models::kCalibrationSheet, {}, {});
        // The PDF itself is of no use: drawing it has loaded all that the next one needs.
        (void)renderPdf(renderer(), {sheet}, PaintOptions{});
    });
}

} // namespace lianli::documents
