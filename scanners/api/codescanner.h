// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QObject>
#include <QString>

namespace lianli::scanners {

enum class CodeSource { Keyboard, Serial, Camera };

/// One code that somebody held before a scanner. Hostile until codeContent() has said what it means.
struct CodeRead
{
    QString text;
    QString format; ///< empty where the scanner does not say
    CodeSource source = CodeSource::Keyboard;
};

/// What the clerk may know of a scanner.
struct CodeScannerState
{
    enum class Phase {
        Stopped,
        Searching, ///< looking for the device
        Ready,
        Fault,
    };
    Phase phase = Phase::Stopped;
    QString device;      ///< "/dev/serial/by-id/…"; empty for a keyboard
    models::Error fault; ///< set in Fault

    friend bool operator==(const CodeScannerState &a, const CodeScannerState &b)
    {
        return a.phase == b.phase && a.device == b.device && a.fault.code == b.fault.code;
    }
};

/// 扫码器: gives every code it is shown, until stopped. Nothing blocks; signals come in the thread this
/// object lives in.
class CodeScanner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual CodeScannerState state() const = 0;

Q_SIGNALS:
    void codeRead(const lianli::scanners::CodeRead &code);
    void stateChanged(const lianli::scanners::CodeScannerState &state);
    /// A code was scanned and cannot be used (ReaderError::CodeUnreadable); the scanner goes on by itself.
    void failed(const lianli::models::Error &error);
};

} // namespace lianli::scanners

Q_DECLARE_METATYPE(lianli::scanners::CodeRead)
Q_DECLARE_METATYPE(lianli::scanners::CodeScannerState)
