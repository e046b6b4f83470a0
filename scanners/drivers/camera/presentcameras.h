// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace lianli::scanners {

/// A camera that is plugged in.
struct CameraFacts
{
    QString path; ///< under /dev/v4l/by-id where it has a name there: it is the same after the next start
    QString name; ///< what it calls itself
};

/// The cameras of this machine: V4L2 devices that give pictures, not the nodes of their metadata. Opens each
/// for a moment; not for the GUI thread.
QList<CameraFacts> presentCameras();

} // namespace lianli::scanners
