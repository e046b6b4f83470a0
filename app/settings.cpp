// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "ui/presentation/workstation.h"

#include <QSettings>

#include <algorithm>
#include <memory>

namespace lianli::app::settings {

using namespace Qt::StringLiterals;

namespace {

/// A printer is off by a few millimetres; more is a mistake in the file.
constexpr double kMaximumOffsetMm = 20;

std::unique_ptr<QSettings> file()
{
    return std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"lianli"_s,
                                       u"workstation"_s);
}

double offset(const QSettings &settings, const QString &key)
{
    bool number = false;
    const double mm = settings.value(key, 0).toDouble(&number);
    return number ? std::clamp(mm, -kMaximumOffsetMm, kMaximumOffsetMm) : 0;
}

} // namespace

presentation::PrintTarget printTarget()
{
    const auto stored = file();
    const QSettings &settings = *stored;
    presentation::PrintTarget target;
    target.printer = settings.value(u"printers/certificate"_s).toString();
    target.formsPrinter = settings.value(u"printers/forms"_s).toString();
    const QString group = u"offset-"_s + target.printer;
    target.calibration.offsetXmm = offset(settings, group + u"/x_mm"_s);
    target.calibration.offsetYmm = offset(settings, group + u"/y_mm"_s);
    return target;
}

std::chrono::minutes idleLock()
{
    using presentation::Workstation;
    bool number = false;
    const int minutes = file()->value(u"security/idle_lock_minutes"_s).toInt(&number);
    return std::chrono::minutes(number ? std::clamp(minutes, 1, Workstation::kLongestIdleLockMinutes)
                                       : Workstation::kIdleLockMinutes);
}

void setIdleLock(std::chrono::minutes after)
{
    file()->setValue(u"security/idle_lock_minutes"_s, static_cast<int>(after.count()));
}

void setPrinters(const QString &certificate, const QString &forms)
{
    const auto stored = file();
    QSettings &settings = *stored;
    settings.setValue(u"printers/certificate"_s, certificate);
    settings.setValue(u"printers/forms"_s, forms);
}

} // namespace lianli::app::settings
