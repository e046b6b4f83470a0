// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QUuid>

namespace lianli::models {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
}

qint64 SystemClock::monotonicMs() const
{
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

QString SystemClock::bootId() const
{
    static const QString id = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        if (file.open(QIODevice::ReadOnly)) return QString::fromLatin1(file.readLine()).trimmed();
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    }();
    return id;
}

} // namespace lianli::models
