// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace lianli::models {

/// What one page or form says, independent of how it is drawn: the values by name, as the template
/// (resources/forms/<formId>.json) lays them out. Its hash is what a signature binds to.
struct FormContent
{
    QString formId;                    ///< "F01", "F03", "F13", "marriage-certificate"
    int formVersion = 1;               ///< of the template
    QJsonObject fields;                ///< texts as printed, by field name
    QHash<QString, QByteArray> images; ///< encoded images by field name: couple_photo
    QHash<QString, QByteArray> inks;   ///< signatures (models/domain/ink.h JSON) by field name
    bool demonstration = false;        ///< prints 演示 across the page

    /// SHA-256 over the canonical JSON of form id, version and fields, hex. Images, signatures and the
    /// demonstration mark are not part of it: a signature cannot sign itself.
    QByteArray contentHash() const;
};

/// Where a certificate printer puts things, relative to the template: per printer and template, in mm.
struct PrinterCalibration
{
    double offsetXmm = 0;
    double offsetYmm = 0;
};

/// Makes real PDFs: fonts embedded, text selectable. Never blocks the caller.
class DocumentService
{
public:
    virtual ~DocumentService() = default;
    /// One PDF with every form in order, each starting a new page. Errors: DocumentError::….
    [[nodiscard]] virtual QFuture<Result<QByteArray>> render(const QList<FormContent> &forms) = 0;
    /// Prints on \a printer (a system printer's name), with that printer's calibration; an empty name means
    /// "print to a PDF file", written to \a pdfPath.
    [[nodiscard]] virtual QFuture<Result<>> print(const QList<FormContent> &forms, const QString &printer,
                                                  const PrinterCalibration &calibration,
                                                  const QString &pdfPath) = 0;
    /// Names of the system's printers; empty where there is none. Asking a print server takes its time.
    [[nodiscard]] virtual QFuture<QStringList> printers() = 0;
};

} // namespace lianli::models
