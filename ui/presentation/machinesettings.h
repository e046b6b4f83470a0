// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/printtarget.h"

#include <QString>

namespace lianli::presentation {

/// The parts of the settings, each a card of its page and each taken back as a whole.
enum class SettingsSection {
    General,
    CardReader,
    Cameras,
    Flatbed,
    CodeScanner,
    CertificatePrinter,
    FormsPrinter,
    CoupleScreen,
    Faces,
    Fingerprints,
    Office, ///< kept in the store and not in the file of the machine
};

/// A code scanner that types (a keyboard wedge) or has a serial port. The three times tell it from a person:
/// the longest gap within a code, the longest mean gap of a code, and the silence that ends one (ms).
struct CodeScannerSettings
{
    static constexpr int kMinimumMs = 1;
    static constexpr int kMaximumMs = 2000;
    static constexpr int kLongestMark = 4;

    bool wedge = true;
    QString prefix;                        ///< characters before each code; empty: timing alone decides
    QString suffix = QStringLiteral("\r"); ///< after each code; empty: the silence ends it
    int gapMs = 50;
    int meanGapMs = 30;
    int silenceMs = 100;
    QString port; ///< of a scanner with a serial port; empty: none

    bool isPlausible() const;
    friend bool operator==(const CodeScannerSettings &, const CodeScannerSettings &) = default;
};

/// What belongs to this machine and not to the office's store. Holds no personal data.
struct MachineSettings
{
    static constexpr int kMaximumIdleMinutes = 30; ///< in the file; the store's own rule is stricter
    static constexpr int kLongestText = 255;
    static constexpr int kMinimumFaceThreshold = 30;
    static constexpr int kMaximumFaceThreshold = 95;
    static constexpr int kMostCalibrations = 64;

    QString language = QStringLiteral("zh_CN");
    int idleLockMinutes = 5;
    QString readerPort;   ///< absolute path; empty: look for one
    QString papersCamera; ///< absolute path; empty: none
    QString facesCamera;  ///< likewise: two lenses are two devices
    QString flatbed;      ///< as its driver names it; empty: none
    CodeScannerSettings codeScanner;
    QString coupleScreen; ///< a screen's name; empty: any that is not the clerk's; "none"
    QString certificatePrinter;
    QString formsPrinter;
    QString slipPrinter; ///< a receipt printer; empty: slips go to formsPrinter
    Calibrations calibrations;
    int faceThreshold = 60;    ///< per cent alike; below, the clerk decides
    bool fingerprints = false; ///< taken with a pad; biometric data, so an office switches it on

    friend bool operator==(const MachineSettings &, const MachineSettings &) = default;
};

/// Text of a setting: not too long, and nothing in it but what can be seen.
bool isPlainText(const QString &text);
bool isDevicePath(const QString &path); ///< empty, or absolute
bool isLanguage(const QString &language);

/// Copies what belongs to \a section.
void copySection(SettingsSection section, const MachineSettings &from, MachineSettings *to);
bool differsIn(SettingsSection section, const MachineSettings &a, const MachineSettings &b);

} // namespace lianli::presentation
