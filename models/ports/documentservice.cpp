// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/documentservice.h"

#include "models/wire/canonicaljson.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lianli::models {

namespace {

constexpr int kCalibrationVersion = 1;
constexpr int kLongestName = 64; ///< of a printer, on paper

bool isWithin(double value, double least, double most)
{
    return value >= least && value <= most; // false for what is no number
}

} // namespace

bool PrinterCalibration::isPlausible() const
{
    return isWithin(offsetXmm, -kMaximumOffsetMm, kMaximumOffsetMm) &&
           isWithin(offsetYmm, -kMaximumOffsetMm, kMaximumOffsetMm) &&
           isWithin(scaleX, kMinimumScale, kMaximumScale) && isWithin(scaleY, kMinimumScale, kMaximumScale) &&
           isWithin(rotationDeg, -kMaximumRotationDeg, kMaximumRotationDeg);
}

FormContent calibrationSheet(QLatin1StringView formId, const QString &printer,
                             const PrinterCalibration &calibration)
{
    FormContent sheet;
    sheet.formId = formId;
    sheet.formVersion = kCalibrationVersion;
    sheet.fields = {{u"printer"_s, printer.left(kLongestName)},
                    {u"offset_x"_s, QString::number(calibration.offsetXmm, 'f', 1)},
                    {u"offset_y"_s, QString::number(calibration.offsetYmm, 'f', 1)},
                    {u"scale_x"_s, QString::number(calibration.scaleX, 'f', 3)},
                    {u"scale_y"_s, QString::number(calibration.scaleY, 'f', 3)},
                    {u"rotation"_s, QString::number(calibration.rotationDeg, 'f', 2)}};
    return sheet;
}

QByteArray FormContent::contentHash() const
{
    const QJsonObject signedPart{{u"form"_s, formId}, {u"version"_s, formVersion}, {u"fields"_s, fields}};
    // Pasted text may hold what has no canonical form (an unpaired surrogate). Qt's own form is fixed too,
    // and never equals a canonical one, so a signature still binds to exactly this content.
    const QByteArray bytes =
        canonicalJson(signedPart).value_or(QJsonDocument(signedPart).toJson(QJsonDocument::Compact));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace lianli::models
