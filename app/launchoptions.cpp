// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launchoptions.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace lianli::app {

using namespace Qt::StringLiterals;

namespace {

QString defaultDataFolder(bool demonstration)
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    return demonstration ? base + u"/demonstration"_s : base + u"/office"_s;
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2) return {};
    return {parts[0].toInt(), parts[1].toInt()};
}

} // namespace

std::variant<LaunchOptions, LaunchAnswer> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lianli (连理), the workstation of a marriage registry."_s);
    const QCommandLineOption demo(
        u"demo"_s, u"Drive a demonstration through the real windows: registration or counter."_s, u"name"_s);
    const QCommandLineOption out(u"out"_s, u"Folder for what the demonstration leaves."_s, u"folder"_s);
    const QCommandLineOption demoOffice(u"demo-office"_s,
                                        u"Open the demonstration office (fictional people)."_s);
    const QCommandLineOption data(u"data"_s, u"Folder of the encrypted store."_s, u"folder"_s);
    const QCommandLineOption reader(u"reader"_s, u"Port of the ID card reader; found by itself otherwise."_s,
                                    u"path"_s);
    const QCommandLineOption camera(u"camera"_s, u"Camera device, e.g. /dev/video0."_s, u"path"_s);
    const QCommandLineOption documentCamera(
        u"document-camera"_s, u"Camera over the desk, for papers; --camera does it otherwise."_s, u"path"_s);
    const QCommandLineOption library(u"photo-library"_s, u"Vendor library that decodes chip photos."_s,
                                     u"path"_s);
    const QCommandLineOption printer(u"printer"_s, u"Certificate printer."_s, u"name"_s);
    const QCommandLineOption formsPrinter(u"forms-printer"_s, u"Printer of the A4 papers."_s, u"name"_s);
    const QCommandLineOption pdf(u"pdf-folder"_s,
                                 u"Write pages there as PDF files where there is no printer. They hold "
                                 "personal data."_s,
                                 u"folder"_s);
    const QCommandLineOption language(u"lang"_s, u"Language of the screens: zh_CN or en."_s, u"language"_s);
    const QCommandLineOption size(u"size"_s, u"Size of the window, e.g. 1366x768."_s, u"WxH"_s,
                                  u"1440x900"_s);
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions({demo, out, demoOffice, data, reader, camera, documentCamera, library, printer,
                       formsPrinter, pdf, language, size});
    if (!parser.parse(arguments)) return LaunchAnswer{parser.errorText(), 2};
    if (parser.isSet(help)) return LaunchAnswer{parser.helpText(), 0};
    if (parser.isSet(version)) return LaunchAnswer{QStringLiteral("lianli " LIANLI_VERSION), 0};
    if (!parser.positionalArguments().isEmpty())
        return LaunchAnswer{u"unknown argument: "_s + parser.positionalArguments().first(), 2};

    LaunchOptions options;
    options.demo = parser.value(demo);
    options.outFolder = parser.value(out);
    options.demonstrationOffice = parser.isSet(demoOffice);
    options.dataFolder = parser.isSet(data) ? QDir(parser.value(data)).absolutePath()
                                            : defaultDataFolder(options.demonstrationOffice);
    options.readerPort = parser.value(reader);
    options.cameraPath = parser.value(camera);
    options.documentCameraPath = parser.value(documentCamera);
    options.photoLibrary = parser.value(library);
    options.printer = parser.value(printer);
    options.formsPrinter = parser.value(formsPrinter);
    options.pdfFolder = parser.value(pdf);
    options.language = parser.value(language);
    options.windowSize = sizeFrom(parser.value(size));
    if (!options.demo.isEmpty() && options.demo != "registration"_L1 && options.demo != "counter"_L1)
        return LaunchAnswer{u"there is no demonstration called "_s + options.demo, 2};
    if (!options.demo.isEmpty() && options.outFolder.isEmpty())
        return LaunchAnswer{u"--demo needs --out FOLDER"_s, 2};
    if (parser.isSet(language) && options.language != "zh_CN"_L1 && options.language != "en"_L1)
        return LaunchAnswer{u"--lang is zh_CN or en"_s, 2};
    if (options.windowSize.width() < 1024 || options.windowSize.height() < 700)
        return LaunchAnswer{u"--size is WxH, at least 1024x700"_s, 2};
    return options;
}

} // namespace lianli::app
