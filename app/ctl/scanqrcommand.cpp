// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/scanqrcommand.h"

#include "app/ctl/console.h"
#include "scanners/drivers/camera/imagefile.h"
#include "scanners/drivers/camera/localcodereading.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lianli::ctl {

namespace {

void printCode(const QString &file, const QJsonValue &text, const QJsonValue &format, qint64 ms)
{
    console::printResult(
        JsonLine().add("file"_L1, file).add("text"_L1, text).add("format"_L1, format).add("ms"_L1, ms));
}

bool complain(const QString &path, const QString &reason)
{
    console::printError(u"lianlictl: %1: %2"_s.arg(path, reason));
    return false;
}

/// A line for each code in the file, or one without text; false if the file could not be read.
bool scanFile(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return complain(path, u"the file is not there or may not be read"_s);
    // One byte more than allowed tells a file that is too large from one that just fits.
    const auto found = scanners::searchImageFile(file.read(scanners::kMaxImageBytes + 1));
    if (!found) return complain(path, u"this is no picture that can be read (%1)"_s.arg(found.error().key()));
    const QString name = QFileInfo(path).fileName();
    if (found->isEmpty()) printCode(name, {}, {}, timer.elapsed());
    for (const scanners::FoundCode &code : *found)
        printCode(name, code.text, code.format, timer.elapsed());
    return true;
}

Exit scanQr(const QStringList &arguments)
{
    if (arguments.isEmpty() || arguments.first().startsWith(u'-')) return Exit::BadUse;
    bool allRead = true;
    for (const QString &path : arguments)
        allRead = scanFile(path) && allRead;
    return allRead ? Exit::Done : Exit::Failed;
}

} // namespace

QList<Command> scanQrCommands()
{
    return {
        {u"scan qr"_s, u"FILE…"_s, u"read QR codes and barcodes from pictures, one line a code"_s, scanQr},
    };
}

} // namespace lianli::ctl
