// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/presentcameras.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

/// Empty if the device gives no pictures.
QString cameraName(const QString &path)
{
    const int device = ::open(QFile::encodeName(path).constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (device < 0) return {};
    v4l2_capability facts = {};
    const bool answered = ::ioctl(device, VIDIOC_QUERYCAP, &facts) == 0;
    ::close(device);
    if (!answered || !(facts.device_caps & V4L2_CAP_VIDEO_CAPTURE)) return {};
    const auto *card = reinterpret_cast<const char *>(facts.card);
    return QString::fromUtf8(card, static_cast<qsizetype>(qstrnlen(card, sizeof(facts.card))));
}

/// The lasting name of each device node that has one.
QHash<QString, QString> namesById()
{
    QHash<QString, QString> names;
    const QDir folder(u"/dev/v4l/by-id"_s);
    for (const QFileInfo &link : folder.entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot))
        names.insert(link.canonicalFilePath(), link.absoluteFilePath());
    return names;
}

} // namespace

QList<CameraFacts> presentCameras()
{
    const QHash<QString, QString> lasting = namesById();
    QList<CameraFacts> found;
    const QDir folder(u"/dev"_s);
    for (const QFileInfo &node : folder.entryInfoList({u"video*"_s}, QDir::System, QDir::Name)) {
        const QString path = node.absoluteFilePath();
        const QString name = cameraName(path);
        if (!name.isEmpty()) found.append({lasting.value(path, path), name});
    }
    return found;
}

} // namespace lianli::scanners
