// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/documentservice.h"

#include <QMap>
#include <QString>

#include <utility>

namespace lianli::presentation {

/// What the A4 papers' calibration is kept under: they are one kind of sheet, whatever form is on it.
inline constexpr QLatin1StringView kA4Papers{"a4"};
/// The template of the certificate that is calibrated at present.
inline constexpr QLatin1StringView kMarriageCertificate{"marriage-certificate"};

/// By printer (empty: PDF files) and template. What is not in it prints as the template says.
using Calibrations = QMap<std::pair<QString, QString>, models::PrinterCalibration>;

/// Where printed pages go: a system printer, or (demonstration offices) PDF files in a folder.
struct PrintTarget
{
    QString printer;      ///< for certificates: a system printer's name; empty for PDF files
    QString formsPrinter; ///< for the A4 papers, likewise
    QString pdfFolder;    ///< used where a printer is empty; empty means there is nowhere to print
    Calibrations calibrations;
    QString slipPrinter; ///< for slips, a receipt printer of 80 mm; empty: on a sheet of the A4 papers

    models::PrinterCalibration certificateCalibration(const QString &formId) const;
    models::PrinterCalibration formsCalibration() const;
    friend bool operator==(const PrintTarget &, const PrintTarget &) = default;
};

} // namespace lianli::presentation
