// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "ui/presentation/machinesettings.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QStringList>

namespace lianli::presentation {

/// A device that is plugged in: where it is, and what it calls itself.
struct PresentDevice
{
    QString path;
    QString name;
};

/// What is plugged in at the moment.
struct PresentDevices
{
    QStringList serialPorts;
    QList<PresentDevice> cameras;
};

/// Versions and licences of what the program is made of.
struct ProgramFacts
{
    QString version;
    QString qt;
    QString sqlite;
    QString cipher;
    QString notice; ///< the file NOTICE
};

/// This computer with its settings and what is plugged into it.
class Machine : public QObject
{
    Q_OBJECT

public:
    /// What became of the settings' file when it was read.
    enum class FileState {
        Good,
        Unreadable, ///< defaults are in use
        Doubtful,   ///< some values were not possible; their defaults are in use
    };

    using QObject::QObject;
    virtual MachineSettings settings() const = 0;
    virtual FileState fileState() const = 0;
    /// Uses \a settings from now on, tells so by changed(), and keeps them. On an error (StoreError::Io) they
    /// are in use, but only until the program ends.
    [[nodiscard]] virtual models::Result<> change(const MachineSettings &settings) = 0;
    [[nodiscard]] virtual QFuture<PresentDevices> devices() = 0;
    /// Where a test page is written when there is no printer; the folder is there.
    virtual QString testPagePath(const QString &name) const = 0;
    virtual ProgramFacts facts() const = 0;

Q_SIGNALS:
    void changed(const lianli::presentation::MachineSettings &settings);
};

} // namespace lianli::presentation
