// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/machinesettings.h"

#include <algorithm>

namespace lianli::presentation {

namespace {

bool isTime(int ms)
{
    return ms >= CodeScannerSettings::kMinimumMs && ms <= CodeScannerSettings::kMaximumMs;
}

/// Characters that a scanner may be set to send around a code: any but those that are part of no text.
bool isMark(const QString &mark)
{
    return mark.size() <= CodeScannerSettings::kLongestMark &&
           std::all_of(mark.begin(), mark.end(),
                       [](QChar c) { return c.unicode() > 0 && c.unicode() < 0x7F; });
}

/// The calibrations of one kind of sheet change sides, those of the other stay.
void copyCalibrations(bool a4, const Calibrations &from, Calibrations *to)
{
    const auto isMine = [a4](const std::pair<QString, QString> &key) {
        return (key.second == kA4Papers) == a4;
    };
    for (auto it = to->begin(); it != to->end();)
        it = isMine(it.key()) ? to->erase(it) : std::next(it);
    for (auto it = from.begin(); it != from.end(); ++it)
        if (isMine(it.key())) to->insert(it.key(), it.value());
}

} // namespace

bool CodeScannerSettings::isPlausible() const
{
    return isMark(prefix) && isMark(suffix) && isTime(gapMs) && isTime(meanGapMs) && isTime(silenceMs) &&
           meanGapMs <= gapMs && gapMs <= silenceMs && isDevicePath(port);
}

bool isPlainText(const QString &text)
{
    return text.size() <= MachineSettings::kLongestText &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

bool isDevicePath(const QString &path)
{
    return path.isEmpty() || (path.startsWith(QLatin1Char('/')) && isPlainText(path));
}

bool isLanguage(const QString &language)
{
    return language == QLatin1String("zh_CN") || language == QLatin1String("en");
}

void copySection(SettingsSection section, const MachineSettings &from, MachineSettings *to)
{
    switch (section) {
    case SettingsSection::General:
        to->language = from.language;
        to->idleLockMinutes = from.idleLockMinutes;
        break;
    case SettingsSection::CardReader:
        to->readerPort = from.readerPort;
        break;
    case SettingsSection::Cameras:
        to->papersCamera = from.papersCamera;
        to->facesCamera = from.facesCamera;
        break;
    case SettingsSection::Flatbed:
        to->flatbed = from.flatbed;
        break;
    case SettingsSection::CodeScanner:
        to->codeScanner = from.codeScanner;
        break;
    case SettingsSection::CertificatePrinter:
        to->certificatePrinter = from.certificatePrinter;
        copyCalibrations(false, from.calibrations, &to->calibrations);
        break;
    case SettingsSection::FormsPrinter:
        to->formsPrinter = from.formsPrinter;
        to->slipPrinter = from.slipPrinter;
        copyCalibrations(true, from.calibrations, &to->calibrations);
        break;
    case SettingsSection::CoupleScreen:
        to->coupleScreen = from.coupleScreen;
        break;
    case SettingsSection::Faces:
        to->faceThreshold = from.faceThreshold;
        break;
    case SettingsSection::Fingerprints:
        to->fingerprints = from.fingerprints;
        break;
    case SettingsSection::Office:
        break;
    }
}

bool differsIn(SettingsSection section, const MachineSettings &a, const MachineSettings &b)
{
    MachineSettings other = a;
    copySection(section, b, &other);
    return other != a;
}

} // namespace lianli::presentation
