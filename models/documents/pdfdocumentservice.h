// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/documentservice.h"

#include <QThreadPool>

#include <memory>

namespace lianli::documents {

class FormRenderer;

/// DocumentService with Qt's PDF writer and printing system: one worker thread of its own does all work, in
/// order, and keeps fonts and templates. Needs a QGuiApplication. The destructor waits for the job that runs.
class PdfDocumentService final : public models::DocumentService
{
public:
    PdfDocumentService();
    ~PdfDocumentService() override;

    QFuture<models::Result<QByteArray>> render(const QList<models::FormContent> &forms) override;
    /// Leaves out what the printed blank already has, and moves the rest by \a calibration. A PDF appears at
    /// \a pdfPath whole or not at all, readable by its owner only.
    QFuture<models::Result<>> print(const QList<models::FormContent> &forms, const QString &printer,
                                    const models::PrinterCalibration &calibration,
                                    const QString &pdfPath) override;
    QFuture<QStringList> printers() override;

    /// Loads templates and fonts beforehand, so that the first preview need not.
    QFuture<void> warmUp();

private:
    FormRenderer &renderer();

    std::unique_ptr<FormRenderer> m_renderer; ///< made and used in the worker only
    QThreadPool m_worker;
};

} // namespace lianli::documents
