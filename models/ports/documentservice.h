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
    QHash<QString, QString> notes;     ///< texts added in signing, by field name: not part of the hash
    QHash<QString, QString> codes;     ///< texts of QR codes, by field name
    bool demonstration = false;        ///< prints 演示 across the page

    /// SHA-256 over the canonical JSON of form id, version and fields, hex. Images, signatures, notes,
    /// codes and the demonstration mark are not part of it: a signature cannot sign itself.
    QByteArray contentHash() const;
};

/// Corrects where a printer puts things, per printer and template. The sheet's top left corner, where
/// printers align it, is what scales and turns; then everything moves. Plus is to the right, down, larger,
/// clockwise.
struct PrinterCalibration
{
    static constexpr double kMaximumOffsetMm = 20; ///< more is a sheet put in wrongly
    static constexpr double kMinimumScale = 0.98;
    static constexpr double kMaximumScale = 1.02;
    static constexpr double kMaximumRotationDeg = 1;

    double offsetXmm = 0;
    double offsetYmm = 0;
    double scaleX = 1;
    double scaleY = 1;
    double rotationDeg = 0;

    /// Within the limits, and all of it numbers.
    bool isPlausible() const;
    friend bool operator==(const PrinterCalibration &, const PrinterCalibration &) = default;
};

/// Templates of the sheets to find a calibration with: of a certificate's size, and A4.
inline constexpr QLatin1StringView kCalibrationSheet{"calibration"};
inline constexpr QLatin1StringView kCalibrationSheetA4{"calibration-a4"};

/// The sheet \a formId: rulers and crosshairs, and what it was printed with. Printed with the calibration in
/// use, so that a second sheet proves it.
FormContent calibrationSheet(QLatin1StringView formId, const QString &printer,
                             const PrinterCalibration &calibration);

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
