// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/printtarget.h"

namespace lianli::presentation {

models::PrinterCalibration PrintTarget::certificateCalibration(const QString &formId) const
{
    return calibrations.value({printer, formId});
}

models::PrinterCalibration PrintTarget::formsCalibration() const
{
    return calibrations.value({formsPrinter, kA4Papers});
}

} // namespace lianli::presentation
