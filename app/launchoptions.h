// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <variant>

namespace lianli::app {

/// What the command line asks for.
struct LaunchOptions
{
    QString demo;      ///< "registration" or "counter": drive it through the real windows and leave pictures
    QString outFolder; ///< for the demo
    bool demonstrationOffice = false;
    QString dataFolder;         ///< of the encrypted store
    QString readerPort;         ///< absolute path; empty: look for a reader
    QString cameraPath;         ///< V4L2 device or a file; empty: none
    QString documentCameraPath; ///< likewise, for papers
    QString photoLibrary;       ///< the office's vendor library for chip photos
    QString printer;            ///< certificate printer
    QString formsPrinter;
    QString pdfFolder; ///< pages as PDF files where there is no printer
    QString language;  ///< "zh_CN" or "en"; empty: as set on this machine
    QSize windowSize{1440, 900};
};

/// What to do instead of starting: text for standard output or error, and the exit code.
struct LaunchAnswer
{
    QString text;
    int exitCode = 0;
};

/// Reads the command line; never exits by itself.
std::variant<LaunchOptions, LaunchAnswer> parseCommandLine(const QStringList &arguments);

} // namespace lianli::app
